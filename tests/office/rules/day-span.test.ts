// Windows of days: ready choices, typed ones, and their days.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween } from "../../../src/core/calendar.ts";
import {
	CHOICES,
	choiceOf,
	dayAfter,
	daysOf,
	faultOf,
	windowOf,
} from "../../../src/office/rules/day-span.ts";

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => dayAfter("1970-01-01", days));

describe("a ready choice", () => {
	it.each([
		["today", "2027-06-16", "2027-06-16", "2027-06-16"],
		["yesterday", "2027-03-01", "2027-02-28", "2027-02-28"],
		["week", "2027-06-03", "2027-05-28", "2027-06-03"],
		["month-of-safety", "2027-06-01", "2027-06-01", "2027-06-30"],
		["month-of-safety", "2027-05-31", "2026-06-01", "2026-06-30"],
		["month-of-safety", "2026-11-24", "2026-06-01", "2026-06-30"],
		["consultation-day", "2027-06-21", "2027-06-16", "2027-06-16"],
		["consultation-day", "2028-02-29", "2027-06-16", "2027-06-16"],
	] as const)("%s on %s is %s to %s", (choice, today, from, to) => {
		expect(windowOf(choice, today)).toEqual({ from, to });
	});

	it("is recognised again, and always a good window", () => {
		fc.assert(
			fc.property(anyDay, fc.constantFrom(...CHOICES), (today, choice) => {
				const window = windowOf(choice, today);
				expect(faultOf(window)).toBeNull();
				expect(windowOf(choiceOf(window, today) ?? "week", today)).toEqual(window);
			}),
		);
	});

	it("is none where the days were typed", () => {
		expect(choiceOf({ from: "2027-06-02", to: "2027-06-05" }, "2027-06-20")).toBeNull();
	});
});

describe("typed days", () => {
	it.each([
		["", "2027-06-16", "incomplete"],
		["2027-06-16", "2027-02-30", "incomplete"],
		["2027-06-16", "2027-06-15", "reversed"],
		["2026-01-01", "2027-02-05", "too-long"],
		["2026-01-01", "2027-02-04", null],
		["2027-06-16", "2027-06-16", null],
	])("%s to %s: %s", (from, to, fault) => {
		expect(faultOf({ from, to })).toBe(fault);
	});
});

describe("the days of a window", () => {
	it("are all of them, once, in order", () => {
		fc.assert(
			fc.property(anyDay, fc.nat(400), (from, more) => {
				const days = daysOf({ from, to: dayAfter(from, more) });
				expect(days).toHaveLength(more + 1);
				for (const [index, day] of days.entries()) expect(daysBetween(from, day)).toBe(index);
			}),
		);
	});
	it("cross February of a leap year", () => {
		expect(daysOf({ from: "2028-02-28", to: "2028-03-01" })).toEqual([
			"2028-02-28",
			"2028-02-29",
			"2028-03-01",
		]);
	});
});
