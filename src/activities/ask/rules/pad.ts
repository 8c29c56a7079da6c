// The word pad: a question put together from words, and how it is taken apart again.

/** `query` with `word` behind it; nothing is added twice in a row. */
export function withWord(query: string, word: string): string {
	return query.endsWith(word) ? query : query + word;
}

/** `query` without its last word where it ends with one of `words` (the longest), else without its last character. */
export function shortened(query: string, words: readonly string[]): string {
	const length = Math.max(0, ...words.filter((word) => query.endsWith(word)).map((word) => word.length));
	return length > 0 ? query.slice(0, -length) : [...query].slice(0, -1).join("");
}

/** How many keys fit into a field, at least one; all measures in the same unit. */
export function keysThatFit(
	field: { width: number; height: number },
	key: { width: number; height: number },
	gap: number,
) {
	const columns = Math.max(1, Math.floor((field.width + gap) / (key.width + gap)));
	const rows = Math.max(1, Math.floor((field.height + gap) / (key.height + gap)));
	return { columns, rows, keys: columns * rows };
}
