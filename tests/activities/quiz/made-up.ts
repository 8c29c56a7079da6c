// Question banks out of thin air, for properties that must hold for every bank.
import fc from "fast-check";
import type { Question, QuizContent } from "../../../src/activities/quiz/rules/content.ts";

export const TODAY = "2027-06-16";
export const seeds = fc.integer();

const day = fc.constantFrom(null, "2026-01-01", "2027-06-16", "2027-12-31");
const keys = fc.record({
	form: fc.constantFrom("single", "multiple", "true-false" as const),
	count: fc.integer({ min: 3, max: 4 }),
	wanted: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 4 }),
});

const anyQuestion = fc
	.record({
		keys,
		bank: fc.constantFrom("b1", "b2", "b3"),
		sure: fc.constantFrom("V1", "V2", "V2w", "M" as const),
		confirmed: fc.boolean(),
		validFrom: day,
		validUntil: day,
		difficulty: fc.constantFrom(1, 2, 3 as const),
		tag: fc.constantFrom("甲题", "乙题", "丙题"),
	})
	.map(({ keys: { form, count, wanted }, tag, ...rest }): Omit<Question, "id" | "stem"> => {
		const options = form === "true-false" ? ["对", "错"] : ["甲", "乙", "丙", "丁"].slice(0, count);
		const inside = wanted.filter((at) => at < options.length);
		const right = form === "multiple" ? (inside.length >= 2 ? inside : [0, 1]) : [inside[0] ?? 0];
		return {
			...rest,
			form,
			options,
			right,
			why: "因为标准就是这样定的",
			facts: ["H01"],
			source: "某标准",
			checkedOn: "2026-11-23",
			audience: ["公众"],
			tags: [tag],
		};
	});

/** Any bank of up to 24 questions, sure or not, in time or not; may hold nothing that can be shown. */
export const anyContent: fc.Arbitrary<QuizContent> = fc
	.record({ roundSize: fc.integer({ min: 3, max: 8 }), some: fc.array(anyQuestion, { maxLength: 24 }) })
	.map(({ roundSize, some }) => ({
		roundSize,
		banks: ["b1", "b2", "b3"].map((id) => ({ id, title: `题库${id}`, scene: "home" as const })),
		questions: some.map((question, at) => ({ ...question, id: `q-${at}`, stem: `第${at}道凭空想出来的题` })),
	}));
