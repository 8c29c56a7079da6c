// Signs for the visitor on the plan: where to go, the way ahead, what the figure is doing.
import { Container, Sprite, type Texture } from "pixi.js";
import type { Act } from "../content.ts";
import type { Point } from "../rules/ground.ts";
import { findDecision, findOption, findPlace, type State, type World } from "../rules/state.ts";
import type { Atlas } from "./atlas.ts";

const DOTS = 40;

export class Signs {
	/** Below the figures. */
	readonly ground = new Container();
	/** Above them. */
	readonly air = new Container();
	private readonly dots = new Container();
	private readonly ring: Sprite;
	private readonly mark: Sprite;
	private readonly bubble: Sprite;

	constructor(
		private readonly world: World,
		private readonly atlas: Atlas,
		private readonly calm: boolean,
	) {
		this.ring = placed(atlas.ring, 6, 0.5);
		this.mark = placed(atlas.mark, 4, 0.95);
		this.bubble = placed(atlas.bubble("look"), 4.6, 1);
		for (let i = 0; i < DOTS; i++) this.dots.addChild(placed(atlas.dot, 0.9, 0.5));
		this.ground.addChild(this.dots, this.ring);
		this.air.addChild(this.mark, this.bubble);
	}

	show(state: State, leadAt: Point, nowMs: number): void {
		this.showGoal(state, leadAt, nowMs);
		this.showWork(state, leadAt, nowMs);
	}

	private showGoal(state: State, leadAt: Point, nowMs: number): void {
		const isWalking = state.phase.kind === "walk";
		this.ring.visible = isWalking;
		this.mark.visible = isWalking;
		const { way } = state.figure;
		this.dots.children.forEach((dot) => {
			dot.visible = false;
		});
		this.laidOut([leadAt, ...way]);
		if (state.phase.kind !== "walk") return;
		const place = findPlace(this.world.scene, findDecision(this.world.scene, state.phase.decision).at);
		const beat = this.calm ? 0 : Math.abs(((nowMs / 600) % 2) - 1);
		this.ring.position.set(place.x + 0.5, place.y + 0.5);
		this.ring.scale.set((6 / this.atlas.ring.frame.width) * (0.8 + 0.35 * beat));
		this.mark.position.set(place.x + 0.5, place.y - 0.2 - beat);
	}

	private showWork(state: State, leadAt: Point, nowMs: number): void {
		const act = actOf(this.world, state);
		this.bubble.visible = act?.kind === "work";
		if (act?.kind !== "work") return;
		this.bubble.texture = this.atlas.bubble(act.what);
		const sway = this.calm ? 0 : Math.sin(nowMs / 260) * 0.15;
		const { x, y } = leadAt;
		this.bubble.position.set(x + 0.4, y - 6.4 + sway);
	}

	/** Dots along the way ahead, a cell and a half apart. */
	private laidOut(corners: Point[]): void {
		let used = 0;
		let left = 1.5;
		for (let at = 1; at < corners.length; at++) {
			const a = corners[at - 1] as Point;
			const b = corners[at] as Point;
			const apart = Math.hypot(b.x - a.x, b.y - a.y);
			for (; left < apart && used < DOTS; left += 1.5, used++) {
				const dot = this.dots.children[used];
				dot?.position.set(a.x + ((b.x - a.x) * left) / apart, a.y + ((b.y - a.y) * left) / apart);
				if (dot) dot.visible = true;
			}
			left -= apart;
		}
	}
}

/** The act under way. */
export function actOf({ scene }: World, { phase }: State): Act | undefined {
	return phase.kind === "act" ? findOption(scene, phase.decision, phase.option).acts[phase.at] : undefined;
}

/** A sprite so many cells wide. */
export function placed(texture: Texture, cells: number, anchorY: number): Sprite {
	const sprite = new Sprite(texture);
	sprite.anchor.set(0.5, anchorY);
	sprite.scale.set(cells / texture.frame.width);
	return sprite;
}
