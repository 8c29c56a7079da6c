// The question bank's schema: what it takes, and what it says in Chinese of what it does not take.
import { describe, expect, it } from "vitest";
import quiz from "../../../src/activities/quiz/index.ts";
import { LONGEST, type Question, QuizContent } from "../../../src/activities/quiz/rules/content.ts";
import { check } from "../../../src/core/problems.ts";

type Loose = Record<string, unknown>;
const copy = () => structuredClone(quiz.sample) as unknown as { questions: Loose[]; banks: Loose[] } & Loose;
/** The sample with the first question changed. */
const withFirst = (patch: Loose) => {
	const content = copy();
	content.questions[0] = { ...content.questions[0], ...patch };
	return content;
};
const withWhole = (patch: Loose) => ({ ...copy(), ...patch });
const long = (length: number) => "很".repeat(length);

describe("the sample", () => {
	it("is taken unchanged", () => {
		expect(check(QuizContent, quiz.sample)).toEqual({ ok: true, value: quiz.sample });
	});
	it("has one question of each form", () => {
		expect(quiz.sample.questions.map(({ form }) => form)).toEqual(["single", "true-false", "multiple"]);
	});
});

describe("bad content", () => {
	const cases: [string, unknown, string, RegExp][] = [
		["a key beyond the options", withFirst({ right: [7] }), "questions.0.right", /没有的选项/],
		["a negative key", withFirst({ right: [-1] }), "questions.0.right.0", /从 0 起/],
		["no key", withFirst({ right: [] }), "questions.0.right", /请标出正确答案/],
		["two keys of a single choice", withFirst({ right: [0, 1] }), "questions.0.right", /只能有 1 个/],
		["one key of a multiple choice", withFirst({ form: "multiple" }), "questions.0.right", /至少要有 2 个/],
		["a key twice", withFirst({ form: "multiple", right: [0, 0] }), "questions.0.right", /写了两遍/],
		["foreign words for true and false", withFirst({ form: "true-false" }), "questions.0.options", /固定为/],
		["a form nobody knows", withFirst({ form: "essay" }), "questions.0.form", /题型只能是/],
		[
			"two options alike",
			withFirst({ options: ["甲", "乙", "甲"] }),
			"questions.0.options",
			/有两个选项一样/,
		],
		["two options only", withFirst({ options: ["甲", "乙"] }), "questions.0.options", /至少要有 3 个选项/],
		[
			"five options",
			withFirst({ options: ["甲", "乙", "丙", "丁", "戊"] }),
			"questions.0.options",
			/最多 4 个/,
		],
		["an empty option", withFirst({ options: ["甲", " ", "丙"] }), "questions.0.options.1", /请写选项/],
		["a long option", withFirst({ options: [long(19), "乙", "丙"] }), "questions.0.options.0", /最长 18 字/],
		["a long stem", withFirst({ stem: long(41) }), "questions.0.stem", /最长 40 字/],
		["a short stem", withFirst({ stem: "为何" }), "questions.0.stem", /至少 6 字/],
		["a stem in two lines", withFirst({ stem: "第一行写到这里\n第二行" }), "questions.0.stem", /不能有换行/],
		["a stem with markup", withFirst({ stem: "看<b>这里</b>怎么办" }), "questions.0.stem", /尖括号/],
		["a long reason", withFirst({ why: long(61) }), "questions.0.why", /最长 60 字/],
		["a long source", withFirst({ source: long(45) }), "questions.0.source", /最长 44 字/],
		["no source", withFirst({ source: "" }), "questions.0.source", /请写明出处/],
		["a fact without number", withFirst({ facts: ["高楼"] }), "questions.0.facts.0", /形如 H23/],
		["a mark nobody knows", withFirst({ sure: "sure" }), "questions.0.sure", /可靠程度/],
		["a day that is none", withFirst({ checkedOn: "2026-13-01" }), "questions.0.checkedOn", /日期应写成/],
		[
			"an end before its beginning",
			withFirst({ validFrom: "2027-01-02", validUntil: "2027-01-01" }),
			"questions.0.validUntil",
			/早于生效/,
		],
		["difficulty 4", withFirst({ difficulty: 4 }), "questions.0.difficulty", /难度只能是/],
		["an audience nobody knows", withFirst({ audience: ["游客"] }), "questions.0.audience.0", /没有这种人群/],
		["no audience", withFirst({ audience: [] }), "questions.0.audience", /至少选一种/],
		["no tag", withFirst({ tags: [] }), "questions.0.tags", /至少写一个标签/],
		["a capital in the id", withFirst({ id: "Pan Fire" }), "questions.0.id", /小写字母/],
		["a column nobody knows", withFirst({ score: 5 }), "questions.0.score", /不认识的栏目/],
		["an id twice", withFirst({ id: "no-lift" }), "questions.1.id", /与第 1 题重复/],
		["a bank that is not there", withFirst({ bank: "shop" }), "questions.0.bank", /没有题库/],
		[
			"a stem twice but for its marks",
			withFirst({ stem: "高楼着火时 乘电梯逃生，最快也最安全！" }),
			"questions.1.stem",
			/与第 1 题重复/,
		],
		["a round of two", withWhole({ roundSize: 2 }), "roundSize", /至少 3 题/],
		["a round of half a question", withWhole({ roundSize: 3.5 }), "roundSize", /整数/],
		["fewer questions than a round", withWhole({ roundSize: 5 }), "", /不够一轮 5 道/],
		["too few sure questions", withFirst({ sure: "M" }), "", /可以出示的题只有 2 道/],
		["no bank", withWhole({ banks: [] }), "banks", /至少要有一个题库/],
		[
			"a long bank name",
			withWhole({ banks: [{ id: "home", title: long(9), scene: "home" }] }),
			"banks.0.title",
			/最长 8 字/,
		],
		[
			"a scene nobody drew",
			withWhole({ banks: [{ id: "home", title: "家里", scene: "moon" }] }),
			"banks.0.scene",
			/布景/,
		],
		["nothing", null, "", /./],
	];
	it.each(cases)("%s is named", (_name, content, where, what) => {
		const read = check(QuizContent, content);
		expect(read.ok).toBe(false);
		if (read.ok) return;
		expect(
			read.problems.some((problem) => problem.where === where && what.test(problem.what)),
			JSON.stringify(read.problems),
		).toBe(true);
	});

	it("names all faults at once", () => {
		const content = copy();
		content.questions[0] = { ...content.questions[0], stem: long(50), right: [9] };
		content.questions[2] = { ...content.questions[2], right: [0] };
		const read = check(QuizContent, content);
		expect(read.ok ? [] : read.problems.map(({ where }) => where)).toEqual(
			expect.arrayContaining(["questions.0.stem", "questions.0.right", "questions.2.right"]),
		);
	});

	it("counts an unsure question that a reviewer confirmed", () => {
		expect(check(QuizContent, withFirst({ sure: "M", confirmed: true })).ok).toBe(true);
	});

	it("takes texts of exactly the greatest length", () => {
		const full: Partial<Question> = {
			stem: long(LONGEST.stem),
			options: ["甲", "乙", "丙"].map((letter) => letter + long(LONGEST.option - 1)),
			why: long(LONGEST.why),
			source: long(LONGEST.source),
		};
		expect(check(QuizContent, withFirst(full)).ok).toBe(true);
	});
});
