// Plans that the inspector offers by name: every test geometry, and more that show a crowd at its worst.
import {
	cornerCorridor,
	counterFlow,
	endlessCorridor,
	GEOMETRIES,
	group,
	obstacleHall,
	roomCorridorStair,
	roomWithOneDoor,
	school,
} from "../../src/engines/evacuation/plan/geometries.ts";
import type { PlanInput, Point } from "../../src/engines/evacuation/plan/plan.ts";
import { HAZARD_PLANS } from "./hazard-plans.ts";

const box = (left: number, top: number, width: number, height: number): Point[] => [
	[left, top],
	[left + width, top],
	[left + width, top + height],
	[left, top + height],
];

/** Two crowds of 25 that meet in a corridor of 20 m and this width. */
function narrowCounterFlow(width: number): PlanInput {
	const side = (id: string, left: number, exit: string) => ({
		id,
		level: "ground",
		outline: box(left, 0, 5, 6),
		count: 25,
		exit,
	});
	const [top, bottom] = [3 - width / 2, 3 + width / 2];
	const door = (id: string, x: number, from: number, to: number) => ({
		id,
		level: "ground",
		from: [x, from] as Point,
		to: [x, to] as Point,
	});
	return {
		schema: 1,
		title: "窄走廊里对向而行",
		levels: [{ id: "ground" }],
		rooms: [
			{ id: "left", level: "ground", outline: box(0, 0, 6, 6) },
			{ id: "corridor", level: "ground", outline: box(6, top, 20, width) },
			{ id: "right", level: "ground", outline: box(26, 0, 6, 6) },
		],
		doors: [
			door("in-left", 6, top, bottom),
			door("in-right", 26, top, bottom),
			door("out-left", 0, 1, 5),
			door("out-right", 32, 1, 5),
		],
		exits: [
			{ id: "to-right", level: "ground", door: "out-right" },
			{ id: "to-left", level: "ground", door: "out-left" },
		],
		people: [side("first", 0, "to-right"), side("second", 27, "to-left")],
		endsAt: 400,
	};
}

/** Families of four in a hall with two doors. */
function families(): PlanInput {
	return {
		schema: 1,
		title: "一家一家地走",
		levels: [{ id: "ground" }],
		rooms: [{ id: "hall", level: "ground", outline: box(0, 0, 20, 12) }],
		doors: [
			{ id: "east", level: "ground", from: [20, 5], to: [20, 6.2] },
			{ id: "south", level: "ground", from: [4, 12], to: [5.2, 12] },
		],
		exits: [
			{ id: "east", level: "ground", door: "east" },
			{ id: "south", level: "ground", door: "south" },
		],
		people: [{ id: "families", level: "ground", outline: box(1, 1, 14, 10), count: 60, group: 4 }],
		endsAt: 300,
	};
}

/** Everybody walks to one door past pillars and a dead end. */
function nookAndPillars(): PlanInput {
	return {
		schema: 1,
		title: "凹角和柱子",
		levels: [{ id: "ground" }],
		rooms: [
			{
				id: "hall",
				level: "ground",
				outline: [
					[0, 0],
					[16, 0],
					[16, 4],
					[20, 4],
					[20, 10],
					[12, 10],
					[12, 14],
					[0, 14],
				],
			},
		],
		doors: [{ id: "door", level: "ground", from: [20, 8.6], to: [20, 9.8] }],
		exits: [{ id: "exit", level: "ground", door: "door" }],
		obstacles: [
			{ id: "pillar-1", level: "ground", kind: "柱", outline: box(6, 4, 0.6, 0.6) },
			{ id: "pillar-2", level: "ground", kind: "柱", outline: box(10, 6, 0.6, 0.6) },
			{ id: "counter", level: "ground", kind: "柜台", outline: box(3, 8, 6, 0.8) },
		],
		people: [{ id: "crowd", level: "ground", outline: box(0.5, 0.5, 11, 13), count: 120 }],
		endsAt: 300,
	};
}

export const PLANS: Readonly<Record<string, () => PlanInput>> = {
	...GEOMETRIES,
	...HAZARD_PLANS,
	"counter-flow-100": () => counterFlow({ against: 100 }),
	"counter-flow-narrow-1.2": () => narrowCounterFlow(1.2),
	"counter-flow-narrow-1.6": () => narrowCounterFlow(1.6),
	"counter-flow-narrow-2.4": () => narrowCounterFlow(2.4),
	"door-0.6": () => roomWithOneDoor({ width: 0.6 }),
	"door-0.8": () => roomWithOneDoor({ width: 0.8 }),
	"door-2.4": () => roomWithOneDoor({ width: 2.4 }),
	"corner-corridor-100": () => cornerCorridor({ persons: 60 }),
	"endless-corridor-3": () => endlessCorridor({ density: 3 }),
	families,
	"group-ten-slow": () => group({ fast: 5, slow: 10 }),
	"nook-and-pillars": nookAndPillars,
	"room-corridor-stair-down": () => roomCorridorStair({ direction: "down" }),
	"school-without-fire": () => school({ fire: false }),
	"obstacle-hall-500": () => obstacleHall({ persons: 500 }),
};
