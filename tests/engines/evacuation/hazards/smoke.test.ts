// Smoke: arrival, layers, soot that is never lost, doors that hold it back, stairs that draw it up.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growthKilowatts } from "../../../../src/engines/evacuation/hazards/fire.ts";
import { plumeFlow } from "../../../../src/engines/evacuation/hazards/layer.ts";
import { type Smoke, sootBalance } from "../../../../src/engines/evacuation/hazards/soot.ts";
import { corridor, fireAt, oneRoom, open, twoFloors, twoRooms } from "./plans.ts";

const smokeOf = ({ hazards }: ReturnType<typeof open>): Smoke => hazards.smoke as Smoke;

describe("a fire", () => {
	it.each([
		["slow", 600],
		["medium", 300],
		["fast", 150],
		["ultra-fast", 75],
	])("%s reaches 1,055 kW after %i s and stops at its peak", (_growth, seconds) => {
		expect(growthKilowatts(seconds, seconds, 9000)).toBe(1055);
		expect(growthKilowatts(seconds / 2, seconds, 9000)).toBeCloseTo(1055 / 4, 9);
		expect(growthKilowatts(seconds * 5, seconds, 2000)).toBe(2000);
		expect(growthKilowatts(-1, seconds, 2000)).toBe(0);
	});

	it("draws in more air the higher the layer hangs and the stronger it burns (Heskestad)", () => {
		// 1 MW, D = 1.6 m, z = 2.5 m: 0.071 · 8.88 · 2.82^(5/3) + 0.00192 · 700.
		expect(plumeFlow(1000, 2.5, 1.6)).toBeCloseTo(0.071 * 700 ** (1 / 3) * 2.8165 ** (5 / 3) + 1.344, 2);
		expect(plumeFlow(1000, 2, 1.6)).toBeLessThan(plumeFlow(1000, 2.5, 1.6));
		expect(plumeFlow(500, 2, 1.1)).toBeLessThan(plumeFlow(1000, 2, 1.6));
	});

	it("covers cells, more and more, and says so by the version", () => {
		const { hazards, run, at } = open(oneRoom(fireAt([5, 5])));
		run(20);
		const before = hazards.blockedVersion;
		expect(hazards.blocked[at(5, 5)]).toBe(1);
		run(130);
		expect(hazards.blockedVersion).toBeGreaterThan(before);
		expect(hazards.blocked[at(5.7, 5)]).toBe(1);
		expect(hazards.blocked[at(8, 5)]).toBe(0);
	});

	it("in a room without openings smothers itself", () => {
		const { hazards, run } = open(oneRoom(fireAt([5, 5], { peakKilowatts: 5000 })));
		run(600);
		expect(hazards.fires[0]?.kilowatts).toBeLessThan(600);
		expect(Math.min(...hazards.o2Percent)).toBeGreaterThan(8);
	});
});

describe("arrival", () => {
	it("comes later the farther it is, in all directions alike", () => {
		const tried = open(oneRoom(fireAt([5, 5])));
		const { arrival } = smokeOf(tried).carrier.front;
		const byDistance = [1, 2, 3, 4].map((r) => arrival[tried.at(5 + r, 5)] as number);
		expect([...byDistance].sort((a, b) => a - b)).toEqual(byDistance);
		const straight = arrival[tried.at(8, 5)] as number;
		const slanted = arrival[tried.at(5 + 3 * Math.SQRT1_2, 5 + 3 * Math.SQRT1_2)] as number;
		expect(Math.abs(slanted / straight - 1)).toBeLessThan(0.08);
	});

	it("grows along every corridor, whatever the fire", () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.6, max: 5.4, noNaN: true }),
				fc.double({ min: 0.6, max: 4.4, noNaN: true }),
				fc.constantFrom("slow", "medium", "fast", "ultra-fast" as const),
				fc.constantFrom("open", "closed" as const),
				(x, y, growth, state) => {
					const tried = open(corridor(state, fireAt([x, y], { growth })));
					const { arrival } = smokeOf(tried).carrier.front;
					for (let at = 4; at < 29; at++)
						expect(arrival[tried.at(at + 1, 6)]).toBeGreaterThan(arrival[tried.at(at, 6)] as number);
				},
			),
			{ numRuns: 12 },
		);
	});

	it("is later behind a closed door, and nothing is met before it", () => {
		const shut = open(corridor("closed", fireAt([1, 1])));
		const free = open(corridor("open", fireAt([1, 1])));
		for (const x of [3, 10, 20, 29]) {
			const late = smokeOf(shut).carrier.front.arrival[shut.at(x, 6)] as number;
			const early = smokeOf(free).carrier.front.arrival[free.at(x, 6)] as number;
			expect(late).toBeGreaterThan(early + 5);
		}
		free.run(200, () => {
			const { arrival } = smokeOf(free).carrier.front;
			for (const x of [3, 10, 20, 29]) {
				const cell = free.at(x, 6);
				if ((arrival[cell] as number) > free.hazards.seconds) expect(free.hazards.soot[cell]).toBe(0);
			}
		});
		expect(free.hazards.soot[free.at(29, 6)]).toBeGreaterThan(0);
	});

	it("is worked out anew when a door closes: what is reached stays, the rest comes later", () => {
		const tried = open(corridor("open", fireAt([1, 1])));
		const { arrival } = smokeOf(tried).carrier.front;
		const planned = Float64Array.from(arrival);
		tried.run(6);
		tried.doors[0] = "closed";
		tried.run(0.5);
		let later = 0;
		for (let cell = 0; cell < arrival.length; cell++) {
			if ((planned[cell] as number) <= 6) expect(arrival[cell]).toBe(planned[cell]);
			else if ((arrival[cell] as number) > (planned[cell] as number) + 5) later++;
		}
		expect(arrival[tried.at(20, 6)]).toBeGreaterThan((planned[tried.at(20, 6)] as number) + 5);
		expect(later).toBeGreaterThan(500);
	});
});

