// From a checked plan to a floor: edges of rooms become walls, doors cut them, the open ground behind exits is added.
import type { Door, Exit, Plan, Point } from "../plan/plan.ts";
import { CELL, type DoorOnFloor, type ExitOnFloor, type Floor, type Level, SHIFT } from "./floor.ts";
import {
	areaOf,
	boxOf,
	isInside,
	lengthOf,
	openingsNear,
	type Segment,
	withoutOpenings,
} from "./geometry.ts";
import { layLattice, linkCells, measureRoom } from "./lattice.ts";
import { withGroundBehindExits } from "./open-ground.ts";
import { bucketWalls, type WallPiece } from "./walls.ts";

/**
 * @param plan a plan that satisfies the schema and `problemsOf`
 * @returns arrays for the whole run; a floor never changes
 */
export function buildFloor(plan: Plan): Floor {
	const whole = withGroundBehindExits(plan);
	const levelAt = new Map(whole.levels.map(({ id }, index) => [id, index]));
	const indexOf = (id: string) => {
		const index = levelAt.get(id);
		if (index === undefined)
			throw new Error(`No level "${id}" in the plan; there are ${[...levelAt.keys()].join(", ")}`);
		return index;
	};
	const pieces = piecesOf(whole, indexOf);
	const lattice = layLattice(
		whole.levels.map(({ repeatsEvery }, index) => {
			const rooms = whole.rooms.filter(({ level }) => indexOf(level) === index);
			return {
				box: boxOf(rooms.length ? rooms.flatMap(({ outline }) => outline) : [[0, 0]]),
				repeats: repeatsEvery ?? 0,
				rooms: rooms.map((room) => ({ outline: room.outline, index: whole.rooms.indexOf(room) })),
				solid: whole.obstacles.filter(({ level }) => indexOf(level) === index).map(({ outline }) => outline),
			};
		}),
	);
	const meets = whole.levels.map(() => new Set<number>());
	for (const { level, toLevel } of whole.doors) {
		if (toLevel === undefined) continue;
		meets[indexOf(level)]?.add(indexOf(toLevel));
		meets[indexOf(toLevel)]?.add(indexOf(level));
	}
	const levels: Level[] = lattice.levels.map((placed, index) => ({
		...placed,
		id: whole.levels[index]?.id ?? "",
		elevation: whole.levels[index]?.elevation ?? 0,
		walls: bucketWalls(pieces[index] ?? [], placed),
		meets: [...(meets[index] ?? [])],
	}));
	const links = linkCells(
		levels,
		lattice,
		whole.doors.map(({ level, toLevel }) => [indexOf(level), indexOf(toLevel ?? level)]),
	);
	const room = measureRoom(levels, lattice);
	const base = {
		...lattice,
		levels,
		...links,
		clearance: room.clearance,
		passage: passageNear(links.links, room.passage),
	};
	const doors = whole.doors.map((door) => doorOnFloor(base, door, indexOf));
	const exits = whole.exits.map((exit) => exitOnFloor(base, exit, whole.doors, indexOf));
	const cellsOfRooms = groupByRoom(lattice.roomOf, whole.rooms.length);
	const exitOf = new Int16Array(lattice.cellCount).fill(-1);
	for (const [index, { cells }] of exits.entries()) for (const cell of cells) exitOf[cell] = index;
	return {
		...base,
		doors,
		exits,
		exitOf,
		rooms: whole.rooms.map((one, index) => ({
			id: one.id,
			level: indexOf(one.level),
			outline: one.outline,
			outdoors: one.outdoors,
			ceiling: one.ceiling,
			area: Math.abs(areaOf(one.outline)),
			up: one.stair ? unit(one.stair.up) : null,
			cells: cellsOfRooms[index] as Int32Array,
		})),
	};
}

function unit([x, y]: Point): Point {
	const length = Math.sqrt(x * x + y * y);
	return length > 0 ? [x / length, y / length] : [0, -1];
}

/** Every wall piece by level: edges of rooms without the doors, loose walls, obstacles, and the doors themselves. */
function piecesOf(plan: Plan, indexOf: (id: string) => number): WallPiece[][] {
	const pieces: WallPiece[][] = plan.levels.map(() => []);
	const openings: Segment[][] = plan.levels.map(() => []);
	for (const [door, { from, to, level, toLevel }] of plan.doors.entries()) {
		for (const id of new Set([level, toLevel ?? level])) {
			openings[indexOf(id)]?.push({ from, to });
			pieces[indexOf(id)]?.push({ from, to, door, jamb: 0 });
		}
	}
	const add = (level: string, edge: Segment) => {
		const period = plan.levels[indexOf(level)]?.repeatsEvery;
		if (period !== undefined && isSeam(edge, period)) return;
		const cut = openingsNear(edge, openings[indexOf(level)] ?? []);
		for (const part of withoutOpenings(edge, cut))
			pieces[indexOf(level)]?.push({ ...part, door: -1, jamb: jambOf(part, cut) });
	};
	for (const { level, outline } of [...plan.rooms, ...plan.obstacles])
		for (const [i, to] of outline.entries()) add(level, { from: outline.at(i - 1) as Point, to });
	for (const { level, from, to } of plan.walls) add(level, { from, to });
	return pieces.map(withoutTwins);
}

