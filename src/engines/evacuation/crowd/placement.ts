// Where people start: spots on a loose hexagonal grid inside their outline, then everybody with a body, pace and habit.
import type { Random } from "../../../core/clock.ts";
import { shuffle } from "../../../core/clock.ts";
import { cellAt, type Floor } from "../floor/floor.ts";
import { areaOf, boxOf, isInside } from "../floor/geometry.ts";
import { drawFrom, streamOf } from "../numbers/draw.ts";
import type { People, Plan, Point } from "../plan/plan.ts";
import { type Crowd, emptyCrowd } from "./crowd.ts";
import { KIND_NAMES, KINDS, TIME_GAP } from "./parameters.ts";

/** Closest rows of a hexagonal grid that bodies of 0.2 m still fit into, metres. */
const CLOSEST = 0.3;

/** @returns everybody of the plan's `people`, in its order, placed and waiting for their reaction time */
export function placePeople(plan: Plan, floor: Floor, seed: number): Crowd {
	const count = plan.people.reduce((sum, entry) => sum + entry.count, 0);
	const crowd = emptyCrowd(count);
	const spots = spotsByEntry(plan.people, floor, seed);
	const bodies = streamOf(seed, "bodies");
	const groups = new Map<string, number>();
	let i = 0;
	for (const [at, entry] of plan.people.entries()) {
		const level = floor.levels.findIndex(({ id }) => id === entry.level);
		const kind = KINDS[entry.kind];
		for (let n = 0; n < entry.count; n++, i++) {
			const [x, y] = (spots[at] as Point[])[n] as Point;
			crowd.x[i] = x;
			crowd.y[i] = y;
			crowd.level[i] = level;
			crowd.cell[i] = cellAt(floor, level, x, y);
			crowd.kind[i] = KIND_NAMES.indexOf(entry.kind);
			crowd.radius[i] = kind.radius;
			crowd.freeSpeed[i] = drawFrom(entry.speed ?? kind.speed, bodies);
			crowd.timeGap[i] = TIME_GAP[plan.population];
			crowd.reactsAt[i] = drawFrom(entry.reaction, bodies);
			crowd.entry[i] = at;
			crowd.takesLift[i] = entry.takesLift ? 1 : 0;
			crowd.group[i] = groupOf(entry, n, groups);
			assignGoal(crowd, i, entry, plan);
		}
	}
	return crowd;
}

function groupOf(entry: People, n: number, groups: Map<string, number>): number {
	if (entry.together === undefined && entry.group === 1) return -1;
	const name = entry.together ?? `${entry.id} ${Math.floor(n / entry.group)}`;
	const known = groups.get(name) ?? groups.size;
	groups.set(name, known);
	return known;
}

function assignGoal(crowd: Crowd, i: number, entry: People, plan: Plan): void {
	if (entry.heading) {
		const [x, y] = entry.heading;
		const length = Math.sqrt(x * x + y * y);
		crowd.exit[i] = -2;
		crowd.wishX[i] = x / length;
		crowd.wishY[i] = y / length;
		return;
	}
	if (entry.exit !== undefined) {
		crowd.exit[i] = plan.exits.findIndex(({ id }) => id === entry.exit);
		crowd.assigned[i] = 1;
	}
	if (entry.knows.length > 0) {
		crowd.knows.fill(0, 2 * i, 2 * i + 2);
		for (const [e, { id }] of plan.exits.entries()) {
			const at = 2 * i + (e >> 5);
			if (entry.knows.includes(id)) crowd.knows[at] = (crowd.knows[at] as number) | (1 << (e & 31));
		}
	}
}

