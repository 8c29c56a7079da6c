// The round's reducer: every touch has one meaning, the score is the number right, and it completes once.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question, QuizContent } from "../../../src/activities/quiz/rules/content.ts";
import { marksOf } from "../../../src/activities/quiz/rules/marks.ts";
import {
	cardNow,
	isComplete,
	momentsOf,
	openRound,
	type Round,
	resultOf,
	step,
	type Touch,
} from "../../../src/activities/quiz/rules/play.ts";
import { praiseOf } from "../../../src/activities/quiz/rules/praise.ts";
import { dealRound } from "../../../src/activities/quiz/rules/round.ts";
import { SAMPLE } from "../../../src/activities/quiz/rules/sample.ts";
import { shapeOf } from "../../../src/activities/quiz/rules/shape.ts";
import { topicsOf } from "../../../src/activities/quiz/rules/topics.ts";
import { seededRandom } from "../../../src/core/clock.ts";
import { anyContent, seeds, TODAY } from "./made-up.ts";

const [single, trueFalse, multiple] = SAMPLE.questions as [Question, Question, Question];
const cards = [single, trueFalse, multiple].map((question) => ({
	question,
	order: question.options.map((_, at) => at),
}));
const pick = (option: number, atMs = 0): Touch => ({ kind: "pick", option, atMs });
const confirm = (atMs = 0): Touch => ({ kind: "confirm", atMs });
const next = (atMs = 0): Touch => ({ kind: "next", atMs });
const played = (...touches: Touch[]) => touches.reduce(step, openRound(cards, 0));
const touches = fc.array(
	fc.oneof(
		fc.integer({ min: -1, max: 5 }).map((option) => pick(option)),
		fc.constant(confirm()),
		fc.constant(next()),
	),
	{ maxLength: 120 },
);
const opened = (content: QuizContent, seed: number): Round | null => {
	const dealt = dealRound(content, null, TODAY, seededRandom(seed));
	return dealt.length > 0 ? openRound(dealt, 0) : null;
};

describe("a round", () => {
	it("answers a single choice with the first touch, and further touches mean nothing", () => {
		const told = played(pick(1, 900));
		expect(told).toMatchObject({ at: "told", answers: [{ picked: [1], right: false, tookMs: 900 }] });
		expect(step(told, pick(0))).toBe(told);
		expect(step(told, confirm())).toBe(told);
	});
	it("lets a multiple choice be changed until it is confirmed", () => {
		const asked = played(pick(0), next(), pick(1), next());
		expect(step(asked, confirm())).toBe(asked);
		const changed = [pick(2), pick(2), pick(1), pick(0)].reduce(step, asked);
		expect(changed.picked).toEqual([1, 0]);
		expect(step(changed, confirm(5)).answers.at(-1)).toEqual({ picked: [1, 0], right: true, tookMs: 5 });
	});
	it("takes no step forward before an answer, and none after the end", () => {
		const start = openRound(cards, 0);
		expect(step(start, next())).toBe(start);
		const over = played(pick(0), next(), pick(1), next(), pick(0), confirm(), next());
		expect(over.at).toBe("over");
		for (const touch of [pick(0), confirm(), next()]) expect(step(over, touch)).toBe(over);
	});
	it("ignores an option that is not there", () => {
		const start = openRound(cards, 0);
		for (const option of [-1, 3, 0.5, Number.NaN]) expect(step(start, pick(option))).toBe(start);
	});
	it("measures time from when the question came up", () => {
		const second = played(pick(0, 1000), next(5000), pick(1, 5400.4));
		expect(second.answers.map(({ tookMs }) => tookMs)).toEqual([1000, 400]);
	});
	it("cannot be opened empty", () => {
		expect(() => openRound([], 0)).toThrow(/at least one card/);
	});
});

