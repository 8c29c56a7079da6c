// V9: openings between rooms behave as they should when the goal, the length, the number and the width change (RiMEA 12).
import { bottleneck, threeRooms } from "../plan/geometries.ts";
import type { PlanInput } from "../plan/plan.ts";
import { measureArea } from "../run/measures.ts";
import type { Run } from "../run/run.ts";
import {
	crossedAt,
	type Effort,
	flowOf,
	meanOf,
	planOf,
	type Row,
	rises,
	runThrough,
	seedsOf,
	spreadOf,
} from "./row.ts";

/** 150 persons; fewer in the short table, where one seed must do. */
const PERSONS: Record<Effort, number> = { full: 150, short: 80 };
/** Metres from the opening to the goal. */
const GOALS = [0, 5, 10];
const WIDTHS = [0.8, 1, 1.2];
/** Density beyond which Weidmann's flow falls again: people queue, persons per square metre. */
const QUEUE = 1.75;
/** Seconds until the queue stands, and seconds over which densities are averaged after them. */
const SETTLE = 20;
const MEASURE = 60;

interface Times {
	/** Seconds when everybody is at the goal, and when the last is through the opening. */
	goal: number;
	opening: number;
	/** People per second through the opening. */
	flow: number;
}

function timesOf(plan: PlanInput, seed: number): Times {
	const run = runThrough(planOf(plan), seed);
	const times = crossedAt(run, "opening");
	return { goal: run.seconds, opening: Math.max(...times), flow: flowOf(times) };
}

/** V9: RiMEA 12a, 12b, 12c, 12d. */
export function bottleneckRows(effort: Effort): Row[] {
	const seeds = seedsOf(effort, 4, 1);
	const persons = PERSONS[effort];
	const goals = GOALS.map((goalDistance) =>
		seeds.map((seed) => timesOf(bottleneck({ goalDistance, persons }), seed)),
	);
	const widths = WIDTHS.map((width) =>
		seeds.map((seed) => timesOf(bottleneck({ length: 5, width, persons }), seed)),
	);
	const short = (goals[1] as Times[]).map(({ goal }) => goal);
	const long = (widths[1] as Times[]).map(({ goal }) => goal);
	const flows = widths.map((times) => times.map(({ flow }) => flow));
	return [
		goalRow(goals),
		{
			id: "V9",
			test: "RiMEA 12b 瓶颈长度：0.2 米与 5 米",
			criterion: "长的更慢",
			measured: `${spreadOf(short, 0)} 与 ${spreadOf(long, 0)} 秒`,
			pass: rises([meanOf(short), meanOf(long)]),
		},
		queueRow(seeds.map(densities)),
		{
			id: "V9",
			test: `RiMEA 12d 瓶颈宽度：${WIDTHS.map((width) => width.toFixed(1)).join("、")} 米`,
			criterion: "越宽人流越大",
			measured: `${flows.map((flow) => spreadOf(flow, 2)).join("，")} 人/秒`,
			pass: rises(flows.map(meanOf)),
		},
	];
}

/** @param goals by distance of GOALS and seed */
export function goalRow(goals: readonly (readonly Omit<Times, "flow">[])[]): Row {
	const means = goals.map((times) => meanOf(times.map(({ goal }) => goal)));
	const openings = goals.map((times) => meanOf(times.map(({ opening }) => opening)));
	return {
		id: "V9",
		test: `RiMEA 12a 终点位置：门后 ${GOALS.join("、")} 米`,
		criterion: "终点近不比终点远慢",
		measured: `${means.map((mean) => mean.toFixed(0)).join("，")} 秒；最后一人过门 ${openings.map((mean) => mean.toFixed(0)).join("，")} 秒`,
		pass: means.every((mean, n) => n === 0 || mean >= (means[n - 1] as number)),
	};
}

/** Mean density before either opening while people queue at the first, persons per square metre. */
function densities(seed: number): { first: number; second: number } {
	const sums = [0, 0];
	let looks = 0;
	const watch = ({ measures, crowd, steps, seconds }: Run) => {
		if (steps % 20 !== 0 || seconds < SETTLE || seconds > SETTLE + MEASURE) return;
		looks++;
		for (const [n, area] of measures.areas.entries())
			sums[n] = (sums[n] as number) + measureArea(area, crowd).density;
	};
	const until = ({ seconds }: Run) => seconds > SETTLE + MEASURE;
	runThrough(planOf(threeRooms()), seed, { watch, until });
	return { first: (sums[0] as number) / looks, second: (sums[1] as number) / looks };
}

export function queueRow(densities: readonly { first: number; second: number }[]): Row {
	const first = densities.map((one) => one.first);
	const second = densities.map((one) => one.second);
	return {
		id: "V9",
		test: "RiMEA 12c 两道相同的门：哪里排队",
		criterion: `第一道门前 > ${QUEUE} 人/米²，第二道门前 < ${QUEUE}`,
		measured: `${spreadOf(first, 1)} 与 ${spreadOf(second, 1)} 人/米²`,
		pass: Math.min(...first) > QUEUE && Math.max(...second) < QUEUE,
	};
}
