// Counting: tables for every rule, and the fold against a plain recount.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/core/calendar.ts";
import type { Happening, InteractionEvent } from "../../src/core/events.ts";
import type { OccasionId } from "../../src/core/ids.ts";
import {
	ALL_ACTIVITIES,
	addEvent,
	type Counts,
	emptyTally,
	noCounts,
	sumCounts,
} from "../../src/core/tally.ts";
import { anEvent, CONSULTATION_MORNING_MS, DEVICE, inActivity, visitId } from "./sample-events.ts";

const closed = (kind: string, how: "completed" | "left" | "idle"): Happening => ({
	kind: "module-closed",
	...inActivity(kind),
	how,
	score: 3,
	outOf: 5,
	tookMs: 60_000,
});
const answered = (right: boolean | null): Happening => ({
	kind: "item-answered",
	...inActivity("quiz"),
	item: "q-1",
	choice: "A",
	right,
	tookMs: 2000,
});

function countsOf(events: InteractionEvent[], activity: string): Counts {
	const tally = emptyTally();
	for (const event of events) addEvent(tally, DEVICE, event);
	return sumCounts(
		[...tally.cells.values()].filter((cell) => cell.activity === activity).map((cell) => cell.counts),
	);
}

describe("人次", () => {
	it("is one for a visit, however many activities it completes", () => {
		const events = [
			closed("quiz", "completed"),
			closed("escape", "completed"),
			closed("quiz", "completed"),
		].map((what, i) => anEvent(i + 1, what));
		expect(countsOf(events, ALL_ACTIVITIES)).toEqual({ ...noCounts(), visits: 1, completions: 3 });
		expect(countsOf(events, "quiz")).toEqual({ ...noCounts(), visits: 1, completions: 2 });
		expect(countsOf(events, "escape")).toEqual({ ...noCounts(), visits: 1, completions: 1 });
	});
	it.each(["left", "idle"] as const)("does not count a module that was %s", (how) => {
		const counts = countsOf([anEvent(1, answered(true)), anEvent(2, closed("quiz", how))], ALL_ACTIVITIES);
		expect(counts).toEqual({ ...noCounts(), answers: 1, right: 1 });
	});
	it("does not count a touch that completed nothing", () => {
		const events = [anEvent(1, { kind: "visit-started" }), anEvent(2, { kind: "visit-ended", how: "idle" })];
		expect(countsOf(events, ALL_ACTIVITIES)).toEqual(noCounts());
	});
});

it("counts answers and, of these, the right ones; an unscored answer is an answer", () => {
	const events = [answered(true), answered(false), answered(null)].map((what, i) => anEvent(i + 1, what));
	expect(countsOf(events, "quiz")).toMatchObject({ answers: 3, right: 1 });
});

it("puts an event on the Beijing day of its clock", () => {
	const tally = emptyTally();
	const lastMinute = Date.UTC(2027, 5, 16, 15, 59, 59);
	addEvent(tally, DEVICE, anEvent(1, answered(true), { wallMs: lastMinute }));
	addEvent(tally, DEVICE, anEvent(2, answered(true), { wallMs: lastMinute + 1000 }));
	expect(
		[...tally.cells.values()].filter((cell) => cell.activity === "quiz").map((cell) => cell.day),
	).toEqual(["2027-06-16", "2027-06-17"]);
});

it("lets the day of the 场次 go before a wrong clock", () => {
	const tally = emptyTally();
	const occasion = "c".repeat(16) as OccasionId;
	const opened: Happening = {
		kind: "occasion-opened",
		day: "2027-06-16",
		place: "府君山广场",
		unit: "区安委办",
	};
	addEvent(tally, DEVICE, anEvent(1, opened, { occasion, wallMs: 0 }));
	addEvent(tally, DEVICE, anEvent(2, answered(true), { occasion, wallMs: 0 }));
	expect([...tally.cells.values()].map((cell) => cell.day)).toEqual(["2027-06-16", "2027-06-16"]);
});

it("agrees with a plain recount on any run of events", () => {
	const what = fc.oneof(
		fc.constantFrom<Happening>(answered(true), answered(false), { kind: "visit-started" }),
		fc
			.tuple(fc.constantFrom("quiz", "escape", "ask"), fc.constantFrom("completed", "left", "idle"))
			.map(([kind, how]) => closed(kind, how as "left")),
		fc.constant<Happening>({ kind: "item-seen", ...inActivity("ask"), item: "e-1" }),
	);
	const run = fc.array(fc.tuple(what, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 })), {
		maxLength: 60,
	});
	fc.assert(
		fc.property(run, (happenings) => {
			const events = happenings.map(([happening, visit, dayShift], i) =>
				anEvent(i + 1, happening, {
					visit: visitId(visit),
					wallMs: CONSULTATION_MORNING_MS + dayShift * 86_400_000,
				}),
			);
			for (const activity of ["quiz", "escape", "ask", ALL_ACTIVITIES]) {
				const mine = events.filter(
					({ what }) => "activity" in what && (activity === ALL_ACTIVITIES || what.activity === activity),
				);
				const done = mine.filter(({ what }) => what.kind === "module-closed" && what.how === "completed");
				const answers = mine.filter(({ what }) => what.kind === "item-answered");
				expect(countsOf(events, activity)).toEqual({
					...noCounts(),
					visits: new Set(done.map(({ stamp }) => stamp.visit)).size,
					completions: done.length,
					answers: answers.length,
					right: answers.filter(({ what }) => what.kind === "item-answered" && what.right).length,
					seen: mine.filter(({ what }) => what.kind === "item-seen").length,
				});
			}
		}),
	);
});

it("knows the same days as the platform's own calendar", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (wallMs) => {
			expect(dayOf(wallMs)).toBe(new Date(wallMs + 8 * 3_600_000).toISOString().slice(0, 10));
		}),
	);
});
