// The lattice over all levels: which cells can be stood on, which steps lead where, how much room there is.
import type { Point } from "../plan/plan.ts";
import { CELL, type Floor, type Level, SHIFT, STEPS, type Walls } from "./floor.ts";
import { type Box, boxOf, crossingShare, isInside, squaredDistanceToSegment } from "./geometry.ts";
import { bucketAt } from "./walls.ts";

interface LevelShape {
	box: Box;
	/** Period along x, 0 for none. */
	repeats: number;
	rooms: { outline: readonly Point[]; index: number }[];
	solid: (readonly Point[])[];
}

type Placed = Pick<Level, "firstCell" | "columns" | "rows" | "firstColumn" | "firstRow" | "repeats">;

interface Lattice extends Pick<Floor, "cellCount" | "levelOf" | "x" | "y" | "walkable" | "roomOf"> {
	levels: Placed[];
}

/** Farthest distance that clearance and passage tell, metres. */
const MOST_ROOM = 2;

export function layLattice(shapes: readonly LevelShape[]): Lattice {
	let cellCount = 0;
	const levels = shapes.map(({ box, repeats }): Placed => {
		const firstColumn = repeats > 0 ? 0 : Math.floor((box.left - SHIFT) / CELL) - 1;
		const firstRow = Math.floor((box.top - SHIFT) / CELL) - 1;
		const columns =
			repeats > 0 ? Math.round(repeats / CELL) : Math.ceil((box.right - SHIFT) / CELL) + 1 - firstColumn;
		const rows = Math.ceil((box.bottom - SHIFT) / CELL) + 1 - firstRow;
		const placed = { firstCell: cellCount, columns, rows, firstColumn, firstRow, repeats };
		cellCount += columns * rows;
		return placed;
	});
	const lattice: Lattice = {
		levels,
		cellCount,
		levelOf: new Uint8Array(cellCount),
		x: new Float64Array(cellCount),
		y: new Float64Array(cellCount),
		walkable: new Uint8Array(cellCount),
		roomOf: new Int16Array(cellCount).fill(-1),
	};
	for (const [index, placed] of levels.entries()) {
		for (let row = 0; row < placed.rows; row++) {
			for (let column = 0; column < placed.columns; column++) {
				const cell = placed.firstCell + row * placed.columns + column;
				lattice.levelOf[cell] = index;
				lattice.x[cell] = (placed.firstColumn + column + 0.5) * CELL + SHIFT;
				lattice.y[cell] = (placed.firstRow + row + 0.5) * CELL + SHIFT;
			}
		}
		const shape = shapes[index] as LevelShape;
		for (const { outline, index: room } of shape.rooms)
			paint(lattice, placed, outline, (cell) => {
				if (lattice.roomOf[cell] !== -1) return;
				lattice.roomOf[cell] = room;
				lattice.walkable[cell] = 1;
			});
		for (const outline of shape.solid)
			paint(lattice, placed, outline, (cell) => (lattice.walkable[cell] = 0));
	}
	return lattice;
}

/** Calls `mark` for every cell of the level whose middle lies inside the outline. */
function paint(
	lattice: Lattice,
	placed: Placed,
	outline: readonly Point[],
	mark: (cell: number) => void,
): void {
	const box = boxOf(outline);
	const clamp = (value: number, count: number) => (value < 0 ? 0 : value >= count ? count - 1 : value);
	const firstColumn = clamp(Math.floor((box.left - SHIFT) / CELL) - placed.firstColumn, placed.columns);
	const lastColumn = clamp(Math.floor((box.right - SHIFT) / CELL) - placed.firstColumn, placed.columns);
	const firstRow = clamp(Math.floor((box.top - SHIFT) / CELL) - placed.firstRow, placed.rows);
	const lastRow = clamp(Math.floor((box.bottom - SHIFT) / CELL) - placed.firstRow, placed.rows);
	for (let row = firstRow; row <= lastRow; row++) {
		for (let column = firstColumn; column <= lastColumn; column++) {
			const cell = placed.firstCell + row * placed.columns + column;
			if (isInside(outline, lattice.x[cell] as number, lattice.y[cell] as number)) mark(cell);
		}
	}
}

