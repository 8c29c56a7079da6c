// Chinese question retrieval: BM25 over characters, bigrams, words and concepts; best phrasing per entry, answer text beside it.
import { conceptFinder, type FindConcepts } from "./concepts.ts";
import { buildField, channelsOf, type Field } from "./field.ts";
import { chineseWords, cleanedQuery, type Words } from "./text.ts";
import { ANSWER_SHARE, ANSWER_WEIGHTS, CHANNELS, CLEAR_SCORE, QUESTION_WEIGHTS } from "./weights.ts";

/** What is searched: an entry's question with its phrasings, and the text of its answer. */
export interface Searchable {
	id: string;
	questions: readonly string[];
	answer: string;
}

export interface Index {
	ids: readonly string[];
	questions: Field;
	answers: Field;
	words: Words;
	concepts: FindConcepts;
	/** Scratch, all zero between searches: scores by text and by entry. */
	byText: Float32Array;
	byEntry: Float32Array;
}

/** `score`: the share of what a perfect match would get, about 0 to 1; comparable between queries. */
export interface Hit {
	id: string;
	score: number;
}

/** Reads all entries once. `groups`: words that mean the same, one group a list. */
export function buildIndex(
	entries: readonly Searchable[],
	groups: readonly (readonly string[])[],
	words: Words = chineseWords(),
): Index {
	const concepts = conceptFinder(groups);
	const questions = buildField(
		entries.map((entry) => entry.questions),
		QUESTION_WEIGHTS,
		words,
		concepts,
	);
	const answers = buildField(
		entries.map((entry) => [entry.answer]),
		ANSWER_WEIGHTS,
		words,
		concepts,
	);
	return {
		ids: entries.map((entry) => entry.id),
		questions,
		answers,
		words,
		concepts,
		byText: new Float32Array(questions.entryOf.length),
		byEntry: new Float32Array(entries.length),
	};
}

/** The best `limit` entries, best first; of equals the earlier entry. Never throws, whatever is typed. */
export function search(index: Index, query: string, limit: number): Hit[] {
	const channels = channelsOf(cleanedQuery(query), index.words, index.concepts);
	const keys = CHANNELS.flatMap((channel) => [...new Set(channels[channel])].map((token) => channel + token));
	const perfect = sum(keys.map((key) => idealOf(index.questions, key)));
	if (perfect <= 0) return [];
	const found = addQuestions(index, keys);
	addAnswers(index, keys, found);
	const best = bestOf(found, index.byEntry, limit);
	const hits = best.map((entry) => ({
		id: index.ids[entry] as string,
		score: (index.byEntry[entry] as number) / perfect,
	}));
	for (const entry of found) index.byEntry[entry] = 0;
	return hits;
}

/** Whether the best hit answers the question; else it is only the closest there is. */
export function isClear(hits: readonly Hit[]): boolean {
	return (hits[0]?.score ?? 0) >= CLEAR_SCORE;
}

function idealOf(field: Field, key: string): number {
	const row = field.rows.get(key);
	return row === undefined ? field.unknown[key[0] as "c"] : (field.ideals[row] as number);
}

/** Scores every phrasing the query touches, keeps the best of each entry; returns the entries touched. */
function addQuestions({ questions, byText, byEntry }: Index, keys: readonly string[]): number[] {
	const texts = addPostings(questions, keys, byText, 1);
	const entries: number[] = [];
	for (const text of texts) {
		const entry = questions.entryOf[text] as number;
		const score = byText[text] as number;
		const before = byEntry[entry] as number;
		if (before === 0) entries.push(entry);
		if (score > before) byEntry[entry] = score;
		byText[text] = 0;
	}
	return entries;
}

function addAnswers({ answers, byEntry }: Index, keys: readonly string[], found: number[]): void {
	for (const entry of addPostings(answers, keys, byEntry, ANSWER_SHARE)) found.push(entry);
}

/** Adds what each token counts to `scores`; returns the places that were zero before. */
function addPostings(field: Field, keys: readonly string[], scores: Float32Array, share: number): number[] {
	const { rows, starts, texts, impacts } = field;
	const fresh: number[] = [];
	for (const key of keys) {
		const row = rows.get(key);
		if (row === undefined) continue;
		const end = starts[row + 1] as number;
		for (let place = starts[row] as number; place < end; place++) {
			const text = texts[place] as number;
			const before = scores[text] as number;
			if (before === 0) fresh.push(text);
			scores[text] = before + share * (impacts[place] as number);
		}
	}
	return fresh;
}

/** The `limit` places with the highest scores, kept in order while reading (limit is small). */
function bestOf(places: readonly number[], scores: Float32Array, limit: number): number[] {
	const best: number[] = [];
	for (const place of places) {
		let at = best.length;
		while (at > 0 && precedes(scores, place, best[at - 1] as number)) at -= 1;
		if (at >= limit) continue;
		best.splice(at, 0, place);
		if (best.length > limit) best.pop();
	}
	return best;
}

function precedes(scores: Float32Array, one: number, other: number): boolean {
	const difference = (scores[one] as number) - (scores[other] as number);
	return difference > 0 || (difference === 0 && one < other);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
