// Small plans drawn by hand for the hazard tests: one room, two rooms with a door, a corridor, a channel, two floors.
import * as v from "valibot";
import { seededRandom } from "../../../../src/core/clock.ts";
import { buildFloor } from "../../../../src/engines/evacuation/floor/build-floor.ts";
import { cellAt } from "../../../../src/engines/evacuation/floor/floor.ts";
import { openHazards, stepHazards } from "../../../../src/engines/evacuation/hazards/hazards.ts";
import {
	type DoorState,
	type Hazard,
	Plan,
	type PlanInput,
	type Point,
} from "../../../../src/engines/evacuation/plan/plan.ts";

export type HazardInput = NonNullable<PlanInput["hazards"]>[number];

export const box = (left: number, top: number, right: number, bottom: number): Point[] => [
	[left, top],
	[right, top],
	[right, bottom],
	[left, bottom],
];

const ground = [{ id: "g" }];

/** A room of 10 m × 10 m × 3 m without any door. */
export const oneRoom = (...hazards: HazardInput[]): PlanInput => ({
	schema: 1,
	title: "一间",
	levels: ground,
	rooms: [{ id: "a", level: "g", outline: box(0, 0, 10, 10) }],
	hazards,
});

/** Two rooms of 8 m × 8 m with a 1 m door between them. */
export const twoRooms = (state: DoorState, ...hazards: HazardInput[]): PlanInput => ({
	schema: 1,
	title: "两间",
	levels: ground,
	rooms: [
		{ id: "a", level: "g", outline: box(0, 0, 8, 8) },
		{ id: "b", level: "g", outline: box(8, 0, 16, 8) },
	],
	doors: [{ id: "d", level: "g", from: [8, 3.5], to: [8, 4.5], state }],
	hazards,
});

/** Room, corridor of 30 m × 2 m and an exit at its far end. */
export const corridor = (state: DoorState, ...hazards: HazardInput[]): PlanInput => ({
	schema: 1,
	title: "走廊",
	levels: ground,
	rooms: [
		{ id: "a", level: "g", outline: box(0, 0, 6, 5) },
		{ id: "c", level: "g", outline: box(0, 5, 30, 7) },
	],
	doors: [
		{ id: "d", level: "g", from: [2, 5], to: [3, 5], state },
		{ id: "e", level: "g", from: [30, 5.4], to: [30, 6.6] },
	],
	exits: [{ id: "x", level: "g", door: "e" }],
	hazards,
});

/** A lower floor, a flight of stairs uphill to the right, an upper floor. */
export const twoFloors = (...hazards: HazardInput[]): PlanInput => ({
	schema: 1,
	title: "两层",
	levels: [
		{ id: "low", elevation: 0 },
		{ id: "stair", elevation: 0 },
		{ id: "high", elevation: 3 },
	],
	rooms: [
		{ id: "a", level: "low", outline: box(0, 0, 10, 4) },
		{ id: "s", level: "stair", outline: box(10, 1, 16, 3), stair: { up: [1, 0] } },
		{ id: "b", level: "high", outline: box(16, 0, 26, 4) },
	],
	doors: [
		{ id: "foot", level: "low", toLevel: "stair", from: [10, 1], to: [10, 3] },
		{ id: "top", level: "stair", toLevel: "high", from: [16, 1], to: [16, 3] },
	],
	hazards,
});

export const fireAt = (at: Point, more: Partial<Extract<Hazard, { kind: "fire" }>> = {}): HazardInput => ({
	kind: "fire",
	id: "f",
	level: "g",
	at,
	growth: "fast",
	...more,
});

export function open(input: PlanInput) {
	const plan = v.parse(Plan, input);
	const floor = buildFloor(plan);
	const hazards = openHazards(plan, floor, seededRandom(1));
	const doors = floor.doors.map(({ state }) => state);
	return {
		plan,
		floor,
		hazards,
		doors,
		at: (x: number, y: number, level = 0) => cellAt(floor, level, x, y),
		run(seconds: number, each?: () => void) {
			for (let i = 0; i < seconds * 2; i++) {
				stepHazards(hazards, 0.5, doors);
				each?.();
			}
		},
	};
}
