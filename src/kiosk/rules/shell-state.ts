// What the visitor's screen can be in, and what can happen to it: the words of the shell's reducer.
import type { Moment, Result } from "../../core/activity.ts";
import type { Happening } from "../../core/events.ts";
import type { ActivityKind, ItemId, ModuleId, VisitId } from "../../core/ids.ts";

/** One unit of one module, from opening to closing. */
export interface Play {
	/** Tells this unit from the one before: what an older one says is not heard. */
	token: number;
	module: ModuleId;
	activity: ActivityKind;
	openedMs: number;
	finished: boolean;
}

export interface Attract {
	name: "attract";
	sinceMs: number;
	/** A new program is about to be loaded: touches wait. */
	updating: boolean;
}
export interface Menu {
	name: "menu";
	visit: VisitId;
	/** Last sign of presence. */
	heardMs: number;
	/** The activity just left had broken down. */
	sorry: boolean;
}
export interface Playing {
	name: "playing";
	visit: VisitId;
	heardMs: number;
	play: Play;
}
/** 为什么可信: read, not played, so nothing of it is recorded. */
export interface Trust {
	name: "trust";
	visit: VisitId;
	heardMs: number;
}
export interface StillThere {
	name: "still-there";
	visit: VisitId;
	askedMs: number;
	play: Play | null;
	/** 为什么可信 lies underneath. */
	trust: boolean;
}
export interface Staff {
	name: "staff";
	heardMs: number;
	/** Where the screen goes when staff leave. */
	under: State;
}
export interface OutOfOrder {
	name: "out-of-order";
	why: Trouble;
	/** What goes on when the trouble is over. */
	back: State;
}
export type Trouble = "storage" | "staff";
export type State = Attract | Menu | Playing | Trust | StillThere | Staff | OutOfOrder;

export type Input =
	| { kind: "begin"; visit: VisitId }
	| { kind: "present" }
	| { kind: "tick" }
	| { kind: "open"; module: ModuleId; activity: ActivityKind; token: number }
	| { kind: "told"; token: number; moment: Moment }
	| { kind: "finished"; token: number; result: Result }
	| { kind: "again"; token: number; nextToken: number }
	| { kind: "broke"; token: number }
	| { kind: "trust" }
	| { kind: "home" }
	| { kind: "next" }
	| { kind: "still-here" }
	| { kind: "slide-ended"; module: ModuleId; item: ItemId }
	| { kind: "staff-opened" }
	| { kind: "staff-closed" }
	| { kind: "rest" }
	| { kind: "resume" }
	| { kind: "storage-failed" }
	| { kind: "storage-recovered" }
	| { kind: "update-begun" }
	| { kind: "update-given-up" };

/** Something to be recorded, and in whose turn it happened. */
export interface Note {
	visit: VisitId | null;
	what: Happening;
}

export interface Step {
	state: State;
	/** To be durable before `state` is shown. */
	record: Note[];
}

/** Seconds without presence, from the kiosk's configuration. */
export interface IdleLimits {
	menu: number;
	playing: number;
	reading: number;
	answer: number;
}

export function attract(nowMs: number): Attract {
	return { name: "attract", sinceMs: nowMs, updating: false };
}

/** The activity that lies on the screen, also under a question or a breakdown. */
export function playOn(state: State): Play | null {
	if (state.name === "playing" || state.name === "still-there") return state.play;
	if (state.name === "out-of-order") return playOn(state.back);
	if (state.name === "staff") return playOn(state.under);
	return null;
}

/** Whether 为什么可信 lies on the screen, also under a question or a breakdown. */
export function trustOn(state: State): boolean {
	if (state.name === "still-there") return state.trust;
	if (state.name === "out-of-order") return trustOn(state.back);
	if (state.name === "staff") return trustOn(state.under);
	return state.name === "trust";
}

/** Content and program may change now, nobody is in the middle of anything. */
export function mayChange(state: State): boolean {
	if (state.name === "out-of-order") return mayChange(state.back);
	return state.name === "attract";
}
