// What walls and shut doors hide, and which cell carries a person who stands between cells.
import { CELL, cellAt, type Floor, type Level } from "./floor.ts";
import { bucketAt } from "./walls.ts";

/** Whether a wall or a shut door stands between (x, y) and (x + dx, y + dy). */
export function isHidden(
	floor: Floor,
	level: number,
	passable: Uint8Array,
	x: number,
	y: number,
	dx: number,
	dy: number,
): boolean {
	const walls = (floor.levels[level] as Floor["levels"][number]).walls;
	const bucket = bucketAt(walls, x, y);
	const { ax, ay, bx, by, door, far } = walls;
	const end = far.starts[bucket + 1] as number;
	for (let k = far.starts[bucket] as number; k < end; k++) {
		const w = far.items[k] as number;
		const closed = door[w] as number;
		if (closed >= 0 && passable[closed]) continue;
		const wx = ax[w] as number;
		const wy = ay[w] as number;
		const sx = (bx[w] as number) - wx;
		const sy = (by[w] as number) - wy;
		const cross = dx * sy - dy * sx;
		if (cross === 0) continue;
		const t = ((wx - x) * sy - (wy - y) * sx) / cross;
		if (t < 0 || t > 1) continue;
		const u = ((wx - x) * dy - (wy - y) * dx) / cross;
		if (u >= 0 && u <= 1) return true;
	}
	return false;
}

/**
 * The cell that carries a person at (x, y): the one underneath, or, where that one's middle lies beyond a wall or an
 * opening to another level, the nearest one around it that can be stood on and is not behind a wall.
 * @param passable 1 for each door that people can pass
 * @returns −1 where there is none
 */
export function cellUnder(floor: Floor, level: number, x: number, y: number, passable: Uint8Array): number {
	const under = cellAt(floor, level, x, y);
	if (under >= 0 && floor.walkable[under]) return under;
	let best = under;
	let least = Number.POSITIVE_INFINITY;
	const period = (floor.levels[level] as Level).repeats;
	for (let down = -1; down <= 1; down++) {
		for (let right = -1; right <= 1; right++) {
			const cell = cellAt(floor, level, x + right * CELL, y + down * CELL);
			if (cell < 0 || !floor.walkable[cell]) continue;
			let dx = (floor.x[cell] as number) - x;
			if (period > 0) dx -= period * Math.round(dx / period);
			const dy = (floor.y[cell] as number) - y;
			const distance = dx * dx + dy * dy;
			if (distance >= least || isHidden(floor, level, passable, x, y, dx, dy)) continue;
			least = distance;
			best = cell;
		}
	}
	return best;
}
