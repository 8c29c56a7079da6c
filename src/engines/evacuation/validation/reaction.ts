// V11: people start when they should; their reaction times come from the distributions that the plan names.
import { STEP } from "../crowd/parameters.ts";
import { placePeople } from "../crowd/placement.ts";
import { buildFloor } from "../floor/build-floor.ts";
import { roomWithOneDoor } from "../plan/geometries.ts";
import type { Spread } from "../plan/plan.ts";
import type { Run } from "../run/run.ts";
import {
	chanceOf,
	gammaBelow,
	largestDistance,
	logNormalBelow,
	uniformBelow,
	weibullBelow,
} from "./distributions.ts";
import { type Effort, planOf, type Row, runThrough } from "./row.ts";

interface Named {
	name: string;
	spread: Spread;
	below(x: number): number;
}

/** NIST 1.1, seconds. */
const SPREADS: readonly Named[] = [
	{
		name: "均匀 10–100 秒",
		spread: { kind: "uniform", from: 10, to: 100 },
		below: (x) => uniformBelow(x, 10, 100),
	},
	{
		name: "伽马 1.291，103.901 秒",
		spread: { kind: "gamma", shape: 1.291, scale: 103.901 },
		below: (x) => gammaBelow(x, 1.291, 103.901),
	},
	{
		name: "对数正态 4.586，0.967",
		spread: { kind: "log-normal", mu: 4.586, sigma: 0.967 },
		below: (x) => logNormalBelow(x, 4.586, 0.967),
	},
	{
		name: "韦布尔 139.285 秒，1.195",
		spread: { kind: "weibull", scale: 139.285, shape: 1.195 },
		below: (x) => weibullBelow(x, 1.195, 139.285),
	},
];
const PERSONS = 10;
const SAMPLES = 1000;

/** V11: NIST 1.1 with 1,000 samples each, IMO 5. */
export function reactionRows(_effort: Effort): Row[] {
	return [...SPREADS.map((named) => judgeSamples(named, samplesOf(named.spread))), startRow()];
}

/** Reaction times of ten people in the room of the test, a hundred seeds. */
function samplesOf(spread: Spread): number[] {
	const plan = planOf(roomWithOneDoor({ persons: PERSONS, reaction: spread }));
	const floor = buildFloor(plan);
	return Array.from({ length: SAMPLES / PERSONS }, (_, n) => [
		...placePeople(plan, floor, n + 1).reactsAt,
	]).flat();
}

export function judgeSamples({ name, below }: Named, samples: readonly number[]): Row {
	const distance = largestDistance(samples, below);
	const chance = chanceOf(distance, samples.length);
	return {
		id: "V11",
		test: `NIST 1.1 反应时间：${name}`,
		criterion: `K–S 检验 p > 0.05（${SAMPLES} 个样本）`,
		measured: `p = ${chance.toFixed(2)}，最大差 ${distance.toFixed(3)}`,
		pass: samples.length === SAMPLES && chance > 0.05,
	};
}

function startRow(): Row {
	const reaction = { kind: "uniform", from: 10, to: 100 } as const;
	let from: Float64Array | undefined;
	const startedAt = new Float64Array(PERSONS).fill(Number.NaN);
	const watch = ({ crowd, seconds }: Run) => {
		from ??= crowd.x.slice();
		for (let i = 0; i < PERSONS; i++)
			if (Number.isNaN(startedAt[i]) && crowd.x[i] !== from[i]) startedAt[i] = seconds;
	};
	const { crowd } = runThrough(planOf(roomWithOneDoor({ persons: PERSONS, reaction })), 1, { watch });
	const late = Array.from(startedAt, (at, i) => at - (crowd.reactsAt[i] as number));
	const latest = Math.max(...late);
	return {
		id: "V11",
		test: "IMO 5 反应时间：10 人各自出发",
		criterion: "第一步不早于、也不晚于自己的时间两步",
		measured: `最多晚 ${latest.toFixed(2)} 秒`,
		pass: late.every((seconds) => seconds >= 0 && seconds <= 2 * STEP),
	};
}
