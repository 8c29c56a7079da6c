// V6 and the second half of V21: 100 people through a corridor of 2 m against 0, 10, 50 and 100.
import { STEP } from "../crowd/parameters.ts";
import { counterFlow } from "../plan/geometries.ts";
import type { Run } from "../run/run.ts";
import {
	crossedAt,
	type Effort,
	meanOf,
	percentOf,
	planOf,
	type Row,
	rises,
	runThrough,
	seedsOf,
	spreadOf,
} from "./row.ts";

const PERSONS = 100;
/** People who come the other way, and when the last of the hundred arrives in FDS+Evac, seconds. */
const CASES = [
	{ against: 0, expected: 50 },
	{ against: 10, expected: 75 },
	{ against: 50, expected: 107 },
	{ against: 100, expected: 136 },
] as const;

/** Seconds at which the last of the hundred enters the second room, NaN when not all do. */
function lastArrival(against: number, seed: number, dt = STEP): number {
	const until = ({ measures, steps }: Run) =>
		steps % 20 === 0 &&
		// Whoever is pushed back over the line crosses it again: persons are counted, not crossings.
		new Set(measures.lines[0]?.crossings.flatMap(({ person }) => (person < PERSONS ? [person] : []))).size ===
			PERSONS;
	const run = runThrough(planOf(counterFlow({ against })), seed, { dt, until });
	return Math.max(...crossedAt(run, "arrival").slice(0, PERSONS));
}

/** V6: IMO 8, NIST 2.8, ISO 6. */
export function counterFlowRows(effort: Effort): Row[] {
	const seeds = seedsOf(effort, 10, 1);
	const last = CASES.map(({ against }) => seeds.map((seed) => lastArrival(against, seed)));
	const halved = seedsOf(effort, 5, 1).map((seed) => lastArrival(PERSONS, seed, STEP / 2));
	return judgeCounterFlow(last, halved);
}

/** @param last by case of CASES and seed @param halved the case of 100 with half the step, for the first seeds */
export function judgeCounterFlow(last: readonly (readonly number[])[], halved: readonly number[]): Row[] {
	const seeds = (last[0] as readonly number[]).map((_, n) => last.map((times) => times[n] as number));
	const inOrder = seeds.filter(rises).length;
	const whole = meanOf((last[3] as readonly number[]).slice(0, halved.length));
	const half = meanOf(halved);
	return [
		...CASES.map(({ against, expected }, n): Row => {
			const times = last[n] as readonly number[];
			return {
				id: "V6",
				test: `IMO 8 对向人流：100 人对 ${against} 人`,
				criterion: `100 人都到，平均 ${expected} 秒 ± 20%`,
				measured: times.some(Number.isNaN)
					? `${times.filter(Number.isNaN).length} 次没有走完`
					: `${spreadOf(times, 0, "秒")}（${percentOf(meanOf(times), expected)}）`,
				pass: Math.abs(meanOf(times) / expected - 1) <= 0.2,
			};
		}),
		{
			id: "V6",
			test: "IMO 8 对向人流：对面的人越多越慢",
			criterion: "十次里至少九次依次变慢",
			measured: `${seeds.length} 次里 ${inOrder} 次`,
			pass: inOrder >= 0.9 * seeds.length,
		},
		{
			id: "V21",
			test: `收敛：对向人流 100 对 100，步长 ${STEP} 与 ${STEP / 2} 秒`,
			criterion: "平均相差 ≤ 10%",
			measured: `${whole.toFixed(1)} 与 ${half.toFixed(1)} 秒（${percentOf(half, whole)}）`,
			pass: Math.abs(half / whole - 1) <= 0.1,
		},
	];
}
