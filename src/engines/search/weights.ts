// The numbers of the ranking, measured on 10,000 entries and 1,000 real questions before this was written.

/** BM25: how soon a repeated token stops counting, and how much long texts pay. */
const K1 = 0.5;
const B = 0.7;

/** Channels: characters, bigrams, words, concepts. */
export const CHANNELS = ["c", "b", "w", "k"] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a match counts in a question or phrasing. */
export const QUESTION_WEIGHTS: Record<Channel, number> = { c: 1, b: 0.2, w: 0.5, k: 1 };
/** What it counts in the answer's text, before `ANSWER_SHARE`. */
export const ANSWER_WEIGHTS: Record<Channel, number> = { c: 0.35, b: 1, w: 0.6, k: 1 };
export const ANSWER_SHARE = 0.35;

/** Best hit under this: nothing was found. Scores are shares of what a perfect match would get. */
export const CLEAR_SCORE = 0.25;

/** How rare a token is that `inEntries` of `entries` have (BM25's idf, never negative). */
export function rarity(entries: number, inEntries: number): number {
	return Math.log(1 + (entries - inEntries + 0.5) / (inEntries + 0.5));
}

/** BM25's damping of `count` in a text of `length` tokens where `average` is usual. */
export function damped(count: number, length: number, average: number): number {
	return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average));
}
