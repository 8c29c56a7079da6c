// The tent's schema, and the shipped entries against it and against the house's rules for safety facts.
import { describe, expect, test } from "vitest";
import shipped from "../../../kiosk-config/packs/ask/pack.json" with { type: "json" };
import ask from "../../../src/activities/ask/index.ts";
import { emergencyIn, openCatalogue, relatedTo } from "../../../src/activities/ask/rules/catalogue.ts";
import type { AskContent } from "../../../src/activities/ask/rules/content.ts";
import { mayShow } from "../../../src/core/facts.ts";
import { check } from "../../../src/core/problems.ts";

const DAY = "2026-11-24";
const read = check(ask.content, shipped.content);
const content = read.ok ? read.value : ask.sample;
const broken = (change: (copy: AskContent) => void) => {
	const copy = structuredClone(content);
	change(copy);
	const result = check(ask.content, copy);
	return result.ok ? [] : result.problems;
};
const firstEntry = (copy: AskContent) => copy.entries[0] as AskContent["entries"][number];

test("the sample is whole", () => {
	expect(check(ask.content, ask.sample)).toEqual({ ok: true, value: ask.sample });
});

describe("the shipped entries", () => {
	test("are sixty on ten shelves, and parse to themselves", () => {
		expect(read).toEqual({ ok: true, value: shipped.content });
		expect(content.entries).toHaveLength(60);
		const sizes = content.shelves.map(
			(shelf) => content.entries.filter((entry) => entry.shelf === shelf.id).length,
		);
		expect(sizes).toHaveLength(10);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(4);
	});
	test("are all sure enough to be shown today", () => {
		expect(content.entries.filter((entry) => !mayShow(entry, DAY)).map((entry) => entry.id)).toEqual([]);
		expect(content.entries.filter((entry) => entry.confirmed)).toEqual([]);
	});
	test("name no figure that nobody could confirm", () => {
		const text = (entry: (typeof content.entries)[number]) => [entry.answer, ...entry.steps].join(" ");
		const contested = /湿毛巾|三角区|止血带|顶楼|屋顶|跳窗逃|床单|抱住大树|[123]?\d厘米深|12345/;
		expect(content.entries.filter((entry) => contested.test(text(entry))).map((entry) => entry.id)).toEqual(
			[],
		);
	});
	test("of heart massage tell only rate and depth", () => {
		const massage = content.entries.filter((entry) => /按压|心肺复苏/.test(entry.answer + entry.question));
		expect(massage.map((entry) => entry.id)).toEqual(["aid-cpr"]);
		expect(massage[0]?.answer).toMatch(/100到120次.*5到6厘米/);
		expect([massage[0]?.answer, ...(massage[0]?.steps ?? [])].join()).not.toMatch(
			/30比2|30:2|人工呼吸|胸口中间|AED/,
		);
	});
	test("never send anybody in after a fallen person", () => {
		const cellar = content.entries.find((entry) => entry.id === "village-cellar");
		expect(cellar?.answer.startsWith("不能下去")).toBe(true);
	});
	test("have concepts and words enough to be asked without typing", () => {
		expect(content.concepts.length).toBeGreaterThanOrEqual(40);
		expect(content.pad.flatMap((group) => group.words).length).toBeGreaterThanOrEqual(60);
	});
	test("stop an emergency's words first, and let plain questions pass", () => {
		const call = (query: string) => emergencyIn(content.emergencies, query)?.call[0] ?? null;
		expect(call("我家着火了")).toBe("119");
		expect(call("有人晕倒了怎么办")).toBe("120");
		expect(call("煤气漏了")).toBe("119");
		expect(call("有 人 落 水")).toBe("119");
		expect(call("灭火器几年报废")).toBeNull();
		expect(call("着火时能坐电梯吗")).toBeNull();
	});
	test("for one who has fainted the telephone decides, not a page about heart massage", () => {
		expect(emergencyIn(content.emergencies, "有人晕倒了")?.entry).toBeNull();
		expect(emergencyIn(content.emergencies, "他没呼吸了")?.entry).toBe("aid-cpr");
		expect(emergencyIn(content.emergencies, "菜窖里有人晕倒")?.entry).toBe("village-cellar");
	});
	test("the longest emergency word decides", () => {
		expect(emergencyIn(content.emergencies, "身上着火了")?.entry).toBe("aid-clothes");
	});
});

