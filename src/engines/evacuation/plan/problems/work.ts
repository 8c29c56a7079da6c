// How much a plan would cost to make ready: refused before anything expensive is begun.
import { BUCKET, CELL } from "../../floor/floor.ts";
import { boxOf, lengthOf } from "../../floor/geometry.ts";
import type { Plan, Point } from "../plan.ts";
import { nameOf, type Say } from "./ground.ts";

export const MOST_CELLS = 4_000_000;
/** Entries of walls in buckets: a wall is felt in every bucket around it. */
const MOST_WALL_ENTRIES = 5_000_000;
/** Trials of whether a door cuts an edge. */
const MOST_CUTS = 40_000_000;
/** A wall is listed in buckets up to this far from it, metres. */
const FELT = 2.7;

export function sayWorkProblems(plan: Plan, say: Say): void {
	let cells = 0;
	for (const [i, level] of plan.levels.entries()) {
		const own = cellsOf(plan, level.id, level.repeatsEvery);
		if (own > MOST_CELLS)
			say(
				`levels.${i}`,
				`楼层${nameOf(level)}太大，要 ${own} 个格子，最多 ${MOST_CELLS} 个；请拆成几张图，或检查坐标是不是以米为单位`,
			);
		cells += own;
	}
	for (const { door } of plan.exits) {
		const at = plan.doors.find(({ id }) => id === door);
		if (at) cells += ((lengthOf(at.from, at.to) + 6) / CELL) ** 2;
	}
	if (cells > MOST_CELLS)
		say("levels", `所有楼层一共要 ${Math.round(cells)} 个格子，最多 ${MOST_CELLS} 个；请拆成几张图`);
	sayWallWork(plan, say);
}

/** Cells of 0.25 m in the box around the rooms of a level, as the lattice lays them. */
function cellsOf(plan: Plan, id: string, period: number | undefined): number {
	const rooms = plan.rooms.filter(({ level }) => level === id);
	if (rooms.length === 0) return 9;
	const box = boxOf(rooms.flatMap(({ outline }) => outline));
	const columns = period === undefined ? Math.ceil((box.right - box.left) / CELL) + 3 : period / CELL;
	return Math.ceil(columns * (Math.ceil((box.bottom - box.top) / CELL) + 3));
}

function sayWallWork(plan: Plan, say: Say): void {
	let entries = 0;
	const edgesOn = new Map<string, number>();
	const add = (level: string, from: Point, to: Point) => {
		const side = (axis: 0 | 1) => (Math.abs(to[axis] - from[axis]) + 2 * FELT) / BUCKET;
		entries += side(0) * side(1);
		edgesOn.set(level, (edgesOn.get(level) ?? 0) + 1);
	};
	for (const { level, outline } of [...plan.rooms, ...plan.obstacles])
		for (const [i, to] of outline.entries()) add(level, outline.at(i - 1) as Point, to);
	for (const { level, from, to } of plan.walls) add(level, from, to);
	if (entries > MOST_WALL_ENTRIES) say("walls", "墙太多太长，算不过来；请少画些长的斜墙，或拆成几张图");
	const doorsOn = new Map<string, number>();
	for (const { level, toLevel } of plan.doors)
		for (const id of new Set([level, toLevel ?? level])) doorsOn.set(id, (doorsOn.get(id) ?? 0) + 1);
	for (const [i, level] of plan.levels.entries())
		if ((edgesOn.get(level.id) ?? 0) * (doorsOn.get(level.id) ?? 0) > MOST_CUTS)
			say(`levels.${i}`, `楼层${nameOf(level)}的墙和门太多，算不过来；请拆成几层或几张图`);
}
