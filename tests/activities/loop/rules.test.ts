// The rules of the notice wall: counting down, choosing and ordering posters, walking along them, editing them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LoopContent, type Slide } from "../../../src/activities/loop/content.ts";
import face from "../../../src/activities/loop/index.ts";
import { countDown } from "../../../src/activities/loop/rules/countdown.ts";
import { emptySlide, factsIn, moved, problemAt } from "../../../src/activities/loop/rules/editing.ts";
import { phrasesOf, widthOf } from "../../../src/activities/loop/rules/phrases.ts";
import { playlist } from "../../../src/activities/loop/rules/playlist.ts";
import { themeLines } from "../../../src/activities/loop/rules/theme-lines.ts";
import { allSeen, hangWall, mayEnd, step, type Touch } from "../../../src/activities/loop/rules/wall.ts";
import { SCENE_NAMES } from "../../../src/activities/loop/scenes.ts";
import { countdownWords } from "../../../src/activities/loop/texts.ts";
import { seededRandom } from "../../../src/core/clock.ts";
import { check } from "../../../src/core/problems.ts";

describe("countdown", () => {
	it.each([
		["2027-06-16", "2026-11-24", 204],
		["2027-06-16", "2027-06-15", 1],
		["2027-06-16", "2027-01-01", 166],
		["2028-06-16", "2028-02-28", 109],
		["2028-06-16", "2028-02-29", 108],
		["2028-06-16", "2028-03-01", 107],
		["2027-06-16", "2026-06-16", 365],
		["2028-06-16", "2027-06-16", 366],
		["2100-06-16", "2100-02-28", 108],
	])("to %s from %s: %i days", (target, today, days) => {
		expect(countDown(target, today)).toEqual({ kind: "before", days, month: 6, day: 16 });
	});

	it("says today on the day, and in Chinese", () => {
		const today = countDown("2027-06-16", "2027-06-16");
		expect(today).toEqual({ kind: "today" });
		expect(countdownWords(today, "全国安全宣传咨询日")).toEqual({
			before: "今天是全国安全宣传咨询日",
			days: "",
			after: "",
		});
	});

	it.each([
		["2027-06-17", 2028],
		["2027-12-31", 2028],
		["2028-06-15", 2028],
		["2028-06-16", null],
		["2030-01-01", null],
	])("after the day, on %s, looks forward without a number of days", (today, nextYear) => {
		const after = countDown("2027-06-16", today);
		expect(after).toEqual({ kind: "after", nextYear });
		expect(countdownWords(after, "").days).toBe("");
		expect(countdownWords(after, "").before).toContain(
			nextYear === null ? "下一个安全生产月" : String(nextYear),
		);
	});
});

const slide: fc.Arbitrary<Slide> = fc.record({
	id: fc.stringMatching(/^[a-z]{1,12}$/),
	title: fc.constant("标题"),
	line: fc.constant("一句说明"),
	scene: fc.constantFrom(...SCENE_NAMES),
	seconds: fc.integer({ min: 6, max: 15 }),
	facts: fc.constant(["H23"]),
	source: fc.constant("出处"),
	sure: fc.constantFrom("V1", "V2", "V2w", "M"),
	checkedOn: fc.constant("2026-11-23"),
	validFrom: fc.constantFrom(null, "2026-01-01", "2027-01-01"),
	validUntil: fc.constantFrom(null, "2026-06-30", "2027-12-31"),
	confirmed: fc.boolean(),
});
const slides = fc.uniqueArray(slide, { selector: ({ id }) => id, maxLength: 12 });
const withSlides = (list: Slide[]) => ({ ...face.sample, slides: list });

describe("playlist", () => {
	it("never shows an unconfirmed or expired poster, keeps the staff's order and their seconds", () => {
		fc.assert(
			fc.property(slides, (list) => {
				const turns = playlist(withSlides(list), "2026-11-24");
				for (const { slide: shown, showMs } of turns) {
					expect(shown.confirmed || shown.sure === "V1" || shown.sure === "V2").toBe(true);
					expect(shown.validFrom === null || shown.validFrom <= "2026-11-24").toBe(true);
					expect(shown.validUntil === null || shown.validUntil >= "2026-11-24").toBe(true);
					expect(showMs).toBe(shown.seconds * 1000);
				}
				const places = turns.map(({ slide: shown }) => list.indexOf(shown));
				expect(places).toEqual([...places].sort((a, b) => a - b));
				const left = list.length - turns.length;
				const hidden = list.filter((one) => !turns.some(({ slide: shown }) => shown === one));
				expect(hidden).toHaveLength(left);
				for (const one of hidden)
					expect(
						(!one.confirmed && (one.sure === "M" || one.sure === "V2w")) ||
							(one.validFrom ?? "") > "2026-11-24" ||
							(one.validUntil ?? "9") < "2026-11-24",
					).toBe(true);
			}),
		);
	});

	it("shuffles the same for the same seed and loses nobody", () => {
		fc.assert(
			fc.property(slides, fc.integer(), (list, seed) => {
				const ids = (turns: { slide: Slide }[]) => turns.map(({ slide: shown }) => shown.id);
				const once = ids(playlist(withSlides(list), "2026-11-24", seededRandom(seed)));
				expect(ids(playlist(withSlides(list), "2026-11-24", seededRandom(seed)))).toEqual(once);
				expect([...once].sort()).toEqual(ids(playlist(withSlides(list), "2026-11-24")).sort());
			}),
		);
	});
});

