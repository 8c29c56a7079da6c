// Which questions a round asks and in which order its options lie: a matter of seed, topic and difficulty.
import { type Random, shuffle } from "../../../core/clock.ts";
import { mayShow } from "../../../core/facts.ts";
import type { Day } from "../../../core/ids.ts";
import type { Question, QuizContent } from "./content.ts";

/** A question dealt to a visitor: `order` holds places in `question.options`, as they lie on the screen. */
export interface Dealt {
	question: Question;
	order: readonly number[];
}

/** `null` asks from all banks. */
export type BankChoice = string | null;

/** The questions that a visitor may see on `today`. */
export function showable(content: QuizContent, bank: BankChoice, today: Day): Question[] {
	return content.questions.filter(
		(question) => (bank === null || question.bank === bank) && mayShow(question, today),
	);
}

/**
 * A round of at most `content.roundSize` different questions, easy ones first. Shorter only where the bank
 * holds fewer. The same random numbers give the same round.
 */
export function dealRound(content: QuizContent, bank: BankChoice, today: Day, random: Random): Dealt[] {
	const left = shuffle(showable(content, bank, today), random);
	const chosen: Question[] = [];
	for (const wanted of difficulties(Math.min(content.roundSize, left.length))) {
		const at = cheapest(left, (question) => misfit(question, wanted, chosen));
		chosen.push(...left.splice(at, 1));
	}
	return chosen.map((question) => ({ question, order: dealOptions(question, random) }));
}

/** Places of the options as they lie on the screen; true-false stays 对, 错. */
export function dealOptions(question: Question, random: Random): number[] {
	const authored = question.options.map((_, index) => index);
	return question.form === "true-false" ? authored : shuffle(authored, random);
}

/** 40 % easy, 40 % middle, 20 % hard, rising. */
export function difficulties(size: number): (1 | 2 | 3)[] {
	const easy = Math.round(size * 0.4);
	const middle = Math.round(size * 0.8);
	return Array.from({ length: size }, (_, index) => (index < easy ? 1 : index < middle ? 2 : 3));
}

/** How badly a question would go with those already chosen: other banks first, then difficulty, then topic. */
function misfit(question: Question, wanted: number, chosen: readonly Question[]): number {
	const sameBank = chosen.filter(({ bank }) => bank === question.bank).length;
	const sameTopic = chosen.filter(({ tags }) => tags[0] === question.tags[0]).length;
	return sameBank * 100 + Math.abs(question.difficulty - wanted) * 10 + sameTopic * 3;
}

function cheapest<T>(items: readonly T[], cost: (item: T) => number): number {
	let best = 0;
	let least = Number.POSITIVE_INFINITY;
	items.forEach((item, index) => {
		const price = cost(item);
		if (price < least) {
			least = price;
			best = index;
		}
	});
	return best;
}
