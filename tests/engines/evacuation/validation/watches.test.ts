// What watches a run sees it: somebody outside, a step through a wall, bodies in each other, somebody who does not get on.
import { describe, expect, it } from "vitest";
import { corridor, roomWithOneDoor } from "../../../../src/engines/evacuation/plan/geometries.ts";
import { startRun, stepRun } from "../../../../src/engines/evacuation/run/run.ts";
import { watchBodies } from "../../../../src/engines/evacuation/validation/bodies.ts";
import { planOf, runThrough } from "../../../../src/engines/evacuation/validation/row.ts";
import { watchWalls } from "../../../../src/engines/evacuation/validation/walls.ts";

/** Ten people in a room, one step on. */
function begun() {
	const run = startRun(planOf(roomWithOneDoor({ persons: 10 })), 1);
	stepRun(run);
	return run;
}

describe("the watch on walls", () => {
	it("sees nothing wrong in a sound run", () => {
		const seen = watchWalls();
		runThrough(planOf(roomWithOneDoor({ persons: 10 })), 1, seen);
		expect(seen).toMatchObject({ outside: 0, through: 0 });
		expect(seen.nearest).toBeGreaterThan(0.1);
		expect(seen.positions).toBeGreaterThan(1000);
	});
	it("sees who stands outside and whose step went through a wall", () => {
		const seen = watchWalls();
		const run = begun();
		seen.watch(run);
		run.crowd.y[3] = -0.5;
		run.steps++;
		seen.watch(run);
		expect(seen).toMatchObject({ outside: 1, through: 1 });
	});
	it("lets a millimetre pass, not two", () => {
		for (const [y, outside] of [
			[-0.0009, 0],
			[-0.002, 1],
		] as const) {
			const seen = watchWalls();
			const run = begun();
			run.crowd.x[3] = 4;
			run.crowd.y[3] = y;
			seen.watch(run);
			expect(seen.outside).toBe(outside);
		}
	});
});

describe("the watch on bodies", () => {
	it("measures the deepest overlap of the bodies as they stand", () => {
		const seen = watchBodies();
		const run = begun();
		const { crowd, scratch } = run;
		const [one, other] = [scratch.pairs.one[0] as number, scratch.pairs.other[0] as number];
		crowd.x[other] = (crowd.x[one] as number) + 0.3;
		crowd.y[other] = crowd.y[one] as number;
		crowd.squeeze.fill(1);
		seen.watch(run);
		expect(seen.deepest).toBeCloseTo(0.1, 9);
	});
	it("sees who does not get on although the way is free, and nobody else", () => {
		const stuckIn = (extinction: number) => {
			const seen = watchBodies();
			const plan = corridor({ length: 2, speed: 0.15, extinction });
			runThrough(planOf({ ...plan, endsAt: 15 }), 1, seen);
			return seen.stuck;
		};
		expect(stuckIn(0)).toBe(0);
		expect(stuckIn(20)).toBe(1);
	});
});
