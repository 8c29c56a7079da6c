// Counts put together: groups are sums of rows, totals never add a visit twice.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumCounts } from "../../../src/core/tally.ts";
import { byActivity, byDay, byKiosk, onlyFrom, totalOf } from "../../../src/office/rules/count-groups.ts";
import { deviceOf, rowOf } from "../board-sample.ts";

const rows = [
	rowOf("2027-06-15", "a", "quiz", { visits: 4, answers: 20, right: 15 }),
	rowOf("2027-06-15", "a", "ask", { visits: 3 }),
	rowOf("2027-06-15", "a", "*", { visits: 5, answers: 20, right: 15 }),
	rowOf("2027-06-16", "b", "quiz", { visits: 2, answers: 10 }),
	rowOf("2027-06-16", "b", "*", { visits: 2, answers: 10 }),
	rowOf("2027-06-16", null, "old-play", { visits: 1 }),
	rowOf("2027-06-16", null, "*", { visits: 1 }),
];
const days = ["2027-06-14", "2027-06-15", "2027-06-16"];
const old = deviceOf("old");

describe("groups", () => {
	it("by day keep days without counts", () => {
		expect(byDay(rows, days).map(({ key, counts }) => [key, counts.visits])).toEqual([
			["2027-06-14", 0],
			["2027-06-15", 5],
			["2027-06-16", 3],
		]);
	});
	it("by kiosk keep silent kiosks and name old devices last", () => {
		expect(byKiosk(rows, ["b", "a", "c"]).map(({ key, counts }) => [key, counts.visits])).toEqual([
			["b", 2],
			["a", 5],
			["c", 0],
			[old, 1],
		]);
	});
	it("by activity leave out the sum and keep activities of older programs", () => {
		expect(byActivity(rows, ["ask", "quiz", "loop"]).map(({ key, counts }) => [key, counts.visits])).toEqual([
			["ask", 3],
			["quiz", 6],
			["loop", 0],
			["old-play", 1],
		]);
	});
	it("of one kiosk hold only its rows", () => {
		expect(totalOf(onlyFrom(rows, "a")).visits).toBe(5);
		expect(totalOf(onlyFrom(rows, old)).visits).toBe(1);
		expect(onlyFrom(rows, "")).toEqual(rows);
	});
	it("by day and by kiosk both add up to the total", () => {
		const anyRow = fc
			.tuple(
				fc.constantFrom(...days),
				fc.constantFrom("a", "b", null),
				fc.constantFrom("*", "quiz"),
				fc.nat(50),
				fc.nat(50),
			)
			.map(([day, kiosk, activity, visits, answers]) => rowOf(day, kiosk, activity, { visits, answers }));
		fc.assert(
			fc.property(fc.array(anyRow), (some) => {
				const total = totalOf(some);
				for (const groups of [byDay(some, days), byKiosk(some, ["a", "b"])])
					expect(sumCounts(groups.map(({ counts }) => counts))).toEqual(total);
			}),
		);
	});
});
