// Where a play stands: everything the picture shows and the rules need, as plain data.
import type { Decision, Option, Scene } from "../content.ts";
import type { PersonKind } from "../plan.ts";
import { type Doors, type Ground, groundOf, type Point } from "./ground.ts";
import type { Smoke } from "./smoke.ts";

/** 20 Hz. */
export const TICK_MS = 50;

/** A scene with its grid worked out once. */
export interface World {
	scene: Scene;
	ground: Ground;
}

export const worldOf = (scene: Scene): World => ({ scene, ground: groundOf(scene.plan) });

export type Phase =
	| { kind: "hook" }
	| { kind: "predict" }
	/** On the way to where `decision` opens. */
	| { kind: "walk"; decision: string }
	| { kind: "decide"; decision: string }
	/** `at` counts the option's acts; `leftMs` of the present one. */
	| { kind: "act"; decision: string; option: string; at: number; leftMs: number }
	| { kind: "message"; decision: string; option: string }
	| { kind: "over"; ending: string };

export interface Walker extends Point {
	/** Corners still ahead. */
	way: Point[];
	/** Looks to the left. */
	left: boolean;
}

export interface Bystander extends Walker {
	kind: PersonKind;
	leaving: boolean;
	gone: boolean;
}

export interface Answer extends Point {
	decision: string;
	option: string;
	right: boolean | null;
	/** The scene's clock. */
	atMs: number;
}

export interface State {
	variant: string;
	/** Speed of the whole scene: 100, less in elder mode. */
	pacePercent: number;
	phase: Phase;
	/** The scene's clock since play began. */
	sceneMs: number;
	/** Hundredths of a millisecond that do not fill a tick yet. */
	carry: number;
	doors: Doors;
	smoke: Smoke;
	figure: Walker;
	low: boolean;
	people: Bystander[];
	/** Milliseconds in full smoke; thinner smoke counts in proportion, bending low halves it. */
	smokeMs: number;
	called: boolean;
	/** Floors gone down. */
	descended: number;
	prediction: string | null;
	answers: Answer[];
	/** Where the figure was, every half second of the scene. */
	track: Point[];
}

export type Input =
	| { kind: "begin" }
	| { kind: "predict"; option: string }
	/** The visitor touched the plan; cells. */
	| { kind: "touch"; at: Point }
	/** Walk to where the next decision opens. */
	| { kind: "go" }
	| { kind: "choose"; option: string }
	/** The message has been read. */
	| { kind: "on" };

export function findDecision(scene: Scene, id: string): Decision {
	const found = scene.decisions.find((decision) => decision.id === id);
	if (!found) throw new Error(`No decision «${id}» in this scene`);
	return found;
}

export function findOption(scene: Scene, decision: string, id: string): Option {
	const found = findDecision(scene, decision).options.find((option) => option.id === id);
	if (!found) throw new Error(`Decision «${decision}» has no option «${id}»`);
	return found;
}

export function findPlace(scene: Scene, id: string): Scene["plan"]["places"][number] {
	const found = scene.plan.places.find((place) => place.id === id);
	if (!found) throw new Error(`No place «${id}» on this plan`);
	return found;
}

export function findVariant(scene: Scene, id: string): Scene["variants"][number] {
	const found = scene.variants.find((variant) => variant.id === id);
	if (!found) throw new Error(`No variant «${id}» in this scene`);
	return found;
}

/** In cell coordinates. */
export const spotOf = (scene: Scene, place: string): Point => {
	const { x, y } = findPlace(scene, place);
	return { x: x + 0.5, y: y + 0.5 };
};

/** How thick the smoke is where somebody stands, 0–1. */
export function smokeAt(world: World, state: State, { x, y }: Point): number {
	return state.smoke.density[Math.floor(y) * world.ground.columns + Math.floor(x)] ?? 0;
}
