// From a checked plan to a floor: edges of rooms become walls, doors cut them, the open ground behind exits is added.
import type { Door, Exit, Plan, Point, Room } from "../plan/plan.ts";
import { CELL, type DoorOnFloor, type ExitOnFloor, type Floor, type Level, SHIFT } from "./floor.ts";
import { areaOf, boxOf, isInside, lengthOf, type Segment, withoutOpenings } from "./geometry.ts";
import { layLattice, linkCells, measureRoom } from "./lattice.ts";
import { bucketWalls, type WallPiece } from "./walls.ts";

/** Open ground behind an exit door: depth in metres, and how much wider than the door on each side. */
const GROUND = { deep: 3.5, wider: 1, safeFrom: 2 } as const;

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
	const base = { ...lattice, levels, ...links, ...room };
	const doors = whole.doors.map((door) => doorOnFloor(base, door, indexOf));
	const exits = whole.exits.map((exit) => exitOnFloor(base, exit, whole.doors, indexOf));
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
			cells: cellsWhere(lattice.cellCount, (cell) => lattice.roomOf[cell] === index),
		})),
	};
}

function unit([x, y]: Point): Point {
	const length = Math.sqrt(x * x + y * y);
	return length > 0 ? [x / length, y / length] : [0, -1];
}

/** Each exit that is a door gets a strip of open ground on a level of its own, so that strips never meet. */
function withGroundBehindExits(plan: Plan): Plan {
	const levels = [...plan.levels];
	const rooms = [...plan.rooms];
	const doors = [...plan.doors];
	const exits = plan.exits.map((exit): Exit => {
		if (exit.door === undefined) return exit;
		const at = doors.findIndex(({ id }) => id === exit.door);
		const door = doors[at];
		if (!door)
			throw new Error(`Exit "${exit.id}" names the door "${exit.door}", which the plan does not have`);
		const ground = `out-${exit.id}`;
		levels.push({ id: ground, title: "", elevation: 0 });
		doors[at] = { ...door, level: door.level, toLevel: ground };
		const { outline, safe } = groundBehind(door, plan.rooms);
		rooms.push({ id: ground, title: "", level: ground, outline, ceiling: 60, outdoors: true });
		return { ...exit, level: ground, outline: safe };
	});
	return { ...plan, levels, rooms, doors, exits };
}

function groundBehind(
	{ from, to, level }: Door,
	rooms: readonly Room[],
): { outline: Point[]; safe: Point[] } {
	const width = lengthOf(from, to);
	const ux = (to[0] - from[0]) / width;
	const uy = (to[1] - from[1]) / width;
	const mx = (from[0] + to[0]) / 2;
	const my = (from[1] + to[1]) / 2;
	const inside = rooms.some(
		(room) => room.level === level && isInside(room.outline, mx - uy * 0.1, my + ux * 0.1),
	);
	const side = inside ? -1 : 1;
	const half = width / 2 + GROUND.wider;
	const at = (along: number, out: number): Point => [
		mx + ux * along - uy * out * side,
		my + uy * along + ux * out * side,
	];
	return {
		outline: [at(-half, 0), at(half, 0), at(half, GROUND.deep), at(-half, GROUND.deep)],
		safe: [
			at(-half, GROUND.safeFrom),
			at(half, GROUND.safeFrom),
			at(half, GROUND.deep),
			at(-half, GROUND.deep),
		],
	};
}

/** Every wall piece by level: edges of rooms without the doors, loose walls, obstacles, and the doors themselves. */
function piecesOf(plan: Plan, indexOf: (id: string) => number): WallPiece[][] {
	const pieces: WallPiece[][] = plan.levels.map(() => []);
	const openings: Segment[][] = plan.levels.map(() => []);
	for (const [door, { from, to, level, toLevel }] of plan.doors.entries()) {
		for (const id of new Set([level, toLevel ?? level])) {
			openings[indexOf(id)]?.push({ from, to });
			pieces[indexOf(id)]?.push({ from, to, door });
		}
	}
	const add = (level: string, edge: Segment) => {
		const period = plan.levels[indexOf(level)]?.repeatsEvery;
		if (period !== undefined && isSeam(edge, period)) return;
		for (const part of withoutOpenings(edge, openings[indexOf(level)] ?? []))
			pieces[indexOf(level)]?.push({ ...part, door: -1 });
	};
	for (const { level, outline } of [...plan.rooms, ...plan.obstacles])
		for (const [i, to] of outline.entries()) add(level, { from: outline.at(i - 1) as Point, to });
	for (const { level, from, to } of plan.walls) add(level, { from, to });
	return pieces.map(withoutTwins);
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

type Base = Omit<Floor, "rooms" | "doors" | "exits" | "exitOf">;

function cellsWhere(count: number, holds: (cell: number) => boolean): Int32Array {
	const cells: number[] = [];
	for (let cell = 0; cell < count; cell++) if (holds(cell)) cells.push(cell);
	return Int32Array.from(cells);
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
		cells: cellsWhere(
			base.cellCount,
			(cell) =>
				base.levelOf[cell] === level &&
				base.walkable[cell] === 1 &&
				isInside(outline, base.x[cell] as number, base.y[cell] as number),
		),
	};
}
