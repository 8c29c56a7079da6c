// What came of a run at each exit: how many, when the first and the last, how many a second.
import { OUT, OVERCOME } from "../engines/evacuation/crowd/crowd.ts";
import type { Run } from "../engines/evacuation/run/run.ts";

export interface ExitFlow {
	/** "" for all exits together. */
	exit: string;
	persons: number;
	/** Seconds, NaN when nobody came. */
	first: number;
	last: number;
	/** Persons per second between the first and the last, NaN for fewer than two. */
	flow: number;
	/** Persons per second and metre of opening. */
	specific: number;
}

export interface Outcome {
	seed: number;
	exits: ExitFlow[];
	all: ExitFlow;
	overcome: number;
	stillInside: number;
}

export function outcomeOf(run: Run): Outcome {
	const { crowd, floor } = run;
	const times = floor.exits.map((): number[] => []);
	let overcome = 0;
	let stillInside = 0;
	for (let i = 0; i < crowd.count; i++) {
		const outAt = crowd.outAt[i] as number;
		if (crowd.state[i] === OVERCOME) overcome++;
		else if (Number.isNaN(outAt)) stillInside++;
		else times[exitOf(run, i)]?.push(outAt);
	}
	const exits = floor.exits.map(({ id, width }, e) => flowOf(id, times[e] as number[], width));
	const width = floor.exits.reduce((sum, one) => sum + one.width, 0);
	return { seed: run.seed, exits, all: flowOf("", times.flat(), width), overcome, stillInside };
}

/** The exit a person left by; on the open ground behind a door it is the one whose ground that is. */
export function exitOf({ crowd, floor }: Run, i: number): number {
	if (Number.isNaN(crowd.outAt[i] as number)) return -1;
	if (crowd.state[i] === OUT) return crowd.exit[i] as number;
	return floor.exits.findIndex(
		({ door, cells }) => door >= 0 && floor.levelOf[cells[0] as number] === crowd.level[i],
	);
}

function flowOf(exit: string, times: readonly number[], width: number): ExitFlow {
	let first = Number.POSITIVE_INFINITY;
	let last = Number.NEGATIVE_INFINITY;
	for (const at of times) {
		if (at < first) first = at;
		if (at > last) last = at;
	}
	if (times.length === 0)
		return { exit, persons: 0, first: Number.NaN, last: Number.NaN, flow: Number.NaN, specific: Number.NaN };
	const flow = last > first ? (times.length - 1) / (last - first) : Number.NaN;
	return { exit, persons: times.length, first, last, flow, specific: flow / width };
}
