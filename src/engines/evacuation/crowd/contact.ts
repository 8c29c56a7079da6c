// After the step: overlaps are pushed apart, and nobody gets through a wall.
import type { Floor } from "../floor/floor.ts";
import { crossingShare } from "../floor/geometry.ts";
import { bucketAt } from "../floor/walls.ts";
import { type Crowd, isPresent, type Neighbours, WALKING } from "./crowd.ts";
import type { Motion } from "./motion.ts";
import { MODEL } from "./parameters.ts";

/** One Jacobi sweep over all pairs; `pairs` holds where people were, (moveX, moveY) what they have moved since. */
export function pushApart(
	crowd: Crowd,
	pairs: Neighbours,
	moveX: Float64Array,
	moveY: Float64Array,
	motion: Motion,
): void {
	const { pushX, pushY } = motion;
	const { radius, squeeze, state } = crowd;
	pushX.fill(0);
	pushY.fill(0);
	for (let k = 0; k < pairs.count; k++) {
		const i = pairs.one[k] as number;
		const j = pairs.other[k] as number;
		const touch =
			(radius[i] as number) * (squeeze[i] as number) + (radius[j] as number) * (squeeze[j] as number);
		const was = pairs.distance[k] as number;
		if (was > touch + 0.5) continue;
		const dx = (pairs.dx[k] as number) + (moveX[j] as number) - (moveX[i] as number);
		const dy = (pairs.dy[k] as number) + (moveY[j] as number) - (moveY[i] as number);
		const d2 = dx * dx + dy * dy;
		if (d2 >= touch * touch) continue;
		const d = Math.sqrt(d2);
		// Two people in the same spot part along x: rare, and a fixed choice keeps runs repeatable.
		const ux = d > 1e-9 ? dx / d : 1;
		const uy = d > 1e-9 ? dy / d : 0;
		const push = ((touch - d) / 2) * MODEL.relax;
		const iShare = state[i] === WALKING ? (state[j] === WALKING ? 1 : 2) : 0;
		const jShare = state[j] === WALKING ? (state[i] === WALKING ? 1 : 2) : 0;
		pushX[i] = (pushX[i] as number) - ux * push * iShare;
		pushY[i] = (pushY[i] as number) - uy * push * iShare;
		pushX[j] = (pushX[j] as number) + ux * push * jShare;
		pushY[j] = (pushY[j] as number) + uy * push * jShare;
	}
}

/**
 * Moves person i from where it is towards (toX, toY), keeping a body's width from walls.
 * The last word has the crossing check: a step whose line meets a wall is not taken.
 */
export function moveWithin(
	floor: Floor,
	crowd: Crowd,
	passable: Uint8Array,
	i: number,
	toX: number,
	toY: number,
): void {
	const cell = crowd.cell[i] as number;
	const fromX = crowd.x[i] as number;
	const fromY = crowd.y[i] as number;
	const radius = (crowd.radius[i] as number) * (crowd.squeeze[i] as number);
	if (cell >= 0 && (floor.clearance[cell] as number) > radius + 0.5) {
		crowd.x[i] = toX;
		crowd.y[i] = toY;
		return;
	}
	const walls = (floor.levels[crowd.level[i] as number] as Floor["levels"][number]).walls;
	const bucket = bucketAt(walls, fromX, fromY);
	const begin = walls.near.starts[bucket] as number;
	const end = walls.near.starts[bucket + 1] as number;
	let x = toX;
	let y = toY;
	for (let sweep = 0; sweep < 2; sweep++) {
		for (let k = begin; k < end; k++) {
			const w = walls.near.items[k] as number;
			const door = walls.door[w] as number;
			if (door >= 0 && passable[door]) continue;
			const ax = walls.ax[w] as number;
			const ay = walls.ay[w] as number;
			const sx = (walls.bx[w] as number) - ax;
			const sy = (walls.by[w] as number) - ay;
			const length2 = sx * sx + sy * sy;
			let t = ((x - ax) * sx + (y - ay) * sy) / length2;
			t = t < 0 ? 0 : t > 1 ? 1 : t;
			let nx = x - ax - t * sx;
			let ny = y - ay - t * sy;
			const d2 = nx * nx + ny * ny;
			if (d2 >= radius * radius) continue;
			let d = Math.sqrt(d2);
			if (d < 1e-9) {
				// On the wall itself: back to the side the person came from.
				const side = (fromX - ax) * -sy + (fromY - ay) * sx > 0 ? 1 : -1;
				d = Math.sqrt(length2);
				nx = -sy * side;
				ny = sx * side;
				x += (nx / d) * radius;
				y += (ny / d) * radius;
				continue;
			}
			x += (nx / d) * (radius - d);
			y += (ny / d) * (radius - d);
		}
	}
	for (let k = begin; k < end; k++) {
		const w = walls.near.items[k] as number;
		const door = walls.door[w] as number;
		if (door >= 0 && passable[door]) continue;
		if (
			crosses(
				fromX,
				fromY,
				x,
				y,
				walls.ax[w] as number,
				walls.ay[w] as number,
				walls.bx[w] as number,
				walls.by[w] as number,
			)
		)
			return;
	}
	crowd.x[i] = x;
	crowd.y[i] = y;
}

/** Whether a step from (fromX, fromY) to (toX, toY) meets the segment (ax, ay)–(bx, by); touching counts. */
export function crosses(
	fromX: number,
	fromY: number,
	toX: number,
	toY: number,
	ax: number,
	ay: number,
	bx: number,
	by: number,
): boolean {
	return crossingShare(fromX, fromY, toX, toY, ax, ay, bx, by) >= 0;
}

/** Deepest overlap among people present, metres: a figure for the tests. */
export function worstOverlap(crowd: Crowd, pairs: Neighbours): number {
	let worst = 0;
	for (let k = 0; k < pairs.count; k++) {
		const i = pairs.one[k] as number;
		const j = pairs.other[k] as number;
		if (!isPresent(crowd.state[i] as number) || !isPresent(crowd.state[j] as number)) continue;
		const touch =
			(crowd.radius[i] as number) * (crowd.squeeze[i] as number) +
			(crowd.radius[j] as number) * (crowd.squeeze[j] as number);
		const overlap = touch - (pairs.distance[k] as number);
		if (overlap > worst) worst = overlap;
	}
	return worst;
}
