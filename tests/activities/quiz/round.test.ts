// Dealing a round: seeded, without repeats, spread over banks and difficulties, never an item that may not be shown.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question, QuizContent } from "../../../src/activities/quiz/rules/content.ts";
import { grade, lettersOf } from "../../../src/activities/quiz/rules/grade.ts";
import { dealOptions, dealRound, difficulties, showable } from "../../../src/activities/quiz/rules/round.ts";
import { SAMPLE } from "../../../src/activities/quiz/rules/sample.ts";
import { seededRandom } from "../../../src/core/clock.ts";
import { anyContent, seeds, TODAY } from "./made-up.ts";

const deal = (content: QuizContent, bank: string | null, seed: number) =>
	dealRound(content, bank, TODAY, seededRandom(seed));

describe("a dealt round", () => {
	it("is the same for the same seed", () => {
		fc.assert(
			fc.property(anyContent, seeds, (content, seed) => {
				expect(deal(content, null, seed)).toEqual(deal(content, null, seed));
			}),
		);
	});
	it("differs between seeds", () => {
		const content = bigContent();
		const rounds = Array.from({ length: 20 }, (_, seed) =>
			deal(content, null, seed)
				.map(({ question }) => question.id)
				.join(),
		);
		expect(new Set(rounds).size).toBeGreaterThan(15);
	});
	it("asks each question once, and as many as there are up to the round's size", () => {
		fc.assert(
			fc.property(anyContent, seeds, (content, seed) => {
				const ids = deal(content, null, seed).map(({ question }) => question.id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(ids.length).toBe(Math.min(content.roundSize, showable(content, null, TODAY).length));
			}),
		);
	});
	it("stays in its bank", () => {
		fc.assert(
			fc.property(anyContent, seeds, (content, seed) => {
				for (const { question } of deal(content, "b1", seed)) expect(question.bank).toBe("b1");
			}),
		);
	});
	it("never shows what is unsure or out of its time", () => {
		fc.assert(
			fc.property(anyContent, seeds, (content, seed) => {
				for (const { question } of deal(content, null, seed)) {
					expect(question.confirmed || question.sure === "V1" || question.sure === "V2").toBe(true);
					expect(question.validFrom === null || question.validFrom <= TODAY).toBe(true);
					expect(question.validUntil === null || question.validUntil >= TODAY).toBe(true);
				}
			}),
		);
	});
	it("mixes all banks and rises in difficulty where the banks allow it", () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const round = deal(bigContent(), null, seed).map(({ question }) => question);
				expect(new Set(round.map(({ bank }) => bank)).size).toBe(4);
				expect(round.map(({ difficulty }) => difficulty)).toEqual([1, 1, 2, 2, 3]);
			}),
		);
	});
	it("gives every question its turn", () => {
		const content = bigContent();
		const met = new Set(
			Array.from({ length: 400 }, (_, seed) =>
				deal(content, null, seed).map(({ question }) => question.id),
			).flat(),
		);
		expect(met.size).toBe(content.questions.length);
	});
});

describe("dealt options", () => {
	it("are the authored ones in another order, and the right answer stays right", () => {
		fc.assert(
			fc.property(anyContent, seeds, (content, seed) => {
				for (const { question, order } of deal(content, null, seed)) {
					expect([...order].sort()).toEqual(question.options.map((_, at) => at));
					const shown = order.map((at) => question.options[at]);
					const picked = order.filter((_, place) =>
						question.right.some((at) => question.options[at] === shown[place]),
					);
					expect(grade(question, picked)).toBe(true);
				}
			}),
		);
	});
	it("keep 对 before 错", () => {
		const question = SAMPLE.questions[1] as Question;
		for (let seed = 0; seed < 30; seed++) expect(dealOptions(question, seededRandom(seed))).toEqual([0, 1]);
	});
	it("bring the right one to every place", () => {
		const question = SAMPLE.questions[0] as Question;
		const places = new Set(
			Array.from({ length: 60 }, (_, seed) => dealOptions(question, seededRandom(seed)).indexOf(0)),
		);
		expect(places).toEqual(new Set([0, 1, 2]));
	});
});

describe("grading", () => {
	it("wants exactly the right options, in any order", () => {
		expect(grade({ right: [0, 2] }, [2, 0])).toBe(true);
		expect(grade({ right: [0, 2] }, [0])).toBe(false);
		expect(grade({ right: [0, 2] }, [0, 1, 2])).toBe(false);
		expect(grade({ right: [0, 2] }, [0, 0])).toBe(false);
		expect(grade({ right: [1] }, [])).toBe(false);
	});
	it("tells letters of the authored order, sorted", () => {
		expect(lettersOf([3, 0])).toBe("AD");
		expect(lettersOf([1])).toBe("B");
	});
	it("plans 40 % easy, 40 % middle, 20 % hard", () => {
		expect(difficulties(5)).toEqual([1, 1, 2, 2, 3]);
		expect(difficulties(3)).toEqual([1, 2, 3]);
		expect(difficulties(0)).toEqual([]);
	});
});

function bigContent(): QuizContent {
	const banks = ["b1", "b2", "b3", "b4"];
	const base = SAMPLE.questions[0] as Question;
	const questions = banks.flatMap((bank) =>
		([1, 1, 1, 2, 2, 2, 3, 3] as const).map((difficulty, at) => ({
			...base,
			id: `${bank}-${at}`,
			bank,
			difficulty,
			tags: [`主题${at % 4}`],
		})),
	);
	return {
		roundSize: 5,
		banks: banks.map((id) => ({ id, title: `题库${id}`, scene: "home" as const })),
		questions,
	};
}
