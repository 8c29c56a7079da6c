// Whoever follows the field gets nearer all the way to the exit: on random plans, a school, a hall full of blocks.
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/core/clock.ts";
import { crosses } from "../../../../src/engines/evacuation/crowd/contact.ts";
import { CELL, type Floor } from "../../../../src/engines/evacuation/floor/floor.ts";
import { cellUnder } from "../../../../src/engines/evacuation/floor/sight.ts";
import { obstacleHall, school } from "../../../../src/engines/evacuation/plan/geometries.ts";
import { Plan, type PlanInput } from "../../../../src/engines/evacuation/plan/plan.ts";
import { type Field, wayAt } from "../../../../src/engines/evacuation/routes/march.ts";
import { startRun } from "../../../../src/engines/evacuation/run/run.ts";
import { randomPlans } from "./random-plans.ts";

interface Ways {
	floor: Floor;
	passable: Uint8Array;
	fields: readonly Field[];
}

function waysOf(input: PlanInput): Ways {
	const { floor, passable, routes } = startRun(v.parse(Plan, input), 1);
	return { floor, passable, fields: routes.walking };
}

/** Metres per step of whoever follows the field. */
const STRIDE = 0.1;

/** The level on the other side of an opening that the step goes through. */
function levelAfter(
	floor: Floor,
	level: number,
	from: readonly [number, number],
	x: number,
	y: number,
): number {
	const door = floor.doors.find(
		({ levels, from: a, to: b }) =>
			levels[0] !== levels[1] &&
			levels.includes(level) &&
			crosses(from[0], from[1], x, y, a[0], a[1], b[0], b[1]),
	);
	if (!door) return level;
	return door.levels[0] === level ? door.levels[1] : door.levels[0];
}

/** Costs (metres of free floor) under somebody who follows the field from a cell to its end. */
function costsAlong({ floor, passable }: Ways, field: Field, start: number): number[] {
	const way = new Float64Array(2);
	let cell = start;
	let [x, y] = [floor.x[cell] as number, floor.y[cell] as number];
	let level = floor.levelOf[cell] as number;
	const costs = [field.cost[cell] as number];
	for (let step = 0; (field.cost[cell] as number) > 0 && step < 5000; step++) {
		if (!wayAt(floor, field, cell, x, y, way)) break;
		const from = [x, y] as const;
		x += STRIDE * (way[0] as number);
		y += STRIDE * (way[1] as number);
		level = levelAfter(floor, level, from, x, y);
		cell = cellUnder(floor, level, x, y, passable);
		if (cell < 0) break;
		costs.push(field.cost[cell] as number);
	}
	return costs;
}

/** Costs are known at the middles of cells: stepping round a corner into the next one may round up, metres. */
const ROUNDING = CELL / 5;
/** Strides after which the way must have become shorter. */
const HALF_METRE = 5;

/** Most that the cost rises over so many strides (negative: it falls everywhere). */
function mostRise(costs: readonly number[], strides: number): number {
	const rises = costs.slice(strides).map((cost, at) => cost - (costs[at] as number));
	return Math.max(Number.NEGATIVE_INFINITY, ...rises);
}

/** Follows every field from random cells. */
function follow(input: PlanInput, seed: number, starts: number): void {
	const ways = waysOf(input);
	const random = seededRandom(seed);
	for (const field of ways.fields) {
		const cells = Array.from(field.cost.keys()).filter(
			(cell) => ways.floor.walkable[cell] && (field.cost[cell] as number) < Number.POSITIVE_INFINITY,
		);
		expect(cells.length).toBeGreaterThan(0);
		for (let n = 0; n < starts; n++) {
			const start = cells[Math.floor(random.next() * cells.length)] as number;
			const costs = costsAlong(ways, field, start);
			expect({ start, rise: mostRise(costs, 1) < ROUNDING }).toEqual({ start, rise: true });
			expect({ start, falls: mostRise(costs, HALF_METRE) < 0 }).toEqual({ start, falls: true });
			expect(costs.at(-1)).toBe(0);
		}
	}
}

describe("following the field", () => {
	it("the distance never rises, and ends at the exit: random plans", () => {
		fc.assert(
			fc.property(randomPlans, fc.integer(), (input, seed) => follow({ ...input, hazards: [] }, seed, 5)),
			{ numRuns: 30 },
		);
	});
	it.each([
		["a school", school({ fire: false })],
		["a hall of blocks", obstacleHall({ persons: 1 })],
	])("the distance never rises, and ends at the exit: %s", (_name, input) => follow(input, 1, 40));
});
