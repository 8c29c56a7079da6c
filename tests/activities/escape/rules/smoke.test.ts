// Smoke on small plans where the answer is known, and on the tower as a whole.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../../../src/activities/escape/plan.ts";
import {
	cellAt,
	type Doors,
	doorsAtStart,
	groundOf,
	standable,
} from "../../../../src/activities/escape/rules/ground.ts";
import { arrivals, clearAir, openness, spread } from "../../../../src/activities/escape/rules/smoke.ts";
import { wayTo } from "../../../../src/activities/escape/rules/way.ts";
import { towerScene } from "../visitor.ts";

const tower = towerScene();
const timing = { ...tower.timing, smokeCmPerS: 50, closedPercent: 5, sealedPermille: 5 };

/** Two rooms of 10 × 6 cells with a door of one cell's depth between. */
const two: Plan = {
	columns: 24,
	rows: 8,
	rooms: [
		{ id: "left", name: "左间", kind: "corridor", x: 1, y: 1, w: 10, h: 6, lit: false },
		{ id: "right", name: "右间", kind: "corridor", x: 12, y: 1, w: 10, h: 6, lit: false },
	],
	doors: [{ id: "door", kind: "entry", x: 11, y: 2, w: 1, h: 4, state: "open" }],
	windows: [],
	fires: [],
	furniture: [],
	places: [],
};
const source = [{ x: 1, y: 1, w: 1, h: 6, startsS: 0 }];
const never = (cells: number) => new Float64Array(cells).fill(Number.POSITIVE_INFINITY);

function front(state: "open" | "closed" | "sealed"): Float64Array {
	const ground = groundOf(two);
	const open = openness(ground, { door: state }, timing);
	return arrivals(ground, open, source, never(open.length), -1, timing);
}

function densityAfter(state: "open" | "closed" | "sealed", seconds: number): number {
	const ground = groundOf(two);
	const smoke = clearAir(ground);
	smoke.open = openness(ground, { door: state }, timing);
	smoke.arrivalMs = arrivals(ground, smoke.open, source, smoke.arrivalMs, -1, timing);
	for (let ms = 50; ms <= seconds * 1000; ms += 50) spread(ground, source, smoke, ms);
	return smoke.density[cellAt(ground, { x: 16, y: 4 })] as number;
}

describe("the front", () => {
	test("moves straight at the given speed", () => {
		const ground = groundOf(two);
		// 8 cells of 25 cm at 50 cm/s.
		expect(front("open")[cellAt(ground, { x: 9, y: 4 })]).toBeCloseTo(4000, 5);
	});

	test("is round: the slant is nearly as long as Pythagoras says", () => {
		const ground = groundOf({
			...two,
			columns: 44,
			rows: 44,
			rooms: [{ id: "hall", name: "大厅", kind: "corridor", x: 1, y: 1, w: 42, h: 42, lit: false }],
			doors: [],
		});
		const open = openness(ground, {}, timing);
		const out = arrivals(
			ground,
			open,
			[{ x: 1, y: 1, w: 1, h: 1, startsS: 0 }],
			never(open.length),
			-1,
			timing,
		);
		const slant = out[cellAt(ground, { x: 31, y: 31 })] as number;
		expect(Math.abs(slant / (Math.sqrt(2) * 30 * 500) - 1)).toBeLessThan(0.06);
	});

	test("comes later behind a closed leaf, later still behind wet cloth", () => {
		const at = cellAt(groundOf(two), { x: 13, y: 4 });
		const [open, closed, sealed] = [front("open")[at], front("closed")[at], front("sealed")[at]] as number[];
		expect(closed as number).toBeGreaterThan((open as number) + 8000);
		expect(sealed as number).toBeGreaterThan((closed as number) + 50_000);
	});

	test("never goes backwards: every reached cell has an earlier neighbour or is a source", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...tower.variants),
				fc.record(
					Object.fromEntries(
						tower.plan.doors.map(({ id }) => [id, fc.constantFrom("open", "closed", "sealed")]),
					),
				),
				(variant, doors) => {
					const ground = groundOf(tower.plan);
					const open = openness(ground, doors as Doors, tower.timing);
					const out = arrivals(ground, open, variant.sources, never(open.length), -1_000_000, tower.timing);
					const starts = new Set(variant.sources.map(({ startsS }) => startsS * 1000));
					out.forEach((ms, cell) => {
						if (ms === Number.POSITIVE_INFINITY || starts.has(ms)) return;
						const { columns } = ground;
						const around = [cell - 1, cell + 1, cell - columns, cell + columns].map((n) => out[n] as number);
						expect(Math.min(...around)).toBeLessThan(ms);
					});
				},
			),
			{ numRuns: 12 },
		);
	});

	test("closing any door never brings smoke anywhere sooner", () => {
		const ground = groundOf(tower.plan);
		const doors = { ...doorsAtStart(tower.plan), entry: "open" } as Doors;
		const sources = tower.variants[0]?.sources ?? [];
		const field = (states: Doors) => {
			const open = openness(ground, states, tower.timing);
			return arrivals(ground, open, sources, never(open.length), -1_000_000, tower.timing);
		};
		const open = field(doors);
		const closed = field({ ...doors, entry: "closed" });
		closed.forEach((ms, cell) => {
			expect(ms).toBeGreaterThanOrEqual((open[cell] as number) - 1e-6);
		});
	});
});

