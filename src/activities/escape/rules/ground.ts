// The plan as a grid of 25 cm cells: what is wall, what is floor, where a door is and who may pass it.
import type { DoorState, Plan } from "../plan.ts";

export const CELL_CM = 25;
export const WALL = 0;
export const FLOOR = 1;

export interface Point {
	x: number;
	y: number;
}
export type Doors = Readonly<Record<string, DoorState>>;

export interface Ground {
	plan: Plan;
	columns: number;
	rows: number;
	/** WALL or FLOOR a cell; doors are FLOOR. */
	kind: Uint8Array;
	/** Index into plan.doors, or −1. */
	door: Int16Array;
	/** 1 where furniture stands. */
	taken: Uint8Array;
}

/** Lies flat: walked over. */
const FLAT = new Set(["rug", "mat", "laundry"]);

export function groundOf(plan: Plan): Ground {
	const size = plan.columns * plan.rows;
	const ground: Ground = {
		plan,
		columns: plan.columns,
		rows: plan.rows,
		kind: new Uint8Array(size),
		door: new Int16Array(size).fill(-1),
		taken: new Uint8Array(size),
	};
	for (const room of plan.rooms) eachCell(ground, room, (cell) => (ground.kind[cell] = FLOOR));
	plan.doors.forEach((door, index) => {
		eachCell(ground, door, (cell) => {
			ground.kind[cell] = FLOOR;
			ground.door[cell] = index;
		});
	});
	for (const thing of plan.furniture) {
		if (!FLAT.has(thing.kind)) eachCell(ground, thing, (cell) => (ground.taken[cell] = 1));
	}
	return ground;
}

export function doorsAtStart(plan: Plan): Doors {
	return Object.fromEntries(plan.doors.map((door) => [door.id, door.state]));
}

export const cellAt = (ground: Ground, { x, y }: Point): number =>
	Math.floor(y) * ground.columns + Math.floor(x);

export const middleOf = (ground: Ground, cell: number): Point => ({
	x: (cell % ground.columns) + 0.5,
	y: Math.floor(cell / ground.columns) + 0.5,
});

/** Where a figure can stand: floor, nothing in the way, and no wall at its shoulder. */
export function standable(ground: Ground, doors: Doors): Uint8Array {
	const { columns, rows } = ground;
	const free = new Uint8Array(columns * rows);
	for (let cell = 0; cell < free.length; cell++) if (isPassable(ground, doors, cell)) free[cell] = 1;
	const out = new Uint8Array(free.length);
	for (let y = 1; y < rows - 1; y++) {
		for (let x = 1; x < columns - 1; x++) {
			const cell = y * columns + x;
			const shoulders = free[cell - 1] && free[cell + 1] && free[cell - columns] && free[cell + columns];
			if (free[cell] && shoulders && !ground.taken[cell]) out[cell] = 1;
		}
	}
	return out;
}

function isPassable(ground: Ground, doors: Doors, cell: number): boolean {
	if (ground.kind[cell] === WALL) return false;
	const door = ground.plan.doors[ground.door[cell] as number];
	if (!door) return true;
	if (door.kind === "lift") return false;
	return door.kind === "fire" || doors[door.id] === "open";
}

function eachCell(
	ground: Ground,
	box: { x: number; y: number; w: number; h: number },
	paint: (cell: number) => void,
) {
	for (let y = box.y; y < Math.min(box.y + box.h, ground.rows); y++) {
		for (let x = box.x; x < Math.min(box.x + box.w, ground.columns); x++) paint(y * ground.columns + x);
	}
}

export function cellsIn(ground: Ground, box: { x: number; y: number; w: number; h: number }): number[] {
	const cells: number[] = [];
	eachCell(ground, box, (cell) => cells.push(cell));
	return cells;
}
