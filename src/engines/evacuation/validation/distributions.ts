// Kolmogorov–Smirnov against the distributions that reaction times are drawn from, with the engine's own exp and ln.
import { exp, ln, power } from "../numbers/exp.ts";

export const uniformBelow = (x: number, from: number, to: number): number =>
	Math.min(1, Math.max(0, (x - from) / (to - from)));

export const weibullBelow = (x: number, shape: number, scale: number): number =>
	x <= 0 ? 0 : 1 - exp(-power(x / scale, shape));

export const logNormalBelow = (x: number, mu: number, sigma: number): number =>
	x <= 0 ? 0 : normalBelow((ln(x) - mu) / sigma);

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Share of a standard normal below z (Marsaglia's series; enough terms for |z| < 7). */
function normalBelow(z: number): number {
	if (z < -7) return 0;
	if (z > 7) return 1;
	let term = z;
	let sum = z;
	for (let n = 3; n < 300; n += 2) {
		term *= (z * z) / n;
		sum += term;
	}
	return 0.5 + (sum * exp((-z * z) / 2)) / ROOT_TWO_PI;
}

/** Share of a gamma distribution below x: the series of the lower incomplete gamma function. */
export function gammaBelow(x: number, shape: number, scale: number): number {
	if (x <= 0) return 0;
	const t = x / scale;
	let term = 1 / shape;
	let sum = term;
	for (let n = 1; n < 1000 && term > sum * 1e-16; n++) {
		term *= t / (shape + n);
		sum += term;
	}
	return Math.min(1, sum * exp(shape * ln(t) - t - lnGamma(shape)));
}

/** ln Γ by Stirling's series after six steps up. */
function lnGamma(x: number): number {
	let product = 1;
	let up = x;
	for (; up < 8; up++) product *= up;
	const inverse = 1 / up;
	const square = inverse * inverse;
	const tail = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
	return (up - 0.5) * ln(up) - up + ln(ROOT_TWO_PI) + tail - ln(product);
}

/** Largest distance between the samples' steps and the distribution. */
export function largestDistance(samples: readonly number[], below: (x: number) => number): number {
	const sorted = [...samples].sort((one, other) => one - other);
	let largest = 0;
	for (const [n, x] of sorted.entries()) {
		const share = below(x);
		largest = Math.max(largest, share - n / sorted.length, (n + 1) / sorted.length - share);
	}
	return largest;
}

/** Chance of such a distance or a larger one when the samples do come from the distribution (Stephens' correction). */
export function chanceOf(distance: number, count: number): number {
	const root = Math.sqrt(count);
	const lambda = (root + 0.12 + 0.11 / root) * distance;
	if (lambda < 0.2) return 1;
	let sum = 0;
	for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 2 : -2) * exp(-2 * k * k * lambda * lambda);
	return Math.min(1, Math.max(0, sum));
}