describe("the density", () => {
	test("behind a closed leaf is a fraction, behind wet cloth next to nothing", () => {
		const open = densityAfter("open", 40);
		const closed = densityAfter("closed", 40);
		expect(open).toBeGreaterThan(0.5);
		expect(closed).toBeLessThan(open / 2);
		expect(densityAfter("sealed", 40)).toBeLessThan(0.01);
	});

	test("stays between clear air and the source, and is nothing before the front", () => {
		const ground = groundOf(two);
		const smoke = clearAir(ground);
		smoke.open = openness(ground, { door: "open" }, timing);
		smoke.arrivalMs = arrivals(ground, smoke.open, source, smoke.arrivalMs, -1, timing);
		for (let ms = 50; ms <= 20_000; ms += 50) {
			spread(ground, source, smoke, ms);
			smoke.density.forEach((density, cell) => {
				expect(density).toBeGreaterThanOrEqual(0);
				expect(density).toBeLessThanOrEqual(1 + 1e-6);
				if ((smoke.arrivalMs[cell] as number) > ms) expect(density).toBe(0);
			});
		}
	});
});

describe("ways", () => {
	test("between any two free spots stay on free ground", () => {
		const ground = groundOf(tower.plan);
		const doors = { ...doorsAtStart(tower.plan), entry: "open" } as Doors;
		const free = standable(ground, doors);
		const spots = [...free.keys()].filter((cell) => free[cell]);
		const spot = fc.nat(spots.length - 1).map((at) => {
			const cell = spots[at] as number;
			return { x: (cell % ground.columns) + 0.5, y: Math.floor(cell / ground.columns) + 0.5 };
		});
		fc.assert(
			fc.property(spot, spot, (from, to) => {
				let here = from;
				for (const corner of wayTo(ground, doors, from, to)) {
					for (let part = 0; part <= 20; part++) {
						const x = here.x + ((corner.x - here.x) * part) / 20;
						const y = here.y + ((corner.y - here.y) * part) / 20;
						expect(ground.kind[cellAt(ground, { x, y })]).toBe(1);
					}
					here = corner;
				}
			}),
			{ numRuns: 60 },
		);
	});

	test("end before a closed door, and lead through it when it is open", () => {
		const ground = groundOf(two);
		const from = { x: 3.5, y: 4.5 };
		const to = { x: 20.5, y: 4.5 };
		const end = (state: "open" | "closed") => wayTo(ground, { door: state }, from, to).at(-1);
		expect(end("open")).toEqual(to);
		expect((end("closed") ?? from).x).toBeLessThan(11);
	});
});
