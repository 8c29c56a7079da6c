// What a run measures: crossings of counting lines, density and speed in areas.
import { crosses } from "../crowd/contact.ts";
import { type Crowd, isPresent } from "../crowd/crowd.ts";
import type { Floor } from "../floor/floor.ts";
import { areaOf, isInside, squaredDistanceToSegment } from "../floor/geometry.ts";
import type { Plan, Point } from "../plan/plan.ts";

export interface Line {
	readonly id: string;
	readonly level: number;
	readonly from: Point;
	readonly to: Point;
	/** One entry a crossing: seconds, person, and +1 when it went from the line's left to its right, looking from `from` to `to`. */
	readonly crossings: { at: number; person: number; direction: 1 | -1 }[];
}

export interface Measures {
	readonly lines: readonly Line[];
	readonly areas: readonly { id: string; level: number; outline: readonly Point[]; squareMetres: number }[];
	/** By level: doors that lead to another level. */
	readonly doorsBetween: readonly Int32Array[];
	/** 1 for cells from which one step can lead through such a door. */
	readonly nearOpening: Uint8Array;
}

export function openMeasures(plan: Plan, floor: Floor): Measures {
	const levelOf = (id: string) => floor.levels.findIndex((level) => level.id === id);
	return {
		lines: plan.counters.map(({ id, level, from, to }) => ({
			id,
			level: levelOf(level),
			from,
			to,
			crossings: [],
		})),
		areas: plan.areas.map(({ id, level, outline }) => ({
			id,
			level: levelOf(level),
			outline,
			squareMetres: Math.abs(areaOf(outline)),
		})),
		nearOpening: cellsNearOpenings(floor),
		doorsBetween: floor.levels.map((_, level) =>
			Int32Array.from(
				floor.doors.flatMap(({ levels }, door) =>
					levels[0] !== levels[1] && levels.includes(level) ? [door] : [],
				),
			),
		),
	};
}

/** A step is shorter than this, measured from the middle of the cell it starts in, metres. */
const STEP_REACH = 0.6;

function cellsNearOpenings(floor: Floor): Uint8Array {
	const near = new Uint8Array(floor.cellCount);
	for (const { levels, from, to } of floor.doors) {
		if (levels[0] === levels[1]) continue;
		for (const level of levels) {
			const { firstCell, columns, rows } = floor.levels[level] as Floor["levels"][number];
			for (let cell = firstCell; cell < firstCell + columns * rows; cell++) {
				const d2 = squaredDistanceToSegment(floor.x[cell] as number, floor.y[cell] as number, ...from, ...to);
				if (d2 < STEP_REACH * STEP_REACH) near[cell] = 1;
			}
		}
	}
	return near;
}

/** Notes each counting line that a step from (fromX, fromY) to (x, y) crosses. */
export function noteCrossings(
	{ lines }: Measures,
	level: number,
	person: number,
	fromX: number,
	fromY: number,
	x: number,
	y: number,
	at: number,
): void {
	for (const line of lines) {
		if (line.level !== level) continue;
		const { from, to } = line;
		if (!crosses(fromX, fromY, x, y, from[0], from[1], to[0], to[1])) continue;
		const side = (to[0] - from[0]) * (y - fromY) - (to[1] - from[1]) * (x - fromX);
		line.crossings.push({ at, person, direction: side > 0 ? 1 : -1 });
	}
}

/** People per square metre and their mean speed (metres per second, NaN when empty) in an area now. */
export function measureArea(
	area: Measures["areas"][number],
	crowd: Crowd,
): { density: number; speed: number } {
	let count = 0;
	let sum = 0;
	for (let i = 0; i < crowd.count; i++) {
		if (!isPresent(crowd.state[i] as number) || crowd.level[i] !== area.level) continue;
		if (!isInside(area.outline, crowd.x[i] as number, crowd.y[i] as number)) continue;
		count++;
		sum += crowd.speed[i] as number;
	}
	return { density: count / area.squareMetres, speed: count === 0 ? Number.NaN : sum / count };
}
