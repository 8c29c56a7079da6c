// V1 and V12: one person alone walks as fast as was asked, in clear air and in smoke, and touches no wall.
import { smokeFactor } from "../hazards/walking.ts";
import { corridor, smokeCorridor } from "../plan/geometries.ts";
import type { PlanInput } from "../plan/plan.ts";
import { crossedAt, type Effort, planOf, type Row, runThrough, seedsOf, spreadOf } from "./row.ts";
import { watchWalls } from "./walls.ts";

const BODY = 0.2;

/** V1: IMO 1, NIST 2.1, ISO 2. @param expected seconds that the 40 m must take */
export function walkRows(effort: Effort, expected = 40): Row[] {
	const seen = watchWalls();
	const took = seedsOf(effort).map((seed) => {
		const run = runThrough(planOf(corridor({ length: 40, width: 2, speed: 1 })), seed, seen);
		return (crossedAt(run, "end")[0] as number) - (crossedAt(run, "start")[0] as number);
	});
	return [
		{
			id: "V1",
			test: "IMO 1 走廊匀速：40 米，1.0 米/秒",
			criterion: `${expected.toFixed(1)} ± 0.4 秒，不碰墙`,
			measured: `${spreadOf(took, 2, "秒")}；身体离墙至少 ${((seen.nearest - BODY) * 100).toFixed(0)} 厘米`,
			pass:
				took.every((seconds) => Math.abs(seconds - expected) <= 0.4) &&
				seen.nearest > BODY &&
				seen.outside === 0,
		},
	];
}

/** Extinction coefficients of ISO 18, per metre. */
const SMOKES = [0.5, 1, 3, 7.5, 10];

/** V12: the time in smoke over the time in clear air is one over the factor of the law that the model names. */
export function smokeRows(_effort: Effort): Row[] {
	const clear = secondsThrough(smokeCorridor({ extinction: 0 }));
	return SMOKES.map((extinction) => {
		const expected = 1 / smokeFactor(extinction);
		const ratio = secondsThrough(smokeCorridor({ extinction })) / clear;
		return {
			id: "V12",
			test: `ISO 18 烟中步行：100 米，消光系数 ${extinction} /米`,
			criterion: `用时 ÷ 无烟用时 = 1/f(K) = ${expected.toFixed(3)} ± 1%`,
			measured: `${ratio.toFixed(3)}（差 ${(100 * Math.abs(ratio / expected - 1)).toFixed(2)}%）`,
			pass: Math.abs(ratio / expected - 1) <= 0.01,
		};
	});
}

function secondsThrough(plan: PlanInput): number {
	const run = runThrough(planOf(plan), 1, {
		until: ({ measures }) => measures.lines[1]?.crossings.length === 1,
	});
	return (crossedAt(run, "end")[0] as number) - (crossedAt(run, "start")[0] as number);
}
