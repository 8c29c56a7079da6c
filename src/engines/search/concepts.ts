// Groups of words that mean the same: whatever is written, the same concept is meant.
import { cleaned } from "./text.ts";

/** Finds the concepts (numbers of groups) in cleaned text, each once. */
export type FindConcepts = (clean: string) => number[];

/** The longest expression wins at each place, and what it covers is not read again. */
export function conceptFinder(groups: readonly (readonly string[])[]): FindConcepts {
	const groupOf = new Map<string, number>();
	let longest = 0;
	groups.forEach((group, at) => {
		for (const expression of group) {
			const clean = cleaned(expression);
			if (!clean || groupOf.has(clean)) continue;
			groupOf.set(clean, at);
			longest = Math.max(longest, clean.length);
		}
	});
	return (clean) => {
		const found = new Set<number>();
		for (let from = 0; from < clean.length; ) {
			let length = Math.min(longest, clean.length - from);
			while (length > 0 && !groupOf.has(clean.slice(from, from + length))) length -= 1;
			const group = groupOf.get(clean.slice(from, from + length));
			if (group !== undefined) found.add(group);
			from += Math.max(1, length);
		}
		return [...found];
	};
}
