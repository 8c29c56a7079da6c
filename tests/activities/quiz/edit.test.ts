// What staff do to a bank: every step makes new content and leaves the old one as it was.
import { describe, expect, it } from "vitest";
import { type Question, QuizContent } from "../../../src/activities/quiz/rules/content.ts";
import {
	addOption,
	addQuestion,
	changeForm,
	copyQuestion,
	dropOption,
	findQuestions,
	markRight,
	moveQuestion,
	neighbourOf,
	removeQuestion,
	replaceBank,
	replaceQuestion,
	wordsOf,
} from "../../../src/activities/quiz/rules/edit.ts";
import { SAMPLE } from "../../../src/activities/quiz/rules/sample.ts";
import { check } from "../../../src/core/problems.ts";

const starters = {
	stem: "新题：请在这里写题干",
	why: "请写清楚为什么",
	source: "请写出处",
	option: (letter: string) => `选项${letter}`,
};
const frozen = deepFreeze(structuredClone(SAMPLE));
const [single, trueFalse, multiple] = frozen.questions as [Question, Question, Question];
const ids = (content: QuizContent) => content.questions.map(({ id }) => id);

function deepFreeze<T>(value: T): T {
	if (value !== null && typeof value === "object") Object.values(value).forEach(deepFreeze);
	return Object.freeze(value);
}

describe("the list", () => {
	it("takes a new question as 待核, with a free id", () => {
		const once = addQuestion(frozen, "home", "2026-11-23", starters);
		const twice = addQuestion(once, "home", "2026-11-23", starters);
		expect(ids(twice)).toEqual([...ids(frozen), "home-new-2", "home-new-3"]);
		expect(twice.questions.at(-1)).toMatchObject({ sure: "M", confirmed: false, bank: "home" });
		expect(check(QuizContent, once).ok).toBe(false);
	});
	it("puts a copy behind its original", () => {
		expect(ids(copyQuestion(frozen, 0))).toEqual(["pan-fire", "pan-fire-2", "no-lift", "gas-smell"]);
		expect(ids(copyQuestion(copyQuestion(frozen, 0), 1))).toContain("pan-fire-3");
	});
	it("removes, moves within the bank, and stays put at the ends", () => {
		expect(ids(removeQuestion(frozen, 1))).toEqual(["pan-fire", "gas-smell"]);
		expect(ids(moveQuestion(frozen, 2, -1))).toEqual(["pan-fire", "gas-smell", "no-lift"]);
		expect(moveQuestion(frozen, 0, -1)).toBe(frozen);
		const mixed = replaceQuestion(frozen, 1, { bank: "road" });
		expect(neighbourOf(mixed, 0, 1)).toBe(2);
		expect(ids(moveQuestion(mixed, 0, 1))).toEqual(["gas-smell", "no-lift", "pan-fire"]);
	});
	it("is searched by bank and by all words", () => {
		expect(findQuestions(frozen, "", "")).toEqual([0, 1, 2]);
		expect(findQuestions(frozen, "", "燃气 阀")).toEqual([2]);
		expect(findQuestions(frozen, "", "NO-LIFT")).toEqual([1]);
		expect(findQuestions(frozen, "road", "")).toEqual([]);
	});
	it("changes one question or bank and nothing beside it", () => {
		const changed = replaceQuestion(frozen, 1, { stem: "改过的题干在这里" });
		expect(changed.questions[0]).toBe(frozen.questions[0]);
		expect(changed.questions[1]?.stem).toBe("改过的题干在这里");
		expect(replaceQuestion(changed, 1, { stem: trueFalse.stem })).toEqual(frozen);
		expect(replaceBank(frozen, 0, { title: "屋里" }).banks[0]?.title).toBe("屋里");
	});
});

describe("a question", () => {
	it("keeps its key sensible when the form changes", () => {
		expect(changeForm(single, "single", starters)).toEqual({});
		expect(changeForm(multiple, "single", starters)).toMatchObject({ form: "single", right: [0] });
		expect(changeForm(multiple, "true-false", starters)).toEqual({
			form: "true-false",
			options: ["对", "错"],
			right: [0],
		});
		expect(changeForm(trueFalse, "single", starters)).toMatchObject({
			options: ["选项A", "选项B", "选项C"],
			right: [1],
		});
	});
	it("moves the mark of a single choice and toggles those of a multiple one", () => {
		expect(markRight(single, 2)).toEqual({ right: [2] });
		expect(markRight(multiple, 1)).toEqual({ right: [0] });
		expect(markRight(multiple, 2)).toEqual({ right: [0, 1, 2] });
	});
	it("gains and loses options with their marks", () => {
		expect(addOption(single, starters).options).toHaveLength(4);
		expect(dropOption(multiple, 0)).toEqual({ options: multiple.options.slice(1), right: [0] });
		expect(dropOption(multiple, 2).right).toEqual([0, 1]);
	});
	it("reads words however they are separated", () => {
		expect(wordsOf(" 燃气、厨房，火灾 H23;H24 ")).toEqual(["燃气", "厨房", "火灾", "H23", "H24"]);
		expect(wordsOf("  ")).toEqual([]);
	});
});
