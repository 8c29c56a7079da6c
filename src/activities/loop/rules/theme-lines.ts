// How the theme's main line breaks in large type: at its own comma, else whole.

/** "人人讲安全、个个会应急" → its two halves; the mark stays at the end of the first. */
export function themeLines(main: string): string[] {
	const at = main.search(/[、，；]/u);
	if (at < 2 || at > main.length - 3) return [main];
	return [main.slice(0, at + 1), main.slice(at + 1)];
}
