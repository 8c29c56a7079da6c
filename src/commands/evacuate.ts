// The evacuation engine on the command line: reads a plan, runs it, prints times and flows, writes CSV when asked.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PARAMETERS_VERSION } from "../engines/evacuation/crowd/parameters.ts";
import type { Plan } from "../engines/evacuation/plan/plan.ts";
import { readPlanText } from "../engines/evacuation/plan/problems.ts";
import { isOver, startRun, stepRun } from "../engines/evacuation/run/run.ts";
import { recordTo } from "./csv.ts";
import { type Outcome, outcomeOf } from "./flows.ts";
import { meanAndRange, tableOf } from "./table.ts";
import { TEXTS, USAGE } from "./texts.ts";

/** What keeps a command from doing its work, in sentences for whoever typed it. */
class Refusal extends Error {}

interface Order {
	path: string;
	seed: number;
	runs: number;
	out: string | undefined;
}

/** @returns the status of the process: 0 when done, 1 when refused */
export function evacuate(args: string[]): number {
	try {
		const order = readOrder(args);
		const plan = readPlanAt(order.path);
		const outcomes = Array.from({ length: order.runs }, (_, n) => runOnce(plan, order.seed + n, order));
		report(plan, order, outcomes);
		return 0;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		console.error(error.message);
		return 1;
	}
}

function readOrder(args: string[]): Order {
	const { values, positionals } = parsed(args);
	const [path] = positionals;
	if (path === undefined || positionals.length > 1) throw new Refusal(`${TEXTS.oneFile}\n${USAGE}`);
	return {
		path,
		seed: wholeNumber("--seed", values.seed, 0, 2_147_483_647),
		runs: wholeNumber("--runs", values.runs, 1, 1000),
		out: values.out,
	};
}

function parsed(args: string[]) {
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				seed: { type: "string", default: "1" },
				runs: { type: "string", default: "1" },
				out: { type: "string" },
			},
		});
	} catch {
		throw new Refusal(`${TEXTS.unknownOption}\n${USAGE}`);
	}
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
	const number = Number(text);
	if (text.trim() !== "" && Number.isInteger(number) && number >= least && number <= most) return number;
	throw new Refusal(TEXTS.notWhole(option, text, least, most));
}

function readPlanAt(path: string): Plan {
	let text: string;
	try {
		text = readFileSync(path, "utf8");
	} catch {
		throw new Refusal(TEXTS.noFile(path));
	}
	const read = readPlanText(text);
	if (read.ok) return read.value;
	const lines = read.problems.map(({ where, what }) => (where === "" ? `  ${what}` : `  ${where}：${what}`));
	throw new Refusal([TEXTS.problems(path, lines.length), ...lines].join("\n"));
}

function runOnce(plan: Plan, seed: number, { out, runs }: Order): Outcome {
	const folder = out === undefined || runs === 1 ? out : join(out, `seed-${seed}`);
	const recording = folder === undefined ? undefined : record(folder);
	const run = startRun(plan, seed);
	recording?.note(run);
	while (!isOver(run)) {
		stepRun(run);
		recording?.note(run);
	}
	recording?.end(run);
	return outcomeOf(run);
}

function record(folder: string) {
	try {
		return recordTo(folder);
	} catch {
		throw new Refusal(TEXTS.noFolder(folder));
	}
}

function report(plan: Plan, { out, runs }: Order, outcomes: readonly Outcome[]): void {
	const persons = plan.people.reduce((sum, { count }) => sum + count, 0);
	console.log(`${TEXTS.title(plan.title, persons, runs)}\n`);
	console.log(tableOf(outcomes));
	const overcome = outcomes.map((one) => one.overcome);
	const inside = outcomes.map(({ stillInside }) => stillInside);
	if (overcome.some((count) => count > 0)) console.log(TEXTS.notOut(meanAndRange(overcome, 0)));
	if (inside.some((count) => count > 0)) console.log(TEXTS.stillInside(meanAndRange(inside, 0), plan.endsAt));
	console.log(`\n${TEXTS.parameters(PARAMETERS_VERSION)}`);
	if (out !== undefined) console.log(TEXTS.written(out));
}
