// What the tent shows today: entries that may be shown, gathered on their shelves; and whether words mean "now".
import { mayShow } from "../../../core/facts.ts";
import type { Day } from "../../../core/ids.ts";
import type { Searchable } from "../../../engines/search/search.ts";
import type { AskContent, Emergency, Entry, Shelf } from "./content.ts";

export interface Catalogue {
	entries: ReadonlyMap<string, Entry>;
	/** Only shelves with something on them. */
	shelves: readonly { shelf: Shelf; entries: readonly Entry[] }[];
	popular: readonly Entry[];
	emergencies: readonly Emergency[];
}

export function openCatalogue(content: AskContent, today: Day): Catalogue {
	const shown = content.entries.filter((entry) => mayShow(entry, today));
	const entries = new Map(shown.map((entry) => [entry.id, entry]));
	return {
		entries,
		shelves: content.shelves
			.map((shelf) => ({ shelf, entries: shown.filter((entry) => entry.shelf === shelf.id) }))
			.filter((row) => row.entries.length > 0),
		popular: content.popular.flatMap((id) => entries.get(id) ?? []),
		emergencies: content.emergencies.filter((one) => one.entry === null || entries.has(one.entry)),
	};
}

/** What the search engine reads of an entry. */
export function searchableOf(entry: Entry): Searchable {
	return {
		id: entry.id,
		questions: [entry.question, ...entry.phrasings],
		answer: [entry.answer, ...entry.steps].join(" "),
	};
}

/** Up to two entries to read next: the named ones first, then neighbours on the shelf. */
export function relatedTo(catalogue: Catalogue, entry: Entry): Entry[] {
	const named = entry.related.flatMap((id) => catalogue.entries.get(id) ?? []);
	const neighbours = catalogue.shelves.find((row) => row.shelf.id === entry.shelf)?.entries ?? [];
	return [...new Set([...named, ...neighbours])].filter((other) => other.id !== entry.id).slice(0, 2);
}

/** The emergency that `query` speaks of, by the longest of its words; null when it is only a question. */
export function emergencyIn(emergencies: readonly Emergency[], query: string): Emergency | null {
	const plain = query.replace(/\s+/gu, "");
	let best: { emergency: Emergency; length: number } | null = null;
	for (const emergency of emergencies) {
		for (const word of emergency.words) {
			if (plain.includes(word) && word.length > (best?.length ?? 0))
				best = { emergency, length: word.length };
		}
	}
	return best?.emergency ?? null;
}
