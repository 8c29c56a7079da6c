// A front that runs over the floor's links, by fast marching: when it reaches each cell, how far it came, how strong it still is.
import { CELL, type Floor } from "../floor/floor.ts";
import { clearHeap, type Heap, offer, openHeap, takeFirst } from "./heap.ts";

/** What a front needs to know to go from one cell to the next. */
export interface FrontLaw {
	/** Metres per second over this link when it leaves at `time`; 0: it does not pass. */
	speed(front: Front, from: number, step: number, to: number, time: number): number;
	/** Share of its strength that it keeps over this link. */
	keeps(from: number, step: number): number;
	/** Whether the front may spread here in all directions alike (false: only along the four steps). */
	isOpen(cell: number): boolean;
}

export interface Front {
	readonly floor: Floor;
	readonly law: FrontLaw;
	/** Seconds at which it arrives, Infinity where it never does. */
	readonly arrival: Float64Array;
	/** Metres from the source along the way it took. */
	readonly metres: Float64Array;
	/** Metres per second with which it came. */
	readonly pace: Float32Array;
	/** 1 at the source, less behind closed doors. */
	readonly strength: Float32Array;
	/** Which source it came from. */
	readonly source: Int16Array;
	/** Cells in the order of arrival; the first `count` are known. */
	readonly order: Int32Array;
	count: number;
	readonly known: Uint8Array;
	readonly heap: Heap;
}

export function openFront(floor: Floor, law: FrontLaw): Front {
	const arrival = new Float64Array(floor.cellCount).fill(Number.POSITIVE_INFINITY);
	return {
		floor,
		law,
		arrival,
		metres: new Float64Array(floor.cellCount),
		pace: new Float32Array(floor.cellCount),
		strength: new Float32Array(floor.cellCount),
		source: new Int16Array(floor.cellCount).fill(-1),
		order: new Int32Array(floor.cellCount),
		count: 0,
		known: new Uint8Array(floor.cellCount),
		heap: openHeap(arrival),
	};
}

/** A place where the front starts. Later than what already reached it: without effect. */
export function seed(front: Front, cell: number, source: number, at: number, metres = 0, pace = 0): void {
	if (cell < 0 || front.known[cell] || at >= (front.arrival[cell] as number)) return;
	front.arrival[cell] = at;
	front.metres[cell] = metres;
	front.pace[cell] = pace;
	front.strength[cell] = 1;
	front.source[cell] = source;
	offer(front.heap, cell);
}

/** Runs on to the end from what was seeded. */
export function march(front: Front): void {
	for (let cell = takeFirst(front.heap); cell >= 0; cell = takeFirst(front.heap)) {
		front.known[cell] = 1;
		front.order[front.count++] = cell;
		leave(front, cell, 0);
	}
}

/**
 * Forgets what would have been reached after `now` and begins again there, for when doors have changed.
 * Seed new sources after this, then march.
 */
export function forgetAfter(front: Front, now: number): void {
	clearHeap(front.heap);
	for (let cell = 0; cell < front.arrival.length; cell++) {
		if ((front.arrival[cell] as number) <= now) continue;
		front.arrival[cell] = Number.POSITIVE_INFINITY;
		front.known[cell] = 0;
	}
	while (front.count > 0 && !front.known[front.order[front.count - 1] as number]) front.count--;
	for (let i = 0; i < front.count; i++) leave(front, front.order[i] as number, now);
}

/** Offers the neighbours of a known cell, none before `earliest`. */
function leave(front: Front, cell: number, earliest: number): void {
	const { links } = front.floor;
	for (let step = 0; step < 4; step++) {
		const to = links[cell * 4 + step] as number;
		if (to >= 0 && !front.known[to]) reach(front, cell, step, to, earliest);
	}
}

function reach(front: Front, from: number, step: number, to: number, earliest: number): void {
	const { arrival, metres, law } = front;
	const left = Math.max(arrival[from] as number, earliest);
	const speed = law.speed(front, from, step, to, left);
	if (speed <= 0) return;
	const aside = sidewaysOf(front, step, to);
	const tookAlone = CELL / speed;
	let at = left + tookAlone;
	let far = (metres[from] as number) + CELL;
	if (aside >= 0 && front.floor.linkDoor[from * 4 + step] === -1 && law.isOpen(to)) {
		const lag = left - Math.max(arrival[aside] as number, earliest);
		if (Math.abs(lag) < tookAlone) at = left + (-lag + Math.sqrt(2 * tookAlone * tookAlone - lag * lag)) / 2;
		const behind = (metres[from] as number) - (metres[aside] as number);
		if (Math.abs(behind) < CELL)
			far = (metres[from] as number) + (-behind + Math.sqrt(2 * CELL * CELL - behind * behind)) / 2;
	}
	if (at >= (arrival[to] as number)) return;
	arrival[to] = at;
	metres[to] = far;
	front.pace[to] = speed;
	front.strength[to] = (front.strength[from] as number) * law.keeps(from, step);
	front.source[to] = front.source[from] as number;
	offer(front.heap, to);
}

/** The known neighbour of `to` across the step's direction that was reached first, −1 for none. */
function sidewaysOf(front: Front, step: number, to: number): number {
	const { links, linkDoor } = front.floor;
	let best = -1;
	for (let turn = 1; turn <= 3; turn += 2) {
		const link = to * 4 + ((step + turn) & 3);
		const other = links[link] as number;
		if (other < 0 || linkDoor[link] !== -1 || !front.known[other]) continue;
		if (best < 0 || (front.arrival[other] as number) < (front.arrival[best] as number)) best = other;
	}
	return best;
}
