// What the page and a run's worker say to each other.
import type { DoorState, Plan, Point } from "../../src/engines/evacuation/plan/plan.ts";

/** Simulated seconds per second; "end": as fast as it goes. */
export type Pace = 0 | 1 | 4 | 8 | "end";

export const HEATS = [
	"none",
	"density",
	"speed",
	"tread",
	"dose",
	"smoke",
	"soot",
	"layer",
	"heat",
	"gas",
	"water",
	"current",
	"cost",
	"clearance",
] as const;
export type Heat = (typeof HEATS)[number];

/** A trail is so many spots of everybody. */
export const TRAIL_SPOTS = 80;

export type Order =
	| { kind: "open"; plan: Plan; seed: number }
	/** Runs until so many simulated seconds, then pauses. */
	| { kind: "pace"; pace: Pace; until: number }
	| { kind: "step" }
	| { kind: "door"; door: string; state: DoorState }
	| { kind: "show"; heat: Heat; exit: number; trails: boolean; person: number }
	/** Buffers of a frame that has been drawn: they are filled again. */
	| { kind: "back"; buffers: ArrayBuffer[] };

export interface SceneLevel {
	readonly id: string;
	readonly title: string;
	readonly elevation: number;
	readonly firstCell: number;
	readonly columns: number;
	readonly rows: number;
	/** Upper left corner of the first cell, metres. */
	readonly left: number;
	readonly top: number;
	/** Walls that are always there: x and y of both ends, four numbers a wall. */
	readonly walls: Float32Array;
	readonly meets: readonly number[];
}

/** What does not change during a run. */
export interface Scene {
	readonly title: string;
	readonly count: number;
	readonly endsAt: number;
	readonly levels: readonly SceneLevel[];
	readonly rooms: readonly {
		id: string;
		title: string;
		level: number;
		outline: readonly Point[];
		outdoors: boolean;
		up: Point | null;
	}[];
	readonly doors: readonly {
		id: string;
		title: string;
		from: Point;
		to: Point;
		levels: readonly [number, number];
	}[];
	readonly exits: readonly { id: string; title: string; level: number; cells: Int32Array }[];
	readonly obstacles: readonly { level: number; outline: readonly Point[] }[];
	readonly lifts: readonly { id: string; level: number; outline: readonly Point[] }[];
	readonly signs: readonly { level: number; at: Point; exit: number }[];
	readonly counters: readonly { id: string; level: number; from: Point; to: Point }[];
	readonly areas: readonly { id: string; level: number; outline: readonly Point[] }[];
	/** Ids of the plan's `people`. */
	readonly entries: readonly string[];
	readonly parameters: string;
}

export interface Frame {
	readonly seconds: number;
	readonly steps: number;
	readonly over: boolean;
	readonly hash: number;
	readonly counts: { waiting: number; walking: number; out: number; overcome: number; riding: number };
	/** Packed by `packPeople`. */
	readonly people: Float32Array;
	readonly doors: readonly DoorState[];
	/** Cells that cannot be walked any more. */
	readonly blocked: readonly number[];
	/** One value per cell for the heat asked for, NaN where there is nothing. */
	readonly heat: Float32Array | null;
	/** Way directions (x, y per cell) with the heat "cost". */
	readonly arrows: Float32Array | null;
	/** TRAIL_SPOTS × people × (x, y, level), oldest first. */
	readonly trails: Float32Array | null;
	/** People out after 0, 1, 2 … seconds. */
	readonly curve: readonly number[];
	readonly news: readonly string[];
	/** What is known of the person followed. */
	readonly followed: Readonly<Record<string, string | number>> | null;
	/** Deepest overlap of two bodies, metres; most people in any circle of 1 m² around a person, and around whom. */
	readonly overlap: number;
	readonly densest: { people: number; around: number };
	/** Mean of the last steps, milliseconds. */
	readonly stepMs: number;
}

export type Report = { kind: "opened"; scene: Scene } | { kind: "frame"; frame: Frame };

export function buffersOf({ people, heat, arrows, trails }: Frame): ArrayBuffer[] {
	return [people, heat, arrows, trails].flatMap((one) =>
		one && one.buffer instanceof ArrayBuffer ? [one.buffer] : [],
	);
}
