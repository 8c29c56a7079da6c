// A plan made ready for calculation: thin walls in buckets, and one lattice of cells over all levels with links between them.
import type { DoorState, Point } from "../plan/plan.ts";

/** Side of a lattice cell, metres. */
export const CELL = 0.25;
/**
 * The lattice is shifted by this much, so that walls on round numbers never run through the middle of a cell.
 * A cell's middle is ((column + ½) · CELL + SHIFT, (row + ½) · CELL + SHIFT), columns counted over the whole plane.
 */
export const SHIFT = 0.0037;
/** Side of a wall bucket, metres. */
export const BUCKET = 1;

/** The four steps from a cell, in the order of `links`. */
export const STEPS = [
	[1, 0],
	[0, 1],
	[-1, 0],
	[0, -1],
] as const;

export interface Level {
	readonly id: string;
	readonly elevation: number;
	/** Cells of this level are firstCell … firstCell + columns · rows − 1, row by row. */
	readonly firstCell: number;
	readonly columns: number;
	readonly rows: number;
	/** Column and row over the whole plane of the first cell. */
	readonly firstColumn: number;
	readonly firstRow: number;
	/** Period along x in metres; 0: none. */
	readonly repeats: number;
	readonly walls: Walls;
	/** Levels that meet this one at an opening. */
	readonly meets: readonly number[];
}

/** Thin walls of one level. Bucket b holds `near.items[near.starts[b] … near.starts[b + 1] − 1]`. */
export interface Walls {
	readonly count: number;
	readonly ax: Float64Array;
	readonly ay: Float64Array;
	readonly bx: Float64Array;
	readonly by: Float64Array;
	/** The door that closes this piece, −1 for a wall that is always there. */
	readonly door: Int32Array;
	/** Width of the opening that the piece flanks, metres; 0: none. */
	readonly jamb: Float64Array;
	readonly bucketColumns: number;
	readonly bucketRows: number;
	readonly left: number;
	readonly top: number;
	/** Walls within reach of a body that stands in the bucket. */
	readonly near: Lists;
	/** Walls that can stand between a person in the bucket and a neighbour. */
	readonly far: Lists;
}

export interface Lists {
	readonly starts: Int32Array;
	readonly items: Int32Array;
}

export interface RoomOnFloor {
	readonly id: string;
	readonly level: number;
	readonly outline: readonly Point[];
	readonly outdoors: boolean;
	readonly ceiling: number;
	/** Square metres. */
	readonly area: number;
	/** Unit vector uphill for a flight of stairs, else null. */
	readonly up: Point | null;
	/** Cells of this room. */
	readonly cells: Int32Array;
}

export interface DoorOnFloor {
	readonly id: string;
	readonly from: Point;
	readonly to: Point;
	/** Level on either side; the same for an ordinary door. */
	readonly levels: readonly [number, number];
	/** Rooms on either side, −1 where there is none. */
	readonly rooms: readonly [number, number];
	/** Metres. */
	readonly width: number;
	readonly state: DoorState;
}

export interface ExitOnFloor {
	readonly id: string;
	/** Cells in which a person is safe and leaves the run. */
	readonly cells: Int32Array;
	/** Metres of opening in front of it, for the estimate of the queue. */
	readonly width: number;
	/** The door past which a person counts as out; −1: reaching the cells counts. */
	readonly door: number;
}

export interface Floor {
	readonly levels: readonly Level[];
	readonly rooms: readonly RoomOnFloor[];
	readonly doors: readonly DoorOnFloor[];
	readonly exits: readonly ExitOnFloor[];
	readonly cellCount: number;
	readonly levelOf: Uint8Array;
	/** Middles of the cells, metres. */
	readonly x: Float64Array;
	readonly y: Float64Array;
	/** 1 where a person's middle may be. */
	readonly walkable: Uint8Array;
	/** Index into rooms, −1 outside. */
	readonly roomOf: Int16Array;
	/** Index into exits, −1 elsewhere. */
	readonly exitOf: Int16Array;
	/** For cell c and step s (order of STEPS): links[4 c + s] is the cell reached, −1 through a wall. */
	readonly links: Int32Array;
	/** The door passed by that step, −1 for none. */
	readonly linkDoor: Int16Array;
	/** Distance from the cell's middle to the nearest wall or obstacle, metres, at most 2; doors do not count. */
	readonly clearance: Float32Array;
	/** Width of the narrowest passage that the cell lies in, metres, at most 2. */
	readonly passage: Float32Array;
}

/** The cell that (x, y) on a level lies in; −1 off the lattice. */
export function cellAt(floor: Floor, level: number, x: number, y: number): number {
	const on = floor.levels[level] as Level;
	let column = Math.floor((x - SHIFT) / CELL) - on.firstColumn;
	const row = Math.floor((y - SHIFT) / CELL) - on.firstRow;
	if (on.repeats > 0) column = ((column % on.columns) + on.columns) % on.columns;
	if (column < 0 || row < 0 || column >= on.columns || row >= on.rows) return -1;
	return on.firstCell + row * on.columns + column;
}

/** Whether people can pass a door in this state; pushing one open takes no time in this model. */
export function isPassable(state: DoorState): boolean {
	return state === "open" || state === "closed";
}