describe("whatever is touched", () => {
	it("each question is seen and answered at most once, in order, and completion happens once", () => {
		fc.assert(
			fc.property(anyContent, seeds, touches, (content, seed, hands) => {
				let round = opened(content, seed);
				if (!round) return;
				const moments = momentsOf(null, round);
				let completions = 0;
				for (const hand of hands) {
					const following = step(round, hand);
					if (following === round) continue;
					moments.push(...momentsOf(round, following));
					if (!isComplete(round) && isComplete(following)) completions += 1;
					round = following;
				}
				const seen = moments.filter(({ kind }) => kind === "item-seen");
				const answered = moments.filter((moment) => moment.kind === "item-answered");
				expect(seen.map((moment) => "item" in moment && moment.item)).toEqual(
					round.cards.slice(0, seen.length).map(({ question }) => question.id),
				);
				expect(answered.map(({ item }) => item)).toEqual(
					round.cards.slice(0, answered.length).map(({ question }) => question.id),
				);
				expect(completions).toBe(answered.length === round.cards.length ? 1 : 0);
				expect(resultOf(round)).toEqual({
					score: answered.filter(({ right }) => right).length,
					outOf: round.cards.length,
				});
			}),
		);
	});
	it("a visitor who picks the key of every question gets full marks", () => {
		fc.assert(
			fc.property(anyContent, seeds, (content, seed) => {
				let round = opened(content, seed);
				if (!round) return;
				while (round.at !== "over") {
					for (const option of cardNow(round).question.right) round = step(round, pick(option));
					round = step(step(round, confirm()), next());
				}
				expect(resultOf(round).score).toBe(round.cards.length);
				expect(topicsOf(round).every(({ lookUp }) => lookUp.length === 0)).toBe(true);
			}),
		);
	});
});

describe("what is told", () => {
	it("opens with item-seen, and an answer names letters of the authored order", () => {
		const start = openRound([{ question: multiple, order: [2, 0, 1] }], 0);
		expect(momentsOf(null, start)).toEqual([{ kind: "item-seen", item: "gas-smell" }]);
		const picked = step(step(start, pick(2)), pick(0));
		expect(momentsOf(start, picked)).toEqual([]);
		expect(momentsOf(picked, step(picked, confirm(70)))).toEqual([
			{ kind: "item-answered", item: "gas-smell", choice: "AC", right: false, tookMs: 70 },
		]);
	});
	it("ends silently", () => {
		const last = played(pick(0), next(), pick(1), next(), pick(0), confirm());
		expect(momentsOf(last, step(last, next()))).toEqual([]);
	});
});

describe("marks", () => {
	it("tell right, wrong, missed and the rest", () => {
		expect(marksOf(multiple, { picked: [0, 2] })).toEqual(["right", "missed", "wrong"]);
		expect(marksOf(single, { picked: [1] })).toEqual(["right", "wrong", "rest"]);
		expect(marksOf(single, null)).toEqual([null, null, null]);
	});
});

describe("the result", () => {
	it("is told by topic, with sources for what was wrong", () => {
		const round = played(pick(1), next(), pick(1), next(), pick(0), pick(1), confirm());
		expect(topicsOf(round)).toEqual([
			{ name: "厨房", right: 0, asked: 1, lookUp: ["消防部门厨房防火提示"] },
			{ name: "高楼逃生", right: 1, asked: 1, lookUp: [] },
			{ name: "燃气", right: 1, asked: 1, lookUp: [] },
		]);
	});
	it("is praised in step with the score", () => {
		const steps = [0, 1, 2, 3, 4].map((score) => praiseOf({ score, outOf: 5 }, 4));
		expect(steps).toEqual([0, 0, 1, 2, 3]);
		expect(praiseOf({ score: 0, outOf: 0 }, 4)).toBe(0);
	});
});

describe("the layout", () => {
	it("follows the screen's size in millimetres", () => {
		expect(shapeOf(268, 452)).toBe("tall");
		expect(shapeOf(476, 244)).toBe("wide");
		expect(shapeOf(120, 236)).toBe("small");
	});
});
