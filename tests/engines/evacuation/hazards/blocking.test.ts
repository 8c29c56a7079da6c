// What falls and what slides: cells that are no longer walkable, when, and for how long.
import { describe, expect, it } from "vitest";
import { box, type HazardInput, oneRoom, open } from "./plans.ts";

const fall = (more: Record<string, unknown> = {}): HazardInput =>
	({ kind: "falling", id: "p", level: "g", outline: box(2, 2, 4, 4), at: 5, ...more }) as HazardInput;
const slide = (more: Record<string, unknown> = {}): HazardInput =>
	({
		kind: "debris",
		id: "s",
		level: "g",
		from: [1, 5],
		toward: [2, 0],
		speed: 2,
		halfWidth: 1.5,
		startsAt: 3,
		...more,
	}) as HazardInput;
const count = (blocked: Uint8Array) => blocked.reduce((sum, one) => sum + one, 0);

describe("falling things", () => {
	it("block their cells from their moment on", () => {
		const { hazards, run, at } = open(oneRoom(fall()));
		run(4.5);
		expect(count(hazards.blocked)).toBe(0);
		expect(hazards.blockedVersion).toBe(0);
		run(0.5);
		expect(count(hazards.blocked)).toBe(64);
		expect(hazards.blocked[at(3, 3)]).toBe(1);
		expect(hazards.blocked[at(5, 3)]).toBe(0);
		expect(hazards.blockedVersion).toBe(1);
		run(30);
		expect(count(hazards.blocked)).toBe(64);
		expect(hazards.log).toEqual([{ at: 5, kind: "fallen", id: "p" }]);
	});

	it("that do not stay free the way again, and leave others' blocks alone", () => {
		const { hazards, run, at } = open(
			oneRoom(fall({ stays: false }), fall({ id: "q", at: 1, outline: box(3, 3, 6, 6) })),
		);
		run(5);
		expect(hazards.blocked[at(2.5, 2.5)]).toBe(1);
		run(2);
		expect(hazards.blocked[at(2.5, 2.5)]).toBe(0);
		expect(hazards.blocked[at(3.5, 3.5)]).toBe(1);
		expect(count(hazards.blocked)).toBe(144);
		expect(hazards.blockedVersion).toBe(3);
	});
});

describe("debris", () => {
	it("arrives later the farther down, at its speed, on its strip only", () => {
		const { hazards, floor, at } = open(oneRoom(slide()));
		const arrival = hazards.debris[0]?.arrival as Float64Array;
		let before = 0;
		for (let x = 1.5; x < 10; x += 0.5) {
			const cell = at(x, 5);
			expect(arrival[cell]).toBeGreaterThan(before);
			expect(arrival[cell]).toBeCloseTo(3 + ((floor.x[cell] as number) - 1) / 2, 9);
			before = arrival[cell] as number;
		}
		expect(arrival[at(5, 7)]).toBe(Number.POSITIVE_INFINITY);
		expect(arrival[at(0.5, 5)]).toBe(Number.POSITIVE_INFINITY);
	});

	it("buries more and more and never less", () => {
		const { hazards, run, at } = open(oneRoom(slide()));
		let before = 0;
		run(12, () => {
			const now = count(hazards.blocked);
			expect(now).toBeGreaterThanOrEqual(before);
			before = now;
		});
		expect(hazards.blocked[at(9.5, 5)]).toBe(1);
		expect(hazards.log[0]).toEqual({ at: 3.5, kind: "debris-started", id: "s" });
	});

	it("spares rooms with walls when it comes over open ground", () => {
		const plan = oneRoom(slide({ from: [-8, 5] }));
		plan.rooms.push({ id: "yard", level: "g", outline: box(-10, 0, 0, 10), outdoors: true });
		const { hazards, run, at } = open(plan);
		run(30);
		expect(hazards.blocked[at(-2, 5)]).toBe(1);
		expect(hazards.blocked[at(3, 5)]).toBe(0);
	});
});
