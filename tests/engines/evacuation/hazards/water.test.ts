// Water: a lake that rests, no drop lost, a dam break, doors, drains, stairs.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { volumeOf, type Water } from "../../../../src/engines/evacuation/hazards/water.ts";
import {
	damBreak,
	lakeSpeed,
	volumeError,
	waterRows,
} from "../../../../src/engines/evacuation/validation/hazard-rows.ts";
import { corridor, type HazardInput, oneRoom, open, twoFloors, twoRooms } from "./plans.ts";

const inflow = (more: Record<string, unknown> = {}): HazardInput =>
	({ kind: "water", id: "w", level: "g", at: [2, 2], inflow: 0.5, ...more }) as HazardInput;
const waterOf = ({ hazards }: ReturnType<typeof open>): Water => hazards.water as Water;

function stopInflow(tried: ReturnType<typeof open>): void {
	for (const one of waterOf(tried).inflows) Object.assign(one, { rate: 0 });
}

describe("water", () => {
	it("at rest over uneven ground stays at rest", () => {
		expect(lakeSpeed(60)).toBeLessThan(1e-9);
	});

	it("is not lost", () => {
		expect(volumeError(120)).toBeLessThanOrEqual(1e-6);
	});

	it("is not lost, whatever flows in where, over whatever ground", () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.5, max: 15.5, noNaN: true }),
				fc.double({ min: 0.05, max: 5, noNaN: true }),
				fc.double({ min: -1, max: 1, noNaN: true }),
				fc.constantFrom("open", "closed" as const),
				(x, rate, step, state) => {
					const tried = open(twoRooms(state, inflow({ at: [x, 4], inflow: rate, ground: { b: step } })));
					tried.run(20);
					expect(Math.abs(volumeOf(waterOf(tried)) - 20 * rate)).toBeLessThanOrEqual(20 * rate * 1e-6);
					expect(Math.min(...tried.hazards.waterDepth)).toBeGreaterThanOrEqual(0);
				},
			),
			{ numRuns: 15 },
		);
	});

	it("of a broken dam runs over dry ground within 10 % of 2 √(g h), slower than that, never faster", () => {
		const front = damBreak(20);
		expect(front).toBeGreaterThan(1.8);
		expect(front).toBeLessThan(2);
	});

	it("spreads level in the end", () => {
		const tried = open(oneRoom(inflow({ inflow: 10 })));
		tried.run(10);
		stopInflow(tried);
		tried.run(480);
		for (const [x, y] of [
			[9, 9],
			[1, 9],
			[5, 5],
		] as const)
			expect(Math.abs((tried.hazards.waterDepth[tried.at(x, y)] as number) - 1)).toBeLessThan(0.03);
	});

	it("drains into the lower room", () => {
		const tried = open(twoRooms("open", inflow({ ground: { b: -0.5 } })));
		tried.run(50);
		stopInflow(tried);
		tried.run(250);
		expect(tried.hazards.waterDepth[tried.at(4, 4)]).toBeLessThan(0.06);
		expect(tried.hazards.waterDepth[tried.at(12, 4)]).toBeGreaterThan(0.3);
	});

	it("hardly passes a closed door", () => {
		const beyond = (state: "open" | "closed") => {
			const tried = open(twoRooms(state, inflow()));
			tried.run(60);
			return tried.hazards.waterDepth[tried.at(12, 4)] as number;
		};
		expect(beyond("closed")).toBeGreaterThan(0);
		expect(beyond("closed")).toBeLessThan(beyond("open") / 2);
	});

	it("runs out through an exit and is counted", () => {
		const tried = open(corridor("open", inflow({ at: [25, 6] })));
		tried.run(120);
		const { drained, made } = waterOf(tried);
		expect(drained).toBeGreaterThan(0.3 * made);
		expect(Math.abs(volumeOf(waterOf(tried)) + drained - made)).toBeLessThanOrEqual(made * 1e-6);
		expect(tried.hazards.log.map(({ kind }) => kind)).toEqual(["water-started"]);
	});

	it("runs down the stairs, not up", () => {
		const down = open(twoFloors(inflow({ level: "high", at: [24, 2] })));
		const up = open(twoFloors(inflow({ level: "low", at: [2, 2] })));
		down.run(60);
		up.run(60);
		expect(down.hazards.waterDepth[down.at(5, 2, 0)]).toBeGreaterThan(0.05);
		expect(up.hazards.waterDepth[up.at(24, 2, 2)]).toBe(0);
	});

	it("has its rows for the table and all hold", () => {
		expect(waterRows().filter(({ pass }) => !pass)).toEqual([]);
	});
});
