// What a finished run tells: people by state, the hash of all positions, times and flows by exit.
import { OUT, OVERCOME, RIDING, WAITING, WALKING } from "../crowd/crowd.ts";
import type { Plan } from "../plan/plan.ts";
import { isOver, startRun, stepRun } from "./run.ts";
import type { Run } from "./state.ts";

/** People by what they are doing now. */
export function countPeople({ crowd }: Run): {
	waiting: number;
	walking: number;
	out: number;
	overcome: number;
	riding: number;
} {
	const by = [0, 0, 0, 0, 0];
	for (const state of crowd.state) by[state] = (by[state] as number) + 1;
	return {
		waiting: by[WAITING] as number,
		walking: by[WALKING] as number,
		out: by[OUT] as number,
		overcome: by[OVERCOME] as number,
		riding: by[RIDING] as number,
	};
}

/** FNV-1a over everybody's position in millimetres: two runs are the same when their hashes are. */
export function hashOf({ crowd }: Run): number {
	let hash = 0x811c9dc5 | 0;
	const mix = (value: number) => {
		hash = Math.imul(hash ^ value, 0x01000193);
	};
	for (let i = 0; i < crowd.count; i++) {
		mix(Math.round((crowd.x[i] as number) * 1000));
		mix(Math.round((crowd.y[i] as number) * 1000));
		mix((crowd.level[i] as number) * 8 + (crowd.state[i] as number));
	}
	return hash >>> 0;
}

export interface ExitReport {
	id: string;
	/** People who left by it. */
	count: number;
	/** Seconds; NaN when nobody left. */
	first: number;
	last: number;
	/** People per second between the first and the last; NaN for fewer than two. */
	flow: number;
}

export interface RunReport {
	seconds: number;
	people: ReturnType<typeof countPeople>;
	exits: ExitReport[];
	/** Seconds when the last person was out; NaN when nobody was. */
	lastOut: number;
	hash: number;
}

/** Runs a plan to its end. `watch` is called after every step. */
export function runToEnd(plan: Plan, seed: number, watch?: (run: Run) => void): RunReport {
	const run = startRun(plan, seed);
	while (!isOver(run)) {
		stepRun(run);
		watch?.(run);
	}
	return reportOf(run);
}

export function reportOf(run: Run): RunReport {
	const exits = run.floor.exits.map(({ id }, exit) => {
		const times: number[] = [];
		for (let i = 0; i < run.crowd.count; i++)
			if (run.crowd.exit[i] === exit && !Number.isNaN(run.crowd.outAt[i]))
				times.push(run.crowd.outAt[i] as number);
		times.sort((one, other) => one - other);
		const first = times[0] ?? Number.NaN;
		const last = times.at(-1) ?? Number.NaN;
		return {
			id,
			count: times.length,
			first,
			last,
			flow: times.length > 1 ? (times.length - 1) / (last - first) : Number.NaN,
		};
	});
	const lasts = exits.map(({ last }) => last).filter((last) => !Number.isNaN(last));
	return {
		seconds: run.seconds,
		people: countPeople(run),
		exits,
		lastOut: lasts.length > 0 ? Math.max(...lasts) : Number.NaN,
		hash: hashOf(run),
	};
}
