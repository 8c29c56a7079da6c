// Where a visitor is in the tent and what leads where: square, shelf, search, alarm, answer, closing.
import { type Catalogue, emergencyIn } from "./catalogue.ts";
import type { Emergency, Entry } from "./content.ts";

/** An answer that stayed open this long has been read. */
export const READ_MS = 10_000;

type Page =
	| { is: "square" }
	| { is: "shelf"; shelf: string }
	| { is: "search" }
	/** `emergency` null: opened by hand, not by words. */
	| { is: "alarm"; emergency: Emergency | null }
	| { is: "answer"; entry: string; sinceMs: number }
	/** Nothing fitted: ask the people at the desk. */
	| { is: "staff" }
	| { is: "closing"; entry: string };

export interface Visit {
	/** The way here; the last is on screen. */
	way: readonly Page[];
	query: string;
	/** Emergencies already shown for this query, so that nobody is stopped twice. */
	warned: readonly Emergency[];
	finished: boolean;
}

export type Input =
	| { did: "shelf-opened"; shelf: string }
	| { did: "search-opened" }
	| { did: "typed"; query: string }
	| { did: "alarm-opened" }
	| { did: "answer-opened"; entry: string }
	| { did: "staff-asked" }
	| { did: "went-back" }
	| { did: "went-home" }
	/** 明白了 */
	| { did: "understood" }
	/** Time has passed. */
	| { did: "waited" };

export const START: Visit = { way: [{ is: "square" }], query: "", warned: [], finished: false };
const SQUARE: Page = { is: "square" };

export function pageOf(visit: Visit): Page {
	return visit.way.at(-1) ?? SQUARE;
}

/** The entry on screen, where one is. */
export function openEntry(visit: Visit, catalogue: Catalogue): Entry | undefined {
	const page = pageOf(visit);
	return page.is === "answer" || page.is === "closing" ? catalogue.entries.get(page.entry) : undefined;
}

/** The next visit. Unknown entries and shelves change nothing. */
export function step(visit: Visit, input: Input, catalogue: Catalogue, nowMs: number): Visit {
	switch (input.did) {
		case "shelf-opened":
			return catalogue.shelves.some((row) => row.shelf.id === input.shelf)
				? onwards(visit, { is: "shelf", shelf: input.shelf })
				: visit;
		case "search-opened":
			return onwards(visit, { is: "search" });
		case "typed":
			return typed(visit, input.query, catalogue);
		case "alarm-opened":
			return onwards(visit, { is: "alarm", emergency: null });
		case "answer-opened":
			return catalogue.entries.has(input.entry)
				? onwards(visit, { is: "answer", entry: input.entry, sinceMs: nowMs })
				: visit;
		case "staff-asked":
			return onwards(visit, { is: "staff" });
		case "went-back":
			return visit.way.length > 1 ? { ...visit, way: visit.way.slice(0, -1) } : visit;
		case "went-home":
			return { ...visit, way: START.way, query: "", warned: [] };
		case "understood":
			return understood(visit);
		case "waited":
			return waited(visit, nowMs);
	}
}

/** The alarm is passed, never come back to: what follows takes its place. */
function onwards(visit: Visit, page: Page): Visit {
	const behind = pageOf(visit).is === "alarm" ? visit.way.slice(0, -1) : visit.way;
	return { ...visit, way: [...behind, page] };
}

function typed(visit: Visit, query: string, catalogue: Catalogue): Visit {
	const next = { ...visit, query, warned: query.trim() === "" ? [] : visit.warned };
	const emergency = emergencyIn(catalogue.emergencies, query);
	if (!emergency || next.warned.includes(emergency)) return next;
	return onwards({ ...next, warned: [...next.warned, emergency] }, { is: "alarm", emergency });
}

function understood(visit: Visit): Visit {
	const page = pageOf(visit);
	if (page.is !== "answer") return visit;
	return { ...onwards(visit, { is: "closing", entry: page.entry }), finished: true };
}

/** Reading to the end counts, but nobody is pushed on: the answer stays. */
function waited(visit: Visit, nowMs: number): Visit {
	const page = pageOf(visit);
	const read = page.is === "answer" && nowMs - page.sinceMs >= READ_MS;
	return read && !visit.finished ? { ...visit, finished: true } : visit;
}
