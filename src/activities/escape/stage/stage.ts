// The drawn scene in motion: shows a state, keeps none of its own that could not be had from the state again.
import "pixi.js/unsafe-eval";
import { Application, CanvasSource, Container, Sprite, Texture } from "pixi.js";
import type { Box } from "../drawing/pen.ts";
import { MARGIN } from "../drawing/street.ts";
import type { Doors, Point } from "../rules/ground.ts";
import { findPlace, type State, type World } from "../rules/state.ts";
import { type Atlas, atlasOf } from "./atlas.ts";
import { type Extent, movedView, toPlan, toScreen, type View, wantedView } from "./camera.ts";
import { Cast } from "./cast.ts";
import { type Drawn, redrawDoors } from "./drawn.ts";
import { Patience } from "./patience.ts";
import { actOf, placed, Signs } from "./signs.ts";

const SMOKE_EVERY_MS = 100;
const CAMERA_MS = 420;
const RESOLUTION_MOST = 1.5;
const RESOLUTION_LEAST = 0.6;

export class Stage {
	private readonly root = new Container();
	private readonly patience: Patience;
	private readonly cast: Cast;
	private readonly smokeSource: CanvasSource;
	private readonly overSource: CanvasSource;
	private readonly atlas: Atlas;
	private readonly signs: Signs;
	private readonly engine: Sprite;
	private readonly glows: Sprite[];
	private shownDoors: Doors | null = null;
	private smokePaintedMs = Number.NEGATIVE_INFINITY;
	private view: View | null = null;
	private beforeMs = 0;

	private constructor(
		private readonly app: Application,
		private readonly world: World,
		private readonly drawn: Drawn,
		state: State,
		/** No camera moves. */
		private readonly calm: boolean,
	) {
		const { columns, rows } = world.ground;
		this.patience = new Patience(app.canvas);
		this.atlas = atlasOf(drawn.sheet);
		this.overSource = new CanvasSource({ resource: drawn.over, scaleMode: "linear" });
		this.smokeSource = new CanvasSource({ resource: drawn.smoke.canvas, scaleMode: "linear" });
		const under = new CanvasSource({ resource: drawn.under, scaleMode: "linear" });
		this.cast = new Cast(world, this.atlas, state);
		this.signs = new Signs(world, this.atlas, calm);
		this.engine = placed(this.atlas.engine, 15, 1);
		this.glows = world.scene.plan.fires.map(({ x, y, w, h }) => {
			const glow = placed(this.atlas.glow, w, 1);
			glow.position.set(x + w / 2, y + h);
			return glow;
		});
		this.root.addChild(
			sheet(under, drawn.underBox),
			...this.glows,
			this.engine,
			sheet(this.smokeSource, { x: 0, y: 0, w: columns, h: rows }),
			sheet(this.overSource, drawn.overBox),
			this.signs.ground,
			this.cast.layer,
			this.signs.air,
		);
		app.stage.addChild(this.root);
	}

	/** A stage in `host`. Prefers WebGL, else draws on a plain canvas; rejects when neither is to be had. */
	static async open(
		host: HTMLElement,
		world: World,
		drawn: Drawn,
		state: State,
		calm: boolean,
	): Promise<Stage> {
		const app = new Application();
		await app.init({
			preference: ["webgl", "canvas"],
			width: Math.max(2, host.clientWidth),
			height: Math.max(2, host.clientHeight),
			resolution: Math.min(RESOLUTION_MOST, window.devicePixelRatio || 1),
			autoDensity: true,
			antialias: false,
			autoStart: false,
			sharedTicker: false,
			background: drawn.palette.outside,
			eventMode: "none",
		});
		host.append(app.canvas);
		return new Stage(app, world, drawn, state, calm);
	}

	get canvas(): HTMLCanvasElement {
		return this.app.canvas;
	}

	resize(widthPx: number, heightPx: number): void {
		this.app.renderer.resize(Math.max(2, widthPx), Math.max(2, heightPx));
		this.view = null;
	}

