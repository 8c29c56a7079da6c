// The workbook read back with a reader: every cell, number and merge is what the form says.
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it, vi } from "vitest";
import annex from "../../../kiosk-config/forms/annex-2.json" with { type: "json" };
import { type CountedPart, type FilledForm, Form, fillForm } from "../../../src/core/forms.ts";
import { check } from "../../../src/core/problems.ts";
import { COLUMNS, layOutForm, remarkOf } from "../../../src/server/reports/form-layout.ts";
import { formXlsx } from "../../../src/server/reports/form-xlsx.ts";

const counts = (visits: number, answers = 0, loopPlays = 0) => ({
	visits,
	answers,
	right: 0,
	completions: visits,
	seen: 0,
	loopPlays,
});
const parts: CountedPart[] = [
	{ activity: "quiz", placeType: "公共场所", counts: counts(41, 205) },
	{ activity: "escape", placeType: "公共场所", counts: counts(17, 60) },
	{ activity: "escape", placeType: "学校", counts: counts(5, 20) },
	{ activity: "loop", placeType: "公共场所", counts: counts(0, 0, 1873) },
	{ activity: "*", placeType: "公共场所", counts: counts(52, 265, 1873) },
	{ activity: "*", placeType: "学校", counts: counts(5, 20) },
];
const atMs = Date.UTC(2027, 5, 20, 2);
const typed = [
	{ cell: "1.1a", value: 3, why: '=HYPERLINK("x")', by: "+office", atMs },
	{ cell: "6.6", value: 60, why: "断电半天，按现场登记补", by: "office", atMs },
];
const about = { unit: "@文昌街道办事处", from: "2027-06-01", to: "2027-06-21", filledOn: "2027-06-21" };

function shippedForm(): Form {
	const read = check(Form, annex);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}
const filled: FilledForm = fillForm(shippedForm(), parts, typed, about);

async function readBack(form: FilledForm) {
	const book = await readXlsx(await formXlsx(form), { readStyles: true });
	const sheet = book.sheets[0];
	if (!sheet) throw new Error("no sheet came back");
	return sheet;
}

describe("the workbook", () => {
	it("comes back cell by cell", async () => {
		const sheet = await readBack(filled);
		const grid = layOutForm(filled);
		expect(sheet.rows.length).toBe(grid.rows.length);
		for (const [r, row] of grid.rows.entries()) {
			for (const [c, value] of row.entries()) {
				expect(sheet.rows[r]?.[c] ?? null, `row ${r + 1}, column ${c + 1}`).toBe(value);
			}
		}
		expect(sheet.merges).toHaveLength(grid.merges.length);
		expect(sheet.merges).toEqual(expect.arrayContaining(grid.merges));
	});

	it("holds every figure of the form as a number in its own row", async () => {
		const sheet = await readBack(filled);
		const cells = filled.rows.flatMap((row) => row.cells);
		const start = sheet.rows.findIndex((row) => row[0] === COLUMNS[0]) + 1;
		for (const [index, cell] of cells.entries()) {
			const row = sheet.rows[start + index];
			expect(row?.[3]).toBe(cell.unit);
			expect(row?.[4] ?? null, cell.cell).toBe(cell.value);
		}
		const figureOf = (unit: string, value: number) =>
			sheet.rows.some((row) => row[3] === unit && row[4] === value);
		expect(figureOf("答题数（题次）", 205)).toBe(true);
		expect(figureOf("播放（条次）", 1873)).toBe(true);
		expect(figureOf("学校·人次", 5)).toBe(true);
	});

	it("never turns text into a formula", async () => {
		const hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"];
		const form: FilledForm = {
			...filled,
			title: "=1+1",
			unit: "=cmd|' /C calc'!A0",
			rows: hostile.map((text, index) => ({
				row: `${index + 1}.1`,
				section: text,
				indicator: text,
				cells: [{ cell: `${index + 1}.1`, unit: text, counted: null, typed: null, value: index }],
			})),
			rules: hostile,
		};
		const sheet = await readBack(form);
		for (const cell of sheet.cells?.values() ?? []) {
			expect(cell.formula).toBeUndefined();
			expect(cell.type).not.toBe("formula");
		}
		const texts = sheet.rows.flat().filter((value) => typeof value === "string");
		for (const text of ["=1+1", "+1", "-1", "@SUM(A1)"]) expect(texts).toContain(text);
		expect(sheet.rows.flat()).not.toContain(-1);
	});

	it("prints on A4 with the head on every page", async () => {
		const sheet = await readBack(filled);
		expect(sheet.pageSetup).toMatchObject({
			paperSize: "a4",
			orientation: "portrait",
			fitToWidth: 1,
			printArea: `$A$1:$F$${sheet.rows.length}`,
			printTitlesRow: "$4:$4",
		});
	});

	it("is the same file for the same form", async () => {
		vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2027, 5, 21) });
		const first = await formXlsx(filled);
		vi.setSystemTime(Date.UTC(2029, 0, 2, 3, 4, 5));
		const later = await formXlsx(filled);
		vi.useRealTimers();
		expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true);
	});
});

describe("a remark", () => {
	const cell = { cell: "6.6", unit: "人次", counted: 57, typed: null, value: 57 };
	const figure = { cell: "6.6", value: 60, why: "补登记", by: "office", atMs };
	it("names the source of a figure", () => {
		expect(remarkOf(cell)).toBe("屏上计数");
		expect(remarkOf({ ...cell, counted: null, value: null })).toBe("");
	});
	it("names who typed, when, why and what was counted", () => {
		expect(remarkOf({ ...cell, typed: figure, value: 60 })).toBe(
			"手工填报（office，2027-06-20）：补登记；屏上计数 57 人次",
		);
		expect(remarkOf({ ...cell, counted: null, typed: { ...figure, why: " " }, value: 60 })).toBe(
			"手工填报（office，2027-06-20）",
		);
	});
});
