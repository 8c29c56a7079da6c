// A round as a reducer: asking → told (feedback) → asking … → over. Decides everything the screen wires.
import type { Moment, Result } from "../../../core/activity.ts";
import { grade, lettersOf } from "./grade.ts";
import type { Dealt } from "./round.ts";

/** One recorded answer; `picked` in authored places. */
export interface Answer {
	picked: readonly number[];
	right: boolean;
	tookMs: number;
}

export interface Round {
	at: "asking" | "told" | "over";
	cards: readonly Dealt[];
	answers: readonly Answer[];
	/** Options chosen so far for the question on screen; authored places. */
	picked: readonly number[];
	/** When the question on screen came up, on the monotonic clock. */
	sinceMs: number;
}

export type Touch =
	| { kind: "pick"; option: number; atMs: number }
	| { kind: "confirm"; atMs: number }
	| { kind: "next"; atMs: number };

/** Opens a round. Throws without cards: a screen must not offer an empty bank. */
export function openRound(cards: readonly Dealt[], atMs: number): Round {
	if (cards.length === 0) throw new Error("A round needs at least one card, got none");
	return { at: "asking", cards, answers: [], picked: [], sinceMs: atMs };
}

/** The card on screen: the one asked, or the one just answered. */
export function cardNow(round: Round): Dealt {
	const place = round.at === "asking" ? round.answers.length : round.answers.length - 1;
	const card = round.cards[place];
	if (!card) throw new Error(`No card at ${place} of ${round.cards.length}`);
	return card;
}

/** The round after a touch; the very same object where the touch means nothing. */
export function step(round: Round, touch: Touch): Round {
	if (round.at === "asking" && touch.kind === "pick") return pick(round, touch.option, touch.atMs);
	if (round.at === "asking" && touch.kind === "confirm") return confirm(round, touch.atMs);
	if (round.at === "told" && touch.kind === "next") return turn(round, touch.atMs);
	return round;
}

function pick(round: Round, option: number, atMs: number): Round {
	const { question } = cardNow(round);
	if (!Number.isInteger(option) || option < 0 || option >= question.options.length) return round;
	if (question.form !== "multiple") return answer(round, [option], atMs);
	const picked = round.picked.includes(option)
		? round.picked.filter((other) => other !== option)
		: [...round.picked, option];
	return { ...round, picked };
}

function confirm(round: Round, atMs: number): Round {
	if (cardNow(round).question.form !== "multiple" || round.picked.length === 0) return round;
	return answer(round, round.picked, atMs);
}

function answer(round: Round, picked: readonly number[], atMs: number): Round {
	const right = grade(cardNow(round).question, picked);
	const tookMs = Math.max(0, Math.round(atMs - round.sinceMs));
	return { ...round, at: "told", picked, answers: [...round.answers, { picked, right, tookMs }] };
}

function turn(round: Round, atMs: number): Round {
	const at = round.answers.length < round.cards.length ? "asking" : "over";
	return { ...round, at, picked: [], sinceMs: atMs };
}

/** True from the moment the last answer is given: the unit is complete. */
export function isComplete(round: Round): boolean {
	return round.answers.length === round.cards.length;
}

/** What a change of the round has to tell, in order. `before` is null when the round opens. */
export function momentsOf(before: Round | null, after: Round): Moment[] {
	const answered = after.answers.slice(before?.answers.length ?? 0).map(
		({ picked, right, tookMs }): Moment => ({
			kind: "item-answered",
			item: cardNow(after).question.id,
			choice: lettersOf(picked),
			right,
			tookMs,
		}),
	);
	const asksAnew = after.at === "asking" && before?.at !== "asking";
	return asksAnew ? [...answered, { kind: "item-seen", item: cardNow(after).question.id }] : answered;
}

/** Right answers out of questions asked. */
export function resultOf(round: Round): Result {
	return { score: round.answers.filter(({ right }) => right).length, outOf: round.cards.length };
}
