// The lattice gathered into blocks for water: pieces of rooms up to half a metre wide, and the faces between them.
import { CELL, type Floor } from "../floor/floor.ts";
import { CELL_AREA } from "./air.ts";

export interface Blocks {
	readonly count: number;
	/** Block of each cell, −1 where water cannot be. */
	readonly blockOf: Int32Array;
	/** Square metres. */
	readonly area: Float64Array;
	/** Mean height of the ground, metres. */
	readonly ground: Float64Array;
	/** Metres of wall on each of the four sides (order of STEPS): wall[4 b + s]. */
	readonly wall: Float64Array;
	/** Longest side over area, per metre: how fast a block fills. */
	readonly slim: Float64Array;
	/** Face f lies between `left[f]` and `right[f]`, which is to the right (axis 0) or below (axis 1). */
	readonly left: Int32Array;
	readonly right: Int32Array;
	readonly axis: Uint8Array;
	readonly width: Float64Array;
	/** Door in the face, −1 for none. */
	readonly door: Int16Array;
}

/** @param side cells along a block's side · @param heights of the ground per cell */
export function gatherBlocks(floor: Floor, heights: Float64Array, side: number): Blocks {
	const blockOf = new Int32Array(floor.cellCount).fill(-1);
	const cells: number[][] = [];
	for (let cell = 0; cell < floor.cellCount; cell++)
		if (floor.walkable[cell] && blockOf[cell] === -1)
			cells.push(fill(floor, blockOf, cell, cells.length, side));
	const blocks = {
		count: cells.length,
		blockOf,
		area: Float64Array.from(cells, (own) => own.length * CELL_AREA),
		ground: Float64Array.from(cells, (own) => meanOf(own, heights)),
		wall: new Float64Array(cells.length * 4),
		slim: new Float64Array(cells.length),
		...findFaces(floor, blockOf),
	};
	measureSides(floor, blocks, cells);
	return blocks;
}

function meanOf(own: readonly number[], heights: Float64Array): number {
	const first = heights[own[0] as number] as number;
	let over = 0;
	for (const cell of own) over += (heights[cell] as number) - first;
	return first + over / own.length;
}

/** Cells of one tile of one room that hang together, starting at `first`. */
function fill(floor: Floor, blockOf: Int32Array, first: number, block: number, side: number): number[] {
	const tile = tileOf(floor, first, side);
	const own = [first];
	blockOf[first] = block;
	for (let i = 0; i < own.length; i++) {
		const cell = own[i] as number;
		for (let step = 0; step < 4; step++) {
			const to = floor.links[cell * 4 + step] as number;
			if (to < 0 || floor.linkDoor[cell * 4 + step] !== -1 || blockOf[to] !== -1) continue;
			if (floor.roomOf[to] !== floor.roomOf[cell] || tileOf(floor, to, side) !== tile) continue;
			blockOf[to] = block;
			own.push(to);
		}
	}
	return own;
}

/** Tiles are counted over the whole plane, so that walls on round numbers lie between them. */
function tileOf(floor: Floor, cell: number, side: number): number {
	const level = floor.levels[floor.levelOf[cell] as number] as Floor["levels"][number];
	const at = cell - level.firstCell;
	const column = Math.floor((level.firstColumn + (at % level.columns)) / side);
	const row = Math.floor((level.firstRow + Math.floor(at / level.columns)) / side);
	return row * 65_536 + column;
}

function findFaces(
	floor: Floor,
	blockOf: Int32Array,
): Pick<Blocks, "left" | "right" | "axis" | "width" | "door"> {
	const found = new Map<string, [left: number, right: number, axis: number, cells: number, door: number]>();
	for (let cell = 0; cell < floor.cellCount; cell++) {
		for (let step = 0; step < 2; step++) {
			const to = floor.links[cell * 4 + step] as number;
			if (to < 0 || blockOf[to] === blockOf[cell]) continue;
			const door = floor.linkDoor[cell * 4 + step] as number;
			const key = `${blockOf[cell]} ${blockOf[to]} ${step} ${door}`;
			const face = found.get(key);
			if (face) face[3]++;
			else found.set(key, [blockOf[cell] as number, blockOf[to] as number, step, 1, door]);
		}
	}
	const faces = [...found.values()];
	return {
		left: Int32Array.from(faces, ([left]) => left),
		right: Int32Array.from(faces, ([, right]) => right),
		axis: Uint8Array.from(faces, ([, , axis]) => axis),
		width: Float64Array.from(faces, ([, , , cells]) => cells * CELL),
		door: Int16Array.from(faces, ([, , , , door]) => door),
	};
}

/** Wall along each side: what no face opens, so that all sides together close the block. */
function measureSides(floor: Floor, blocks: Blocks, cells: readonly (readonly number[])[]): void {
	const { blockOf, wall, slim, area, left, right, axis, width } = blocks;
	for (const [block, own] of cells.entries())
		for (const cell of own)
			for (let step = 0; step < 4; step++) {
				const to = floor.links[cell * 4 + step] as number;
				if (to < 0 || blockOf[to] !== block)
					wall[block * 4 + step] = (wall[block * 4 + step] as number) + CELL;
			}
	for (let block = 0; block < slim.length; block++)
		slim[block] =
			Math.max(...[0, 1, 2, 3].map((step) => wall[block * 4 + step] as number)) / (area[block] as number);
	for (let f = 0; f < left.length; f++) {
		const from = (left[f] as number) * 4 + (axis[f] as number);
		const to = (right[f] as number) * 4 + (axis[f] as number) + 2;
		wall[from] = (wall[from] as number) - (width[f] as number);
		wall[to] = (wall[to] as number) - (width[f] as number);
	}
}