describe("the schema says in Chinese what is wrong", () => {
	test.each<[string, (copy: AskContent) => void, where: string, what: RegExp]>([
		[
			"an answer too long",
			(copy) => {
				firstEntry(copy).answer = "长".repeat(81);
			},
			"entries.0.answer",
			/80/,
		],
		[
			"a step too long",
			(copy) => {
				firstEntry(copy).steps[0] = "长".repeat(21);
			},
			"entries.0.steps.0",
			/20/,
		],
		[
			"too few phrasings",
			(copy) => {
				firstEntry(copy).phrasings.length = 2;
			},
			"entries.0.phrasings",
			/3/,
		],
		[
			"a shelf that is not there",
			(copy) => {
				firstEntry(copy).shelf = "attic";
			},
			"entries.0.shelf",
			/架子/,
		],
		[
			"the same id twice",
			(copy) => {
				firstEntry(copy).id = "gas-smell";
			},
			"entries.7.id",
			/两次/,
		],
		[
			"the same phrasing twice",
			(copy) => {
				firstEntry(copy).phrasings[0] = "煤气漏了咋办";
			},
			"entries.7.phrasings.0",
			/两次/,
		],
		[
			"a related entry that is not there",
			(copy) => {
				firstEntry(copy).related = ["no-such"];
			},
			"entries.0.related.0",
			/没有/,
		],
		[
			"an entry related to itself",
			(copy) => {
				firstEntry(copy).related = [firstEntry(copy).id];
			},
			"entries.0.related.0",
			/自己/,
		],
		[
			"a popular entry that is not there",
			(copy) => {
				copy.popular[0] = "no-such";
			},
			"popular.0",
			/没有/,
		],
		[
			"a word in two concepts",
			(copy) => {
				copy.concepts[0]?.push("失火");
			},
			"concepts.1.1",
			/两次/,
		],
		[
			"a telephone number with letters",
			(copy) => {
				(copy.emergencies[0] as { call: string[] }).call = ["一一九"];
			},
			"emergencies.0.call.0",
			/数字/,
		],
		[
			"a blank at the end",
			(copy) => {
				firstEntry(copy).question = "着火怎么办 ";
			},
			"entries.0.question",
			/空格/,
		],
		[
			"a picture nobody has drawn",
			(copy) => {
				Object.assign(firstEntry(copy), { picture: "cat" });
			},
			"entries.0.picture",
			/图/,
		],
		[
			"a field nobody knows",
			(copy) => {
				Object.assign(firstEntry(copy), { price: 1 });
			},
			"entries.0.price",
			/不认识/,
		],
	])("%s", (_name, change, where, what) => {
		const problem = broken(change).find((one) => one.where === where);
		expect(problem?.what).toMatch(what);
	});
});

describe("what the tent shows", () => {
	test("unconfirmed and outdated entries stay hidden, and a shelf without any goes", () => {
		const copy = structuredClone(ask.sample);
		const [pan, lift, colour] = copy.entries as [
			AskContent["entries"][number],
			AskContent["entries"][number],
			AskContent["entries"][number],
		];
		pan.sure = "M";
		colour.validUntil = "2026-11-23";
		const catalogue = openCatalogue(copy, DAY);
		expect([...catalogue.entries.keys()]).toEqual([lift.id]);
		expect(catalogue.shelves.map((row) => row.shelf.id)).toEqual(["fire"]);
		expect(catalogue.emergencies).toEqual([]);
	});
	test("what to read next: the named ones, then neighbours, never itself", () => {
		const catalogue = openCatalogue(ask.sample, DAY);
		const lift = catalogue.entries.get("sample-lift");
		if (!lift) throw new Error("the sample has lost its lift");
		expect(relatedTo(catalogue, lift).map((entry) => entry.id)).toEqual(["sample-pan"]);
	});
});
