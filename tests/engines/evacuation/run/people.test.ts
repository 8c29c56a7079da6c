// Properties of whole runs on random plans: nobody is lost, nobody is inside a wall, runs repeat, events act when they come.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPresent, OUT, OVERCOME } from "../../../../src/engines/evacuation/crowd/crowd.ts";
import { isInside } from "../../../../src/engines/evacuation/floor/geometry.ts";
import { liftOnly, poisonedRoom } from "../../../../src/engines/evacuation/plan/geometries.ts";
import type { Plan, RunEvent } from "../../../../src/engines/evacuation/plan/plan.ts";
import { readPlan } from "../../../../src/engines/evacuation/plan/problems.ts";
import { countPeople, hashOf } from "../../../../src/engines/evacuation/run/report.ts";
import {
	applyEvent,
	isOver,
	type Run,
	startRun,
	stepRun,
} from "../../../../src/engines/evacuation/run/run.ts";
import { runThrough } from "../../../../src/engines/evacuation/validation/row.ts";
import { watchWalls } from "../../../../src/engines/evacuation/validation/walls.ts";
import { randomPlans } from "./random-plans.ts";

const read = (input: unknown): Plan => {
	const plan = readPlan(input);
	if (!plan.ok) throw new Error(plan.problems.map(({ where, what }) => `${where} ${what}`).join("\n"));
	return plan.value;
};
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const few = { numRuns: 8 };

function someoneInABlock({ plan, crowd, floor }: Run): boolean {
	return plan.obstacles.some(({ level, outline }) =>
		Array.from(crowd.state).some(
			(state, i) =>
				isPresent(state) &&
				floor.levels[crowd.level[i] as number]?.id === level &&
				isInside(outline, crowd.x[i] as number, crowd.y[i] as number),
		),
	);
}

describe("people on random plans", () => {
	it("are waiting, walking, out, overcome or riding, and always all of them", () => {
		const seen = { waiting: 0, walking: 0, out: 0, overcome: 0, riding: 0 };
		let lost = 0;
		const watch = (run: Run) => {
			const now = countPeople(run);
			let sum = 0;
			for (const state of Object.keys(seen) as (keyof typeof seen)[]) {
				seen[state] += now[state];
				sum += now[state];
			}
			if (sum !== run.crowd.count) lost++;
		};
		fc.assert(
			fc.property(randomPlans, seeds, (input, seed) => {
				runThrough(read(input), seed, { watch });
				expect(lost).toBe(0);
			}),
			few,
		);
		for (const plan of [liftOnly(), poisonedRoom({ coPpm: 60_000, endsAt: 60 })])
			runThrough(read(plan), 1, { watch });
		expect(lost).toBe(0);
		expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
	});
	it("who are out or overcome stay so", () => {
		fc.assert(
			fc.property(randomPlans, seeds, (input, seed) => {
				let before = new Uint8Array(0);
				let back = 0;
				const watch = ({ crowd }: Run) => {
					for (const [i, state] of before.entries())
						if ((state === OUT || state === OVERCOME) && crowd.state[i] !== state) back++;
					before = crowd.state.slice();
				};
				runThrough(read(input), seed, { watch });
				expect(back).toBe(0);
			}),
			few,
		);
	});
	it("are never inside a wall or a block, and never pass through one", () => {
		fc.assert(
			fc.property(randomPlans, seeds, (input, seed) => {
				const walls = watchWalls();
				let inBlock = 0;
				const watch = (run: Run) => {
					walls.watch(run);
					if (someoneInABlock(run)) inBlock++;
				};
				runThrough(read(input), seed, { watch });
				expect(walls.positions).toBeGreaterThan(0);
				expect({ outside: walls.outside, through: walls.through, inBlock }).toEqual({
					outside: 0,
					through: 0,
					inBlock: 0,
				});
			}),
			few,
		);
	});
});

/** Hashes every second until the run is over. */
function trail(plan: Plan, seed: number, before: (run: Run) => void = () => {}): number[] {
	const run = startRun(plan, seed);
	const hashes: number[] = [];
	while (!isOver(run)) {
		before(run);
		stepRun(run);
		if (run.steps % 20 === 0) hashes.push(hashOf(run));
	}
	return hashes;
}

describe("runs", () => {
	it("of the same plan and seed are the same, of another seed not", () => {
		fc.assert(
			fc.property(randomPlans, seeds, (input, seed) => {
				const plan = read(input);
				const first = trail(plan, seed);
				expect(trail(plan, seed)).toEqual(first);
				expect(trail(plan, seed + 1)[0]).not.toBe(first[0]);
			}),
			few,
		);
	});
	it("do not change the plan they run", () => {
		fc.assert(
			fc.property(randomPlans, seeds, (input, seed) => {
				const plan = read(input);
				const before = JSON.stringify(plan);
				trail(plan, seed);
				expect(JSON.stringify(plan)).toBe(before);
			}),
			{ numRuns: 5 },
		);
	});
	it("go the same whether an event stands in the plan or comes while they run", () => {
		fc.assert(
			fc.property(randomPlans, seeds, fc.integer({ min: 0, max: 200 }), (input, seed, step) => {
				const event: RunEvent = { kind: "door", at: step * 0.05, door: "way-out", state: "closed" };
				const shut: RunEvent = { ...event, state: "blocked" };
				const open: RunEvent = { ...event, at: event.at + 4 };
				const bare = read({ ...input, events: [] });
				const coming = [shut, open];
				const live = trail(bare, seed, (run) => {
					while (coming[0] && coming[0].at <= run.seconds) applyEvent(run, coming.shift() as RunEvent);
				});
				expect(live).toEqual(trail(read({ ...input, events: [shut, open] }), seed));
			}),
			few,
		);
	});
	it("are another run with the event than without", () => {
		const input = { ...fc.sample(randomPlans, { numRuns: 1, seed: 7 })[0], hazards: [], events: [] };
		const shut: RunEvent = { kind: "door", at: 1, door: "way-out", state: "blocked" };
		expect(trail(read({ ...input, events: [shut] }), 1)).not.toEqual(trail(read(input), 1));
	});
});
