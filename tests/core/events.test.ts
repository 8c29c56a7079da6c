// The vocabulary is closed: nothing that could name a person fits into an event.
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { Happening, InteractionEvent, strippedQuestion } from "../../src/core/events.ts";
import { aStamp, inActivity } from "./sample-events.ts";

const answered = {
	kind: "item-answered",
	...inActivity("quiz"),
	item: "q-1",
	choice: "AC",
	right: true,
	tookMs: 900,
};

describe("a happening", () => {
	const refused: [string, unknown][] = [
		["an unknown kind", { kind: "visitor-named", name: "张三" }],
		["an extra field", { kind: "visit-started", name: "张三" }],
		["a name for a choice", { ...answered, choice: "张三" }],
		["a sentence for an item", { ...answered, item: "my name is" }],
		["a fraction for a time", { ...answered, tookMs: 1.5 }],
		["a negative time", { ...answered, tookMs: -1 }],
		[
			"a phone number in an unmet question",
			{ kind: "question-unmet", ...inActivity("ask"), text: "打我电话13800000000" },
		],
		[
			"full-width digits in an unmet question",
			{ kind: "question-unmet", ...inActivity("ask"), text: "１３８" },
		],
		["a long unmet question", { kind: "question-unmet", ...inActivity("ask"), text: "问".repeat(21) }],
		[
			"a way of closing that we do not count by",
			{ kind: "module-closed", ...inActivity("quiz"), how: "finished", score: 1, outOf: 1, tookMs: 1 },
		],
	];
	it.each(refused)("refuses %s", (_name, happening) => {
		expect(v.safeParse(Happening, happening).success).toBe(false);
	});
	it("takes an answer", () => {
		expect(v.parse(Happening, answered)).toEqual(answered);
	});
});

describe("a stamp", () => {
	it.each([
		["sequence 0", { seq: 0 }],
		["a fractional sequence", { seq: 1.5 }],
		["a ledger that is no ledger", { ledger: "蓟州" }],
		["another schema", { schema: 2 }],
		["a visit that names", { visit: "张三" }],
	])("refuses %s", (_name, given) => {
		const event = { stamp: { ...aStamp(1), ...given }, what: { kind: "visit-started" } };
		expect(v.safeParse(InteractionEvent, event).success).toBe(false);
	});
});

describe("strippedQuestion", () => {
	it.each([
		["煤气漏了咋办", "煤气漏了咋办"],
		["我叫Zhang San 电话13812345678 灭火器在哪", "我叫 电话 灭火器在哪"],
		["１２３４五六", "五六"],
		["a\u0000\nb", ""],
		["火".repeat(40), "火".repeat(20)],
	])("keeps of %j only %j", (typed, kept) => {
		expect(strippedQuestion(typed)).toBe(kept);
	});
	it("always yields what the vocabulary accepts", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (typed) => {
				const what = { kind: "question-unmet", ...inActivity("ask"), text: strippedQuestion(typed) };
				expect(v.safeParse(Happening, what).success).toBe(true);
			}),
			{ numRuns: 500 },
		);
	});
});
