// Fast marching: the way from every cell to the nearest target, as a travel cost in metres of free floor.
import { CELL, type Floor } from "../floor/floor.ts";

/** What the marching needs to know of the moment; it is asked only here, never during a step. */
export interface Ground {
	/** 1 for each door that people can pass. */
	readonly passable: Uint8Array;
	/** Cost of a metre in this cell, at least 1. */
	readonly cost: Float32Array;
	/** 1 where nobody can go for now. */
	readonly blocked: Uint8Array;
}

/** A way down from everywhere: cost to go in metres of free floor, and the unit direction to take. */
export interface Field {
	readonly cost: Float32Array;
	readonly directionX: Float32Array;
	readonly directionY: Float32Array;
}

/** Binary heap of cells, ordered by a key each; a cell may be in it more than once. */
interface Heap {
	keys: Float64Array;
	cells: Int32Array;
	size: number;
}

function push(heap: Heap, key: number, cell: number): void {
	if (heap.size === heap.keys.length) {
		const keys = new Float64Array(heap.size * 2);
		const cells = new Int32Array(heap.size * 2);
		keys.set(heap.keys);
		cells.set(heap.cells);
		heap.keys = keys;
		heap.cells = cells;
	}
	const { keys, cells } = heap;
	let at = heap.size++;
	while (at > 0) {
		const above = (at - 1) >> 1;
		if ((keys[above] as number) <= key) break;
		keys[at] = keys[above] as number;
		cells[at] = cells[above] as number;
		at = above;
	}
	keys[at] = key;
	cells[at] = cell;
}

function pop(heap: Heap): number {
	const { keys, cells } = heap;
	const top = cells[0] as number;
	const size = --heap.size;
	const key = keys[size] as number;
	const cell = cells[size] as number;
	let at = 0;
	for (;;) {
		let below = 2 * at + 1;
		if (below >= size) break;
		if (below + 1 < size && (keys[below + 1] as number) < (keys[below] as number)) below++;
		if ((keys[below] as number) >= key) break;
		keys[at] = keys[below] as number;
		cells[at] = cells[below] as number;
		at = below;
	}
	keys[at] = key;
	cells[at] = cell;
	return top;
}

/** A step out of a blocked cell costs so much that nobody is ever sent into one, metres. */
const OUT_OF_BLOCKED = 1000;

/**
 * Eikonal equation |∇T| = cost on the floor's links, first order, upwind (Sethian 1996).
 * @returns Infinity in `cost` where no way leads to a target
 */
export function march(floor: Floor, ground: Ground, targets: Int32Array): Field {
	const { links, linkDoor, cellCount } = floor;
	const cost = new Float32Array(cellCount).fill(Number.POSITIVE_INFINITY);
	const done = new Uint8Array(cellCount);
	const heap: Heap = { keys: new Float64Array(4096), cells: new Int32Array(4096), size: 0 };
	for (const cell of targets) {
		if (ground.blocked[cell]) continue;
		cost[cell] = 0;
		push(heap, 0, cell);
	}
	const open = (link: number) => {
		const cell = links[link] as number;
		if (cell < 0) return -1;
		const door = linkDoor[link] as number;
		return door >= 0 && !ground.passable[door] ? -1 : cell;
	};
	const lower = (one: number, other: number) => {
		const a = one < 0 ? Number.POSITIVE_INFINITY : (cost[one] as number);
		const b = other < 0 ? Number.POSITIVE_INFINITY : (cost[other] as number);
		return a < b ? a : b;
	};
	while (heap.size > 0) {
		const cell = pop(heap);
		if (done[cell]) continue;
		done[cell] = 1;
		for (let step = 0; step < 4; step++) {
			const next = open(4 * cell + step);
			if (next < 0 || done[next] || (ground.blocked[cell] && !ground.blocked[next])) continue;
			// Out of blocked cells there is a way, into and through them there is none.
			const h = (ground.blocked[next] ? OUT_OF_BLOCKED : CELL) * (ground.cost[next] as number);
			const a = lower(open(4 * next), open(4 * next + 2));
			const b = lower(open(4 * next + 1), open(4 * next + 3));
			const gap = a < b ? b - a : a - b;
			const least = a < b ? a : b;
			const reached = gap >= h ? least + h : (a + b + Math.sqrt(2 * h * h - gap * gap)) / 2;
			if (reached < (cost[next] as number)) {
				cost[next] = reached;
				push(heap, reached, next);
			}
		}
	}
	return { cost, ...directions(floor, ground, cost) };
}