/** Width of the narrowest opening in line with the wall that begins where the wall ends, 0 for none. */
function jambOf({ from, to }: Segment, openings: readonly Segment[]): number {
	const length = lengthOf(from, to);
	const inLine = ({ from: a, to: b }: Segment) =>
		Math.abs((to[0] - from[0]) * (b[1] - a[1]) - (to[1] - from[1]) * (b[0] - a[0])) <
		0.03 * length * lengthOf(a, b);
	const ends = openings
		.filter(inLine)
		.flatMap((opening) =>
			[from, to].some((end) => lengthOf(end, opening.from) < 0.03 || lengthOf(end, opening.to) < 0.03)
				? [lengthOf(opening.from, opening.to)]
				: [],
		);
	return ends.length > 0 ? Math.min(...ends) : 0;
}

/** The ends of an endless corridor are no walls. */
function isSeam({ from, to }: Segment, period: number): boolean {
	return from[0] === to[0] && (from[0] === 0 || from[0] === period);
}

/** Rooms that share an edge both bring it. */
function withoutTwins(pieces: readonly WallPiece[]): WallPiece[] {
	const seen = new Set<string>();
	return pieces.filter(({ from, to, door }) => {
		const ends = [from, to].map(([x, y]) => `${Math.round(x * 1000)},${Math.round(y * 1000)}`).sort();
		const key = `${ends.join(" ")} ${door}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** People turn their shoulders before a gap, not in it: each cell takes the narrowest passage within so many steps. */
const STEPS_BEFORE_GAP = 2;

function passageNear(links: Int32Array, passage: Float32Array): Float32Array {
	let near = passage;
	for (let n = 0; n < STEPS_BEFORE_GAP; n++) {
		const before = near;
		near = Float32Array.from(before, (width, cell) => {
			let least = width;
			for (let step = 0; step < 4; step++) {
				const next = links[4 * cell + step] as number;
				if (next >= 0 && (before[next] as number) < least) least = before[next] as number;
			}
			return least;
		});
	}
	return near;
}

type Base = Omit<Floor, "rooms" | "doors" | "exits" | "exitOf">;

/** Cells of the level that can be stood on and whose middle lies inside the outline. */
function cellsInside(base: Base, level: Level, outline: readonly Point[]): Int32Array {
	const cells: number[] = [];
	for (let cell = level.firstCell; cell < level.firstCell + level.columns * level.rows; cell++)
		if (base.walkable[cell] && isInside(outline, base.x[cell] as number, base.y[cell] as number))
			cells.push(cell);
	return Int32Array.from(cells);
}

function groupByRoom(roomOf: Int16Array, rooms: number): Int32Array[] {
	const cells: number[][] = Array.from({ length: rooms }, () => []);
	for (const [cell, room] of roomOf.entries()) if (room >= 0) cells[room]?.push(cell);
	return cells.map((list) => Int32Array.from(list));
}

function doorOnFloor(base: Base, door: Door, indexOf: (id: string) => number): DoorOnFloor {
	const width = lengthOf(door.from, door.to);
	const nx = -(door.to[1] - door.from[1]) / width;
	const ny = (door.to[0] - door.from[0]) / width;
	const mx = (door.from[0] + door.to[0]) / 2;
	const my = (door.from[1] + door.to[1]) / 2;
	const levels = [indexOf(door.level), indexOf(door.toLevel ?? door.level)] as const;
	const roomAt = (level: number, out: number) => {
		const on = base.levels[level] as Level;
		const column = Math.floor((mx + nx * out - SHIFT) / CELL) - on.firstColumn;
		const row = Math.floor((my + ny * out - SHIFT) / CELL) - on.firstRow;
		if (column < 0 || row < 0 || column >= on.columns || row >= on.rows) return -1;
		return base.roomOf[on.firstCell + row * on.columns + column] ?? -1;
	};
	const near = 0.3;
	const first = roomAt(levels[0], near);
	const rooms: [number, number] =
		levels[0] === levels[1]
			? [first, roomAt(levels[0], -near)]
			: first >= 0
				? [first, roomAt(levels[1], -near)]
				: [roomAt(levels[0], -near), roomAt(levels[1], near)];
	return { id: door.id, from: door.from, to: door.to, levels, rooms, width, state: door.state };
}

function exitOnFloor(
	base: Base,
	exit: Exit,
	doors: readonly Door[],
	indexOf: (id: string) => number,
): ExitOnFloor {
	const level = indexOf(exit.level);
	const outline = exit.outline ?? [];
	const door = exit.door === undefined ? -1 : doors.findIndex(({ id }) => id === exit.door);
	const through = doors[door];
	const box = boxOf(outline);
	return {
		id: exit.id,
		door,
		width: through
			? lengthOf(through.from, through.to)
			: Math.max(box.right - box.left, box.bottom - box.top),
		cells: cellsInside(base, base.levels[level] as Level, outline),
	};
}
