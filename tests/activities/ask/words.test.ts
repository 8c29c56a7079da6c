// The word pad, and the lists that staff edit as lines.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import shipped from "../../../kiosk-config/packs/ask/pack.json" with { type: "json" };
import ask from "../../../src/activities/ask/index.ts";
import {
	blankEntry,
	entriesMatching,
	freeId,
	withEntry,
	withoutEntry,
} from "../../../src/activities/ask/rules/edits.ts";
import { conceptLines, emergencyLines, linesOf, padLines } from "../../../src/activities/ask/rules/lines.ts";
import { keysThatFit, shortened, withWord } from "../../../src/activities/ask/rules/pad.ts";
import { check } from "../../../src/core/problems.ts";

describe("the word pad", () => {
	test("puts a question together and takes it apart word by word", () => {
		const words = ["楼道", "充电", "罚多少", "多少"];
		const query = words.slice(0, 3).reduce(withWord, "");
		expect(query).toBe("楼道充电罚多少");
		expect(shortened(query, words)).toBe("楼道充电");
		expect(shortened("我家楼", words)).toBe("我家");
		expect(shortened("", words)).toBe("");
		expect(shortened("𠮷", [])).toBe("");
	});
	test("a nervous second touch adds nothing", () => {
		expect(withWord("着火", "着火")).toBe("着火");
	});
	test("shows as many keys as fit, at least one", () => {
		expect(keysThatFit({ width: 100, height: 50 }, { width: 30, height: 15 }, 3)).toEqual({
			columns: 3,
			rows: 2,
			keys: 6,
		});
		expect(keysThatFit({ width: 0, height: 0 }, { width: 30, height: 15 }, 3).keys).toBe(1);
	});
});

describe("lists as lines", () => {
	test("the shipped lists come back as they were", () => {
		const { concepts, emergencies, pad } = shipped.content;
		expect(conceptLines.read(conceptLines.write(concepts))).toEqual(concepts);
		expect(emergencyLines.read(emergencyLines.write(emergencies))).toEqual(emergencies);
		expect(padLines.read(padLines.write(pad))).toEqual(pad);
	});
	test("whatever is written parses, and the schema judges it", () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				conceptLines.read(text);
				padLines.read(text);
				const read = check(ask.content, { ...ask.sample, emergencies: emergencyLines.read(text) });
				expect(read.ok || read.problems.length > 0).toBe(true);
			}),
		);
		expect(linesOf(" 一 \r\n\n二\n")).toEqual(["一", "二"]);
		expect(emergencyLines.read("着火了")).toEqual([{ words: ["着火了"], call: [], entry: null }]);
	});
});

describe("editing", () => {
	const words = {
		question: "新的问题？",
		answer: "在这里写。",
		phrasings: ["一", "二", "三"],
		source: "出处",
	};
	test("changes one entry and leaves the old content as it was", () => {
		const [first] = ask.sample.entries;
		if (!first) throw new Error("the sample is empty");
		const next = withEntry(ask.sample, { ...first, answer: "别的回答。" });
		expect(next.entries[0]?.answer).toBe("别的回答。");
		expect(first.answer).not.toBe("别的回答。");
		expect(withEntry(ask.sample, first)).toEqual(ask.sample);
	});
	test("a deleted entry leaves nothing that leads to it", () => {
		const next = withoutEntry(ask.sample, "sample-lift");
		expect(JSON.stringify(next)).not.toContain("sample-lift");
		expect(check(ask.content, next).ok).toBe(true);
	});
	test("a new entry has a free id and is hidden until it is finished", () => {
		const twice = [1, 2].reduce(
			(content) => ({ ...content, entries: [...content.entries, blankEntry(content, "fire", words)] }),
			ask.sample,
		);
		expect(new Set(twice.entries.map((entry) => entry.id)).size).toBe(5);
		expect(freeId(twice, "fire")).toBe("fire-6");
		expect(twice.entries.at(-1)?.sure).toBe("M");
		expect(check(ask.content, twice).ok).toBe(false);
	});
	test("an entry is found by its phrasings too", () => {
		expect(entriesMatching(ask.sample, "", "泼水").map((entry) => entry.id)).toEqual(["sample-pan"]);
		expect(entriesMatching(ask.sample, "village", "").map((entry) => entry.id)).toEqual(["sample-colour"]);
	});
});