/** Steepest way down by upwind differences, so that nobody is sent into a wall. */
function directions(floor: Floor, ground: Ground, cost: Float32Array): Omit<Field, "cost"> {
	const { links, linkDoor, cellCount } = floor;
	const directionX = new Float32Array(cellCount);
	const directionY = new Float32Array(cellCount);
	const fall = (cell: number, link: number) => {
		const next = links[link] as number;
		if (next < 0) return 0;
		const door = linkDoor[link] as number;
		if (door >= 0 && !ground.passable[door]) return 0;
		const drop = (cost[cell] as number) - (cost[next] as number);
		return drop > 0 ? drop : 0;
	};
	for (let cell = 0; cell < cellCount; cell++) {
		const here = cost[cell] as number;
		if (here === Number.POSITIVE_INFINITY || here === 0) continue;
		const right = fall(cell, 4 * cell);
		const down = fall(cell, 4 * cell + 1);
		const left = fall(cell, 4 * cell + 2);
		const up = fall(cell, 4 * cell + 3);
		const x = right > left ? right : -left;
		const y = down > up ? down : -up;
		const length = Math.sqrt(x * x + y * y);
		if (length === 0) continue;
		directionX[cell] = x / length;
		directionY[cell] = y / length;
	}
	return { directionX, directionY };
}

/**
 * The way down at a point, between the middles of the four cells around it; cells behind a wall do not count.
 * @param out receives x and y of a unit vector
 * @returns false where the field knows no way
 */
export function wayAt(
	floor: Floor,
	field: Field,
	cell: number,
	x: number,
	y: number,
	out: Float64Array,
): boolean {
	const ox = (x - (floor.x[cell] as number)) / CELL;
	const oy = (y - (floor.y[cell] as number)) / CELL;
	// A person may stand beyond its cell's edge (see cellUnder): no further than the edge counts.
	const wx = Math.min(ox < 0 ? -ox : ox, 0.5);
	const wy = Math.min(oy < 0 ? -oy : oy, 0.5);
	const aside = floor.links[4 * cell + (ox < 0 ? 2 : 0)] as number;
	const below = floor.links[4 * cell + (oy < 0 ? 3 : 1)] as number;
	const across =
		aside >= 0
			? (floor.links[4 * aside + (oy < 0 ? 3 : 1)] as number)
			: below >= 0
				? (floor.links[4 * below + (ox < 0 ? 2 : 0)] as number)
				: -1;
	let sumX = (field.directionX[cell] as number) * (1 - wx) * (1 - wy);
	let sumY = (field.directionY[cell] as number) * (1 - wx) * (1 - wy);
	if (aside >= 0) {
		sumX += (field.directionX[aside] as number) * wx * (1 - wy);
		sumY += (field.directionY[aside] as number) * wx * (1 - wy);
	}
	if (below >= 0) {
		sumX += (field.directionX[below] as number) * (1 - wx) * wy;
		sumY += (field.directionY[below] as number) * (1 - wx) * wy;
	}
	if (across >= 0) {
		sumX += (field.directionX[across] as number) * wx * wy;
		sumY += (field.directionY[across] as number) * wx * wy;
	}
	const length = Math.sqrt(sumX * sumX + sumY * sumY);
	if (length < 1e-6) return false;
	out[0] = sumX / length;
	out[1] = sumY / length;
	return true;
}
