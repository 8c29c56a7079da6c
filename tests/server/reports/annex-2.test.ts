// The shipped statistics form: all rows and units are there, and counters are bound to activities that exist.
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import annex from "../../../kiosk-config/forms/annex-2.json" with { type: "json" };
import { Form } from "../../../src/core/forms.ts";
import { check } from "../../../src/core/problems.ts";
import { ALL_ACTIVITIES } from "../../../src/core/tally.ts";

/** Rows and how many cells each has, from the rebuilt table. */
const ROWS: Record<string, number> = {
	...{ "1.1": 2, "1.2": 2, "1.3": 1, "1.4": 2, "1.5": 1, "1.6": 2, "1.7": 2 },
	...{ "2.1": 2, "2.2": 2, "2.3": 1, "2.4": 2, "2.5": 2, "2.6": 2, "2.7": 2, "2.8": 3 },
	...{ "2.9": 2, "2.10": 3, "2.11": 1, "2.12": 2, "2.13": 2, "2.14": 1, "2.15": 1 },
	...{ "3.1": 2, "3.2": 2, "3.3": 1, "3.4": 2, "3.5": 1, "3.6": 3, "3.7": 1, "3.8": 2 },
	...{ "4.1": 1, "4.2": 1, "4.3": 2, "4.4": 1, "4.5": 3, "4.6": 2 },
	...{ "5.1": 10, "5.2": 6, "5.3": 2 },
	...{ "6.1": 3, "6.2": 1, "6.3": 1, "6.4": 2, "6.5": 1, "6.6": 1, "7.1": 1 },
};
const BOUND = {
	"2.2a": { counts: "visits", activity: "quiz" },
	"2.2b": { counts: "answers", activity: "quiz" },
	"2.3": { counts: "visits", activity: "escape" },
	"2.10b": { counts: "loopPlays", activity: "loop" },
	"5.2a": { counts: "visits", activity: "escape", placeType: "企业" },
	"5.2b": { counts: "visits", activity: "escape", placeType: "农村" },
	"5.2c": { counts: "visits", activity: "escape", placeType: "社区" },
	"5.2d": { counts: "visits", activity: "escape", placeType: "学校" },
	"5.2e": { counts: "visits", activity: "escape", placeType: "家庭" },
	"5.2f": { counts: "visits", activity: "escape", placeType: "公共场所" },
	"6.3": { counts: "visits", activity: "ask" },
	"6.6": { counts: "visits", activity: "*" },
};

const read = check(Form, annex);
const form = read.ok ? read.value : null;
const cells = form?.rows.flatMap((row) => row.cells) ?? [];

describe("annex-2.json", () => {
	it("satisfies the schema", () => {
		expect(read.ok ? [] : read.problems).toEqual([]);
	});

	it("has every row with all its cells, in order", () => {
		expect(form?.rows.map(({ row, cells: { length } }) => [row, length])).toEqual(Object.entries(ROWS));
	});

	it("names each cell after its row, once", () => {
		for (const { row, cells: own } of form?.rows ?? []) {
			const names = own.length === 1 ? [row] : own.map((_, index) => row + "abcdefghij"[index]);
			expect(own.map(({ cell }) => cell)).toEqual(names);
		}
	});

	it("keeps the rows of a section together", () => {
		const sections = form?.rows.map((row) => row.section) ?? [];
		const runs = sections.filter((name, index) => name !== sections[index - 1]);
		expect(runs).toHaveLength(new Set(sections).size);
	});

	it("counts what kiosks know and leaves the rest to the office", () => {
		const bound = cells.flatMap(({ cell, counter }) => (counter ? [[cell, counter]] : []));
		expect(Object.fromEntries(bound)).toEqual(BOUND);
	});

	it("is fed by activities that exist", () => {
		const folders = readdirSync(new URL("../../../src/activities", import.meta.url));
		for (const { counter } of cells) {
			if (counter && counter.activity !== ALL_ACTIVITIES) expect(folders).toContain(counter.activity);
		}
	});

	it("says how things were counted and that it is no official sheet", () => {
		const rules = form?.rules.join("\n") ?? "";
		for (const term of ["人次", "题次", "完成人次", "播放条次", "手工填报", "北京时间", "不是附件2原表"]) {
			expect(rules).toContain(term);
		}
	});
});
