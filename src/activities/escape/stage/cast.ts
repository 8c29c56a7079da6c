// The moving figures on the stage: where each stands now, in which pose, how much smoke veils it.
import { Container, Sprite } from "pixi.js";
import { FIGURE, type Pose } from "../drawing/people.ts";
import type { PersonKind } from "../plan.ts";
import type { Point } from "../rules/ground.ts";
import { type State, smokeAt, type World } from "../rules/state.ts";
import type { Atlas } from "./atlas.ts";

/** Figures are drawn smaller than their box of cells. */
const SIZE = 0.68;
const STRIDE_MS = 150;
/** Companions keep this many cells behind one another, and close up where the leader stands. */
const APART = 2.2;
const APART_STANDING = 1.3;

interface Player {
	kind: PersonKind;
	sprite: Sprite;
	shown: Point;
	isMoving: boolean;
}

export class Cast {
	readonly layer = new Container({ sortableChildren: true });
	private readonly lead: Player;
	private readonly companions: Player[];
	private readonly people: Player[];
	/** The leader's last steps, newest first, a fifth of a cell apart. */
	private trail: Point[] = [];

	constructor(
		private readonly world: World,
		private readonly atlas: Atlas,
		state: State,
	) {
		this.lead = this.enter("resident", state.figure);
		this.companions = world.scene.companions.map((kind, at) =>
			this.enter(kind, { x: state.figure.x - 1.6 - at * 1.6, y: state.figure.y + 0.4 }),
		);
		this.people = state.people.map(({ kind, x, y }) => this.enter(kind, { x, y }));
	}

	/** Where the leader is drawn. */
	get leadAt(): Point {
		return this.lead.shown;
	}

	show(state: State, nowMs: number, passedMs: number): void {
		const share = Math.min(1, passedMs / 70);
		this.walk(this.lead, state.figure, share);
		this.remember();
		this.companions.forEach((companion, at) => {
			const apart = this.lead.isMoving ? APART : APART_STANDING;
			const behind = this.trail[Math.round((at + 1) * apart * 5)];
			if (behind) this.walk(companion, behind, share * 0.6);
		});
		state.people.forEach((person, at) => {
			const player = this.people[at];
			if (!player) return;
			this.walk(player, person, share);
			player.sprite.visible = !person.gone;
			player.isMoving = person.way.length > 0;
			this.pose(player, state, nowMs, false);
		});
		const hidden = state.descended > 1;
		for (const player of [this.lead, ...this.companions]) {
			player.sprite.alpha += ((hidden ? 0 : 1) - player.sprite.alpha) * Math.min(1, passedMs / 250);
			this.pose(player, state, nowMs, state.low);
		}
		const isLost = state.phase.kind === "over" && this.isLost(state.phase.ending);
		if (isLost) this.lead.sprite.tint = 0x6d7178;
	}

	private isLost(ending: string): boolean {
		return this.world.scene.endings.some(({ id, kind }) => id === ending && kind === "lost");
	}

	private enter(kind: PersonKind, at: Point): Player {
		const sprite = new Sprite(this.atlas.person(kind, "stand"));
		sprite.anchor.set(0.5, 0.97);
		sprite.scale.set((FIGURE.w / sprite.texture.frame.width) * SIZE);
		this.layer.addChild(sprite);
		return { kind, sprite, shown: { ...at }, isMoving: false };
	}

	private walk(player: Player, to: Point, share: number): void {
		const dx = to.x - player.shown.x;
		const dy = to.y - player.shown.y;
		player.isMoving = Math.abs(dx) + Math.abs(dy) > 0.06;
		const isLeft = player.sprite.scale.x < 0;
		const turned = Math.abs(dx) > 0.08 ? dx < 0 : isLeft;
		player.shown = { x: player.shown.x + dx * share, y: player.shown.y + dy * share };
		const size = (FIGURE.w / player.sprite.texture.frame.width) * SIZE;
		player.sprite.scale.set(turned ? -size : size, size);
	}

	private pose(player: Player, state: State, nowMs: number, isLow: boolean): void {
		const beat = Math.floor(nowMs / STRIDE_MS) % 2 === 0;
		const pose: Pose = isLow
			? player.isMoving && beat
				? "low-b"
				: "low-a"
			: player.isMoving
				? beat
					? "walk-a"
					: "walk-b"
				: "stand";
		player.sprite.texture = this.atlas.person(player.kind, pose);
		const hop = player.isMoving && beat ? 0.18 : 0;
		player.sprite.position.set(player.shown.x, player.shown.y + 0.3 - hop);
		player.sprite.zIndex = player.shown.y;
		const veil = Math.min(1, smokeAt(this.world, state, player.shown));
		const grey = Math.round(255 - veil * 110);
		player.sprite.tint = (grey << 16) | (grey << 8) | Math.min(255, grey + 8);
	}

	private remember(): void {
		const { shown } = this.lead;
		const last = this.trail[0];
		if (last && Math.abs(last.x - shown.x) + Math.abs(last.y - shown.y) < 0.2) return;
		this.trail = [{ ...shown }, ...this.trail].slice(0, 60);
	}
}
