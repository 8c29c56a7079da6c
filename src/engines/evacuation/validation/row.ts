// What a validation test says on one line, and how many seeds stand behind it.
import * as v from "valibot";
import { STEP } from "../crowd/parameters.ts";
import { Plan, type PlanInput } from "../plan/plan.ts";
import { isOver, type Run, startRun, stepRun } from "../run/run.ts";

const Text = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** Texts in Chinese: they are shown on a public screen. */
export const Row = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^V[1-9]\d?$/)),
	test: Text,
	criterion: Text,
	measured: Text,
	pass: v.boolean(),
});
export type Row = v.InferOutput<typeof Row>;

/** "full" has the seeds that the published table stands on, "short" a few for the test suite. */
export type Effort = "full" | "short";

/** Seeds behind a row unless it says otherwise. */
export const SEEDS: Record<Effort, number> = { full: 10, short: 2 };

/** Seeds 1 … n. */
export function seedsOf(effort: Effort, full = SEEDS.full, short = SEEDS.short): number[] {
	return Array.from({ length: effort === "full" ? full : short }, (_, n) => n + 1);
}

export const planOf = (input: PlanInput): Plan => v.parse(Plan, input);

interface Watching {
	/** Called after every step. */
	watch?: (run: Run) => void;
	/** Ends the run early. */
	until?: (run: Run) => boolean;
	dt?: number;
}

/** Runs a plan to its end. */
export function runThrough(plan: Plan, seed: number, { watch, until, dt = STEP }: Watching = {}): Run {
	const run = startRun(plan, seed, dt);
	while (!isOver(run) && !until?.(run)) {
		stepRun(run);
		watch?.(run);
	}
	return run;
}

export const meanOf = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/** "1.29 [1.25–1.33] 人/秒": mean and range over seeds. */
export function spreadOf(values: readonly number[], digits: number, unit = ""): string {
	const [mean, least, most] = [meanOf(values), Math.min(...values), Math.max(...values)].map((value) =>
		value.toFixed(digits),
	);
	const tail = unit === "" ? "" : ` ${unit}`;
	return least === most ? `${mean}${tail}` : `${mean} [${least}–${most}]${tail}`;
}

/** "+3%", "−16%". */
export function percentOf(value: number, expected: number): string {
	const percent = Math.round((value / expected - 1) * 100);
	return `${percent < 0 ? "−" : "+"}${Math.abs(percent)}%`;
}

/** Whether each value is above the one before. */
export const rises = (values: readonly number[]): boolean =>
	values.every((value, n) => n === 0 || value > (values[n - 1] as number));

/** Seconds at which each person crossed a line for the last time, NaN for who did not. */
export function crossedAt({ measures, crowd }: Run, id: string): Float64Array {
	const line = measures.lines.find((one) => one.id === id);
	if (!line) throw new Error(`No counter "${id}" in the plan`);
	const at = new Float64Array(crowd.count).fill(Number.NaN);
	for (const crossing of line.crossings) at[crossing.person] = crossing.at;
	return at;
}

/** People per second over the whole period: (N − 1) / (last − first). */
export function flowOf(times: ArrayLike<number>): number {
	const known = Array.from(times).filter((at) => !Number.isNaN(at));
	return (known.length - 1) / (Math.max(...known) - Math.min(...known));
}
