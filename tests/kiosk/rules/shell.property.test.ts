// Whatever is touched in whatever order: the records always tell a story that can be counted.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Input, playOn } from "../../../src/kiosk/rules/shell-state.ts";
import { begin, finished, type Kept, LIMITS, open, Played, seen } from "./shell-play.ts";

const token = fc.integer({ min: 1, max: 4 });
const bare = (...kinds: Input["kind"][]) => fc.constantFrom(...kinds.map((kind) => ({ kind }) as Input));
const input: fc.Arbitrary<Input | number> = fc.oneof(
	{ weight: 10, arbitrary: fc.integer({ min: 0, max: 40 }) },
	{ weight: 12, arbitrary: fc.constant({ kind: "tick" } as Input) },
	{ weight: 3, arbitrary: fc.integer({ min: 1, max: 1000 }).map(begin) },
	{ weight: 3, arbitrary: fc.tuple(token, fc.constantFrom("quiz", "ask")).map(([t, kind]) => open(t, kind)) },
	{ weight: 4, arbitrary: token.map(seen) },
	{ weight: 3, arbitrary: token.map(finished) },
	{
		weight: 2,
		arbitrary: fc
			.tuple(token, token)
			.map(([t, nextToken]): Input => ({ kind: "again", token: t, nextToken })),
	},
	{ weight: 1, arbitrary: token.map((t): Input => ({ kind: "broke", token: t })) },
	{ weight: 5, arbitrary: bare("present", "home", "next", "still-here", "trust") },
	{
		weight: 2,
		arbitrary: bare("staff-opened", "staff-closed", "rest", "resume", "storage-failed", "storage-recovered"),
	},
	{ weight: 1, arbitrary: bare("update-begun", "update-given-up", "update-given-up") },
);
const story = fc.array(input, { maxLength: 120, size: "max" });

function recordsOf(inputs: (Input | number)[]): Kept[] {
	return new Played().do(...inputs).kept;
}

describe("the records", () => {
	it("start and end visits by turns, and nothing of a visit lies outside it", () => {
		fc.assert(
			fc.property(story, (inputs) => {
				let running: string | null = null;
				for (const { visit, what } of recordsOf(inputs)) {
					if (what.kind === "loop-played") continue;
					if (what.kind === "visit-started") {
						expect(running).toBeNull();
						running = visit;
					}
					expect(visit).toBe(running);
					if (what.kind === "visit-ended") running = null;
				}
			}),
			{ numRuns: 600 },
		);
	});

	it("open and close modules in pairs, with every item inside its module", () => {
		fc.assert(
			fc.property(story, (inputs) => {
				let inside: string | null = null;
				for (const { what } of recordsOf(inputs)) {
					if (what.kind === "module-opened") {
						expect(inside).toBeNull();
						inside = what.module;
					}
					if (what.kind === "item-seen" || what.kind === "module-closed") expect(what.module).toBe(inside);
					if (what.kind === "module-closed") inside = null;
					if (what.kind === "visit-ended") expect(inside).toBeNull();
				}
			}),
			{ numRuns: 600 },
		);
	});

	it("call a visit idle only after a whole limit and the whole answer without presence", () => {
		const present = new Set<Input["kind"]>([
			"begin",
			"present",
			"open",
			"again",
			"still-here",
			"home",
			"trust",
		]);
		let idled = 0;
		fc.assert(
			fc.property(story, (inputs) => {
				const played = new Played();
				let lastMs = 0;
				for (const one of inputs) {
					const [before, kept] = [played.state, played.kept.length];
					played.do(one);
					if (typeof one === "number") continue;
					// A sign that arrives where nobody listens is none.
					if (present.has(one.kind) && before !== played.state) lastMs = played.nowMs;
					for (const { what } of played.kept.slice(kept)) {
						if (what.kind !== "visit-ended" || what.how !== "idle") continue;
						idled += 1;
						expect(played.nowMs - lastMs).toBeGreaterThanOrEqual((LIMITS.menu + LIMITS.answer) * 1000 - 1);
					}
				}
			}),
			{ numRuns: 600 },
		);
		expect(idled).toBeGreaterThan(20);
	});

	it("never come from a unit that is not the one on the screen", () => {
		fc.assert(
			fc.property(story, (inputs) => {
				const played = new Played();
				for (const one of inputs) {
					const [before, kept] = [playOn(played.state), played.kept.length];
					played.do(one);
					if (typeof one === "number" || (one.kind !== "told" && one.kind !== "finished")) continue;
					if (played.kept.length > kept) expect(one.token).toBe(before?.token);
				}
			}),
			{ numRuns: 400 },
		);
	});

	it("say nothing under a breakdown or at the staff desk, except what the covered activity tells", () => {
		fc.assert(
			fc.property(story, (inputs) => {
				for (const { from, by } of recordsOf(inputs)) {
					if (from === "out-of-order" || from === "staff") expect(["told", "finished"]).toContain(by);
				}
			}),
			{ numRuns: 400 },
		);
	});

	it("can always be brought to an end by the next person", () => {
		fc.assert(
			fc.property(story, (inputs) => {
				const played = new Played().do(
					...inputs,
					{ kind: "storage-recovered" },
					{ kind: "resume" },
					{ kind: "staff-closed" },
					{ kind: "update-given-up" },
					{ kind: "next" },
				);
				const resting = played.state.name === "out-of-order";
				expect(resting || played.state.name === "attract").toBe(true);
			}),
			{ numRuns: 400 },
		);
	});
});
