// The shipped question bank: counts, mixes, facts, dates and lengths that a machine can hold it to.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bareStem, LONGEST, type Question, QuizContent } from "../../../src/activities/quiz/rules/content.ts";
import { mayShow } from "../../../src/core/facts.ts";
import { Pack } from "../../../src/core/packs.ts";
import { check, checkJson } from "../../../src/core/problems.ts";
import SURE_FACTS from "./sure-facts.json" with { type: "json" };

const text = readFileSync(
	fileURLToPath(new URL("../../../kiosk-config/packs/quiz/pack.json", import.meta.url)),
	"utf8",
);
const pack = checkJson(Pack, text);
const read = check(QuizContent, pack.ok ? pack.value.content : null);
const content = read.ok ? read.value : { roundSize: 0, banks: [], questions: [] };
const { questions } = content;
const tally = (keyOf: (question: Question) => string | number) => {
	const counts: Record<string, number> = {};
	for (const question of questions) counts[keyOf(question)] = (counts[keyOf(question)] ?? 0) + 1;
	return counts;
};
/** Share of the two-character pieces that two stems have in common. */
function likeness(a: string, b: string): number {
	const pieces = (stem: string) =>
		new Set(Array.from({ length: stem.length - 1 }, (_, at) => stem.slice(at, at + 2)));
	const [one, other] = [pieces(bareStem(a)), pieces(bareStem(b))];
	const shared = [...one].filter((piece) => other.has(piece)).length;
	return (2 * shared) / (one.size + other.size);
}
/** Phrases of replaced law and of points that sources contest. */
const STALE =
	/每3年复审一次|GB 2894-2008|GB 17761-2018|GB 35181-2017|第30号|第59号|森林防火条例|湿毛巾|楼顶|床单|三角区|抱.{0,2}树|12345|12350/;

describe("the shipped bank", () => {
	it("parses", () => {
		expect(pack).toMatchObject({ ok: true, value: { module: "quiz", activity: "quiz", place: "stage" } });
		expect(read).toMatchObject({ ok: true });
	});
	it("has 40 questions, ten in each of four banks, five a round", () => {
		expect(content.roundSize).toBe(5);
		expect(tally(({ bank }) => bank)).toEqual({ home: 10, road: 10, village: 10, work: 10 });
	});
	it("mixes forms and difficulties", () => {
		expect(tally(({ form }) => form)).toEqual({ single: 22, "true-false": 10, multiple: 8 });
		expect(tally(({ difficulty }) => difficulty)).toEqual({ 1: 16, 2: 16, 3: 8 });
	});
	it("gives the key away neither by place nor by length", () => {
		const singles = questions.filter(({ form }) => form === "single");
		const places = [0, 1, 2, 3].map((place) => singles.filter(({ right }) => right[0] === place).length);
		expect(Math.min(...places)).toBeGreaterThanOrEqual(4);
		const longest = singles.filter(({ options, right }) =>
			options.every((option, at) => at === right[0] || option.length < (options[right[0] ?? 0] ?? "").length),
		);
		expect(longest.length).toBeLessThanOrEqual(singles.length / 4);
		const yes = questions.filter(({ form, right }) => form === "true-false" && right[0] === 0).length;
		expect(yes).toBe(5);
	});
	it("has no two stems that are nearly the same", () => {
		const pairs = questions.flatMap((one, at) =>
			questions
				.slice(at + 1)
				.map((other) => ({ pair: `${one.id} ${other.id}`, like: likeness(one.stem, other.stem) })),
		);
		expect(pairs.filter(({ like }) => like > 0.6)).toEqual([]);
	});
});

describe.each(questions)("$id", (question) => {
	it("rests on facts that were read", () => {
		expect(["V1", "V2"]).toContain(question.sure);
		expect(question.facts.length).toBeGreaterThan(0);
		for (const fact of question.facts) expect(SURE_FACTS, fact).toContain(fact);
	});
	it("holds on the day of the run and a year on", () => {
		expect(question.checkedOn).toBe("2026-11-23");
		expect(mayShow(question, "2026-11-24")).toBe(true);
		expect(mayShow(question, "2027-06-16")).toBe(true);
	});
	it("fits, and its options are alike in length", () => {
		expect(question.stem.length).toBeLessThanOrEqual(LONGEST.stem);
		expect(question.why.length).toBeLessThanOrEqual(LONGEST.why);
		const lengths = question.options.map((option) => option.length);
		expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(3);
	});
	it("leaves stale law and contested points alone", () => {
		expect([question.stem, question.source, ...question.options].join("\n")).not.toMatch(STALE);
	});
	it("names the edition of a law it cites", () => {
		for (const law of question.source.match(/《[^》]+》[^《]{0,12}/g) ?? [])
			expect(law).toMatch(/（.*(年|修正案)/);
	});
});
