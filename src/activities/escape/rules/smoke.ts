// Smoke on the plan: a travel-time front says when it comes, a spreading amount behind the front says how dense.
// Two simple models together, made for teaching; no forecast of a real fire (evacuation.md 4.4).
import type { Scene } from "../content.ts";
import { CELL_CM, cellsIn, type Doors, FLOOR, type Ground } from "./ground.ts";
import { CellQueue } from "./heap.ts";

type Source = Scene["variants"][number]["sources"][number];
type Timing = Scene["timing"];

export interface Smoke {
	/** Scene milliseconds at which the front reaches a cell; Infinity: never. */
	arrivalMs: Float64Array;
	/** 0 clear air … 1 as thick as at the source. */
	density: Float32Array;
	/** How freely smoke passes a cell as the doors stand: 0 wall … 1 open. */
	open: Float32Array;
}

/** Share of the difference that neighbours exchange in one of the SPREADS passes of a tick. */
const SHARE = 0.22;
const SPREADS = 4;
/** A source grows to full density in this time. */
const GROWING_MS = 4000;

export function clearAir(ground: Ground): Smoke {
	return {
		arrivalMs: new Float64Array(ground.kind.length).fill(Number.POSITIVE_INFINITY),
		density: new Float32Array(ground.kind.length),
		open: new Float32Array(ground.kind.length),
	};
}

export function openness(ground: Ground, doors: Doors, timing: Timing): Float32Array {
	const open = new Float32Array(ground.kind.length);
	for (let cell = 0; cell < open.length; cell++) {
		if (ground.kind[cell] !== FLOOR) continue;
		const door = ground.plan.doors[ground.door[cell] as number];
		const state = door ? doors[door.id] : "open";
		open[cell] =
			state === "open" ? 1 : state === "closed" ? timing.closedPercent / 100 : timing.sealedPermille / 1000;
	}
	return open;
}

/**
 * Arrival times from now on: what is reached stays reached, the rest follows from there and from the sources.
 * Fast marching (Sethian 1996), first order. Ask again whenever a door changes.
 */
export function arrivals(
	ground: Ground,
	open: Float32Array,
	sources: readonly Source[],
	before: Float64Array,
	nowMs: number,
	timing: Timing,
): Float64Array {
	const out = new Float64Array(open.length).fill(Number.POSITIVE_INFINITY);
	const queue = new CellQueue();
	const seed = (cell: number, ms: number) => {
		if ((open[cell] as number) === 0 || ms >= (out[cell] as number)) return;
		out[cell] = ms;
		queue.push(cell, ms);
	};
	for (let cell = 0; cell < open.length; cell++) {
		if ((before[cell] as number) <= nowMs) seed(cell, before[cell] as number);
	}
	for (const source of sources) for (const cell of cellsIn(ground, source)) seed(cell, source.startsS * 1000);
	const cellMs = (CELL_CM / timing.smokeCmPerS) * 1000;
	while (queue.size > 0) {
		const { cell, key } = queue.pop();
		if (key > (out[cell] as number)) continue;
		for (const next of [cell - 1, cell + 1, cell - ground.columns, cell + ground.columns]) {
			if (!open[next]) continue;
			const ms = Math.max(frontAt(out, next, ground.columns, cellMs / (open[next] as number)), key);
			// What a fresh leak passes on is new: it cannot come before the door let it through.
			if (ms < (out[next] as number)) {
				out[next] = (before[next] as number) <= nowMs ? ms : Math.max(ms, nowMs);
				queue.push(next, out[next] as number);
			}
		}
	}
	return out;
}

function frontAt(arrival: Float64Array, cell: number, columns: number, stepMs: number): number {
	const across = Math.min(arrival[cell - 1] ?? Infinity, arrival[cell + 1] ?? Infinity);
	const along = Math.min(arrival[cell - columns] ?? Infinity, arrival[cell + columns] ?? Infinity);
	const first = Math.min(across, along);
	const apart = Math.abs(across - along);
	if (!(apart < stepMs)) return first + stepMs;
	return (across + along + Math.sqrt(2 * stepMs * stepMs - apart * apart)) / 2;
}

/** One 50 ms tick of spreading, in place. */
export function spread(ground: Ground, sources: readonly Source[], smoke: Smoke, nowMs: number): void {
	const { arrivalMs, density } = smoke;
	const reached: number[] = [];
	for (let cell = ground.columns; cell < density.length - ground.columns; cell++) {
		if ((arrivalMs[cell] as number) <= nowMs) reached.push(cell);
	}
	const change = new Float32Array(reached.length);
	for (let pass = 0; pass < SPREADS; pass++) {
		feed(ground, sources, density, nowMs);
		for (let at = 0; at < reached.length; at++) {
			change[at] = SHARE * inflow(smoke, reached[at] as number, ground.columns, nowMs);
		}
		for (let at = 0; at < reached.length; at++) {
			const cell = reached[at] as number;
			density[cell] = (density[cell] as number) + (change[at] as number);
		}
	}
	feed(ground, sources, density, nowMs);
}

/** What a cell's four neighbours would give it if everything moved at once. */
function inflow(smoke: Smoke, cell: number, columns: number, nowMs: number): number {
	return (
		through(smoke, cell, cell - 1, nowMs) +
		through(smoke, cell, cell + 1, nowMs) +
		through(smoke, cell, cell - columns, nowMs) +
		through(smoke, cell, cell + columns, nowMs)
	);
}

function through({ arrivalMs, density, open }: Smoke, cell: number, next: number, nowMs: number): number {
	if ((arrivalMs[next] as number) > nowMs) return 0;
	const width = Math.min(open[cell] as number, open[next] as number);
	return width * ((density[next] as number) - (density[cell] as number));
}

function feed(ground: Ground, sources: readonly Source[], density: Float32Array, nowMs: number): void {
	for (const source of sources) {
		const strength = Math.min(1, (nowMs - source.startsS * 1000) / GROWING_MS);
		if (strength <= 0) continue;
		for (const cell of cellsIn(ground, source)) density[cell] = Math.max(density[cell] as number, strength);
	}
}
