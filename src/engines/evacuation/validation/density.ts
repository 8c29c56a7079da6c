// V2 and V3: how much slower people walk the closer they are, on a wide corridor and in single file.
import { endlessCorridor, singleFileRing } from "../plan/geometries.ts";
import type { Plan } from "../plan/plan.ts";
import type { Run } from "../run/run.ts";
import { SINGLE_FILE, weidmann } from "./experiments.ts";
import { type Effort, meanOf, percentOf, planOf, type Row, runThrough, seedsOf, spreadOf } from "./row.ts";

/** Seconds that are dropped, and seconds over which speeds are averaged after them. */
const SETTLE = 10;
const MEASURE = 60;
/** Sums of a thousand steps are this exact. */
const ROUNDING = 1e-9;

interface Pace {
	/** Mean speed along the corridor, metres per second. */
	speed: number;
	/** Largest speed of a person over the measured time as a share of what it would walk alone. */
	ofFree: number;
}

/** People on an endless corridor: how far along it they came in a minute. */
export function paceOn(plan: Plan, seed: number, settle = SETTLE): Pace {
	const period = plan.levels[0]?.repeatsEvery ?? 0;
	let before: Float64Array | undefined;
	let metres = new Float64Array(0);
	const watch = ({ crowd, seconds }: Run) => {
		if (seconds < settle - 1e-9) return;
		if (before)
			for (let i = 0; i < crowd.count; i++)
				metres[i] = (metres[i] as number) + stepOf(crowd.x, before, i, period);
		else metres = new Float64Array(crowd.count);
		before ??= new Float64Array(crowd.count);
		before.set(crowd.x);
	};
	const { crowd } = runThrough(plan, seed, { watch });
	const speeds = Array.from(metres, (way) => way / MEASURE);
	return {
		speed: meanOf(speeds),
		ofFree: Math.max(...speeds.map((speed, i) => speed / (crowd.freeSpeed[i] as number))),
	};
}

/** Way along x in one step, the jump at the corridor's seam undone. */
function stepOf(x: Float64Array, before: Float64Array, i: number, period: number): number {
	const step = (x[i] as number) - (before[i] as number);
	return step - period * Math.round(step / period);
}

const WIDE = { width: 4, endsAt: SETTLE + MEASURE };
const LENGTH: Record<Effort, number> = { full: 40, short: 20 };
/** Densities that are judged one by one, and all that are measured, persons per square metre. */
const JUDGED = [1, 2, 3, 4];
const DENSITIES: Record<Effort, number[]> = {
	full: [0.5, 1, 1.25, 1.5, 1.75, 2, 3, 4],
	short: [1, 1.5, 2, 3, 4],
};

/** V2: RiMEA 4, ISO 13. */
export function corridorRows(effort: Effort): Row[] {
	const measured = DENSITIES[effort].map((density) => {
		const plan = planOf(endlessCorridor({ ...WIDE, length: LENGTH[effort], density }));
		return { density, paces: seedsOf(effort, 10, 1).map((seed) => paceOn(plan, seed)) };
	});
	return judgeCorridor(measured);
}

export function judgeCorridor(measured: readonly { density: number; paces: readonly Pace[] }[]): Row[] {
	const test = "RiMEA 4 走廊密度与步速";
	const speeds = measured.map(({ density, paces }) => ({ density, speeds: paces.map(({ speed }) => speed) }));
	const means = speeds.map((one) => meanOf(one.speeds));
	const flows = speeds.map((one, n) => ({ ...one, flow: one.density * (means[n] as number) }));
	const top = flows
		.filter(({ density }) => density >= 1 && density <= 2)
		.reduce((best, one) => (one.flow > best.flow ? one : best));
	const ofFree = Math.max(...measured.flatMap(({ paces }) => paces.map((one) => one.ofFree)));
	return [
		...speeds.filter(({ density }) => JUDGED.includes(density)).map((one) => nearWeidmann(test, one)),
		{
			id: "V2",
			test: `${test}：越挤越慢`,
			criterion: "密度升高，平均步速不升高",
			measured: speeds.map(({ density }, n) => `${density}→${(means[n] as number).toFixed(2)}`).join("，"),
			pass: means.every((mean, n) => n === 0 || mean <= (means[n - 1] as number)),
		},
		{
			id: "V2",
			test: `${test}：最大人流（1–2 人/米²）`,
			criterion: "1.1–1.4 人/(米·秒)",
			measured: `${spreadOf(
				top.speeds.map((speed) => speed * top.density),
				2,
				"人/(米·秒)",
			)}，在 ${top.density} 人/米²`,
			pass: top.flow >= 1.1 && top.flow <= 1.4,
		},
		{
			id: "V2",
			test: `${test}：没人快过自己的步速`,
			criterion: "60 秒平均 ≤ 自由步速",
			measured: `最快的人为自由步速的 ${(100 * ofFree).toFixed(2)}%`,
			pass: ofFree <= 1 + ROUNDING,
		},
	];
}

