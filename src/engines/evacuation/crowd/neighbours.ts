// Who notices whom: every pair of people within reach, found once per step by a counting sort over buckets.
import { CELL, type Floor, SHIFT } from "../floor/floor.ts";
import { isHidden } from "../floor/sight.ts";
import { type Crowd, type Grid, type Meeting, type Neighbours, WALKING } from "./crowd.ts";
import { MODEL } from "./parameters.ts";

/** Two buckets reach as far as people notice each other. */
const SIDE = MODEL.notice / 2;
/** The half neighbourhood: each pair of buckets is visited once. */
const AHEAD: readonly (readonly [number, number])[] = [
	[1, 0],
	[2, 0],
	[-2, 1],
	[-1, 1],
	[0, 1],
	[1, 1],
	[2, 1],
	[-2, 2],
	[-1, 2],
	[0, 2],
	[1, 2],
	[2, 2],
];

export function openNeighbours(floor: Floor, count: number): Neighbours {
	let first = 0;
	const grids = floor.levels.map((level): Grid => {
		const width = level.repeats > 0 ? level.repeats / Math.floor(level.repeats / SIDE) : SIDE;
		const grid = {
			first,
			columns:
				level.repeats > 0 ? Math.round(level.repeats / width) : Math.ceil((level.columns * CELL) / SIDE) + 1,
			rows: Math.ceil((level.rows * CELL) / SIDE) + 1,
			left: level.repeats > 0 ? 0 : level.firstColumn * CELL + SHIFT,
			top: level.firstRow * CELL + SHIFT,
			width,
			height: SIDE,
			repeats: level.repeats,
		};
		first += grid.columns * grid.rows;
		return grid;
	});
	const meetings = floor.doors
		.filter(({ levels }) => levels[0] !== levels[1])
		.map(
			({ levels, from, to, width }): Meeting => ({
				levels,
				x: (from[0] + to[0]) / 2,
				y: (from[1] + to[1]) / 2,
				reach: width / 2 + MODEL.notice,
			}),
		);
	const room = Math.max(64, count * 12);
	return {
		one: new Int32Array(room),
		other: new Int32Array(room),
		dx: new Float64Array(room),
		dy: new Float64Array(room),
		distance: new Float64Array(room),
		count: 0,
		order: new Int32Array(count),
		bucketOf: new Int32Array(count),
		starts: new Int32Array(first + 2),
		grids,
		meetings,
	};
}

/** Fills the pairs for the present positions; pairs are in a fixed order for the same positions. */
export function findPairs(floor: Floor, crowd: Crowd, found: Neighbours, passable: Uint8Array): void {
	found.count = 0;
	sortIntoBuckets(crowd, found);
	for (const [level, grid] of found.grids.entries()) pairUp(floor, crowd, found, passable, grid, level);
	for (const meeting of found.meetings) pairAcross(floor, crowd, found, passable, meeting);
}

function sortIntoBuckets(crowd: Crowd, { grids, bucketOf, starts, order }: Neighbours): void {
	starts.fill(0);
	const { x, y, level, state, count } = crowd;
	for (let i = 0; i < count; i++) {
		if ((state[i] as number) > WALKING) {
			bucketOf[i] = -1;
			continue;
		}
		const grid = grids[level[i] as number] as Grid;
		let column = Math.floor(((x[i] as number) - grid.left) / grid.width);
		let row = Math.floor(((y[i] as number) - grid.top) / grid.height);
		column = column < 0 ? 0 : column >= grid.columns ? grid.columns - 1 : column;
		row = row < 0 ? 0 : row >= grid.rows ? grid.rows - 1 : row;
		const bucket = grid.first + row * grid.columns + column;
		bucketOf[i] = bucket;
		starts[bucket + 1] = (starts[bucket + 1] as number) + 1;
	}
	for (let b = 1; b < starts.length; b++) starts[b] = (starts[b] as number) + (starts[b - 1] as number);
	// starts[b] is where bucket b begins; filling moves a cursor, moved back afterwards by counting down from the end.
	for (let i = count - 1; i >= 0; i--) {
		const bucket = bucketOf[i] as number;
		if (bucket < 0) continue;
		const at = (starts[bucket + 1] as number) - 1;
		order[at] = i;
		starts[bucket + 1] = at;
	}
	// Every start has moved to the bucket's own beginning, one place too far along: starts[b + 1] begins bucket b.
}

