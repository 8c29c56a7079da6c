// Time and chance as arguments: pure rooms never read a clock or throw dice themselves.

export interface Clock {
	/** Milliseconds since 1970-01-01 UTC as this machine believes them; may jump. */
	wallMs(): number;
	/** Milliseconds since some start; never goes backwards within one boot. */
	monoMs(): number;
}

export interface Random {
	/** Uniform in [0, 1). */
	next(): number;
}

/**
 * Seeded generator for games and rounds (mulberry32 by Tommy Ettinger, public domain).
 * Integer arithmetic only, so Node and every browser draw the same numbers.
 * @param seed any 32-bit integer
 */
export function seededRandom(seed: number): Random {
	let state = seed | 0;
	return {
		next() {
			state = (state + 0x6d2b79f5) | 0;
			let t = Math.imul(state ^ (state >>> 15), 1 | state);
			t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
			return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
		},
	};
}

/** A copy of `items` in random order (Fisher–Yates). */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
	const out = [...items];
	for (let i = out.length - 1; i > 0; i--) {
		const j = Math.floor(random.next() * (i + 1));
		[out[i], out[j]] = [out[j] as T, out[i] as T];
	}
	return out;
}
