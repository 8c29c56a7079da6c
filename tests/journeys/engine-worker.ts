// The engine as a browser runs it: a module worker that hashes a run every second, or times its steps.
import * as v from "valibot";
import { Plan, type PlanInput } from "../../src/engines/evacuation/plan/plan.ts";
import { hashOf } from "../../src/engines/evacuation/run/report.ts";
import { startRun, stepRun } from "../../src/engines/evacuation/run/run.ts";

/** Steps of the engine in a second of life. */
const STEPS = 20;

export type Errand =
	| { kind: "hash"; plan: PlanInput; seed: number; seconds: number }
	| { kind: "time"; plan: PlanInput; seed: number; warmUp: number; steps: number; repeats: number };

/** Hash of everybody's position after every second. */
export function hashes(plan: PlanInput, seed: number, seconds: number): number[] {
	const run = startRun(v.parse(Plan, plan), seed);
	return Array.from({ length: seconds }, () => {
		for (let step = 0; step < STEPS; step++) stepRun(run);
		return hashOf(run);
	});
}

/** Milliseconds of each step, by repeat: every repeat is the same stretch of the same run. */
export function stepTimes({
	plan,
	seed,
	warmUp,
	steps,
	repeats,
}: Extract<Errand, { kind: "time" }>): number[][] {
	const parsed = v.parse(Plan, plan);
	return Array.from({ length: repeats }, () => {
		const run = startRun(parsed, seed);
		for (let step = 0; step < warmUp; step++) stepRun(run);
		return Array.from({ length: steps }, () => {
			const beganMs = performance.now();
			stepRun(run);
			return performance.now() - beganMs;
		});
	});
}

export function run(errand: Errand): number[] | number[][] {
	return errand.kind === "hash" ? hashes(errand.plan, errand.seed, errand.seconds) : stepTimes(errand);
}

if ("WorkerGlobalScope" in globalThis)
	self.addEventListener("message", ({ data }: MessageEvent<Errand>) => self.postMessage(run(data)));
