// The validation table on the command line: measures every bar, prints criterion, number and verdict, publishes when asked.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { PARAMETERS_VERSION } from "../engines/evacuation/crowd/parameters.ts";
import { BARS, type Bar, idsOf, measureBars } from "../engines/evacuation/validation/bars.ts";
import { Published } from "../engines/evacuation/validation/published.ts";
import { type Row, SEEDS } from "../engines/evacuation/validation/row.ts";
import { aligned } from "./table.ts";
import { VALIDATE_TEXTS as TEXTS, VALIDATE_USAGE } from "./validate-texts.ts";

/** What keeps the command from measuring, in sentences for whoever typed it. */
class Refusal extends Error {}

const PUBLISHED_AT = join("assets", "validation.json");

interface Place {
	/** The project's folder. */
	root: string;
	bars?: readonly Bar[];
}

interface Order {
	only: string[];
	short: boolean;
	strict: boolean;
	publish: boolean;
}

/** @returns the status of the process: 1 when refused, or when `--strict` and a row fails */
export function validate(args: string[], { root, bars = BARS }: Place): number {
	try {
		const order = readOrder(args, bars);
		const began = performance.now();
		const effort = order.short ? "short" : "full";
		const rows = measureBars(bars, effort, order.only, ({ ids }) =>
			console.error(TEXTS.measuring(ids.join("、"))),
		);
		report(rows, SEEDS[effort], Math.round((performance.now() - began) / 1000));
		if (order.publish) publish(root, rows);
		return order.strict && rows.some(({ pass }) => !pass) ? 1 : 0;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		console.error(error.message);
		return 1;
	}
}

function readOrder(args: string[], bars: readonly Bar[]): Order {
	const { only, ...rest } = parsed(args);
	const known = idsOf(bars);
	const wanted = only === undefined ? known : only.split(",").map((id) => id.trim().toUpperCase());
	const unknown = wanted.filter((id) => !known.includes(id));
	if (unknown.length > 0) throw new Refusal(TEXTS.unknownIds(unknown.join("、"), known.join("、")));
	if (rest.publish && (rest.short || only !== undefined)) throw new Refusal(TEXTS.wholeOnly);
	return { only: wanted, ...rest };
}

function parsed(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				only: { type: "string" },
				short: { type: "boolean", default: false },
				strict: { type: "boolean", default: false },
				publish: { type: "boolean", default: false },
			},
		}).values;
	} catch {
		throw new Refusal(`${TEXTS.unknownOption}\n${VALIDATE_USAGE}`);
	}
}

function report(rows: readonly Row[], seeds: number, tookSeconds: number): void {
	const lines = rows.map(({ id, test, criterion, measured, pass }) => [
		id,
		test,
		criterion,
		measured,
		TEXTS.verdict(pass),
	]);
	console.log(aligned([[...TEXTS.columns], ...lines]));
	console.log(`\n${TEXTS.passed(rows.filter(({ pass }) => pass).length, rows.length)}`);
	console.log(TEXTS.parameters(PARAMETERS_VERSION));
	console.log(TEXTS.effort(seeds, tookSeconds));
}

function publish(root: string, rows: Row[]): void {
	const table = v.parse(Published, {
		schema: 1,
		parameters: PARAMETERS_VERSION,
		measuredOn: today(),
		seeds: SEEDS.full,
		rows,
	});
	writeFileSync(join(root, PUBLISHED_AT), `${JSON.stringify(table, null, "\t")}\n`);
	console.log(TEXTS.written(PUBLISHED_AT));
}

/** YYYY-MM-DD where the machine stands. */
function today(): string {
	const now = new Date();
	const two = (value: number) => String(value).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
