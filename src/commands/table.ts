// Outcomes as a table of text: one line an exit, mean and range over the runs, columns even in Chinese.
import type { ExitFlow, Outcome } from "./flows.ts";
import { TEXTS } from "./texts.ts";

export function tableOf(outcomes: readonly Outcome[]): string {
	const exits = (outcomes[0] as Outcome).exits.map(({ exit }, e) =>
		rowOf(
			exit,
			outcomes.map((one) => one.exits[e] as ExitFlow),
		),
	);
	const all = rowOf(
		TEXTS.all,
		outcomes.map((one) => one.all),
	);
	return aligned(
		[[...TEXTS.columns], ...exits, ...(exits.length === 1 ? [] : [all])],
		(column) => column > 0,
	);
}

/** Rows of cells as lines with even columns. @param toTheRight columns that hold numbers */
export function aligned(
	rows: readonly (readonly string[])[],
	toTheRight: (column: number) => boolean = () => false,
): string {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => columnsOf(row[column] ?? ""))),
	);
	return rows
		.map((row) =>
			row
				.map((cell, column) => padded(cell, widths[column] as number, toTheRight(column)))
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}

function rowOf(name: string, flows: readonly ExitFlow[]): string[] {
	return [
		name,
		meanAndRange(
			flows.map(({ persons }) => persons),
			0,
		),
		meanAndRange(
			flows.map(({ first }) => first),
			1,
		),
		meanAndRange(
			flows.map(({ last }) => last),
			1,
		),
		meanAndRange(
			flows.map(({ flow }) => flow),
			2,
		),
		meanAndRange(
			flows.map(({ specific }) => specific),
			2,
		),
	];
}

/** "12.3" or "12.3 [11.0–14.1]"; "–" when there is nothing to tell. */
export function meanAndRange(values: readonly number[], digits: number): string {
	const known = values.filter((value) => !Number.isNaN(value));
	if (known.length === 0) return "–";
	const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
	const [least, most] = [Math.min(...known), Math.max(...known)].map((value) => value.toFixed(digits));
	if (least === most) return mean.toFixed(digits);
	return `${mean.toFixed(digits === 0 ? 1 : digits)} [${least}–${most}]`;
}

/** Columns of a terminal that a text takes: two for each Chinese character. */
function columnsOf(text: string): number {
	let columns = 0;
	for (const sign of text) columns += /[\u2e80-\u9fff\uff00-\uff60]/.test(sign) ? 2 : 1;
	return columns;
}

function padded(text: string, width: number, toTheRight: boolean): string {
	const space = " ".repeat(width - columnsOf(text));
	return toTheRight ? space + text : text + space;
}
