// Watches every position of a run against every wall: who stands outside, whose step crossed a wall, how near bodies came.
import { crosses } from "../crowd/contact.ts";
import { isPresent } from "../crowd/crowd.ts";
import type { Floor } from "../floor/floor.ts";
import { isInside, squaredDistanceToSegment } from "../floor/geometry.ts";
import type { Run } from "../run/run.ts";

/** Metres by which a position may be outside and still count as on the wall. */
const TOLERANCE = 0.001;

/** Counts over one or more runs, one after the other. */
export interface WallWatch {
	/** Positions outside all rooms by more than the tolerance. */
	outside: number;
	/** Steps whose line met a wall. */
	through: number;
	/** Positions looked at. */
	positions: number;
	/** Least distance of a body's middle from a wall, metres. */
	nearest: number;
	watch(run: Run): void;
}

export function watchWalls(): WallWatch {
	let before: Places | undefined;
	const seen: WallWatch = {
		outside: 0,
		through: 0,
		positions: 0,
		nearest: Number.POSITIVE_INFINITY,
		watch(run) {
			const { crowd } = run;
			if (run.steps === 1) before = undefined;
			for (let i = 0; i < crowd.count; i++) {
				if (!isPresent(crowd.state[i] as number)) continue;
				seen.positions++;
				const gap = wallGap(run, i);
				if (gap < seen.nearest) seen.nearest = gap;
				if (gap > TOLERANCE && !isInRooms(run, i)) seen.outside++;
				if (before && stepMeetsWall(run, i, before)) seen.through++;
			}
			before ??= placesFor(crowd.count);
			before.x.set(crowd.x);
			before.y.set(crowd.y);
			before.level.set(crowd.level);
		},
	};
	return seen;
}

interface Places {
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly level: Uint8Array;
}

const placesFor = (count: number): Places => ({
	x: new Float64Array(count),
	y: new Float64Array(count),
	level: new Uint8Array(count),
});

function isInRooms({ floor, crowd }: Run, i: number): boolean {
	return floor.rooms.some(
		({ level, outline }) =>
			level === crowd.level[i] && isInside(outline, crowd.x[i] as number, crowd.y[i] as number),
	);
}

const wallsOn = (floor: Floor, level: number) => (floor.levels[level] as Floor["levels"][number]).walls;

/** Distance of person i's middle from the nearest wall or shut door on its level, metres. */
export function wallGap({ floor, crowd, passable }: Run, i: number): number {
	const { count, ax, ay, bx, by, door } = wallsOn(floor, crowd.level[i] as number);
	const x = crowd.x[i] as number;
	const y = crowd.y[i] as number;
	let least = Number.POSITIVE_INFINITY;
	for (let w = 0; w < count; w++) {
		const closed = door[w] as number;
		if (closed >= 0 && passable[closed]) continue;
		const d2 = squaredDistanceToSegment(
			x,
			y,
			ax[w] as number,
			ay[w] as number,
			bx[w] as number,
			by[w] as number,
		);
		if (d2 < least) least = d2;
	}
	return Math.sqrt(least);
}

function stepMeetsWall({ floor, crowd, passable }: Run, i: number, before: Places): boolean {
	const { count, ax, ay, bx, by, door } = wallsOn(floor, before.level[i] as number);
	const [x, y] = [before.x[i] as number, before.y[i] as number];
	for (let w = 0; w < count; w++) {
		const closed = door[w] as number;
		if (closed >= 0 && passable[closed]) continue;
		if (
			crosses(
				x,
				y,
				crowd.x[i] as number,
				crowd.y[i] as number,
				ax[w] as number,
				ay[w] as number,
				bx[w] as number,
				by[w] as number,
			)
		)
			return true;
	}
	return false;
}
