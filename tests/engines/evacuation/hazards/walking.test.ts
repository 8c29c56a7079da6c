// Walking laws: their points, their monotony, their floors.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	bendsLow,
	isSweptAway,
	jinFactor,
	postureFactor,
	smokeFactor,
	visibility,
	visitorFactor,
	waterFactor,
} from "../../../../src/engines/evacuation/hazards/walking.ts";

const extinction = fc.double({ min: 0, max: 40, noNaN: true });

describe("smoke", () => {
	it.each([0, 0.5, 1, 3, 7.5, 10])("follows FDS+Evac at K = %f", (k) => {
		expect(smokeFactor(k)).toBeCloseTo(1 - 0.0807 * k, 12);
	});

	it("has its floor of 0.1 from K = 11.15", () => {
		expect(smokeFactor(11.1)).toBeGreaterThan(0.1);
		expect(smokeFactor(11.2)).toBe(0.1);
	});

	it("follows Jin's irritant curve", () => {
		expect(jinFactor(0.1)).toBe(1);
		expect(jinFactor(0.3)).toBeCloseTo(0.65, 12);
		expect(jinFactor(0.5)).toBeCloseTo(0.3, 12);
		expect(jinFactor(5)).toBe(0.3);
	});

	it.each([
		["smokeFactor", smokeFactor],
		["jinFactor", jinFactor],
		["visitorFactor", (k: number) => visitorFactor(k)],
	])("%s never rises with smoke and stays within 0.1 and 1", (_name, law) => {
		fc.assert(
			fc.property(extinction, extinction, (k, more) => {
				expect(law(k + more)).toBeLessThanOrEqual(law(k));
				expect(law(k)).toBeGreaterThanOrEqual(0.1);
				expect(law(k)).toBeLessThanOrEqual(1);
			}),
		);
	});

	it("the visitors' law is never above either of the two, nor slower than 0.3 m/s", () => {
		fc.assert(
			fc.property(extinction, fc.double({ min: 0.4, max: 2, noNaN: true }), (k, speed) => {
				const factor = visitorFactor(k, speed);
				expect(factor * speed).toBeGreaterThanOrEqual(0.3 - 1e-12);
				if (factor * speed > 0.3 + 1e-9)
					expect(factor).toBeLessThanOrEqual(Math.min(smokeFactor(k), jinFactor(k)));
			}),
		);
	});

	it("people bend low under a layer above a metre, not below it, not in clear air", () => {
		expect(bendsLow(5, 0, 1.2)).toBe(true);
		expect(postureFactor(5, 0, 1.2)).toBeCloseTo(0.6, 12);
		expect(bendsLow(5, 0, 0.9)).toBe(false);
		expect(bendsLow(0, 0, 3)).toBe(false);
		expect(postureFactor(5, 5, 0.5)).toBe(0.3);
	});

	it("visibility is 3 / K for things and 8 / K for lit signs", () => {
		expect(visibility(1)).toBe(3);
		expect(visibility(2, 8)).toBe(4);
		expect(visibility(0)).toBe(Number.POSITIVE_INFINITY);
	});
});

describe("water", () => {
	it.each([
		[0, 1],
		[0.1, 0.85],
		[0.35, 0.6],
		[0.6, 0.45],
		[0.9, 0.35],
		[0.225, 0.725],
	])("at %f m an adult keeps %f", (depth, factor) => {
		expect(waterFactor(depth, "adult")).toBeCloseTo(factor, 12);
	});

	it("never rises with depth, and shorter people are never faster", () => {
		const depth = fc.double({ min: 0, max: 2, noNaN: true });
		fc.assert(
			fc.property(depth, depth, fc.constantFrom("adult", "child", "wheelchair" as const), (d, more, kind) => {
				expect(waterFactor(d + more, kind)).toBeLessThanOrEqual(waterFactor(d, kind));
				expect(waterFactor(d, "child")).toBeLessThanOrEqual(waterFactor(d, "adult"));
			}),
		);
	});

	it("nobody walks deeper than 1.2 m, children not in half a metre", () => {
		expect(waterFactor(1.2, "adult")).toBe(0);
		expect(waterFactor(0.5, "child")).toBe(0);
		expect(isSweptAway(0.4, 1.2, "child")).toBe(true);
		expect(isSweptAway(0.4, 1.2, "adult")).toBe(false);
		expect(isSweptAway(0.5, 2, "adult")).toBe(true);
	});
});
