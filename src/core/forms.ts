// The statistics form as data: rows, units, and for each cell a counter or "typed in".
import * as v from "valibot";
import { Day } from "./ids.ts";
import type { Counts } from "./tally.ts";

const CellId = v.pipe(v.string(), v.regex(/^\d{1,2}\.\d{1,2}[a-z]?$/, "格号形如 2.2a"));

/** Which count feeds a cell. */
export const Counter = v.strictObject({
	counts: v.picklist(["visits", "answers", "completions", "seen", "loopPlays"], "没有这种计数"),
	/** An activity's folder name, or "*" for all together. */
	activity: v.pipe(v.string(), v.minLength(1)),
	/** Only kiosks standing in such a place. */
	placeType: v.optional(v.picklist(["企业", "农村", "社区", "学校", "家庭", "公共场所"])),
});
export type Counter = v.InferOutput<typeof Counter>;

export const FormCell = v.strictObject({
	cell: CellId,
	unit: v.pipe(v.string(), v.minLength(1, "请写计量单位"), v.maxLength(12)),
	/** null: typed in by the office. */
	counter: v.nullable(Counter),
});

export const FormRow = v.strictObject({
	row: v.pipe(v.string(), v.regex(/^\d{1,2}\.\d{1,2}$/, "行号形如 2.2")),
	section: v.pipe(v.string(), v.minLength(2)),
	indicator: v.pipe(v.string(), v.minLength(2), v.maxLength(40)),
	cells: v.pipe(v.array(FormCell), v.minLength(1, "每行至少一格")),
});

/** A file of kiosk-config/forms. */
export const Form = v.strictObject({
	schema: v.literal(1),
	form: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,48}$/)),
	title: v.pipe(v.string(), v.minLength(2), v.maxLength(60)),
	rows: v.pipe(v.array(FormRow), v.minLength(1)),
	/** Printed under the table: how things were counted. */
	rules: v.array(v.string()),
});
export type Form = v.InferOutput<typeof Form>;

/** A figure somebody typed: it stands beside the counted one and goes before it. */
export const TypedFigure = v.strictObject({
	cell: CellId,
	value: v.pipe(v.number("请填数字"), v.safeInteger("请填整数"), v.minValue(0, "不能小于 0")),
	why: v.pipe(v.string(), v.maxLength(80, "说明最长 80 字")),
	by: v.string(),
	atMs: v.number(),
});
export type TypedFigure = v.InferOutput<typeof TypedFigure>;

export const FilledCell = v.strictObject({
	cell: CellId,
	unit: v.string(),
	counted: v.nullable(v.number()),
	typed: v.nullable(TypedFigure),
	/** What stands in the form: typed, else counted, else empty. */
	value: v.nullable(v.number()),
});
export type FilledCell = v.InferOutput<typeof FilledCell>;

/** What GET /api/forms/:form answers. */
export const FilledForm = v.strictObject({
	form: v.string(),
	title: v.string(),
	/** Reporting unit as set by the office; may be empty. */
	unit: v.string(),
	from: Day,
	to: Day,
	filledOn: Day,
	rows: v.array(
		v.strictObject({
			row: v.string(),
			section: v.string(),
			indicator: v.string(),
			cells: v.array(FilledCell),
		}),
	),
	rules: v.array(v.string()),
});
export type FilledForm = v.InferOutput<typeof FilledForm>;

/** Counts of one kiosk and activity in the form's window, with where the kiosk stands. */
export interface CountedPart {
	activity: string;
	placeType: string;
	counts: Counts;
}

/** A form with its figures: every counted cell is a sum over `parts`, every typed one names who and why. */
export function fillForm(
	form: Form,
	parts: readonly CountedPart[],
	typed: readonly TypedFigure[],
	about: { unit: string; from: Day; to: Day; filledOn: Day },
): FilledForm {
	const typedByCell = new Map(typed.map((figure) => [figure.cell, figure]));
	const rows = form.rows.map(({ row, section, indicator, cells }) => ({
		row,
		section,
		indicator,
		cells: cells.map(({ cell, unit, counter }): FilledCell => {
			const counted = counter && sumOf(counter, parts);
			const figure = typedByCell.get(cell) ?? null;
			return { cell, unit, counted, typed: figure, value: figure?.value ?? counted };
		}),
	}));
	return { form: form.form, title: form.title, rules: form.rules, rows, ...about };
}

function sumOf(counter: Counter, parts: readonly CountedPart[]): number {
	return parts
		.filter((part) => part.activity === counter.activity)
		.filter((part) => counter.placeType === undefined || part.placeType === counter.placeType)
		.reduce((sum, part) => sum + part.counts[counter.counts], 0);
}
