// The three tests that run before the visitor's eyes: plan, what is watched, and how the result is judged.
import { counterFlow } from "../../../../engines/evacuation/plan/geometries/bottlenecks.ts";
import { corridor } from "../../../../engines/evacuation/plan/geometries/corridors.ts";
import { roomWithOneDoor } from "../../../../engines/evacuation/plan/geometries/rooms.ts";
import type { PlanInput } from "../../../../engines/evacuation/plan/plan.ts";
import type { Run } from "../../../../engines/evacuation/run/state.ts";

export const SCENES = ["door", "counter", "walk"] as const;
export type SceneName = (typeof SCENES)[number];

interface Scene {
	plan(): PlanInput;
	persons: number;
	/** A person of that entry of the plan's people is through when it has crossed that counting line. */
	ends: readonly { line: string; entry: number }[];
	/** Counting line at which the time begins; null: with the run. */
	start: string | null;
}

/** IMO 4: a hundred through a door of a metre. IMO 8: a hundred against fifty. IMO 1: forty metres at a metre a second. */
export const SCENE: Readonly<Record<SceneName, Scene>> = {
	door: {
		plan: () => roomWithOneDoor({ persons: 100 }),
		persons: 100,
		ends: [{ line: "door", entry: 0 }],
		start: null,
	},
	counter: {
		plan: () => counterFlow({ persons: 100, against: 50 }),
		persons: 150,
		ends: [
			{ line: "arrival", entry: 0 },
			{ line: "arrival-back", entry: 1 },
		],
		start: null,
	},
	walk: {
		plan: () => corridor({ length: 40, speed: 1 }),
		persons: 1,
		ends: [{ line: "end", entry: 0 }],
		start: "start",
	},
};

/** Most persons a second through a door of one metre (IMO MSC.1/Circ.1533, test 4). */
export const MOST_THROUGH_DOOR = 1.33;
/** Seconds for 40 m at 1 m/s, and the width of the bar on either side. */
export const WALK_SECONDS = 40;
export const WALK_WITHIN = 0.4;

/** How far a run has come: people through, and seconds of the scene's own clock, which stops with the last of them. */
export interface Progress {
	through: number;
	seconds: number;
}
export interface Verdict extends Progress {
	/** Persons per second for the door, else seconds. */
	measured: number;
	pass: boolean;
}

export function progressOf(name: SceneName, run: Run): Progress {
	const times = timesThrough(name, run);
	const { start, persons } = SCENE[name];
	const began = start === null ? 0 : (crossingsOf(run, start, 0)[0] ?? run.seconds);
	const now = times.length >= persons ? (times.at(-1) as number) : run.seconds;
	return { through: times.length, seconds: now - began };
}

/** To be asked when everybody is through, or when the run's time is over. */
export function judge(name: SceneName, run: Run): Verdict {
	const progress = progressOf(name, run);
	const all = progress.through >= SCENE[name].persons;
	if (name === "counter") return { ...progress, measured: progress.seconds, pass: all };
	if (name === "walk") {
		const off = Math.abs(progress.seconds - WALK_SECONDS);
		return { ...progress, measured: progress.seconds, pass: all && off <= WALK_WITHIN };
	}
	const flow = flowOf(timesThrough(name, run));
	return { ...progress, measured: flow, pass: all && flow <= MOST_THROUGH_DOOR };
}

/** Persons per second between the first and the last. */
export function flowOf(times: readonly number[]): number {
	const [first, last] = [times[0], times.at(-1)];
	if (first === undefined || last === undefined || last <= first) return 0;
	return (times.length - 1) / (last - first);
}

/** Seconds at which people came through, in order. */
function timesThrough(name: SceneName, run: Run): number[] {
	return SCENE[name].ends
		.flatMap(({ line, entry }) => crossingsOf(run, line, entry))
		.sort((one, other) => one - other);
}

/** Each person's first crossing of a line, of the people from one entry of the plan. */
function crossingsOf(run: Run, id: string, entry: number): number[] {
	const line = run.measures.lines.find((one) => one.id === id);
	if (!line) throw new Error(`No line "${id}" in the plan "${run.plan.title}"`);
	const seen = new Set<number>();
	return line.crossings.flatMap(({ at, person }) => {
		if (run.crowd.entry[person] !== entry || seen.has(person)) return [];
		seen.add(person);
		return [at];
	});
}
