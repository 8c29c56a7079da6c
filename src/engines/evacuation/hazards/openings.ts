// Openings between rooms: which cells lie on either side, how wide they are, what they let through as doors stand.
import { CELL, type Floor } from "../floor/floor.ts";
import type { DoorState, Point } from "../plan/plan.ts";
import { CLOSED_LEAK } from "./air.ts";

/** From side a to side b on a flight of stairs: 1 uphill, −1 downhill, 0 level. */
export type Rise = -1 | 0 | 1;

export interface Opening {
	/** Index of the door, −1 for a gap that nothing closes. */
	readonly door: number;
	/** Rooms on both sides. */
	readonly a: number;
	readonly b: number;
	/** Metres. */
	readonly width: number;
	readonly cellsA: Int32Array;
	readonly cellsB: Int32Array;
	/** Leaving a room that is a flight of stairs through its upper end: 1, through its lower end: −1. */
	readonly leavesA: Rise;
	readonly leavesB: Rise;
}

/** All openings of a floor, found from its links. */
export function findOpenings(floor: Floor): Opening[] {
	const found = new Map<string, { door: number; a: number; b: number; from: number[]; to: number[] }>();
	for (let cell = 0; cell < floor.cellCount; cell++) {
		for (let step = 0; step < 4; step++) {
			const to = floor.links[cell * 4 + step] as number;
			if (to < 0) continue;
			const a = floor.roomOf[cell] as number;
			const b = floor.roomOf[to] as number;
			if (a >= b) continue;
			const door = floor.linkDoor[cell * 4 + step] as number;
			const key = `${door} ${a} ${b}`;
			const one = found.get(key) ?? { door, a, b, from: [], to: [] };
			one.from.push(cell);
			one.to.push(to);
			found.set(key, one);
		}
	}
	return [...found.values()].map(({ door, a, b, from, to }) => ({
		door,
		a,
		b,
		width: from.length * CELL,
		cellsA: Int32Array.from(new Set(from)),
		cellsB: Int32Array.from(new Set(to)),
		leavesA: endOf(floor, a, from),
		leavesB: endOf(floor, b, to),
	}));
}

/** Whether these cells lie at the upper (1) or the lower (−1) end of a flight of stairs; 0 elsewhere. */
function endOf(floor: Floor, room: number, cells: readonly number[]): Rise {
	const { up, cells: all } = floor.rooms[room] as Floor["rooms"][number];
	if (!up) return 0;
	return meanAlong(floor, cells, up) > meanAlong(floor, all, up) ? 1 : -1;
}

/** Mean place of cells along a direction, metres. */
export function meanAlong(floor: Floor, cells: ArrayLike<number>, [ux, uy]: Point): number {
	let sum = 0;
	for (let i = 0; i < cells.length; i++) {
		const cell = cells[i] as number;
		sum += (floor.x[cell] as number) * ux + (floor.y[cell] as number) * uy;
	}
	return sum / Math.max(1, cells.length);
}

/** Share that a door lets through of smoke, gas and water. Locked and blocked doors stand shut. */
export function leakOf(state: DoorState | undefined): number {
	return state === undefined || state === "open" ? 1 : CLOSED_LEAK;
}

/** Share per door, brought up to date. @returns whether one changed */
export function readDoors(leaks: Float64Array, doors: readonly DoorState[]): boolean {
	let changed = false;
	for (let door = 0; door < leaks.length; door++) {
		const leak = leakOf(doors[door]);
		if (leak === leaks[door]) continue;
		leaks[door] = leak;
		changed = true;
	}
	return changed;
}

export function leakThrough({ door }: Opening, leaks: Float64Array): number {
	return door < 0 ? 1 : (leaks[door] as number);
}