	/** Where on the plan a touch at canvas pixels (CSS) lies. */
	planAt(screen: Point): Point {
		return toPlan(this.view ?? this.wanted(this.cast.leadAt), screen);
	}

	/** Where on the canvas a place of the plan is seen. */
	screenAt(plan: Point): Point {
		return toScreen(this.view ?? this.wanted(this.cast.leadAt), plan);
	}

	/** One frame. */
	show(state: State, nowMs: number): void {
		const passedMs = Math.min(200, nowMs - this.beforeMs);
		this.beforeMs = nowMs;
		this.cast.show(state, nowMs, passedMs);
		this.showDoors(state);
		this.showSmoke(state, nowMs);
		this.signs.show(state, this.cast.leadAt, nowMs);
		this.showOutside(state, nowMs, passedMs);
		this.follow(state, passedMs);
		if (this.patience.wantsLess()) this.coarsen();
		if (this.patience.isBusy()) return;
		this.app.render();
		this.patience.drew();
	}

	/** Fewer pixels, so that the picture moves again. */
	private coarsen(): void {
		const { renderer, screen } = this.app;
		const finer = renderer.resolution;
		if (finer > RESOLUTION_LEAST) {
			renderer.resize(screen.width, screen.height, Math.max(RESOLUTION_LEAST, finer * 0.75));
		}
	}

	/** Gives everything back, the GPU's memory too. */
	close(): void {
		this.app.destroy(
			{ removeView: true, releaseGlobalResources: false },
			{ children: true, texture: true, textureSource: true, context: true },
		);
		this.atlas.source.destroy();
	}

	private showDoors(state: State): void {
		if (this.shownDoors === state.doors) return;
		this.shownDoors = state.doors;
		redrawDoors(this.drawn, this.world, state.doors);
		this.overSource.update();
	}

	private showSmoke(state: State, nowMs: number): void {
		if (nowMs - this.smokePaintedMs < SMOKE_EVERY_MS) return;
		this.smokePaintedMs = nowMs;
		this.drawn.smoke.paint(state.smoke.density, this.calm ? state.sceneMs : nowMs);
		this.smokeSource.update();
	}

	private showOutside(state: State, nowMs: number, passedMs: number): void {
		this.glows.forEach((glow, at) => {
			// Slow and small: well under three changes a second.
			const flicker = this.calm ? 0 : Math.sin(nowMs / 420 + at * 2) * 0.06 + Math.sin(nowMs / 690) * 0.05;
			glow.alpha = 0.9 + flicker;
			glow.scale.y = Math.abs(glow.scale.x) * (1 + flicker);
		});
		const { columns, rows } = this.world.ground;
		const goal = state.called ? columns * 0.32 : -MARGIN.left - 16;
		if (this.engine.x === 0) this.engine.x = goal;
		this.engine.x += (goal - this.engine.x) * Math.min(1, passedMs / 900);
		this.engine.y = rows + 11;
		this.engine.visible = state.called;
	}

	private follow(state: State, passedMs: number): void {
		const goal = this.wanted(this.lookedAt(state));
		const share = this.view === null || this.calm ? 1 : 1 - Math.exp(-passedMs / CAMERA_MS);
		this.view = movedView(this.view ?? goal, goal, share);
		this.root.scale.set(this.view.scale);
		this.root.position.set(-this.view.left * this.view.scale, -this.view.top * this.view.scale);
	}

	/** The figure, or what it watches. */
	private lookedAt(state: State): Point {
		const act = actOf(this.world, state);
		return act?.kind === "watch" ? findPlace(this.world.scene, act.place) : this.cast.leadAt;
	}

	private wanted(at: Point): View {
		const { width, height } = this.app.screen;
		const extent: Extent = {
			widthPx: width,
			heightPx: height,
			columns: this.world.ground.columns,
			rows: this.world.ground.rows,
		};
		return wantedView(extent, at, this.calm);
	}
}

function sheet(source: CanvasSource, box: Box): Sprite {
	const sprite = new Sprite(new Texture({ source }));
	sprite.position.set(box.x, box.y);
	sprite.setSize(box.w, box.h);
	return sprite;
}
