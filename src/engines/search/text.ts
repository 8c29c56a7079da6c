// From what people type to the tokens that are compared: characters, bigrams and words of cleaned text.

/** Longest query that is looked at, in characters; the rest is cut. */
const MAX_QUERY = 40;

/** Splits cleaned text into words. Given by the caller in tests; else `chineseWords()`. */
export type Words = (text: string) => string[];

/** The platform's own dictionary: jieba brings nothing over it. */
export function chineseWords(): Words {
	const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
	return (text) => [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Full-width forms folded, lower case, letters and digits only; one space where anything else stood. */
export function cleaned(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** A query as it is compared: cleaned and cut. The raw text is cut first, so that its length costs nothing. */
export function cleanedQuery(text: string): string {
	return [...cleaned(text.slice(0, MAX_QUERY * 8))].slice(0, MAX_QUERY).join("").trim();
}

/** Han characters one by one; a run of Latin letters or digits counts as one; "" where a gap was. */
export function charactersOf(clean: string): string[] {
	return (clean.match(/ |\p{Script=Han}|[^ \p{Script=Han}]+/gu) ?? []).map((part) => part.trim());
}

/** The tokens of one channel each; repeats are kept. */
interface Tokens {
	characters: string[];
	bigrams: string[];
	words: string[];
}

export function tokensOf(clean: string, words: Words): Tokens {
	const parts = charactersOf(clean);
	const bigrams: string[] = [];
	for (let i = 1; i < parts.length; i++) {
		if (parts[i] && parts[i - 1]) bigrams.push(`${parts[i - 1]}${parts[i]}`);
	}
	return {
		characters: parts.filter((part) => part !== ""),
		bigrams,
		words: words(clean).filter((word) => word.trim() !== ""),
	};
}
