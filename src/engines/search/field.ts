// One field of an index: for each token the texts it stands in and what it counts there, in flat arrays.
import type { FindConcepts } from "./concepts.ts";
import { cleaned, tokensOf, type Words } from "./text.ts";
import { CHANNELS, type Channel, damped, rarity } from "./weights.ts";

export interface Field {
	/** Token (channel letter + text) → row. */
	rows: Map<string, number>;
	/** Row r covers places [starts[r], starts[r + 1]) of `texts` and `impacts`. */
	starts: Uint32Array;
	texts: Uint32Array;
	impacts: Float32Array;
	/** Row → what one perfect match counts. */
	ideals: Float32Array;
	/** Text → entry. */
	entryOf: Uint32Array;
	/** What a token counts that no text has, by channel. */
	unknown: Record<Channel, number>;
}

/** The tokens of a cleaned text by channel, repeats kept. */
export function channelsOf(clean: string, words: Words, concepts: FindConcepts): Record<Channel, string[]> {
	const tokens = tokensOf(clean, words);
	return { c: tokens.characters, b: tokens.bigrams, w: tokens.words, k: concepts(clean).map(String) };
}

interface Posting {
	text: number;
	count: number;
}
interface Row {
	channel: Channel;
	postings: Posting[];
	entries: number;
	lastEntry: number;
}

/**
 * @param texts one list of texts per entry
 * @param weights what a channel counts
 */
export function buildField(
	texts: readonly (readonly string[])[],
	weights: Record<Channel, number>,
	words: Words,
	concepts: FindConcepts,
): Field {
	const rows = new Map<string, number>();
	const table: Row[] = [];
	const entryOf: number[] = [];
	const lengths: Record<Channel, number[]> = { c: [], b: [], w: [], k: [] };

	texts.forEach((ofEntry, entry) => {
		for (const raw of ofEntry) {
			const text = entryOf.push(entry) - 1;
			const channels = channelsOf(cleaned(raw), words, concepts);
			for (const channel of CHANNELS) {
				lengths[channel].push(channels[channel].length);
				for (const token of channels[channel]) addToken(rows, table, channel, token, text, entry);
			}
		}
	});
	return flatten(rows, table, weights, lengths, entryOf, texts.length);
}

function addToken(
	rows: Map<string, number>,
	table: Row[],
	channel: Channel,
	token: string,
	text: number,
	entry: number,
): void {
	const key = channel + token;
	let at = rows.get(key);
	if (at === undefined) {
		at = table.push({ channel, postings: [], entries: 0, lastEntry: -1 }) - 1;
		rows.set(key, at);
	}
	const row = table[at] as Row;
	if (row.lastEntry !== entry) {
		row.lastEntry = entry;
		row.entries += 1;
	}
	const last = row.postings.at(-1);
	if (last?.text === text) last.count += 1;
	else row.postings.push({ text, count: 1 });
}

function flatten(
	rows: Map<string, number>,
	table: readonly Row[],
	weights: Record<Channel, number>,
	lengths: Record<Channel, number[]>,
	entryOf: readonly number[],
	entries: number,
): Field {
	const size = table.reduce((sum, row) => sum + row.postings.length, 0);
	const field: Field = {
		rows,
		starts: new Uint32Array(table.length + 1),
		texts: new Uint32Array(size),
		impacts: new Float32Array(size),
		ideals: new Float32Array(table.length),
		entryOf: Uint32Array.from(entryOf),
		unknown: { c: 0, b: 0, w: 0, k: 0 },
	};
	const averages = { ...field.unknown };
	for (const channel of CHANNELS) {
		const total = lengths[channel].reduce((sum, length) => sum + length, 0);
		averages[channel] = total / Math.max(1, entryOf.length);
		field.unknown[channel] = weights[channel] * rarity(entries, 0);
	}
	let place = 0;
	table.forEach(({ channel, postings, entries: inEntries }, at) => {
		const worth = weights[channel] * rarity(entries, inEntries);
		field.ideals[at] = worth;
		for (const { text, count } of postings) {
			field.texts[place] = text;
			field.impacts[place] = worth * damped(count, lengths[channel][text] ?? 0, averages[channel]);
			place += 1;
		}
		field.starts[at + 1] = place;
	});
	return field;
}
