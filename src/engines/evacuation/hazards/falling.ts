// Things that come down in one place, once; what stays lies in the way.
import type { Floor } from "../floor/floor.ts";
import { isInside } from "../floor/geometry.ts";
import type { Hazard, Point } from "../plan/plan.ts";

type FallingHazard = Extract<Hazard, { kind: "falling" }>;

export interface Fall {
	readonly hazard: FallingHazard;
	readonly cells: Int32Array;
	fallen: boolean;
	/** What does not stay is out of the way again. */
	cleared: boolean;
}

/** What does not stay keeps people off for so long, seconds. */
const DUST_SECONDS = 1;

/** Cells of a level that can be stood on and whose middle lies within the outline. */
export function cellsWithin(floor: Floor, level: string, outline: readonly Point[]): Int32Array {
	const on = floor.levels.find(({ id }) => id === level);
	if (!on) return new Int32Array(0);
	const cells: number[] = [];
	for (let cell = on.firstCell; cell < on.firstCell + on.columns * on.rows; cell++)
		if (floor.walkable[cell] && isInside(outline, floor.x[cell] as number, floor.y[cell] as number))
			cells.push(cell);
	return Int32Array.from(cells);
}

export function openFall(floor: Floor, hazard: FallingHazard): Fall {
	return {
		hazard,
		cells: cellsWithin(floor, hazard.level, hazard.outline),
		fallen: false,
		cleared: false,
	};
}

/** @returns whether it falls or clears in this step */
export function stepFall(fall: Fall, now: number): boolean {
	const { at, stays } = fall.hazard;
	if (!fall.fallen && now >= at) {
		fall.fallen = true;
		return true;
	}
	if (!fall.fallen || stays || fall.cleared || now < at + DUST_SECONDS) return false;
	fall.cleared = true;
	return true;
}

/** Whether it lies in the way now. */
export function isInTheWay({ fallen, cleared }: Fall): boolean {
	return fallen && !cleared;
}
