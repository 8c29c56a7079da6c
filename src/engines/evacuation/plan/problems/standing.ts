// What the floor's cells tell: rooms too thin to stand in, exits inside each other, people who do not fit.

import { KINDS } from "../../crowd/parameters.ts";
import { CELL, type Floor, type Level, SHIFT } from "../../floor/floor.ts";
import { boxOf, isInside } from "../../floor/geometry.ts";
import type { People, Plan, Point } from "../plan.ts";
import { nameOf, type Say } from "./ground.ts";

/** People per square metre that can stand at all. */
export const MOST_PER_SQUARE_METRE = 6.5;
/** Cells under all start areas together. */
const MOST_START_CELLS = 40_000_000;
/** Bodies start this close to a wall at least, share of their radius. */
const CLOSE_TO_WALL = 0.6;

/** People entries that start in the very same outline, and the cells they can stand on. */
export interface StartPlace {
	readonly entries: readonly number[];
	readonly count: number;
	readonly cells: Int32Array;
}

/** Cells of a level that can be stood on and lie in the outline. */
export function cellsWithin(floor: Floor, level: string, outline: readonly Point[]): Int32Array {
	const on = floor.levels.find(({ id }) => id === level) as Level;
	const box = boxOf(outline);
	const bound = (metres: number, first: number, count: number) =>
		Math.min(Math.max(Math.floor((metres - SHIFT) / CELL) - first, 0), count - 1);
	const cells: number[] = [];
	const lastRow = bound(box.bottom, on.firstRow, on.rows);
	const lastColumn = bound(box.right, on.firstColumn, on.columns);
	for (let row = bound(box.top, on.firstRow, on.rows); row <= lastRow; row++) {
		for (let column = bound(box.left, on.firstColumn, on.columns); column <= lastColumn; column++) {
			const cell = on.firstCell + row * on.columns + column;
			if (!floor.walkable[cell]) continue;
			if (isInside(outline, floor.x[cell] as number, floor.y[cell] as number)) cells.push(cell);
		}
	}
	return Int32Array.from(cells);
}

/** @returns null, and says so, when the start areas are too many and too large to look at */
export function startPlaces(plan: Plan, floor: Floor, say: Say): StartPlace[] | null {
	const byPlace = new Map<string, number[]>();
	for (const [i, { level, outline }] of plan.people.entries()) {
		const place = JSON.stringify([level, outline]);
		const entries = byPlace.get(place);
		if (entries) entries.push(i);
		else byPlace.set(place, [i]);
	}
	let boxCells = 0;
	for (const [first] of byPlace.values()) {
		const box = boxOf((plan.people[first as number] as People).outline);
		boxCells += ((box.right - box.left) / CELL + 1) * ((box.bottom - box.top) / CELL + 1);
	}
	if (boxCells > MOST_START_CELLS) {
		say("people", "人群的区域太大太多，算不过来；请把区域画小些，或让几组人共用一块区域");
		return null;
	}
	return [...byPlace.values()].map((entries) => {
		const { level, outline } = plan.people[entries[0] as number] as People;
		const count = entries.reduce((sum, i) => sum + (plan.people[i] as People).count, 0);
		return { entries, count, cells: cellsWithin(floor, level, outline) };
	});
}

export function sayStandingProblems(plan: Plan, floor: Floor, places: readonly StartPlace[], say: Say): void {
	for (const [i, room] of plan.rooms.entries())
		if (floor.rooms[i]?.cells.length === 0)
			say(
				`rooms.${i}.outline`,
				`房间${nameOf(room)}太窄，人站不进去；请画宽些（至少 0.3 米），或并进旁边的房间`,
			);
	sayExitCells(plan, floor, say);
	for (const place of places) sayStartCells(plan, floor, place, say);
	sayCrowding(plan, floor, places, say);
}

function sayExitCells(plan: Plan, floor: Floor, say: Say): void {
	for (const [i, exit] of plan.exits.entries()) {
		const cells = floor.exits[i]?.cells ?? [];
		const where = exit.door === undefined ? `exits.${i}.outline` : `exits.${i}.door`;
		if (cells.length === 0) say(where, `出口${nameOf(exit)}里没有能站人的地方；请画大些，或移开障碍物`);
		const other = [...cells].map((cell) => floor.exitOf[cell] as number).find((found) => found !== i);
		const name = other === undefined ? undefined : plan.exits[other];
		if (name) say(where, `出口${nameOf(exit)}和出口${nameOf(name)}重叠了，请移开其中一个`);
	}
}

function sayStartCells(plan: Plan, floor: Floor, { entries, cells }: StartPlace, say: Say): void {
	for (const i of entries) {
		const { id, kind } = plan.people[i] as People;
		const keep = KINDS[kind].radius * CLOSE_TO_WALL;
		if (!cells.some((cell) => (floor.clearance[cell] as number) >= keep)) {
			say(`people.${i}.outline`, `人群“${id}”的区域太窄，一个人也站不下；请画大些，或离墙和障碍物远些`);
			continue;
		}
		const inExit = cells.find((cell) => (floor.exitOf[cell] as number) >= 0);
		const exit = inExit === undefined ? undefined : plan.exits[floor.exitOf[inExit] as number];
		if (exit)
			say(
				`people.${i}.outline`,
				`人群“${id}”有一部分站在出口${nameOf(exit)}里，一开始就算出去了；请把两个区域分开`,
			);
	}
}

/**
 * The smallest areas are filled first, each evenly over what the others left: exact for areas inside one another.
 */
function sayCrowding(plan: Plan, floor: Floor, places: readonly StartPlace[], say: Say): void {
	const free = new Float32Array(floor.cellCount).fill(MOST_PER_SQUARE_METRE * CELL * CELL);
	const smallestFirst = [...places].sort((a, b) => a.cells.length - b.cells.length);
	for (const { entries, count, cells } of smallestFirst) {
		if (cells.length === 0) continue;
		let fits = 0;
		for (const cell of cells) fits += free[cell] as number;
		const left = Math.max(0, 1 - count / fits);
		for (const cell of cells) free[cell] = (free[cell] as number) * left;
		if (count <= fits + 1) continue;
		const names = entries.map((i) => `“${(plan.people[i] as People).id}”`).join("、");
		say(
			`people.${entries[0]}.count`,
			`人群${names}一共 ${count} 人，这块地方只能再站 ${Math.floor(fits)} 人（每平方米最多 ${MOST_PER_SQUARE_METRE} 人）；请画大些或减少人数`,
		);
	}
}