function nearWeidmann(test: string, { density, speeds }: { density: number; speeds: number[] }): Row {
	const expected = weidmann(density);
	const allowed = Math.max(0.2 * expected, 0.05);
	const mean = meanOf(speeds);
	return {
		id: "V2",
		test: `${test}：${density} 人/米²`,
		criterion: `魏德曼 ${expected.toFixed(2)} ± ${allowed.toFixed(2)} 米/秒`,
		measured: `${spreadOf(speeds, 2, "米/秒")}（${percentOf(mean, expected)}）`,
		pass: Math.abs(mean - expected) <= allowed,
	};
}

const RING = 26.75;
/** 0.15 to 2.1 persons per metre. */
const PERSONS: Record<Effort, number[]> = {
	full: Array.from({ length: 14 }, (_, n) => 4 * (n + 1)),
	short: [4, 12, 20, 28, 36, 44, 56],
};
/** Everybody is nearly as fast as the others, fixed before looking: in single file the slowest sets the pace. */
const FILE_SPEED = { kind: "normal", mean: 1.34, deviation: 0.05, from: 1.19, to: 1.49 } as const;

/** V3: RiMEA 16. */
export function singleFileRows(effort: Effort): Row[] {
	const points = PERSONS[effort].flatMap((persons) => {
		const plan = planOf(
			singleFileRing({ persons, length: RING, speed: FILE_SPEED, endsAt: SETTLE + MEASURE }),
		);
		const density = persons / RING;
		return seedsOf(effort, 5, 1).map((seed) => ({ density, speed: paceOn(plan, seed).speed }));
	});
	return judgeSingleFile(points);
}

export function judgeSingleFile(points: readonly { density: number; speed: number }[]): Row[] {
	const judged = points.map(({ density, speed }) => {
		const [low, middle, high] = envelopeAt(density);
		return { inside: speed >= low && speed <= high, off: Math.abs(speed - middle) };
	});
	const inside = judged.filter((one) => one.inside).length / judged.length;
	const off = judged.map((one) => one.off).sort((a, b) => a - b);
	const median = off[Math.floor(off.length / 2)] as number;
	return [
		{
			id: "V3",
			test: "RiMEA 16 单列行走：每米 0.15–2.1 人",
			criterion: "≥ 90% 的点在实验的 10%–90% 分位之间",
			measured: `${Math.round(100 * inside)}%（${judged.length} 点）；离中位数 ${median.toFixed(2)} 米/秒（中位）`,
			pass: inside >= 0.9,
		},
	];
}

/** 10, 50 and 90 % of the experiments' speeds at a density, between the rows of the table. */
function envelopeAt(density: number): [number, number, number] {
	const next = SINGLE_FILE.findIndex(([at]) => at >= density);
	const above = SINGLE_FILE[Math.max(1, next)] as (typeof SINGLE_FILE)[number];
	const below = SINGLE_FILE[Math.max(1, next) - 1] as (typeof SINGLE_FILE)[number];
	const share = (density - below[0]) / (above[0] - below[0]);
	const at = (n: 1 | 2 | 3) => below[n] + share * (above[n] - below[n]);
	return [at(1), at(2), at(3)];
}
