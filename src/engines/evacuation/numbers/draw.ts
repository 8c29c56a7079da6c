// Seeded draws: one stream per purpose, so that a draw more in one place changes nothing in another.
import { type Random, seededRandom } from "../../../core/clock.ts";
import type { Spread } from "../plan/plan.ts";
import { exp, ln, power } from "./exp.ts";

/** A stream of its own for each purpose of a run (FNV-1a over the name, mixed with the seed). */
export function streamOf(seed: number, purpose: string): Random {
	let hash = 0x811c9dc5 ^ seed;
	for (let i = 0; i < purpose.length; i++) hash = Math.imul(hash ^ purpose.charCodeAt(i), 0x01000193);
	return seededRandom(hash);
}

/** Standard normal by Marsaglia's polar method. */
export function normal(random: Random): number {
	for (;;) {
		const a = 2 * random.next() - 1;
		const b = 2 * random.next() - 1;
		const s = a * a + b * b;
		if (s > 0 && s < 1) return a * Math.sqrt((-2 * ln(s)) / s);
	}
}

/** Gamma with scale 1 by Marsaglia and Tsang (2000). */
function gamma(shape: number, random: Random): number {
	if (shape < 1) return gamma(shape + 1, random) * power(1 - random.next(), 1 / shape);
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = normal(random);
		const t = 1 + c * x;
		if (t <= 0) continue;
		const v = t * t * t;
		if (ln(1 - random.next()) < 0.5 * x * x + d - d * v + d * ln(v)) return d * v;
	}
}

/** Draws outside a truncated normal are drawn again, at most this often; then the bound is taken. */
const MOST_TRIES = 100;

/** @returns a draw in the unit of the spread's own numbers */
export function drawFrom(spread: Spread, random: Random): number {
	switch (spread.kind) {
		case "fixed":
			return spread.value;
		case "uniform":
			return spread.from + (spread.to - spread.from) * random.next();
		case "normal": {
			const { mean, deviation, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = spread;
			for (let i = 0; i < MOST_TRIES; i++) {
				const drawn = mean + deviation * normal(random);
				if (drawn >= from && drawn <= to) return drawn;
			}
			return Math.min(Math.max(mean, from), to);
		}
		case "log-normal":
			return exp(spread.mu + spread.sigma * normal(random));
		case "gamma":
			return spread.scale * gamma(spread.shape, random);
		case "weibull":
			return spread.scale * power(-ln(1 - random.next()), 1 / spread.shape);
	}
}