describe("the layer", () => {
	it.each(["slow", "medium", "fast", "ultra-fast"] as const)(
		"falls and never rises while a %s fire burns in a closed room",
		(growth) => {
			const { hazards, run } = open(twoRooms("closed", fireAt([4, 4], { growth })));
			let height = 3;
			run(300, () => {
				const now = hazards.smoke?.layers.height[0] as number;
				expect(now).toBeLessThanOrEqual(height + 1e-9);
				height = now;
			});
			expect(height).toBeLessThan(2.2);
		},
	);

	it("with a way out settles between the floor and the door's head", () => {
		const tried = open(corridor("open", fireAt([1, 1])));
		tried.run(400);
		const height = smokeOf(tried).layers.height[1] as number;
		expect(height).toBeGreaterThan(0.3);
		expect(height).toBeLessThan(2.1);
		const before = height;
		tried.run(100);
		expect(Math.abs((smokeOf(tried).layers.height[1] as number) - before)).toBeLessThan(0.1);
	});
});

describe("soot", () => {
	it("is never lost: made − gone outdoors = on the lattice, to one in a million", () => {
		fc.assert(
			fc.property(
				fc.constantFrom("open", "closed" as const),
				fc.constantFrom("medium", "ultra-fast" as const),
				fc.double({ min: 0.01, max: 0.2, noNaN: true }),
				fc.integer({ min: 20, max: 240 }),
				(state, growth, sootYield, seconds) => {
					const tried = open(corridor(state, fireAt([4, 2], { growth, sootYield })));
					tried.run(seconds / 2);
					tried.doors[0] = state === "open" ? "closed" : "open";
					tried.run(seconds / 2);
					const { made, vented, present } = sootBalance(smokeOf(tried));
					expect(made).toBeGreaterThan(0);
					expect(Math.abs(made - vented - present)).toBeLessThanOrEqual(1e-6 * made);
				},
			),
			{ numRuns: 10 },
		);
	});

	it("equals the power burnt by the heat of fuel, and leaves through an open exit", () => {
		const tried = open(corridor("open", fireAt([4, 2], { growth: "ultra-fast" })));
		let energy = 0;
		tried.run(240, () => {
			energy += 0.5 * (tried.hazards.fires[0]?.kilowatts ?? 0);
		});
		const { made, vented } = sootBalance(smokeOf(tried));
		expect(made).toBeCloseTo((0.05 * energy) / 20_000, 9);
		expect(vented).toBeGreaterThan(0.1 * made);
	});

	it("drawn per square metre adds up to what is on the lattice", () => {
		const tried = open(oneRoom(fireAt([5, 5])));
		tried.run(90);
		const drawn = tried.hazards.soot.reduce((sum, kilograms) => sum + kilograms * 0.0625, 0);
		expect(drawn / sootBalance(smokeOf(tried)).present).toBeCloseTo(1, 5);
	});

	it.each([60, 120, 240])(
		"behind a closed door is at most half of that behind an open one after %i s",
		(seconds) => {
			const behind = (state: "open" | "closed") => {
				const tried = open(twoRooms(state, fireAt([4, 4])));
				tried.run(seconds);
				const beyond = Array.from(tried.floor.rooms[1]?.cells ?? []);
				return beyond.reduce((sum, cell) => sum + (tried.hazards.soot[cell] as number), 0);
			};
			expect(behind("closed")).toBeLessThanOrEqual(behind("open") / 2);
			expect(behind("open")).toBeGreaterThan(0);
		},
	);
});

it("smoke runs up the stairs, and hardly down", () => {
	const below = open(twoFloors({ ...fireAt([2, 2]), level: "low" } as never));
	const above = open(twoFloors({ ...fireAt([24, 2]), level: "high" } as never));
	below.run(180);
	above.run(180);
	const upstairs = below.hazards.extinction[below.at(20, 2, 2)] as number;
	const downstairs = above.hazards.extinction[above.at(5, 2, 0)] as number;
	expect(upstairs).toBeGreaterThan(0.5);
	expect(downstairs).toBeLessThan(upstairs / 10);
	expect(smokeOf(above).carrier.front.arrival[above.at(5, 2, 0)]).toBeGreaterThan(
		(smokeOf(below).carrier.front.arrival[below.at(20, 2, 2)] as number) + 10,
	);
});

it("the same plan and doors give the same smoke to the last bit", () => {
	const once = open(corridor("open", fireAt([4, 2])));
	const again = open(corridor("open", fireAt([4, 2])));
	once.run(120);
	again.run(120);
	expect(again.hazards.extinction).toEqual(once.hazards.extinction);
	expect(again.hazards.log).toEqual(once.hazards.log);
});

it("a plan without hazards costs nothing and changes nothing", () => {
	const { hazards, run } = open(oneRoom());
	run(10);
	expect(hazards.active).toBe(false);
	expect(hazards.seconds).toBe(0);
	expect(Math.max(...hazards.extinction)).toBe(0);
	expect(Math.min(...hazards.o2Percent)).toBeCloseTo(20.9, 5);
});
