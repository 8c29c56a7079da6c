// A substance on the lattice: carried along with its front, mixed within rooms, passed through openings; nothing is lost.
import { CELL, type Floor } from "../floor/floor.ts";
import { CELL_AREA } from "./air.ts";
import type { Front } from "./front.ts";
import type { Opening } from "./openings.ts";

/** Kilograms of one substance per cell. */
export interface Cloud {
	readonly mass: Float64Array;
	/** Kilograms in each room, as last summed. */
	readonly perRoom: Float64Array;
	/** Kilograms that sources gave, that went outdoors, that burnt. */
	made: number;
	vented: number;
	burnt: number;
}

/** What all substances that follow one front share. */
export interface Carrier {
	readonly floor: Floor;
	readonly front: Front;
	/** The first `count` cells of the front's order have been reached. */
	count: number;
	readonly reachedCells: Int32Array;
	/** Share of a cell's content that goes over each link in a sub-step. */
	readonly shares: Float32Array;
	readonly change: Float64Array;
	readonly keep: Float64Array;
	readonly toA: Float64Array;
	readonly toB: Float64Array;
	/** Seconds in which a room's air mixes. */
	readonly mixing: Float64Array;
}

/** Turbulent mixing next to each other, m²/s (assumed; the lattice adds about as much of its own). */
const DIFFUSION = 0.05;
/** The push of the front dies away over this time, seconds (assumed). */
const PUSH_SECONDS = 8;
/** Metres per second with which a layer mixes along its room (assumed: a ceiling jet's speed). */
const MIXING_SPEED = 0.5;
/** A flight of stairs works like a chimney and mixes at once, seconds. */
const STAIR_MIXING = 3;
/** Sub-steps of a step, and the most that may leave a cell in one. */
const SUB_STEPS = 2;
const MOST_LEAVES = 0.9;
/** At most this share of a room's content leaves through one opening in a step. */
const MOST_THROUGH = 0.25;

export function openCloud(floor: Floor): Cloud {
	return {
		mass: new Float64Array(floor.cellCount),
		perRoom: new Float64Array(floor.rooms.length),
		made: 0,
		vented: 0,
		burnt: 0,
	};
}

export function openCarrier(front: Front, openings: readonly Opening[]): Carrier {
	const { floor } = front;
	return {
		floor,
		front,
		count: 0,
		reachedCells: new Int32Array(floor.rooms.length),
		shares: new Float32Array(floor.cellCount * 4),
		change: new Float64Array(floor.cellCount),
		keep: new Float64Array(floor.rooms.length),
		toA: new Float64Array(openings.length),
		toB: new Float64Array(openings.length),
		mixing: Float64Array.from(floor.rooms, ({ area, up }) =>
			up ? STAIR_MIXING : Math.max(5, (1.5 * Math.sqrt(area)) / MIXING_SPEED),
		),
	};
}

/** Takes in the cells that the front has come to. */
export function advanceTo(carrier: Carrier, now: number): void {
	const { front, floor, reachedCells } = carrier;
	while (carrier.count < front.count) {
		const cell = front.order[carrier.count] as number;
		if ((front.arrival[cell] as number) > now) return;
		const room = floor.roomOf[cell] as number;
		reachedCells[room] = (reachedCells[room] as number) + 1;
		carrier.count++;
	}
}

/** How much goes over each link of the reached cells in a sub-step; once a step, for all substances of the front. */
export function shareOut(carrier: Carrier, now: number, dt: number): void {
	const { floor, front, shares, count } = carrier;
	const seconds = dt / SUB_STEPS;
	const still = (DIFFUSION * seconds) / (CELL * CELL);
	for (let i = 0; i < count; i++) {
		const cell = front.order[i] as number;
		const came = front.arrival[cell] as number;
		const push = seconds / (CELL * (1 + (now - came) / PUSH_SECONDS));
		let sum = 0;
		for (let step = 0; step < 4; step++) {
			const link = cell * 4 + step;
			const to = floor.links[link] as number;
			let share = 0;
			if (to >= 0 && floor.roomOf[to] === floor.roomOf[cell]) {
				const comes = front.arrival[to] as number;
				if (comes <= now) share = still + (comes > came ? push * (front.pace[to] as number) : 0);
			}
			shares[link] = share;
			sum += share;
		}
		if (sum <= MOST_LEAVES) continue;
		for (let step = 0; step < 4; step++)
			shares[cell * 4 + step] = ((shares[cell * 4 + step] as number) * MOST_LEAVES) / sum;
	}
}

/** Carries a cloud on over the links within rooms, explicitly. */
export function spread(carrier: Carrier, { mass }: Cloud): void {
	const { floor, front, shares, change, count } = carrier;
	for (let sub = 0; sub < SUB_STEPS; sub++) {
		for (let i = 0; i < count; i++) {
			const cell = front.order[i] as number;
			const held = mass[cell] as number;
			if (held === 0) continue;
			for (let step = 0; step < 4; step++) {
				const moved = held * (shares[cell * 4 + step] as number);
				if (moved === 0) continue;
				const to = floor.links[cell * 4 + step] as number;
				change[to] = (change[to] as number) + moved;
				change[cell] = (change[cell] as number) - moved;
			}
		}
		for (let i = 0; i < count; i++) {
			const cell = front.order[i] as number;
			mass[cell] = (mass[cell] as number) + (change[cell] as number);
			change[cell] = 0;
		}
	}
}