function pairUp(
	floor: Floor,
	crowd: Crowd,
	found: Neighbours,
	passable: Uint8Array,
	grid: Grid,
	level: number,
): void {
	const { order, starts } = found;
	const { x, y } = crowd;
	const reach2 = MODEL.notice * MODEL.notice;
	const end = (bucket: number) => starts[bucket + 2] as number;
	for (let row = 0; row < grid.rows; row++) {
		for (let column = 0; column < grid.columns; column++) {
			const bucket = grid.first + row * grid.columns + column;
			const from = starts[bucket + 1] as number;
			const to = end(bucket);
			if (from === to) continue;
			for (let a = from; a < to; a++) {
				const i = order[a] as number;
				for (let b = a + 1; b < to; b++) {
					const j = order[b] as number;
					const dx = (x[j] as number) - (x[i] as number);
					const dy = (y[j] as number) - (y[i] as number);
					const d2 = dx * dx + dy * dy;
					if (d2 < reach2) addPair(floor, crowd, found, passable, level, i, j, dx, dy, d2);
				}
			}
			for (const [right, down] of AHEAD) {
				const otherRow = row + down;
				if (otherRow >= grid.rows) break;
				let otherColumn = column + right;
				let shift = 0;
				if (grid.repeats > 0) {
					if (otherColumn >= grid.columns) {
						otherColumn -= grid.columns;
						shift = grid.repeats;
					} else if (otherColumn < 0) {
						otherColumn += grid.columns;
						shift = -grid.repeats;
					}
				}
				if (otherColumn < 0 || otherColumn >= grid.columns) continue;
				const other = grid.first + otherRow * grid.columns + otherColumn;
				const otherFrom = starts[other + 1] as number;
				const otherTo = end(other);
				for (let a = from; a < to; a++) {
					const i = order[a] as number;
					const ix = (x[i] as number) - shift;
					const iy = y[i] as number;
					for (let b = otherFrom; b < otherTo; b++) {
						const j = order[b] as number;
						const dx = (x[j] as number) - ix;
						const dy = (y[j] as number) - iy;
						const d2 = dx * dx + dy * dy;
						if (d2 < reach2) addPair(floor, crowd, found, passable, level, i, j, dx, dy, d2);
					}
				}
			}
		}
	}
}

function addPair(
	floor: Floor,
	crowd: Crowd,
	found: Neighbours,
	passable: Uint8Array,
	level: number,
	i: number,
	j: number,
	dx: number,
	dy: number,
	d2: number,
): void {
	const distance = Math.sqrt(d2);
	// A wall between two people is closer to both than they are to each other.
	const ci = crowd.cell[i] as number;
	const cj = crowd.cell[j] as number;
	if (
		ci < 0 ||
		cj < 0 ||
		((floor.clearance[ci] as number) < distance && (floor.clearance[cj] as number) < distance)
	)
		if (isHidden(floor, level, passable, crowd.x[i] as number, crowd.y[i] as number, dx, dy)) return;
	put(found, i, j, dx, dy, distance);
}

function put(found: Neighbours, i: number, j: number, dx: number, dy: number, distance: number): void {
	if (found.count === found.one.length) grow(found);
	const k = found.count++;
	found.one[k] = i;
	found.other[k] = j;
	found.dx[k] = dx;
	found.dy[k] = dy;
	found.distance[k] = distance;
}

function grow(found: Neighbours): void {
	const doubled = <T extends Int32Array | Float64Array>(from: T, to: T): T => {
		to.set(from);
		return to;
	};
	const size = found.one.length * 2;
	found.one = doubled(found.one, new Int32Array(size));
	found.other = doubled(found.other, new Int32Array(size));
	found.dx = doubled(found.dx, new Float64Array(size));
	found.dy = doubled(found.dy, new Float64Array(size));
	found.distance = doubled(found.distance, new Float64Array(size));
}

/** People on two levels near the opening that joins them; few, so all pairs are looked at. */
function pairAcross(
	floor: Floor,
	crowd: Crowd,
	found: Neighbours,
	passable: Uint8Array,
	{ levels, x, y, reach }: Meeting,
): void {
	const [near, far] = levels.map((level) => {
		const here: number[] = [];
		for (let i = 0; i < crowd.count; i++) {
			if ((crowd.state[i] as number) > WALKING || crowd.level[i] !== level) continue;
			const dx = (crowd.x[i] as number) - x;
			const dy = (crowd.y[i] as number) - y;
			if (dx * dx + dy * dy < reach * reach) here.push(i);
		}
		return here;
	}) as [number[], number[]];
	for (const i of near) {
		for (const j of far) {
			const dx = (crowd.x[j] as number) - (crowd.x[i] as number);
			const dy = (crowd.y[j] as number) - (crowd.y[i] as number);
			const d2 = dx * dx + dy * dy;
			if (d2 >= MODEL.notice * MODEL.notice) continue;
			const ix = crowd.x[i] as number;
			const iy = crowd.y[i] as number;
			if (levels.some((level) => isHidden(floor, level, passable, ix, iy, dx, dy))) continue;
			put(found, i, j, dx, dy, Math.sqrt(d2));
		}
	}
}
