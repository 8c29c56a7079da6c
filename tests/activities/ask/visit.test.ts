// Where touches lead in the tent, step by step, without a screen.
import { describe, expect, test } from "vitest";
import ask from "../../../src/activities/ask/index.ts";
import { openCatalogue } from "../../../src/activities/ask/rules/catalogue.ts";
import {
	type Input,
	openEntry,
	pageOf,
	READ_MS,
	START,
	step,
} from "../../../src/activities/ask/rules/visit.ts";

const catalogue = openCatalogue(ask.sample, "2026-11-24");

/** The visit after these inputs, one a second. */
function walk(...inputs: Input[]) {
	return inputs.reduce((visit, input, at) => step(visit, input, catalogue, at * 1_000), START);
}
const read = (sinceMs: number, nowMs: number) =>
	step(
		step(START, { did: "answer-opened", entry: "sample-pan" }, catalogue, sinceMs),
		{ did: "waited" },
		catalogue,
		nowMs,
	);

describe("the way", () => {
	test("square, shelf, answer, and back the same way", () => {
		const visit = walk({ did: "shelf-opened", shelf: "fire" }, { did: "answer-opened", entry: "sample-pan" });
		expect(visit.way.map((page) => page.is)).toEqual(["square", "shelf", "answer"]);
		expect(openEntry(visit, catalogue)?.id).toBe("sample-pan");
		const back = step(step(visit, { did: "went-back" }, catalogue, 0), { did: "went-back" }, catalogue, 0);
		expect(pageOf(back).is).toBe("square");
		expect(step(back, { did: "went-back" }, catalogue, 0)).toBe(back);
	});
	test("what is not there is not opened", () => {
		expect(walk({ did: "shelf-opened", shelf: "attic" })).toBe(START);
		expect(walk({ did: "answer-opened", entry: "no-such" })).toBe(START);
	});
	test("home forgets the question", () => {
		const visit = walk({ did: "search-opened" }, { did: "typed", query: "电梯" }, { did: "went-home" });
		expect(visit.query).toBe("");
		expect(pageOf(visit).is).toBe("square");
	});
});

describe("emergency words", () => {
	test("stop the visitor once, and the alarm is never come back to", () => {
		const visit = walk({ did: "search-opened" }, { did: "typed", query: "我家着火了" });
		expect(pageOf(visit)).toMatchObject({ is: "alarm", emergency: { entry: "sample-pan" } });
		const answer = step(visit, { did: "answer-opened", entry: "sample-pan" }, catalogue, 0);
		expect(answer.way.map((page) => page.is)).toEqual(["square", "search", "answer"]);
		const asking = step(visit, { did: "went-back" }, catalogue, 0);
		expect(pageOf(step(asking, { did: "typed", query: "我家着火了怎么办" }, catalogue, 0)).is).toBe("search");
	});
	test("warn again after the field was emptied", () => {
		const visit = walk(
			{ did: "search-opened" },
			{ did: "typed", query: "着火了" },
			{ did: "went-back" },
			{ did: "typed", query: "" },
			{ did: "typed", query: "着火了" },
		);
		expect(pageOf(visit).is).toBe("alarm");
	});
});

describe("the unit is complete", () => {
	test("when an answer has been open for ten seconds, not before; it stays on screen", () => {
		expect(read(5_000, 5_000 + READ_MS - 1).finished).toBe(false);
		const visit = read(5_000, 5_000 + READ_MS);
		expect(visit.finished).toBe(true);
		expect(pageOf(visit).is).toBe("answer");
		expect(step(visit, { did: "waited" }, catalogue, 99_000)).toBe(visit);
	});
	test("at 明白了", () => {
		const visit = walk({ did: "answer-opened", entry: "sample-lift" }, { did: "understood" });
		expect(visit.finished).toBe(true);
		expect(pageOf(visit)).toEqual({ is: "closing", entry: "sample-lift" });
	});
	test("never by waiting elsewhere", () => {
		expect(step(START, { did: "waited" }, catalogue, 99_000).finished).toBe(false);
		expect(walk({ did: "understood" }).finished).toBe(false);
	});
});
