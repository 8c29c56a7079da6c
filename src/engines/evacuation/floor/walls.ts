// Walls of one level, sorted into buckets by who can feel them.
import type { Point } from "../plan/plan.ts";
import { BUCKET, CELL, type Level, type Lists, SHIFT, type Walls } from "./floor.ts";
import { squaredDistanceToSegment } from "./geometry.ts";

export interface WallPiece {
	from: Point;
	to: Point;
	/** Index of the door that closes this piece, −1 for a wall. */
	door: number;
	/** Width of the opening that this wall flanks, metres; 0: none. */
	jamb: number;
}

/** A wall farther than this from a bucket's edge touches nobody in it, metres. */
const TOUCH = 0.6;
/** People see each other over this distance at most, metres. */
const SIGHT = 2;

type Place = Pick<Level, "columns" | "rows" | "firstColumn" | "firstRow">;

export function bucketWalls(pieces: readonly WallPiece[], place: Place): Walls {
	const left = place.firstColumn * CELL + SHIFT;
	const top = place.firstRow * CELL + SHIFT;
	const bucketColumns = Math.ceil((place.columns * CELL) / BUCKET) + 1;
	const bucketRows = Math.ceil((place.rows * CELL) / BUCKET) + 1;
	const numbers = (read: (piece: WallPiece) => number) => Float64Array.from(pieces, read);
	const lists = (reach: number) => listsWithin(pieces, reach, { left, top, bucketColumns, bucketRows });
	return {
		count: pieces.length,
		ax: numbers(({ from }) => from[0]),
		ay: numbers(({ from }) => from[1]),
		bx: numbers(({ to }) => to[0]),
		by: numbers(({ to }) => to[1]),
		door: Int32Array.from(pieces, ({ door }) => door),
		jamb: numbers(({ jamb }) => jamb),
		bucketColumns,
		bucketRows,
		left,
		top,
		near: lists(TOUCH),
		far: lists(SIGHT),
	};
}

interface Grid {
	left: number;
	top: number;
	bucketColumns: number;
	bucketRows: number;
}

function listsWithin(pieces: readonly WallPiece[], reach: number, grid: Grid): Lists {
	const lists: number[][] = Array.from({ length: grid.bucketColumns * grid.bucketRows }, () => []);
	// A bucket's middle is at most half a diagonal from any person in it.
	const far = reach + BUCKET * 0.7072;
	for (const [index, { from, to }] of pieces.entries()) {
		const bound = (low: number, high: number, start: number, count: number) =>
			[
				Math.max(0, Math.floor((Math.min(low, high) - far - start) / BUCKET)),
				Math.min(count - 1, Math.floor((Math.max(low, high) + far - start) / BUCKET)),
			] as const;
		const [firstColumn, lastColumn] = bound(from[0], to[0], grid.left, grid.bucketColumns);
		const [firstRow, lastRow] = bound(from[1], to[1], grid.top, grid.bucketRows);
		for (let row = firstRow; row <= lastRow; row++) {
			for (let column = firstColumn; column <= lastColumn; column++) {
				const x = grid.left + (column + 0.5) * BUCKET;
				const y = grid.top + (row + 0.5) * BUCKET;
				if (squaredDistanceToSegment(x, y, from[0], from[1], to[0], to[1]) <= far * far)
					lists[row * grid.bucketColumns + column]?.push(index);
			}
		}
	}
	const starts = new Int32Array(lists.length + 1);
	for (const [index, list] of lists.entries()) starts[index + 1] = (starts[index] as number) + list.length;
	return { starts, items: Int32Array.from(lists.flat()) };
}

/** The bucket of (x, y), clamped to the level. */
export function bucketAt(walls: Walls, x: number, y: number): number {
	let column = Math.floor((x - walls.left) / BUCKET);
	let row = Math.floor((y - walls.top) / BUCKET);
	column = column < 0 ? 0 : column >= walls.bucketColumns ? walls.bucketColumns - 1 : column;
	row = row < 0 ? 0 : row >= walls.bucketRows ? walls.bucketRows - 1 : row;
	return row * walls.bucketColumns + column;
}
