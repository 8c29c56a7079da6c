// How fast is search, and how much faster than reading every entry anew? One run, one table.
import { readFileSync } from "node:fs";
import { seededRandom } from "../../src/core/clock.ts";
import { buildIndex, type Searchable, search } from "../../src/engines/search/search.ts";
import { chineseWords } from "../../src/engines/search/text.ts";
import { searchNaively } from "../engines/search/naive.ts";
import { QUERIES } from "../engines/search/queries.ts";

interface ShippedPack {
	content: {
		entries: { id: string; question: string; phrasings: string[]; answer: string; steps: string[] }[];
		concepts: string[][];
	};
}
const PACK = new URL("../../kiosk-config/packs/ask/pack.json", import.meta.url);
const SIZES = [60, 1_000, 10_000];
/** The naive twin reads everything for every query: beyond this it only costs patience. */
const NAIVE_UP_TO = 60;

/** `size` entries: the shipped ones first, then new ones put together from their halves. */
function grow(shipped: readonly Searchable[], size: number): Searchable[] {
	const random = seededRandom(8616);
	const texts = shipped.flatMap((entry) => entry.questions);
	const pick = () => texts[Math.floor(random.next() * texts.length)] ?? "";
	const grown = [...shipped].slice(0, size);
	while (grown.length < size) {
		const questions = Array.from({ length: 5 }, () => pick().slice(0, 6) + pick().slice(-6));
		grown.push({ id: `grown-${grown.length}`, questions, answer: `${pick()}${pick()}` });
	}
	return grown;
}

function percentile(sorted: readonly number[], share: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function timesOf(ask: (query: string) => unknown, rounds: number): number[] {
	const times: number[] = [];
	for (let round = 0; round < rounds; round++) {
		for (const [, query] of QUERIES) {
			const startMs = performance.now();
			ask(query);
			times.push(performance.now() - startMs);
		}
	}
	return times.sort((one, other) => one - other);
}

export default async function run(): Promise<void> {
	const { content } = JSON.parse(readFileSync(PACK, "utf8")) as ShippedPack;
	const shipped = content.entries.map((entry) => ({
		id: entry.id,
		questions: [entry.question, ...entry.phrasings],
		answer: [entry.answer, ...entry.steps].join(" "),
	}));
	const words = chineseWords();
	const rows = SIZES.map((size) => {
		const entries = grow(shipped, size);
		const startMs = performance.now();
		const index = buildIndex(entries, content.concepts, words);
		const buildMs = performance.now() - startMs;
		timesOf((query) => search(index, query, 4), 1);
		const times = timesOf((query) => search(index, query, 4), 5);
		const naive =
			size <= NAIVE_UP_TO
				? percentile(
						timesOf((query) => searchNaively(entries, content.concepts, words, query, 4), 1),
						0.5,
					)
				: null;
		return {
			entries: size,
			"build ms": buildMs.toFixed(0),
			"p50 ms": percentile(times, 0.5).toFixed(3),
			"p99 ms": percentile(times, 0.99).toFixed(3),
			"times faster than naive": naive === null ? "–" : (naive / percentile(times, 0.5)).toFixed(0),
		};
	});
	console.table(rows);
}