/** Entries that share an outline share one grid, so that they do not stand in each other. */
function spotsByEntry(people: readonly People[], floor: Floor, seed: number): Point[][] {
	const random = streamOf(seed, "spots");
	const byPlace = new Map<string, number[]>();
	for (const [at, { level, outline }] of people.entries()) {
		const place = JSON.stringify([level, outline]);
		byPlace.set(place, [...(byPlace.get(place) ?? []), at]);
	}
	const spots: Point[][] = people.map(() => []);
	for (const entries of byPlace.values()) {
		const first = people[entries[0] as number] as People;
		const count = entries.reduce((sum, at) => sum + (people[at] as People).count, 0);
		const widest = Math.max(...entries.map((at) => KINDS[(people[at] as People).kind].radius));
		const inGroups = entries.some(
			(at) => (people[at] as People).group > 1 || (people[at] as People).together !== undefined,
		);
		const found = spotsIn(floor, first, count, widest, random, inGroups);
		let next = 0;
		for (const at of entries) {
			const end = next + (people[at] as People).count;
			spots[at] = found.slice(next, end);
			next = end;
		}
	}
	return spots;
}

function spotsIn(
	floor: Floor,
	{ level: id, outline }: People,
	count: number,
	radius: number,
	random: Random,
	inGroups: boolean,
): Point[] {
	const level = floor.levels.findIndex((one) => one.id === id);
	const box = boxOf(outline);
	const free = (x: number, y: number) => {
		if (!isInside(outline, x, y)) return false;
		const cell = cellAt(floor, level, x, y);
		return cell >= 0 && floor.walkable[cell] === 1;
	};
	const clear = (x: number, y: number, keep: number) =>
		free(x, y) && (floor.clearance[cellAt(floor, level, x, y)] as number) >= keep;
	let spacing = Math.sqrt((1.1547 * Math.abs(areaOf(outline))) / count) * 1.1;
	for (;;) {
		const found: Point[] = [];
		const keep = spacing > 0.45 ? radius : radius * 0.6;
		const left = box.left + random.next() * spacing;
		const top = box.top + random.next() * spacing * 0.5;
		for (let row = 0, y = top; y < box.bottom; row++, y += spacing * 0.866)
			for (let x = left - (row % 2 ? spacing / 2 : 0); x < box.right; x += spacing)
				if (clear(x, y, keep)) found.push([x, y]);
		if (found.length >= count || spacing < CLOSEST) {
			const spots = found.length > 0 ? found : middlesInside(floor, level, outline);
			const chosen = choose(spots, count, random, inGroups);
			return jitter(chosen, Math.max(0, spacing / 2 - radius), random, (x, y) => clear(x, y, keep));
		}
		spacing *= 0.96;
	}
}

/** A start area smaller than the grid: middles of its cells. */
function middlesInside(floor: Floor, level: number, outline: readonly Point[]): Point[] {
	const middles: Point[] = [];
	for (let cell = 0; cell < floor.cellCount; cell++) {
		const x = floor.x[cell] as number;
		const y = floor.y[cell] as number;
		if (floor.levelOf[cell] === level && floor.walkable[cell] && isInside(outline, x, y))
			middles.push([x, y]);
	}
	return middles;
}

/** A random part of the spots; groups take theirs in neighbouring rows. */
function choose(found: readonly Point[], count: number, random: Random, inGroups: boolean): Point[] {
	if (found.length === 0) throw new Error("No free spot inside the outline; readPlan should have said so");
	const all = Array.from({ length: count }, (_, n) => found[n % found.length] as Point);
	if (found.length <= count) return all;
	if (!inGroups) return shuffle(found, random).slice(0, count);
	const first = Math.floor(random.next() * (found.length - count));
	return found.slice(first, first + count);
}

function jitter(
	spots: readonly Point[],
	reach: number,
	random: Random,
	free: (x: number, y: number) => boolean,
): Point[] {
	return spots.map(([x, y]): Point => {
		const nx = x + (2 * random.next() - 1) * reach;
		const ny = y + (2 * random.next() - 1) * reach;
		return free(nx, ny) ? [nx, ny] : [x, y];
	});
}
