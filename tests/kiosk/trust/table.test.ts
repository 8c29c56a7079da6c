// The published table on the screen: every row shown once, failures counted as failures, a broken file refused.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/core/problems.ts";
import {
	countRows,
	numberOf,
	type Row,
	sectionsOf,
	Table,
} from "../../../src/kiosk/screens/trust/rules/table.ts";
import { texts } from "../../../src/kiosk/screens/trust/texts.ts";

const row = (id: string, pass = true): Row => ({ id, test: id, criterion: "≤ 1", measured: "0.9", pass });
/** The tests that section 6 of the design asks for. */
const ASKED = [1, 2, 3, 4, 6, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21];

describe("sections", () => {
	it("hold every row exactly once, whatever the table holds", () => {
		const rows = fc.array(fc.record({ n: fc.integer({ min: 0, max: 30 }), pass: fc.boolean() }), {
			maxLength: 60,
		});
		fc.assert(
			fc.property(rows, (drawn) => {
				const all = drawn.map(({ n, pass }, at) => ({ ...row(`V${n}`, pass), test: String(at) }));
				const sections = sectionsOf(all);
				const shown = sections.flatMap(({ tests }) => tests.flatMap(({ rows }) => rows));
				expect(shown.map(({ test }) => Number(test)).sort((a, b) => a - b)).toEqual(all.map((_, at) => at));
				expect(sections.reduce((sum, { failed }) => sum + failed, 0)).toBe(countRows(all).failed);
				for (const { tests, passed, failed } of sections)
					expect(tests.flatMap(({ rows }) => rows)).toHaveLength(passed + failed);
			}),
		);
	});

	it("name a subject and a plain question for every test that is asked for", () => {
		for (const number of ASKED) {
			const [section] = sectionsOf([row(`V${number}`)]);
			expect(section?.group, `V${number}`).not.toBe("other");
			expect(texts.questions[number], `V${number}`).toMatch(/？$/);
		}
	});

	it("put what nobody foresaw under 其他, in words of the row itself", () => {
		expect(sectionsOf([row("X-1")])).toMatchObject([{ group: "other", tests: [{ number: 0 }] }]);
		expect(numberOf({ id: "V12b" })).toBe(12);
	});

	it("say where the parameters were set with the test before one's eyes", () => {
		const worth = (n: number) => sectionsOf([row(`V${n}`)])[0]?.tests[0]?.worth;
		expect([2, 3, 4, 6, 13].map(worth)).toEqual([
			"calibrated",
			"calibrated",
			"calibrated",
			"compared",
			"verified",
		]);
	});
});

describe("the words", () => {
	it("never hide a failure", () => {
		expect(texts.table.counted(5, 0)).toBe("5 项，全部达到");
		expect(texts.table.counted(4, 1)).toContain("1 项未达到");
		expect(texts.table.rowCount(4, 2)).toBe("2 项未达到");
	});
	it("never promise what the model cannot do", () => {
		const everything = JSON.stringify(texts);
		expect(everything).not.toMatch(/预测|预报|保证|踩踏/);
		// The claim stands beside the table and nowhere else.
		expect(everything.match(/核对过/g)).toHaveLength(1);
	});
});

describe("the file", () => {
	const good = { schema: 1, parameters: "2026.11-1", measuredOn: "2026-11-24", seeds: 10, rows: [row("V1")] };
	it("is read", () => {
		expect(check(Table, good)).toEqual({ ok: true, value: good });
	});
	it.each([
		["of another schema", { ...good, schema: 2 }],
		["without rows", { ...good, rows: [] }],
		["whose verdict is a word", { ...good, rows: [{ ...row("V1"), pass: "PASS" }] }],
		["with a day that is none", { ...good, measuredOn: "yesterday" }],
	])("%s is refused", (_name, file) => {
		expect(check(Table, file).ok).toBe(false);
	});
});