/** Kilograms per room. */
export function sumRooms({ floor, front, count }: Carrier, { mass, perRoom }: Cloud): void {
	perRoom.fill(0);
	for (let i = 0; i < count; i++) {
		const cell = front.order[i] as number;
		const room = floor.roomOf[cell] as number;
		perRoom[room] = (perRoom[room] as number) + (mass[cell] as number);
	}
}

/** Each room's air evens out within its time of mixing; the sums of `sumRooms` must be fresh. */
export function mix(carrier: Carrier, { mass, perRoom }: Cloud, dt: number): void {
	const { floor, front, count, mixing, reachedCells } = carrier;
	for (let i = 0; i < count; i++) {
		const cell = front.order[i] as number;
		const room = floor.roomOf[cell] as number;
		const held = mass[cell] as number;
		const mean = (perRoom[room] as number) / (reachedCells[room] as number);
		mass[cell] = held + ((mean - held) * dt) / (dt + (mixing[room] as number));
	}
}

/**
 * Passes a cloud through openings: what flows has the density found at the opening and leaves the whole room thinner.
 * @param forth m³/s from a to b per opening; `back` from b to a
 * @param thick metres of the layer that holds the substance, per room
 */
export function passThrough(
	carrier: Carrier,
	cloud: Cloud,
	openings: readonly Opening[],
	forth: Float64Array,
	back: Float64Array,
	thick: Float64Array,
	dt: number,
): void {
	const { keep, toA, toB, floor, front, count } = carrier;
	keep.fill(1);
	for (let i = 0; i < openings.length; i++) {
		const { a, b, cellsA, cellsB } = openings[i] as Opening;
		toB[i] = takeOut(carrier, cloud, a, cellsA, b, cellsB, dt * (forth[i] as number), thick);
		toA[i] = takeOut(carrier, cloud, b, cellsB, a, cellsA, dt * (back[i] as number), thick);
	}
	for (let i = 0; i < count; i++) {
		const cell = front.order[i] as number;
		cloud.mass[cell] = (cloud.mass[cell] as number) * (keep[floor.roomOf[cell] as number] as number);
	}
	for (let i = 0; i < openings.length; i++) {
		const { a, b, cellsA, cellsB } = openings[i] as Opening;
		putIn(carrier, cloud, b, cellsB, toB[i] as number);
		putIn(carrier, cloud, a, cellsA, toA[i] as number);
	}
}

/** Kilograms that leave `room`; lowers what it keeps. */
function takeOut(
	carrier: Carrier,
	{ mass, perRoom }: Cloud,
	room: number,
	here: Int32Array,
	beyond: number,
	there: Int32Array,
	cubicMetres: number,
	thick: Float64Array,
): number {
	const all = perRoom[room] as number;
	if (cubicMetres <= 0 || all <= 0) return 0;
	if (!carrier.floor.rooms[beyond]?.outdoors && countReached(carrier, there) === 0) return 0;
	let held = 0;
	for (let i = 0; i < here.length; i++) held += mass[here[i] as number] as number;
	// Never denser than the room: what has just come in must not go straight out again.
	const mean = all / (carrier.reachedCells[room] as number);
	const perCell = Math.min(held / here.length, mean);
	const density = perCell / (CELL_AREA * Math.max(0.05, thick[room] as number));
	const share = Math.min(MOST_THROUGH, (density * cubicMetres) / all);
	const leaves = all * (carrier.keep[room] as number) * share;
	carrier.keep[room] = (carrier.keep[room] as number) * (1 - share);
	return leaves;
}

function putIn(carrier: Carrier, cloud: Cloud, room: number, cells: Int32Array, kilograms: number): void {
	if (kilograms <= 0) return;
	if (carrier.floor.rooms[room]?.outdoors) {
		cloud.vented += kilograms;
		return;
	}
	const each = kilograms / countReached(carrier, cells);
	for (let i = 0; i < cells.length; i++) {
		const cell = cells[i] as number;
		if (isReached(carrier, cell)) cloud.mass[cell] = (cloud.mass[cell] as number) + each;
	}
}

function countReached(carrier: Carrier, cells: Int32Array): number {
	let count = 0;
	for (let i = 0; i < cells.length; i++) if (isReached(carrier, cells[i] as number)) count++;
	return count;
}

/** Whether the front has come to this cell by the last `advanceTo`. */
export function isReached({ front, count }: Carrier, cell: number): boolean {
	if (count === 0) return false;
	return (front.arrival[cell] as number) <= (front.arrival[front.order[count - 1] as number] as number);
}

/** Kilograms on the lattice now. */
export function present({ mass }: Cloud): number {
	let sum = 0;
	for (let cell = 0; cell < mass.length; cell++) sum += mass[cell] as number;
	return sum;
}
