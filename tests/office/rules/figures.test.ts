// Typed figures and the scale of the chart.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelEvery, scaleFor } from "../../../src/office/rules/bar-scale.ts";
import { readTyped } from "../../../src/office/rules/figure-typing.ts";

const counted = { cell: "6.6", unit: "人次", counted: 57, typed: null, value: 57 };
const uncounted = { ...counted, counted: null, value: null };

describe("a typed figure", () => {
	it.each([
		["12", 12],
		[" 1,234 ", 1234],
		["１２３", 123],
		["1，000", 1000],
		["0", 0],
	])("%j is %d", (digits, value) => {
		expect(readTyped(uncounted, digits, " ")).toEqual({ ok: true, value, why: "" });
	});
	it.each([
		["", "figure"],
		["  ", "figure"],
		["-3", "whole"],
		["1.5", "whole"],
		["三", "whole"],
		["1e3", "whole"],
		["1000000001", "smaller"],
	])("%j is refused: %s", (digits, wanted) => {
		expect(readTyped(uncounted, digits, "补")).toEqual({ ok: false, wanted });
	});
	it("beside a counted one wants a reason", () => {
		expect(readTyped(counted, "60", "  ")).toEqual({ ok: false, wanted: "reason" });
		expect(readTyped(counted, "60", " 停电 ")).toEqual({ ok: true, value: 60, why: "停电" });
		expect(readTyped(counted, "60", "长".repeat(81))).toEqual({ ok: false, wanted: "shorter-reason" });
	});
});

describe("the chart's scale", () => {
	it("holds every value in at most five round steps and never wastes more than half", () => {
		fc.assert(
			fc.property(fc.array(fc.nat(2_000_000)), (values) => {
				const { top, ticks } = scaleFor(values);
				const most = Math.max(0, ...values);
				expect(top).toBeGreaterThanOrEqual(most);
				expect(ticks.length).toBeLessThanOrEqual(6);
				expect(ticks.at(-1)).toBe(top);
				if (most > 1) expect(most).toBeGreaterThanOrEqual(top / 2);
			}),
		);
	});
	it("of nothing is one step", () => expect(scaleFor([])).toEqual({ top: 1, ticks: [0, 1] }));
	it.each([
		[7, 560, 76, 1],
		[30, 560, 76, 5],
		[400, 560, 76, 58],
	])("%d labels in %d px stand every %d px", (count, width, label, every) => {
		expect(labelEvery(count, width, label)).toBe(every);
	});
});
