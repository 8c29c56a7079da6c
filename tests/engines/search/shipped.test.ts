// How well the shipped entries are found by questions that were written before their phrasings.
import { describe, expect, test } from "vitest";
import pack from "../../../kiosk-config/packs/ask/pack.json" with { type: "json" };
import { buildIndex, isClear, search } from "../../../src/engines/search/search.ts";
import { QUERIES, type Register, STRANGERS } from "./queries.ts";

const entries = pack.content.entries.map((entry) => ({
	id: entry.id,
	questions: [entry.question, ...entry.phrasings],
	answer: [entry.answer, ...entry.steps].join(" "),
}));
const index = buildIndex(entries, pack.content.concepts);

/** Share of `queries` whose entry is among the first `depth`. */
function recall(queries: typeof QUERIES, depth: number): number {
	const found = queries.filter(([, query, entry]) =>
		search(index, query, depth).some((hit) => hit.id === entry),
	);
	return found.length / queries.length;
}

test("every query asks for an entry that is there, and none is one of its phrasings", () => {
	const ids = new Set(entries.map((entry) => entry.id));
	const known = new Set(entries.flatMap((entry) => entry.questions));
	expect(QUERIES.filter(([, query, entry]) => !ids.has(entry) || known.has(query))).toEqual([]);
	expect(QUERIES.length).toBeGreaterThanOrEqual(80);
});

test("finds the right entry first, or among three", () => {
	expect(recall(QUERIES, 1)).toBeGreaterThanOrEqual(0.88);
	expect(recall(QUERIES, 3)).toBeGreaterThanOrEqual(0.96);
});

describe("in every register", () => {
	const registers: Register[] = ["formal", "synonym", "colloquial", "dialect", "mistyped"];
	test.each(registers)("%s", (register) => {
		const queries = QUERIES.filter(([of]) => of === register);
		expect(queries.length).toBeGreaterThan(3);
		expect(recall(queries, 3)).toBeGreaterThanOrEqual(0.9);
	});
});

test("says plainly when it is none of our business", () => {
	expect(STRANGERS.filter((query) => isClear(search(index, query, 4)))).toEqual([]);
	const unclear = QUERIES.filter(([, query]) => !isClear(search(index, query, 4)));
	expect(unclear.length / QUERIES.length).toBeLessThanOrEqual(0.08);
});

test("each entry is the first answer to its own question", () => {
	expect(entries.filter((entry) => search(index, entry.questions[0] ?? "", 1)[0]?.id !== entry.id)).toEqual(
		[],
	);
});

test("concepts carry their weight: without them colloquial questions are lost", () => {
	const without = buildIndex(entries, []);
	const lost = QUERIES.filter(
		([, query, entry]) =>
			search(index, query, 1)[0]?.id === entry && search(without, query, 1)[0]?.id !== entry,
	);
	const won = QUERIES.filter(
		([, query, entry]) =>
			search(index, query, 1)[0]?.id !== entry && search(without, query, 1)[0]?.id === entry,
	);
	expect(lost.length).toBeGreaterThan(won.length);
});