/** Steps between cells; `doorLevels[d]` are the levels on the two sides of door d. */
export function linkCells(
	levels: readonly Level[],
	lattice: Lattice,
	doorLevels: readonly (readonly [number, number])[],
): Pick<Floor, "links" | "linkDoor"> {
	const links = new Int32Array(lattice.cellCount * 4).fill(-1);
	const linkDoor = new Int16Array(lattice.cellCount * 4).fill(-1);
	const cellOf = (level: Level, column: number, row: number) => {
		let at = column - level.firstColumn;
		if (level.repeats > 0) at = (at + level.columns) % level.columns;
		const down = row - level.firstRow;
		return at < 0 || down < 0 || at >= level.columns || down >= level.rows
			? -1
			: level.firstCell + down * level.columns + at;
	};
	for (const [index, level] of levels.entries()) {
		for (let at = 0; at < level.columns * level.rows; at++) {
			const cell = level.firstCell + at;
			if (!lattice.walkable[cell]) continue;
			const column = level.firstColumn + (at % level.columns);
			const row = level.firstRow + Math.floor(at / level.columns);
			for (const [step, [dx, dy]] of STEPS.entries()) {
				const crossed = pieceBetween(
					level.walls,
					lattice.x[cell] as number,
					lattice.y[cell] as number,
					dx,
					dy,
				);
				if (crossed === "wall") continue;
				const other = crossed >= 0 ? doorLevels[crossed] : undefined;
				const target = other && other[0] !== other[1] ? (other[0] === index ? other[1] : other[0]) : index;
				const reached = cellOf(levels[target] as Level, column + dx, row + dy);
				if (reached < 0 || !lattice.walkable[reached]) continue;
				if (
					target !== index &&
					pieceBetween(
						(levels[target] as Level).walls,
						lattice.x[cell] as number,
						lattice.y[cell] as number,
						dx,
						dy,
					) === "wall"
				)
					continue;
				links[cell * 4 + step] = reached;
				linkDoor[cell * 4 + step] = crossed;
			}
		}
	}
	return { links, linkDoor };
}

/** What a step of one cell crosses: a wall, the door with this index, or nothing (−1). */
function pieceBetween(walls: Walls, x: number, y: number, dx: number, dy: number): "wall" | number {
	const bucket = bucketAt(walls, x, y);
	let door = -1;
	for (let k = walls.near.starts[bucket] as number; k < (walls.near.starts[bucket + 1] as number); k++) {
		const w = walls.near.items[k] as number;
		const share = crossingShare(
			x,
			y,
			x + dx * CELL,
			y + dy * CELL,
			walls.ax[w] as number,
			walls.ay[w] as number,
			walls.bx[w] as number,
			walls.by[w] as number,
		);
		if (share < 0) continue;
		if (walls.door[w] === -1) return "wall";
		door = walls.door[w] as number;
	}
	return door;
}

/** Clearance and passage of every cell that can be stood on. */
export function measureRoom(
	levels: readonly Level[],
	lattice: Lattice,
): Pick<Floor, "clearance" | "passage"> {
	const clearance = new Float32Array(lattice.cellCount).fill(MOST_ROOM);
	const passage = new Float32Array(lattice.cellCount).fill(MOST_ROOM);
	for (let cell = 0; cell < lattice.cellCount; cell++) {
		if (!lattice.walkable[cell]) continue;
		const { walls } = levels[lattice.levelOf[cell] as number] as Level;
		const x = lattice.x[cell] as number;
		const y = lattice.y[cell] as number;
		const free = clearanceAt(walls, x, y);
		clearance[cell] = free;
		if (free < 0.7) passage[cell] = passageAt(walls, x, y);
	}
	return { clearance, passage };
}

function clearanceAt(walls: Walls, x: number, y: number): number {
	const bucket = bucketAt(walls, x, y);
	let least = MOST_ROOM * MOST_ROOM;
	for (let k = walls.far.starts[bucket] as number; k < (walls.far.starts[bucket + 1] as number); k++) {
		const w = walls.far.items[k] as number;
		if (walls.door[w] !== -1) continue;
		const d2 = squaredDistanceToSegment(
			x,
			y,
			walls.ax[w] as number,
			walls.ay[w] as number,
			walls.bx[w] as number,
			walls.by[w] as number,
		);
		if (d2 < least) least = d2;
	}
	return Math.sqrt(least);
}

/** Four lines through the cell; a line that ends at walls on both sides measures a passage. */
const LINES = [
	[1, 0],
	[0, 1],
	[Math.SQRT1_2, Math.SQRT1_2],
	[Math.SQRT1_2, -Math.SQRT1_2],
] as const;

function passageAt(walls: Walls, x: number, y: number): number {
	const bucket = bucketAt(walls, x, y);
	let least = MOST_ROOM;
	for (const [dx, dy] of LINES) {
		let ahead = MOST_ROOM;
		let behind = MOST_ROOM;
		for (let k = walls.far.starts[bucket] as number; k < (walls.far.starts[bucket + 1] as number); k++) {
			const w = walls.far.items[k] as number;
			if (walls.door[w] !== -1) continue;
			const ends = [walls.ax[w], walls.ay[w], walls.bx[w], walls.by[w]] as [number, number, number, number];
			const forward = crossingShare(x, y, x + dx * MOST_ROOM, y + dy * MOST_ROOM, ...ends);
			const backward = crossingShare(x, y, x - dx * MOST_ROOM, y - dy * MOST_ROOM, ...ends);
			if (forward >= 0 && forward * MOST_ROOM < ahead) ahead = forward * MOST_ROOM;
			if (backward >= 0 && backward * MOST_ROOM < behind) behind = backward * MOST_ROOM;
		}
		if (ahead + behind < least) least = ahead + behind;
	}
	return least;
}
