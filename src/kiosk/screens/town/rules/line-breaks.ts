// Breaks a short Chinese line where a reader would: after punctuation, else near the middle; widths in em.

/** Latin letters and digits are a little over half as wide as a Chinese character. */
export function widthInEm(text: string): number {
	return [...text].reduce((sum, sign) => sum + (/[\u0020-\u00ff]/.test(sign) ? 0.62 : 1), 0);
}

const NEVER_FIRST = /^[，。、；：？！）》”’…·]/;
const GOOD_LAST = /[，。、；：？！）》]$/;

/** At most `maxEm` a line; as few lines as possible, of about the same length. */
export function breakLines(text: string, maxEm: number): string[] {
	if (widthInEm(text) <= maxEm) return [text];
	const signs = [...text];
	const wanted = Math.ceil(widthInEm(text) / maxEm);
	const ideal = widthInEm(text) / wanted;
	const ends = wordEnds(text);
	let best = { at: 1, cost: Number.POSITIVE_INFINITY };
	for (let at = 1; at < signs.length; at++) {
		const head = signs.slice(0, at).join("");
		const width = widthInEm(head);
		if (width > maxEm) break;
		const tail = signs.slice(at).join("");
		const cost =
			Math.abs(width - ideal) +
			(NEVER_FIRST.test(tail) ? 100 : 0) +
			(ends.has(at) ? 0 : 3) -
			(GOOD_LAST.test(head) ? 2.5 : 0) +
			(widthInEm(tail) > maxEm * (wanted - 1) ? 20 : 0);
		if (cost < best.cost) best = { at, cost };
	}
	return [signs.slice(0, best.at).join(""), ...breakLines(signs.slice(best.at).join(""), maxEm)];
}

/** Made once: it loads a dictionary. */
const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** Where words end, counted in characters, as far as this machine knows Chinese words. */
function wordEnds(text: string): Set<number> {
	const ends = new Set<number>();
	let at = 0;
	for (const { segment } of WORDS.segment(text)) {
		at += [...segment].length;
		ends.add(at);
	}
	return ends;
}
