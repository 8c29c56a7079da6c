// Every generated test geometry is a plan without a problem, and has the numbers its guideline asks for.
import { describe, expect, it } from "vitest";
import { areaOf, lengthOf } from "../../../../src/engines/evacuation/floor/geometry.ts";
import {
	bottleneck,
	cabins,
	corridor,
	counterFlow,
	demographics,
	endlessCorridor,
	exitCloses,
	GEOMETRIES,
	group,
	hallWithFourExits,
	largeCrowdWay,
	obstacleHall,
	overtaking,
	roomWithOneDoor,
	school,
	singleFileRing,
	smokeCorridor,
	socialInfluence,
	stairFedByRoom,
	stairFlight,
} from "../../../../src/engines/evacuation/plan/geometries.ts";
import type { Plan, PlanInput } from "../../../../src/engines/evacuation/plan/plan.ts";
import { readPlan } from "../../../../src/engines/evacuation/plan/problems.ts";

function sound(input: PlanInput): Plan {
	const read = readPlan(JSON.parse(JSON.stringify(input)));
	expect(read.ok ? [] : read.problems).toEqual([]);
	if (!read.ok) throw new Error("not sound");
	return read.value;
}
const persons = (plan: Plan) => plan.people.reduce((sum, { count }) => sum + count, 0);

describe("with its usual numbers, without a problem", () => {
	it.each(Object.keys(GEOMETRIES))("%s", (name) => {
		sound((GEOMETRIES[name] as () => PlanInput)());
	});
});

describe("with other numbers, without a problem", () => {
	it.each([0.5, 1, 2, 3, 4, 5, 6])("the endless corridor at %s persons per square metre", (density) => {
		const plan = sound(endlessCorridor({ density, length: 40, width: 5 }));
		expect(persons(plan)).toBe(density * 200);
	});
	it.each([3, 27, 56])("the ring with %s persons", (count) => {
		expect(persons(sound(singleFileRing({ persons: count })))).toBe(count);
	});
	it.each([0.8, 1, 1.2])("the bottleneck of %s m", (width) => {
		sound(bottleneck({ width, length: 5 }));
		sound(bottleneck({ width, length: 0.2, goalDistance: 0 }));
		sound(bottleneck({ width, goalDistance: 10 }));
	});
	it.each([0, 10, 50, 100])("the counter-flow of 100 against %s", (against) => {
		expect(persons(sound(counterFlow({ against })))).toBe(100 + against);
	});
	it.each([1, 1.2, 1.4, 1.6, 1.8])("stairs of %s m", (width) => {
		sound(stairFedByRoom({ width, direction: "up" }));
		sound(stairFlight({ width }));
	});
	it("doors, smoke, groups and options", () => {
		sound(roomWithOneDoor({ persons: 10, reaction: { kind: "uniform", from: 10, to: 100 } }));
		sound(roomWithOneDoor({ width: 0.6, persons: 200 }));
		sound(smokeCorridor({ extinction: 0 }));
		sound(group({ fast: 5, slow: 10, together: false }));
		sound(socialInfluence({ third: false }));
		sound(overtaking({ slow: false }));
		sound(obstacleHall({ persons: 10_000 }));
		sound(school({ pupils: 5, fire: false, liftFailsAt: null }));
	});
});

describe("the numbers of the guidelines", () => {
	it("a measured stretch of 40 m (IMO 1)", () => {
		const { counters } = sound(corridor());
		expect(counters.map(({ from }) => from[0])).toEqual([0, 40]);
	});
	it("100 persons, 8 m × 5 m, a door of 1 m (IMO 4)", () => {
		const plan = sound(roomWithOneDoor());
		expect(persons(plan)).toBe(100);
		expect(areaOf(plan.rooms[0]?.outline ?? [])).toBe(40);
		expect(plan.doors.map(({ from, to }) => lengthOf(from, to))).toEqual([1]);
	});
	it("ways of equal area and width for the large crowd (RiMEA 15)", () => {
		const [straight, corner, detour] = (["straight", "corner", "detour"] as const).map((way) =>
			areaOf(sound(largeCrowdWay({ way })).rooms[0]?.outline ?? []),
		);
		expect(straight).toBe(540);
		expect(corner).toBe(540);
		expect(detour).toBe(540);
	});
	it("15 persons to the main exit and 8 to the secondary one (IMO 10)", () => {
		const to = (exit: string) =>
			sound(cabins())
				.people.filter((one) => one.exit === exit)
				.reduce((sum, { count }) => sum + count, 0);
		expect([to("main"), to("secondary")]).toEqual([15, 8]);
	});
	it("50 adults of six ages (RiMEA 7)", () => {
		expect(persons(sound(demographics()))).toBe(50);
	});
	it("two of four exits closed (RiMEA 9), one exit closing (NIST 4.1)", () => {
		const closed = sound(hallWithFourExits({ closed: ["exit-1", "exit-2"] })).doors;
		expect(closed.map(({ state }) => state)).toEqual(["locked", "locked", "open", "open"]);
		expect(sound(exitCloses()).events).toEqual([{ kind: "door", at: 1, door: "door-1", state: "locked" }]);
	});
	it("24 obstacles on 60 m × 40 m (V17)", () => {
		const plan = sound(obstacleHall());
		expect(plan.obstacles).toHaveLength(24);
		expect(areaOf(plan.rooms[0]?.outline ?? [])).toBe(2400);
		expect(persons(plan)).toBe(2000);
	});
	it("two storeys, two stairs, a lift, signs and a fire", () => {
		const plan = sound(school());
		expect(plan.levels).toHaveLength(4);
		expect(plan.rooms.filter(({ stair }) => stair)).toHaveLength(4);
		expect(plan.lifts).toHaveLength(1);
		expect(plan.signs.length).toBeGreaterThan(5);
		expect(plan.hazards.map(({ kind }) => kind)).toEqual(["fire"]);
	});
});
