// Height of the ground under every cell, for water: levels, rooms that lie lower, flights of stairs.
import type { Floor, RoomOnFloor } from "../floor/floor.ts";
import type { Point } from "../plan/plan.ts";
import { meanAlong } from "./openings.ts";

/** Rise of a flight of stairs that joins no two known heights, metres per metre (about 27°). */
const SLOPE = 0.5;

/** @param ground metres over its level per room id @returns metres per cell, over the same zero as the levels */
export function groundHeights(floor: Floor, ground: Readonly<Record<string, number>>): Float64Array {
	const heights = new Float64Array(floor.cellCount);
	for (const [index, room] of floor.rooms.entries()) {
		const flat = flatHeight(floor, index, ground);
		const slope = room.up ? stairSlope(floor, index, room.up, ground) : null;
		for (const cell of room.cells)
			heights[cell] =
				slope && room.up ? slope.low + slope.rise * (meanAlong(floor, [cell], room.up) - slope.from) : flat;
	}
	return heights;
}

function flatHeight(floor: Floor, index: number, ground: Readonly<Record<string, number>>): number {
	const { id, level } = floor.rooms[index] as RoomOnFloor;
	return (floor.levels[level]?.elevation ?? 0) + (ground[id] ?? 0);
}

/** A line through the heights of the rooms that its openings lead to. */
function stairSlope(
	floor: Floor,
	index: number,
	up: Point,
	ground: Readonly<Record<string, number>>,
): { from: number; low: number; rise: number } {
	const ends = floor.doors
		.filter(({ rooms }) => rooms.includes(index))
		.map(({ rooms, from, to }) => {
			const other = rooms[0] === index ? rooms[1] : rooms[0];
			return {
				along: ((from[0] + to[0]) * up[0] + (from[1] + to[1]) * up[1]) / 2,
				height: flatHeight(floor, other < 0 ? index : other, ground),
			};
		})
		.sort((one, other) => one.along - other.along);
	const first = ends[0];
	const last = ends.at(-1);
	if (!first || !last) {
		const { cells } = floor.rooms[index] as RoomOnFloor;
		return { from: meanAlong(floor, cells, up), low: flatHeight(floor, index, ground), rise: SLOPE };
	}
	const apart = last.along - first.along;
	const rise = apart > 0.5 ? (last.height - first.height) / apart : SLOPE;
	return { from: first.along, low: first.height, rise };
}
