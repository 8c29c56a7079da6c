// The engine against a stupid twin, against hostile input, and against itself.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conceptFinder } from "../../../src/engines/search/concepts.ts";
import { buildIndex, isClear, type Searchable, search } from "../../../src/engines/search/search.ts";
import { charactersOf, chineseWords, cleaned, cleanedQuery } from "../../../src/engines/search/text.ts";
import { searchNaively } from "./naive.ts";

const GROUPS = [
	["电动车", "电瓶车", "小电驴"],
	["着火", "起火", "失火"],
	["怎么办", "咋办", "咋整"],
];
const ENTRIES: Searchable[] = [
	{ id: "corridor", questions: ["电动车能停楼道吗", "电瓶车放走廊行吗"], answer: "高层楼道里不能停放" },
	{ id: "pan", questions: ["油锅着火怎么办"], answer: "盖上锅盖，关掉燃气" },
	{ id: "lift", questions: ["困在电梯里怎么办", "电梯坏了咋办"], answer: "等工作人员来" },
];

/** Two characters a word: cheap, and the same everywhere. */
const pairs = (text: string) => text.match(/.{1,2}/gu) ?? [];

describe("reading text", () => {
	test("folds width and case, drops signs, keeps digits together", () => {
		expect(cleaned("ＡＥＤ，打１１９！😀")).toBe("aed 打119");
		expect(charactersOf("打119 吗")).toEqual(["打", "119", "", "吗"]);
	});
	test("cuts a query to 40 characters, by characters and not by halves of them", () => {
		expect(cleanedQuery("火".repeat(10_000))).toBe("火".repeat(40));
		expect([...cleanedQuery("𠮷".repeat(50))]).toHaveLength(40);
	});
	test("words come from the platform's own dictionary", () => {
		expect(chineseWords()("灭火器几年报废").join("")).toBe("灭火器几年报废");
		expect(chineseWords()("灭火器几年报废").length).toBeLessThan(7);
	});
});

describe("concepts", () => {
	test("the longest expression wins and is not read twice", () => {
		const find = conceptFinder([["火"], ["着火"], ["救火", "着火了怎么办"]]);
		expect(find("着火了怎么办")).toEqual([2]);
		expect(find("着火又着火")).toEqual([1]);
		expect(find("没有")).toEqual([]);
	});
	test("a synonym never seen in the entries finds them all the same", () => {
		const index = buildIndex(ENTRIES, GROUPS, pairs);
		expect(search(index, "小电驴", 3)[0]?.id).toBe("corridor");
		expect(search(buildIndex(ENTRIES, [], pairs), "小电驴", 3)[0]?.id).not.toBe("corridor");
	});
});

describe("ranking", () => {
	test("the entry's best phrasing counts, not the sum of all", () => {
		const many = Array.from({ length: 6 }, (_, at) => `楼道里的事${"甲乙丙丁戊己"[at]}`);
		const index = buildIndex(
			[
				{ id: "many", questions: many, answer: "略" },
				{ id: "one", questions: ["楼道停车"], answer: "略" },
			],
			[],
			pairs,
		);
		expect(search(index, "楼道停车", 2).map((hit) => hit.id)).toEqual(["one", "many"]);
	});
	test("the answer's text helps where no question speaks of it", () => {
		expect(search(buildIndex(ENTRIES, GROUPS, pairs), "锅盖", 3)[0]?.id).toBe("pan");
	});
	test("equal entries keep their order", () => {
		const twins = ["a", "b", "c"].map((id) => ({ id, questions: ["电梯停了"], answer: "等" }));
		expect(search(buildIndex(twins, [], pairs), "电梯", 2).map((hit) => hit.id)).toEqual(["a", "b"]);
	});
	test("its own words are clear, other people's business is not", () => {
		const index = buildIndex(ENTRIES, GROUPS, pairs);
		expect(isClear(search(index, "油锅起火咋整", 3))).toBe(true);
		expect(isClear(search(index, "股票今天涨没涨", 3))).toBe(false);
		expect(isClear([])).toBe(false);
	});
	test("asking leaves no trace: the same question again has the same answer", () => {
		const index = buildIndex(ENTRIES, GROUPS, pairs);
		const first = search(index, "电梯怎么办", 3);
		search(index, "油锅楼道电动车", 3);
		expect(search(index, "电梯怎么办", 3)).toEqual(first);
	});
});

const han = fc.constantFrom(..."火电车梯锅楼道停怎么办咋能吗的了水山119a ");
const line = fc.array(han, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));

test("agrees with the stupid twin on any entries, concepts and query", () => {
	fc.assert(
		fc.property(
			fc.array(fc.record({ questions: fc.array(line, { minLength: 1, maxLength: 4 }), answer: line }), {
				minLength: 1,
				maxLength: 8,
			}),
			fc.array(fc.array(line, { minLength: 2, maxLength: 3 }), { maxLength: 4 }),
			line,
			(texts, groups, query) => {
				const entries = texts.map((text, at) => ({ id: `e${at}`, ...text }));
				const got = search(buildIndex(entries, groups, pairs), query, 20);
				const wanted = new Map(
					searchNaively(entries, groups, pairs, query, 20).map((hit) => [hit.id, hit.score]),
				);
				expect(got.map((hit) => hit.id).sort()).toEqual([...wanted.keys()].sort());
				for (const hit of got) expect(hit.score).toBeCloseTo(wanted.get(hit.id) ?? -1, 4);
				const scores = got.map((hit) => hit.score);
				expect(scores).toEqual([...scores].sort((one, other) => other - one));
			},
		),
		{ numRuns: 150 },
	);
});

describe("hostile queries are harmless", () => {
	const index = buildIndex(ENTRIES, GROUPS);
	test.each([
		["nothing", ""],
		["blanks and signs", " \t\n…？！（）"],
		["control characters", "\u0000\u001b[31m\u202e\ufeff"],
		["emoji", "🔥🚒👨‍👩‍👧‍👦"],
		["a regular expression", "(.*)+$[^\\]|"],
		["half a character", "\ud83d"],
	])("%s finds nothing", (_what, query) => {
		expect(search(index, query, 4)).toEqual([]);
	});
	test("a very long query is cut and still answered", () => {
		expect(search(index, `油锅着火${"啊".repeat(10_000)}`, 4)[0]?.id).toBe("pan");
		expect(search(index, `\u0000油\u0007锅着火🔥`, 4)[0]?.id).toBe("pan");
	});
	test("anything at all gives at most `limit` hits with sound scores", () => {
		const index = buildIndex(ENTRIES, GROUPS, pairs);
		fc.assert(
			fc.property(
				fc.string({ unit: "binary", maxLength: 300 }),
				fc.integer({ min: 1, max: 4 }),
				(query, limit) => {
					const hits = search(index, query, limit);
					expect(hits.length).toBeLessThanOrEqual(limit);
					for (const hit of hits) expect(hit.score > 0 && Number.isFinite(hit.score)).toBe(true);
				},
			),
		);
	});
	test("no entries, no concepts: no hits", () => {
		expect(search(buildIndex([], []), "着火", 4)).toEqual([]);
	});
});
