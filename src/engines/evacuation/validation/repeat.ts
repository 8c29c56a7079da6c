// V16: the same plan and seed give the same positions at every second, another seed gives others.
import { school } from "../plan/geometries.ts";
import type { PlanInput } from "../plan/plan.ts";
import { hashOf } from "../run/report.ts";
import { startRun, stepRun } from "../run/run.ts";
import { type Effort, planOf, type Row } from "./row.ts";

/** 3 minutes, and one. */
const STEPS: Record<Effort, number> = { full: 3600, short: 1200 };
const EVERY = 20;
const SEED = 1;

/** Two storeys, a fire, a lift that fails, a wheelchair, doors that shut: whatever the engine can do. */
export function repeatPlan(): PlanInput {
	return { ...school({ pupils: 6 }), endsAt: 600 };
}

/** The hash of all positions after every second. */
export function hashesOf(input: PlanInput, seed: number, steps: number): number[] {
	const run = startRun(planOf(input), seed);
	const hashes: number[] = [];
	for (let n = 1; n <= steps; n++) {
		stepRun(run);
		if (n % EVERY === 0) hashes.push(hashOf(run));
	}
	return hashes;
}

/** V16, the half that one machine can show. */
export function repeatRows(effort: Effort): Row[] {
	const plan = repeatPlan();
	const steps = STEPS[effort];
	const [one, again] = [hashesOf(plan, SEED, steps), hashesOf(plan, SEED, steps)];
	return [judgeRepeat(one, again, hashesOf(plan, SEED + 1, EVERY), steps)];
}

export function judgeRepeat(
	one: readonly number[],
	again: readonly number[],
	other: readonly number[],
	steps: number,
): Row {
	const equal = one.filter((hash, n) => hash === again[n]).length;
	const last = (one.at(-1) ?? 0).toString(16).padStart(8, "0");
	return {
		id: "V16",
		test: `同样的种子算两次：${steps} 步（Node）`,
		criterion: "每秒的位置散列都相同，换种子就不同",
		measured: `${one.length} 个里 ${equal} 个相同，末值 ${last}；换种子${one[0] === other[0] ? "相同" : "不同"}`,
		pass: one.length === steps / EVERY && equal === one.length && one[0] !== other[0],
	};
}
