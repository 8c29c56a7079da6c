// The same ranking done the stupid way: every formula spelled out, every text read again for every query.
import { conceptFinder } from "../../../src/engines/search/concepts.ts";
import type { Hit, Searchable } from "../../../src/engines/search/search.ts";
import { cleaned, cleanedQuery, tokensOf, type Words } from "../../../src/engines/search/text.ts";

const CHANNELS = ["c", "b", "w", "k"] as const;
const WEIGHTS = {
	question: { c: 1, b: 0.2, w: 0.5, k: 1 },
	answer: { c: 0.35, b: 1, w: 0.6, k: 1 },
};
const count = <T>(list: readonly T[], wanted: T) => list.filter((item) => item === wanted).length;

/** Same answers as `search(buildIndex(entries, groups, words), query, limit)`, up to rounding. */
export function searchNaively(
	entries: readonly Searchable[],
	groups: readonly (readonly string[])[],
	words: Words,
	query: string,
	limit: number,
): Hit[] {
	const concepts = conceptFinder(groups);
	const read = (clean: string) => {
		const { characters, bigrams, words: segments } = tokensOf(clean, words);
		return { c: characters, b: bigrams, w: segments, k: concepts(clean).map(String) };
	};
	const asked = read(cleanedQuery(query));
	const fields = {
		question: entries.map((entry) => entry.questions.map((text) => read(cleaned(text)))),
		answer: entries.map((entry) => [read(cleaned(entry.answer))]),
	};
	const scoreIn = (field: keyof typeof fields, which: number, text: number): number => {
		let score = 0;
		for (const channel of CHANNELS) {
			const all = fields[field].flat();
			const average = all.reduce((sum, one) => sum + one[channel].length, 0) / Math.max(1, all.length);
			for (const token of new Set(asked[channel])) {
				const tokens = fields[field][which]?.[text]?.[channel] ?? [];
				const tf = count(tokens, token);
				if (tf === 0) continue;
				const df = fields[field].filter((texts) => texts.some((one) => one[channel].includes(token))).length;
				const idf = Math.log(1 + (entries.length - df + 0.5) / (df + 0.5));
				score +=
					(WEIGHTS[field][channel] * idf * tf * 1.5) /
					(tf + 0.5 * (1 - 0.7 + (0.7 * tokens.length) / average));
			}
		}
		return score;
	};
	let perfect = 0;
	for (const channel of CHANNELS) {
		for (const token of new Set(asked[channel])) {
			const df = fields.question.filter((texts) => texts.some((one) => one[channel].includes(token))).length;
			perfect += WEIGHTS.question[channel] * Math.log(1 + (entries.length - df + 0.5) / (df + 0.5));
		}
	}
	return entries
		.map((entry, at) => ({
			id: entry.id,
			score:
				(Math.max(0, ...entry.questions.map((_, text) => scoreIn("question", at, text))) +
					0.35 * scoreIn("answer", at, 0)) /
				perfect,
		}))
		.filter((hit) => hit.score > 0)
		.sort((one, other) => other.score - one.score)
		.slice(0, limit);
}
