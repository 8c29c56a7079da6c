// Heat maps on the lattice: density and speed smoothed over the floor, and what the hazards and the ways tell.
import { isPresent } from "../../src/engines/evacuation/crowd/crowd.ts";
import { CELL, type Floor } from "../../src/engines/evacuation/floor/floor.ts";
import { toxicRateAt } from "../../src/engines/evacuation/hazards/exposure.ts";
import type { Run } from "../../src/engines/evacuation/run/run.ts";
import type { Heat } from "./messages.ts";

/** A person is smeared over the floor with this deviation, as far as the reach, metres. */
const SIGMA = 0.5;
const REACH = 1.25;

/** Scratch of the smearing. */
export interface Smear {
	readonly queue: Int32Array;
	readonly weight: Float64Array;
	readonly seen: Int32Array;
	turn: number;
}

export function openSmear(floor: Floor): Smear {
	return {
		queue: new Int32Array(512),
		weight: new Float64Array(512),
		seen: new Int32Array(floor.cellCount),
		turn: 0,
	};
}

/**
 * Calls `add(cell, share)` for the cells around (x, y) that can be walked to from `start` without passing a wall;
 * the shares sum to 1, so that nobody is counted twice and nobody leaks through a wall.
 */
export function smear(
	floor: Floor,
	scratch: Smear,
	start: number,
	x: number,
	y: number,
	add: (cell: number, share: number) => void,
): void {
	const { queue, weight, seen } = scratch;
	const turn = ++scratch.turn;
	let count = 1;
	let sum = 0;
	queue[0] = start;
	seen[start] = turn;
	for (let at = 0; at < count; at++) {
		const cell = queue[at] as number;
		const d2 = ((floor.x[cell] as number) - x) ** 2 + ((floor.y[cell] as number) - y) ** 2;
		weight[at] = Math.exp(-d2 / (2 * SIGMA * SIGMA));
		sum += weight[at] as number;
		for (let step = 0; step < 4; step++) {
			const next = floor.links[4 * cell + step] as number;
			if (next < 0 || seen[next] === turn || count === queue.length) continue;
			const far2 = ((floor.x[next] as number) - x) ** 2 + ((floor.y[next] as number) - y) ** 2;
			if (far2 > REACH * REACH) continue;
			seen[next] = turn;
			queue[count++] = next;
		}
	}
	for (let at = 0; at < count; at++) add(queue[at] as number, (weight[at] as number) / sum);
}

/** Fills one value per cell; NaN where there is nothing to show. `tread` holds person-seconds by cell. */
export function fillHeat(
	run: Run,
	heat: Heat,
	exit: number,
	tread: Float32Array,
	scratch: Smear,
	into: Float32Array,
): void {
	const { floor } = run;
	if (heat === "density" || heat === "speed") fillCrowd(run, heat, scratch, into);
	else
		for (let cell = 0; cell < floor.cellCount; cell++)
			into[cell] = floor.walkable[cell] ? valueAt(run, heat, exit, tread, cell) : Number.NaN;
}

function valueAt(run: Run, heat: Heat, exit: number, tread: Float32Array, cell: number): number {
	const { hazards, floor, routes } = run;
	switch (heat) {
		case "tread":
			return (tread[cell] as number) / (CELL * CELL);
		case "dose":
			return 60 * toxicRateAt(hazards, cell);
		case "smoke":
			return hazards.extinction[cell] as number;
		case "soot":
			return 1000 * (hazards.soot[cell] as number);
		case "layer":
			return hazards.active ? (hazards.layerHeight[cell] as number) : Number.NaN;
		case "gas":
			return hazards.gas[cell] as number;
		case "current":
			return hazards.waterSpeed[cell] as number;
		case "heat":
			return hazards.celsius[cell] as number;
		case "water":
			return hazards.waterDepth[cell] as number;
		case "clearance":
			return floor.clearance[cell] as number;
		case "cost": {
			const cost = routes.walking[exit]?.cost[cell] ?? Number.POSITIVE_INFINITY;
			return cost === Number.POSITIVE_INFINITY ? Number.NaN : cost;
		}
		default:
			return Number.NaN;
	}
}

function fillCrowd({ floor, crowd }: Run, heat: "density" | "speed", scratch: Smear, into: Float32Array) {
	const density = heat === "density" ? into : new Float32Array(floor.cellCount);
	into.fill(0);
	for (let i = 0; i < crowd.count; i++) {
		const cell = crowd.cell[i] as number;
		if (cell < 0 || !isPresent(crowd.state[i] as number)) continue;
		const speed = crowd.speed[i] as number;
		smear(floor, scratch, cell, crowd.x[i] as number, crowd.y[i] as number, (at, share) => {
			const more = share / (CELL * CELL);
			density[at] = (density[at] as number) + more;
			if (heat === "speed") into[at] = (into[at] as number) + more * speed;
		});
	}
	for (let cell = 0; cell < floor.cellCount; cell++) {
		const here = density[cell] as number;
		if (here < 0.05) into[cell] = Number.NaN;
		else if (heat === "speed") into[cell] = (into[cell] as number) / here;
	}
}
