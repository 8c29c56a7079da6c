// Changes to the tent's content as staff make them: each gives new content and leaves the old as it was.
import type { AskContent, Entry } from "./content.ts";

/** `content` with `next` in the place of the entry of the same id. */
export function withEntry(content: AskContent, next: Entry): AskContent {
	return { ...content, entries: content.entries.map((entry) => (entry.id === next.id ? next : entry)) };
}

/** `content` without the entry, and without anything that led to it. */
export function withoutEntry(content: AskContent, id: string): AskContent {
	return {
		...content,
		popular: content.popular.filter((other) => other !== id),
		emergencies: content.emergencies.filter((one) => one.entry !== id),
		entries: content.entries
			.filter((entry) => entry.id !== id)
			.map((entry) =>
				entry.related.includes(id)
					? { ...entry, related: entry.related.filter((other) => other !== id) }
					: entry,
			),
	};
}

/** An id on `shelf` that no entry has: ids stay for ever, since what was seen is counted under them. */
export function freeId(content: AskContent, shelf: string): string {
	const taken = new Set(content.entries.map((entry) => entry.id));
	let number = content.entries.length + 1;
	while (taken.has(`${shelf}-${number}`)) number += 1;
	return `${shelf}-${number}`;
}

/** A blank entry is 待核: nobody sees it before it is finished and confirmed. */
export function blankEntry(
	content: AskContent,
	shelf: string,
	words: { question: string; answer: string; phrasings: string[]; source: string },
): Entry {
	const id = freeId(content, shelf);
	const number = id.slice(shelf.length + 1);
	return {
		id,
		shelf,
		question: words.question,
		phrasings: words.phrasings.map((text) => `${text}（${number}）`),
		answer: words.answer,
		steps: [],
		picture: content.shelves.find((one) => one.id === shelf)?.picture ?? "paper",
		desk: "应急",
		related: [],
		facts: [],
		source: words.source,
		sure: "M",
		checkedOn: "",
		validFrom: null,
		validUntil: null,
		confirmed: false,
	};
}

/** Entries of `shelf` ("" for all) in which `text` stands anywhere. */
export function entriesMatching(content: AskContent, shelf: string, text: string): Entry[] {
	const wanted = text.trim().toLowerCase();
	return content.entries.filter(
		(entry) =>
			(shelf === "" || entry.shelf === shelf) &&
			(wanted === "" ||
				[entry.id, entry.question, ...entry.phrasings, entry.answer].some((part) =>
					part.toLowerCase().includes(wanted),
				)),
	);
}
