// A debris flow or rockfall: a front that runs straight from a line in a direction; what it has passed cannot be walked.
import { cellAt, type Floor } from "../floor/floor.ts";
import { lengthOf } from "../floor/geometry.ts";
import type { Hazard } from "../plan/plan.ts";

type DebrisHazard = Extract<Hazard, { kind: "debris" }>;

export interface Debris {
	readonly hazard: DebrisHazard;
	/** Seconds per cell of the floor, Infinity where it does not come. */
	readonly arrival: Float64Array;
	/** Cells on its path, first reached first; the first `count` are buried. */
	readonly order: Int32Array;
	count: number;
}

/**
 * Arrival field: start + way along the direction / speed, on the strip of the given half width.
 * Open ground is buried, and the room that it starts in; walls of other rooms hold.
 */
export function openDebris(floor: Floor, hazard: DebrisHazard): Debris {
	const { level, from, toward, halfWidth, startsAt, speed } = hazard;
	const index = floor.levels.findIndex(({ id }) => id === level);
	const arrival = new Float64Array(floor.cellCount).fill(Number.POSITIVE_INFINITY);
	const on = floor.levels[index];
	const cells: number[] = [];
	if (on) {
		const length = lengthOf([0, 0], toward) || 1;
		const ux = toward[0] / length;
		const uy = toward[1] / length;
		const start = cellAt(floor, index, from[0], from[1]);
		const startRoom = start < 0 ? -1 : (floor.roomOf[start] as number);
		for (let cell = on.firstCell; cell < on.firstCell + on.columns * on.rows; cell++) {
			const room = floor.roomOf[cell] as number;
			if (!floor.walkable[cell] || (room !== startRoom && !floor.rooms[room]?.outdoors)) continue;
			const dx = (floor.x[cell] as number) - from[0];
			const dy = (floor.y[cell] as number) - from[1];
			const along = dx * ux + dy * uy;
			if (along < 0 || Math.abs(dx * uy - dy * ux) > halfWidth) continue;
			arrival[cell] = startsAt + along / speed;
			cells.push(cell);
		}
	}
	cells.sort((one, other) => (arrival[one] as number) - (arrival[other] as number) || one - other);
	return { hazard, arrival, order: Int32Array.from(cells), count: 0 };
}

/** @returns whether cells were buried in this step */
export function stepDebris(debris: Debris, now: number): boolean {
	const before = debris.count;
	while (
		debris.count < debris.order.length &&
		(debris.arrival[debris.order[debris.count] as number] as number) <= now
	)
		debris.count++;
	return debris.count > before;
}
