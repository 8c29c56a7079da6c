// Exponential, logarithm and power from + − × ÷ only: the same bits in Node and in every browser.

/** ln 2 in two parts, so that k · ln 2 keeps its last bits (fdlibm). */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;

/** Two to the power of a whole number between −1074 and 1023, by exact halving and doubling. */
function twoTo(exponent: number): number {
	let result = 1;
	let factor = exponent < 0 ? 0.5 : 2;
	for (let left = exponent < 0 ? -exponent : exponent; left > 0; left >>= 1) {
		if (left & 1) result *= factor;
		factor *= factor;
	}
	return result;
}

/**
 * e to the power of x; relative error below 1e-14.
 * Reduction to |r| ≤ ln 2 / 2, then the Taylor series to the 13th power (fdlibm's constants for ln 2).
 */
export function exp(x: number): number {
	if (x > 709.7) return Number.POSITIVE_INFINITY;
	if (x < -745) return 0;
	const k = Math.round(x * INVERSE_LN2);
	const r = x - k * LN2_HIGH - k * LN2_LOW;
	let sum = 1 + r / 13;
	for (let n = 12; n > 0; n--) sum = 1 + (r / n) * sum;
	return sum * twoTo(k);
}

/** Natural logarithm; relative error below 1e-14. @returns NaN for x < 0, −∞ for 0 */
export function ln(x: number): number {
	if (x < 0 || Number.isNaN(x)) return Number.NaN;
	if (x === 0) return Number.NEGATIVE_INFINITY;
	if (x === Number.POSITIVE_INFINITY) return x;
	let k = 0;
	let m = x;
	while (m >= Math.SQRT2) {
		m /= 2;
		k++;
	}
	while (m < Math.SQRT1_2) {
		m *= 2;
		k--;
	}
	// ln m = 2 artanh s with s = (m − 1)/(m + 1), |s| < 0.172: 11 terms reach double precision.
	const s = (m - 1) / (m + 1);
	const s2 = s * s;
	let sum = 1 / 23;
	for (let n = 21; n > 0; n -= 2) sum = 1 / n + s2 * sum;
	return 2 * s * sum + k * LN2_LOW + k * LN2_HIGH;
}

/** base ≥ 0 to any power. */
export function power(base: number, exponent: number): number {
	if (base === 0) return exponent === 0 ? 1 : 0;
	return exp(exponent * ln(base));
}
