// Content and forms: what may be shown, which bytes an edition has, how a form is filled.
import { describe, expect, it } from "vitest";
import { mayShow, type Provenance } from "../../src/core/facts.ts";
import { type Form, fillForm } from "../../src/core/forms.ts";
import { KioskConfig } from "../../src/core/kiosk-config.ts";
import { canonicalJson } from "../../src/core/packs.ts";
import { check, checkJson } from "../../src/core/problems.ts";
import { noCounts } from "../../src/core/tally.ts";

const fact: Provenance = {
	facts: ["H23"],
	source: "消防部门疏散提示",
	sure: "V2",
	checkedOn: "2026-11-23",
	validFrom: null,
	validUntil: null,
	confirmed: false,
};

describe("mayShow", () => {
	it.each([
		[{}, true],
		[{ sure: "M" }, false],
		[{ sure: "V2w" }, false],
		[{ sure: "M", confirmed: true }, true],
		[{ validFrom: "2027-01-01" }, false],
		[{ validUntil: "2026-11-23" }, false],
		[{ validUntil: "2026-11-24" }, true],
		[{ sure: "V2w", confirmed: true, validUntil: "2025-01-01" }, false],
	] as [Partial<Provenance>, boolean][])("of %j on 2026-11-24 is %j", (given, shown) => {
		expect(mayShow({ ...fact, ...given }, "2026-11-24")).toBe(shown);
	});
});

it("gives the same canonical JSON whatever the order of keys", () => {
	expect(canonicalJson({ b: [{ z: 1, a: 2 }], a: null })).toBe(
		canonicalJson({ a: null, b: [{ a: 2, z: 1 }] }),
	);
	expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

describe("problems", () => {
	it("lists all of them, in Chinese, with their places", () => {
		const read = check(KioskConfig, {
			schema: 1,
			kiosk: "屏 1",
			name: "a",
			screen: { diagonalInches: 300 },
			color: "red",
		});
		expect(read.ok).toBe(false);
		if (read.ok) return;
		const places = read.problems.map(({ where }) => where);
		for (const place of [
			"kiosk",
			"name",
			"place",
			"screen.diagonalInches",
			"screen.lowerEdgeMillimetres",
			"idle",
			"volume",
			"color",
		])
			expect(places).toContain(place);
		for (const { what } of read.problems) expect(what).toMatch(/\p{Script=Han}/u);
	});
	it("says when a file is no JSON", () => {
		expect(checkJson(KioskConfig, '{"schema":1')).toEqual({
			ok: false,
			problems: [{ where: "", what: expect.stringContaining("JSON") }],
		});
	});
});

it("fills a form: counted cells are sums, typed figures go before them and name who and why", () => {
	const form: Form = {
		schema: 1,
		form: "f",
		title: "表",
		rows: [
			{
				row: "2.2",
				section: "五进",
				indicator: "知识竞赛",
				cells: [
					{ cell: "2.2a", unit: "人次", counter: { counts: "visits", activity: "quiz" } },
					{ cell: "2.2b", unit: "题次", counter: { counts: "answers", activity: "quiz" } },
				],
			},
			{
				row: "5.2",
				section: "演练",
				indicator: "推演（学校）",
				cells: [
					{
						cell: "5.2a",
						unit: "人次",
						counter: { counts: "visits", activity: "escape", placeType: "学校" },
					},
				],
			},
			{
				row: "2.11",
				section: "五进",
				indicator: "标语",
				cells: [{ cell: "2.11a", unit: "条", counter: null }],
			},
		],
		rules: ["按场次计"],
	};
	const parts = [
		{ activity: "quiz", placeType: "学校", counts: { ...noCounts(), visits: 3, answers: 15 } },
		{ activity: "quiz", placeType: "社区", counts: { ...noCounts(), visits: 4, answers: 20 } },
		{ activity: "escape", placeType: "社区", counts: { ...noCounts(), visits: 9 } },
		{ activity: "*", placeType: "社区", counts: { ...noCounts(), visits: 99 } },
	];
	const typed = [{ cell: "2.2a", value: 70, why: "含纸质答题", by: "office", atMs: 5 }];
	const filled = fillForm(form, parts, typed, {
		unit: "",
		from: "2027-06-01",
		to: "2027-06-30",
		filledOn: "2027-06-21",
	});
	expect(filled.rows.map(({ cells }) => cells.map(({ counted, value }) => [counted, value]))).toEqual([
		[
			[7, 70],
			[35, 35],
		],
		[[0, 0]],
		[[null, null]],
	]);
	expect(filled.rows[0]?.cells[0]?.typed).toEqual(typed[0]);
});
