// What the engine's bench measures, in a process of its own: steps, the search for pairs against its plain twin, one route field.
import * as v from "valibot";
import { type Crowd, isPresent, type Neighbours } from "../../../src/engines/evacuation/crowd/crowd.ts";
import { findPairs } from "../../../src/engines/evacuation/crowd/neighbours.ts";
import { MODEL } from "../../../src/engines/evacuation/crowd/parameters.ts";
import type { Floor } from "../../../src/engines/evacuation/floor/floor.ts";
import { isHidden } from "../../../src/engines/evacuation/floor/sight.ts";
import { obstacleHall } from "../../../src/engines/evacuation/plan/geometries.ts";
import { Plan } from "../../../src/engines/evacuation/plan/plan.ts";
import { march } from "../../../src/engines/evacuation/routes/march.ts";
import { costOf } from "../../../src/engines/evacuation/routes/routes.ts";
import { startRun, stepRun } from "../../../src/engines/evacuation/run/run.ts";
import { stepTimes } from "../../journeys/engine-worker.ts";

/** A hall and the stretch of its run that is timed: everybody walks, queues are forming. */
export interface Stretch {
	persons: number;
	width: number;
	height: number;
	warmUp: number;
	steps: number;
	repeats: number;
}
export interface StepFigures {
	cells: number;
	/** Least of the repeats' medians. */
	stepMs: number;
}
export interface PairFigures {
	pairs: number;
	gridMs: number;
	plainMs: number;
}
export interface FieldFigures {
	cells: number;
	ms: number;
}
export type Question =
	| { kind: "step"; stretch: Stretch }
	| { kind: "pairs"; stretch: Stretch }
	| { kind: "field"; width: number; height: number };

export function answer(question: Question): StepFigures | PairFigures | FieldFigures {
	if (question.kind === "field") return fieldFigures(question.width, question.height);
	return question.kind === "step" ? stepFigures(question.stretch) : pairFigures(question.stretch);
}

