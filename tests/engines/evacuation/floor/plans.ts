// Plans for the floor tests, read as anybody's plan is.

import { check } from "../../../../src/core/problems.ts";
import { buildFloor } from "../../../../src/engines/evacuation/floor/build-floor.ts";
import { CELL, type Floor, STEPS } from "../../../../src/engines/evacuation/floor/floor.ts";
import { crossingShare } from "../../../../src/engines/evacuation/floor/geometry.ts";
import { rectangle } from "../../../../src/engines/evacuation/plan/geometries/parts.ts";
import { Plan, type PlanInput, type Point } from "../../../../src/engines/evacuation/plan/plan.ts";
import { partsOf } from "../../../../src/engines/evacuation/plan/problems/reach.ts";

export function floorOf(input: PlanInput): Floor {
	const read = check(Plan, input);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return buildFloor(read.value);
}

/** Two rooms of 5 m × 4 m, a door of 0.9 m between them and one of 1.2 m out of the east room, shifted. */
export function twoRooms(dx = 0, dy = 0): PlanInput {
	const at = (x: number, y: number): Point => [x + dx, y + dy];
	return {
		schema: 1,
		title: "two rooms",
		levels: [{ id: "ground" }],
		rooms: [
			{ id: "west", level: "ground", outline: rectangle(dx, dy, 5, 4) },
			{ id: "east", level: "ground", outline: rectangle(5 + dx, dy, 5, 4) },
		],
		doors: [
			{ id: "between", level: "ground", from: at(5, 1.5), to: at(5, 2.4) },
			{ id: "front", level: "ground", from: at(10, 1), to: at(10, 2.2) },
		],
		exits: [{ id: "out", level: "ground", door: "front" }],
	};
}

/** For every step that a link allows: the wall it would walk through, by trying all walls. */
export function wallsWalkedThrough(floor: Floor): number {
	let count = 0;
	for (let cell = 0; cell < floor.cellCount; cell++) {
		for (const [step, [dx, dy]] of STEPS.entries()) {
			if ((floor.links[4 * cell + step] as number) < 0) continue;
			const level = floor.levels[floor.levelOf[cell] as number];
			if (!level) throw new Error("no level");
			const { walls } = level;
			const [x, y] = [floor.x[cell] as number, floor.y[cell] as number];
			for (let w = 0; w < walls.count; w++) {
				if (walls.door[w] !== -1) continue;
				const wall = [walls.ax[w], walls.ay[w], walls.bx[w], walls.by[w]] as [number, number, number, number];
				if (crossingShare(x, y, x + dx * CELL, y + dy * CELL, ...wall) >= 0) count++;
			}
		}
	}
	return count;
}

/** Links whose way back is missing. */
export function oneWayLinks(floor: Floor): number {
	let count = 0;
	for (let cell = 0; cell < floor.cellCount; cell++)
		for (let step = 0; step < 4; step++) {
			const next = floor.links[4 * cell + step] as number;
			if (next >= 0 && floor.links[4 * next + ((step + 2) % 4)] !== cell) count++;
		}
	return count;
}

/** Whether a person gets from any cell of one room to any cell of the other, with these doors passable. */
export function areJoined(
	floor: Floor,
	from: number,
	to: number,
	passable = floor.doors.map(() => true),
): boolean {
	const part = partsOf(floor, passable, true);
	const parts = new Set(
		[from, to].flatMap((room) =>
			[...(floor.rooms[room]?.cells ?? [])].filter((cell) => floor.walkable[cell]).map((cell) => part[cell]),
		),
	);
	return parts.size === 1;
}
