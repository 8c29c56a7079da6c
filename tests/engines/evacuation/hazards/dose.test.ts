// Dose laws against the published times, and their shape over all airs.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heatRate, toxicRate } from "../../../../src/engines/evacuation/hazards/dose.ts";
import { heatRateAt, toxicRateAt } from "../../../../src/engines/evacuation/hazards/exposure.ts";
import { doseRows, secondsToDose } from "../../../../src/engines/evacuation/validation/hazard-rows.ts";
import { box, fireAt, oneRoom, open } from "./plans.ts";

describe("toxic dose", () => {
	it.each([
		["a", 1000, 2, 15, 981.71],
		["b", 0, 0, 12, 1666.49],
		["c", 1000, 0, 21, 1692.82],
		["d", 1000, 3.43, 21, 846.5],
	])(
		"ISO 19%s: reaches 1 within a step of the published time",
		(_case, coPpm, co2Percent, o2Percent, published) => {
			expect(Math.abs(secondsToDose({ coPpm, co2Percent, o2Percent }) - published)).toBeLessThanOrEqual(0.5);
		},
	);

	it("NIST 2.6: within a step of the equations and 1 % of the listed 207.6 s", () => {
		const took = secondsToDose({ coPpm: 5000, co2Percent: 2, o2Percent: 18 });
		expect(Math.abs(took - 208.712)).toBeLessThanOrEqual(0.5);
		expect(Math.abs(took / 207.6 - 1)).toBeLessThan(0.01);
	});

	it("is nothing in clean air and never falls with more monoxide, more dioxide or less oxygen", () => {
		expect(toxicRate(0, 0, 20.9)).toBe(0);
		const percent = fc.double({ min: 0, max: 20, noNaN: true });
		const ppm = fc.double({ min: 0, max: 50_000, noNaN: true });
		fc.assert(
			fc.property(ppm, percent, percent, fc.double({ min: 0, max: 1, noNaN: true }), (co, co2, o2, more) => {
				const rate = toxicRate(co, co2, o2);
				expect(toxicRate(co * (1 + more), co2, o2)).toBeGreaterThanOrEqual(rate);
				expect(toxicRate(co, co2 * (1 + more), o2)).toBeGreaterThanOrEqual(rate);
				expect(toxicRate(co, co2, o2 * (1 - more))).toBeGreaterThanOrEqual(rate);
			}),
		);
	});

	it("has five rows for the table and all hold", () => {
		const rows = doseRows();
		expect(rows.map(({ id }) => id)).toEqual(Array(5).fill("V13"));
		expect(rows.filter(({ pass }) => !pass)).toEqual([]);
	});
});

describe("heat dose", () => {
	it("is borne for 25 minutes at 82 °C less than an hour, about 7.6 minutes at 100 °C", () => {
		expect(heatRate(20)).toBe(0);
		expect(1 / heatRate(100) / 60).toBeCloseTo(5e7 * 100 ** -3.4, 6);
		expect(heatRate(200)).toBeGreaterThan(heatRate(100));
	});

	it("counts glow above what skin bears", () => {
		expect(heatRate(20, 2)).toBe(0);
		expect(1 / heatRate(20, 10) / 60).toBeCloseTo(4.2 * 10 ** -1.9, 6);
	});
});

it("air that is bad everywhere is not better bent low", () => {
	const { hazards, run, at } = open(
		oneRoom({ kind: "bad-air", id: "x", level: "g", outline: box(0, 0, 10, 10), coPpm: 2000, celsius: 90 }),
	);
	run(1);
	expect(toxicRateAt(hazards, at(5, 5), true)).toBe(toxicRateAt(hazards, at(5, 5)));
	expect(heatRateAt(hazards, at(5, 5))).toBeCloseTo(heatRate(90), 8);
	expect(hazards.log).toEqual([{ at: 0.5, kind: "bad-air-started", id: "x" }]);
});

it("bending low helps while the layer hangs above a metre", () => {
	const { hazards, run, at } = open(oneRoom(fireAt([5, 5])));
	let helped = 0;
	run(140, () => {
		const cell = at(1, 1);
		const height = hazards.layerHeight[cell] as number;
		if (height < 1.05 || height > 1.5) return;
		helped++;
		expect(hazards.extinction[cell]).toBeGreaterThan(0.5);
		expect(hazards.extinctionLow[cell]).toBe(0);
		expect(toxicRateAt(hazards, cell, true)).toBe(0);
		expect(toxicRateAt(hazards, cell)).toBeGreaterThan(0);
	});
	expect(helped).toBeGreaterThan(5);
});
