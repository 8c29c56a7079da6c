// A visit cut off by the plug: what closes it at the next start.
import { describe, expect, it } from "vitest";
import type { InteractionEvent } from "../../../src/core/events.ts";
import { closeOpenVisit, startsOrEndsVisit } from "../../../src/kiosk/rules/open-visit.ts";
import { aStamp } from "../../core/sample-events.ts";
import { visit } from "./shell-play.ts";

const inQuiz = { module: "quiz", activity: "quiz" } as const;
const BOOT = "00000000000000b1";
const at = (monoMs: number, what: object, boot = BOOT): InteractionEvent =>
	({ stamp: { ...aStamp(1), visit: visit(7), boot, monoMs }, what }) as InteractionEvent;
const started = at(100, { kind: "visit-started" });
const opened = at(200, { kind: "module-opened", ...inQuiz });
const seen = at(900, { kind: "item-seen", ...inQuiz, item: "q" });
const closed = at(950, {
	kind: "module-closed",
	...inQuiz,
	how: "completed",
	score: 1,
	outOf: 1,
	tookMs: 700,
});

describe("closing at the start", () => {
	it("does nothing where nothing is open", () => {
		expect(closeOpenVisit([])).toEqual([]);
		expect(closeOpenVisit([at(1, { kind: "visit-ended", how: "next" })])).toEqual([]);
		const loop = at(1, { kind: "loop-played", module: "loop", item: "s" });
		expect(closeOpenVisit([{ ...loop, stamp: { ...loop.stamp, visit: null } }])).toEqual([]);
	});

	it("ends the visit", () => {
		expect(closeOpenVisit([started])).toEqual([
			{ visit: visit(7), what: { kind: "visit-ended", how: "restart" } },
		]);
	});

	it("closes the module first, with the time that is known", () => {
		expect(closeOpenVisit([started, opened, seen])).toEqual([
			{
				visit: visit(7),
				what: { kind: "module-closed", ...inQuiz, how: "left", score: 0, outOf: 0, tookMs: 700 },
			},
			{ visit: visit(7), what: { kind: "visit-ended", how: "restart" } },
		]);
	});

	it("does not close a finished module again", () => {
		expect(closeOpenVisit([started, opened, seen, closed])).toHaveLength(1);
	});

	it("does not subtract clocks of two boots", () => {
		const later = at(5, { kind: "item-seen", ...inQuiz, item: "q" }, "00000000000000b2");
		expect(closeOpenVisit([started, opened, later])[0]?.what).toMatchObject({ tookMs: 0 });
	});

	it("knows how far back to read", () => {
		expect(startsOrEndsVisit(started)).toBe(true);
		expect(startsOrEndsVisit(seen)).toBe(false);
		expect(startsOrEndsVisit({ ...seen, stamp: { ...seen.stamp, visit: null } })).toBe(true);
	});
});