export function bestMedian(repeats: readonly (readonly number[])[]): number {
	return Math.min(
		...repeats.map((times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0),
	);
}

function stepFigures({ persons, width, height, ...stretch }: Stretch): StepFigures {
	const plan = obstacleHall({ persons, width, height });
	const cells = startRun(v.parse(Plan, plan), 1).floor.cellCount;
	return { cells, stepMs: bestMedian(stepTimes({ kind: "time", plan, seed: 1, ...stretch })) };
}

function pairFigures({ persons, width, height, warmUp, repeats }: Stretch): PairFigures {
	const run = startRun(v.parse(Plan, obstacleHall({ persons, width, height })), 1);
	for (let step = 0; step < warmUp; step++) stepRun(run);
	const { floor, crowd, passable, scratch } = run;
	const plain = allPairs(floor, crowd, scratch.pairs, passable);
	findPairs(floor, crowd, scratch.pairs, passable);
	const found = keysOf(scratch.pairs.one, scratch.pairs.other, scratch.pairs.count, crowd.count);
	const wanted = keysOf(plain.one, plain.other, plain.one.length, crowd.count);
	if (found.length !== wanted.length || found.some((key, at) => key !== wanted[at]))
		throw new Error(`The grid finds ${found.length} pairs, the plain search ${wanted.length}: not the same`);
	const least = (work: () => void) => Math.min(...Array.from({ length: repeats }, () => tookMs(work)));
	return {
		pairs: wanted.length,
		gridMs: least(() => findPairs(floor, crowd, scratch.pairs, passable)),
		plainMs: least(() => allPairs(floor, crowd, scratch.pairs, passable)),
	};
}

/** The search without a grid: everybody against everybody, with the same rule for who notices whom. */
function allPairs(
	floor: Floor,
	crowd: Crowd,
	{ meetings }: Neighbours,
	passable: Uint8Array,
): { one: number[]; other: number[] } {
	const { x, y, state, count } = crowd;
	const reach2 = MODEL.notice * MODEL.notice;
	const [one, other]: [number[], number[]] = [[], []];
	for (let i = 0; i < count; i++) {
		if (!isPresent(state[i] as number)) continue;
		const ix = x[i] as number;
		const iy = y[i] as number;
		for (let j = i + 1; j < count; j++) {
			const dx = (x[j] as number) - ix;
			const dy = (y[j] as number) - iy;
			const d2 = dx * dx + dy * dy;
			if (d2 >= reach2 || !isPresent(state[j] as number)) continue;
			if (!notices(floor, crowd, meetings, passable, i, j, dx, dy, d2)) continue;
			one.push(i);
			other.push(j);
		}
	}
	return { one, other };
}

function notices(
	floor: Floor,
	crowd: Crowd,
	meetings: Neighbours["meetings"],
	passable: Uint8Array,
	i: number,
	j: number,
	dx: number,
	dy: number,
	d2: number,
): boolean {
	if (crowd.level[i] === crowd.level[j]) return seesOnLevel(floor, crowd, passable, i, j, dx, dy, d2);
	return meetings.some((meeting) => seesAcross(floor, crowd, passable, meeting, i, j, dx, dy));
}

function seesOnLevel(
	floor: Floor,
	{ cell, level, x, y }: Crowd,
	passable: Uint8Array,
	i: number,
	j: number,
	dx: number,
	dy: number,
	d2: number,
): boolean {
	const [ci, cj] = [cell[i] as number, cell[j] as number];
	const distance = Math.sqrt(d2);
	const clear =
		ci >= 0 &&
		cj >= 0 &&
		((floor.clearance[ci] as number) >= distance || (floor.clearance[cj] as number) >= distance);
	return clear || !isHidden(floor, level[i] as number, passable, x[i] as number, y[i] as number, dx, dy);
}

/** Both near the opening that joins their levels, and no wall of either between them. */
function seesAcross(
	floor: Floor,
	{ level, x, y }: Crowd,
	passable: Uint8Array,
	{ levels, x: middleX, y: middleY, reach }: Neighbours["meetings"][number],
	i: number,
	j: number,
	dx: number,
	dy: number,
): boolean {
	const near = (who: number) => {
		const [ax, ay] = [(x[who] as number) - middleX, (y[who] as number) - middleY];
		return levels.includes(level[who] as number) && ax * ax + ay * ay < reach * reach;
	};
	if (!near(i) || !near(j)) return false;
	return levels.every((one) => !isHidden(floor, one, passable, x[i] as number, y[i] as number, dx, dy));
}

function keysOf(one: ArrayLike<number>, other: ArrayLike<number>, pairs: number, people: number): number[] {
	return Array.from({ length: pairs }, (_, k) => {
		const [a, b] = [one[k] as number, other[k] as number];
		return Math.min(a, b) * people + Math.max(a, b);
	}).sort((a, b) => a - b);
}

function fieldFigures(width: number, height: number): FieldFigures {
	const { floor, hazards, passable } = startRun(
		v.parse(Plan, obstacleHall({ persons: 1, width, height })),
		1,
	);
	const cost = costOf(floor, {
		passable,
		blocked: hazards.blocked,
		extinction: null,
		waterDepth: null,
		waterSpeed: null,
		wheels: false,
	});
	const goal = floor.exits[0]?.cells ?? new Int32Array();
	const once = () => tookMs(() => march(floor, { passable, blocked: hazards.blocked, cost }, goal));
	for (let warmUp = 0; warmUp < 5; warmUp++) once();
	return {
		cells: floor.cellCount,
		ms: bestMedian(Array.from({ length: 5 }, () => Array.from({ length: 11 }, once))),
	};
}

function tookMs(work: () => void): number {
	const beganMs = performance.now();
	work();
	return performance.now() - beganMs;
}