describe("wall", () => {
	const SHOW = [6000, 8000, 7000, 6000, 6000, 6000];

	it("counts a poster as seen after three seconds, once", () => {
		let wall = hangWall(SHOW, 100);
		wall = step(wall, "tick", 3099);
		expect(wall.seen).toEqual([]);
		wall = step(wall, "tick", 3100);
		wall = step(wall, "tick", 3200);
		expect(wall.seen).toEqual([0]);
	});

	it("turns by itself when its time is over, but not while paused", () => {
		expect(step(hangWall(SHOW, 0), "tick", 5999).at).toBe(0);
		expect(step(hangWall(SHOW, 0), "tick", 6000).at).toBe(1);
		const paused = step(hangWall(SHOW, 0), "pause", 1000);
		expect(step(paused, "tick", 60_000).at).toBe(0);
		const resumed = step(paused, "resume", 60_000);
		expect(step(resumed, "tick", 65_999).at).toBe(0);
		expect(step(resumed, "tick", 66_000).at).toBe(1);
	});

	it("goes round in both directions", () => {
		expect(step(hangWall(SHOW, 0), "previous", 1).at).toBe(5);
		let wall = hangWall(SHOW, 0);
		for (const _ of SHOW) wall = step(wall, "next", 1);
		expect(wall.at).toBe(0);
		expect(wall.seen).toEqual([]);
	});

	it("may end after five, or after all where there are fewer", () => {
		let wall = hangWall(SHOW, 0);
		for (let n = 1; n <= 6; n++) {
			wall = step(wall, "next", n * 3000);
			expect([wall.seen.length, mayEnd(wall), allSeen(wall)]).toEqual([n, n >= 5, n === 6]);
		}
		const two = step(step(hangWall([6000, 6000], 0), "next", 3000), "tick", 6000);
		expect([mayEnd(two), allSeen(two)]).toEqual([true, true]);
	});

	it("whatever is touched: stays on the wall, never sees twice, sees at most one a touch", () => {
		const touch = fc.constantFrom<Touch>("next", "previous", "pause", "resume", "tick");
		fc.assert(
			fc.property(fc.array(fc.tuple(touch, fc.integer({ min: 0, max: 9000 }))), (touches) => {
				let wall = hangWall(SHOW, 0);
				let nowMs = 0;
				for (const [kind, waitMs] of touches) {
					nowMs += waitMs;
					const next = step(wall, kind, nowMs);
					expect(next.seen.length - wall.seen.length).toBeLessThanOrEqual(1);
					expect(new Set(next.seen).size).toBe(next.seen.length);
					expect(next.at).toBeGreaterThanOrEqual(0);
					expect(next.at).toBeLessThan(SHOW.length);
					wall = next;
				}
			}),
		);
	});
});

describe("editing", () => {
	it("moves within the list and no farther", () => {
		expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
		expect(moved(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
		expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
	});

	it("a new poster has an id of its own, is hidden, and its gaps are all named", () => {
		const fresh = emptySlide(face.sample, "close-door");
		expect(fresh.id).toBe("close-door-2");
		const next = { ...face.sample, slides: [...face.sample.slides, fresh] };
		expect(playlist(next, "2026-11-24").map(({ slide: shown }) => shown.id)).not.toContain(fresh.id);
		const checked = check(LoopContent, next);
		if (checked.ok) throw new Error("Accepted");
		const at = (path: string) => problemAt(checked.problems, `slides.2.${path}`);
		for (const field of ["title", "line", "source", "facts", "checkedOn"]) expect(at(field)).not.toBe("");
		expect(at("seconds")).toBe("");
	});

	it("reads fact numbers however they are separated", () => {
		expect(factsIn(" H23，E01、G02 X01 ")).toEqual(["H23", "E01", "G02", "X01"]);
	});
});

describe("type", () => {
	it("breaks lines after punctuation and loses nothing", () => {
		expect(phrasesOf("关阀开窗，出门打电话。")).toEqual(["关阀开窗，", "出门打电话。"]);
		fc.assert(fc.property(fc.string(), (line) => phrasesOf(line).join("") === line));
	});
	it("knows that digits are narrow", () => {
		expect(widthOf("拨打12350")).toBeCloseTo(5);
	});
	it("breaks the theme at its own mark", () => {
		expect(themeLines("人人讲安全、个个会应急")).toEqual(["人人讲安全、", "个个会应急"]);
		expect(themeLines("生命至上")).toEqual(["生命至上"]);
	});
});
