// The test statistic of V11 against values from tables.
import { describe, expect, it } from "vitest";
import {
	chanceOf,
	gammaBelow,
	largestDistance,
	logNormalBelow,
	uniformBelow,
	weibullBelow,
} from "../../../../src/engines/evacuation/validation/distributions.ts";

describe("distributions", () => {
	it("have the shares of the tables below a value", () => {
		expect(logNormalBelow(Math.exp(1.96), 0, 1)).toBeCloseTo(0.9750021, 6);
		expect(logNormalBelow(Math.exp(-1), 0, 1)).toBeCloseTo(0.1586553, 6);
		expect(gammaBelow(2, 1, 1)).toBeCloseTo(1 - Math.exp(-2), 8);
		// Chi-square with 3 degrees of freedom: 95 % below 7.8147.
		expect(gammaBelow(7.8147, 1.5, 2)).toBeCloseTo(0.95, 5);
		expect(weibullBelow(3, 1, 3)).toBeCloseTo(1 - Math.exp(-1), 9);
		expect(uniformBelow(55, 10, 100)).toBe(0.5);
	});
	it("give the chance of Kolmogorov's table", () => {
		// Critical distance at 5 % for many samples: 1.358 / √n.
		expect(chanceOf(1.358 / Math.sqrt(10_000), 10_000)).toBeCloseTo(0.05, 2);
		expect(chanceOf(0.001, 100)).toBe(1);
	});
	it("tell samples of another distribution apart", () => {
		const samples = Array.from({ length: 1000 }, (_, n) => (n + 0.5) / 1000);
		expect(
			chanceOf(
				largestDistance(samples, (x) => uniformBelow(x, 0, 1)),
				1000,
			),
		).toBe(1);
		expect(
			chanceOf(
				largestDistance(samples, (x) => uniformBelow(x, 0, 1.1)),
				1000,
			),
		).toBeLessThan(1e-6);
	});
});
