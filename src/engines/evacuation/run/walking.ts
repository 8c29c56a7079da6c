// The part of a step in which people move: where they want to go, how fast they can, where they arrive.
import { crosses, moveWithin, pushApart } from "../crowd/contact.ts";
import { type Crowd, OUT, WAITING, WALKING } from "../crowd/crowd.ts";
import { keepTogether } from "../crowd/groups.ts";
import { KIND_NAMES, type Kind, MODEL } from "../crowd/parameters.ts";
import type { Floor } from "../floor/floor.ts";
import { cellUnder } from "../floor/sight.ts";
import type { Hazards } from "../hazards/hazards.ts";
import { BENT_FACTOR, smokeFactor, waterFactor } from "../hazards/walking.ts";
import { wayAt } from "../routes/march.ts";
import { noteCrossings } from "./measures.ts";
import type { Run } from "./state.ts";

export function startWalking({ crowd, seconds }: Run): void {
	for (let i = 0; i < crowd.count; i++)
		if (crowd.state[i] === WAITING && (crowd.reactsAt[i] as number) <= seconds) crowd.state[i] = WALKING;
}

/** The wish of everybody who walks, and how fast they could go here. */
export function findWays(run: Run): void {
	const { crowd, floor, routes, hazards, scratch, lifts } = run;
	const { way, costToGo, speedCap, kinds } = scratch;
	for (let i = 0; i < crowd.count; i++) {
		if (crowd.state[i] !== WALKING) continue;
		const cell = crowd.cell[i] as number;
		const exit = crowd.exit[i] as number;
		const kind = kinds[i] as Kind;
		speedCap[i] = (crowd.freeSpeed[i] as number) * factorAt(floor, hazards, crowd, i, cell, kind);
		if (exit === -2 || cell < 0) continue;
		const field =
			exit <= -3
				? lifts.fieldOf(-3 - exit, crowd.level[i] as number)
				: exit < 0
					? undefined
					: (kind.wheels && routes.rolling ? routes.rolling : routes.walking)[exit];
		if (!field) {
			speedCap[i] = 0;
			continue;
		}
		if (wayAt(floor, field, cell, crowd.x[i] as number, crowd.y[i] as number, way)) {
			crowd.wishX[i] = way[0] as number;
			crowd.wishY[i] = way[1] as number;
			// Cost within the cell too, so that of two people one is always nearer.
			costToGo[i] =
				(field.cost[cell] as number) -
				((crowd.x[i] as number) - (floor.x[cell] as number)) * (way[0] as number) -
				((crowd.y[i] as number) - (floor.y[cell] as number)) * (way[1] as number);
		} else if (field.cost[cell] === Number.POSITIVE_INFINITY && floor.walkable[cell]) speedCap[i] = 0;
	}
	keepTogether(crowd, scratch.groups, costToGo, speedCap);
}

function factorAt(floor: Floor, hazards: Hazards, crowd: Crowd, i: number, cell: number, kind: Kind): number {
	let factor = 1;
	const room = cell < 0 ? -1 : (floor.roomOf[cell] as number);
	const up = room < 0 ? null : (floor.rooms[room] as Floor["rooms"][number]).up;
	if (up)
		factor =
			(crowd.wishX[i] as number) * up[0] + (crowd.wishY[i] as number) * up[1] > 0
				? kind.stairUp
				: kind.stairDown;
	if (hazards.active && cell >= 0)
		factor *=
			smokeOn(hazards, crowd.bent[i] === 1, cell) *
			waterFactor(hazards.waterDepth[cell] as number, KIND_NAMES[crowd.kind[i] as number] ?? "adult");
	return factor;
}

/** Bent low, people walk slower, but in the thinner smoke below the layer. */
function smokeOn({ extinction, extinctionLow }: Hazards, bent: boolean, cell: number): number {
	return bent
		? BENT_FACTOR * smokeFactor(extinctionLow[cell] as number)
		: smokeFactor(extinction[cell] as number);
}

/** Everybody takes the step that the free way allows. */
export function walk(run: Run): void {
	const { crowd, floor, scratch, passable, dt } = run;
	const { motion, moveX, moveY, speedCap, pairs } = scratch;
	for (let i = 0; i < crowd.count; i++) {
		moveX[i] = 0;
		moveY[i] = 0;
		if (crowd.state[i] !== WALKING) {
			crowd.speed[i] = 0;
			continue;
		}
		const cap = speedCap[i] as number;
		let speed = Math.max(0, motion.gap[i] as number) / (crowd.timeGap[i] as number);
		if (speed > cap) speed = cap;
		const resting = speed < MODEL.creep && cap > 0;
		crowd.stuck[i] = resting ? (crowd.stuck[i] as number) + dt : 0;
		if (resting && (crowd.stuck[i] as number) > MODEL.patience) speed = Math.min(MODEL.creep, cap);
		crowd.speed[i] = speed;
		crowd.headingX[i] = motion.directionX[i] as number;
		crowd.headingY[i] = motion.directionY[i] as number;
		moveX[i] = speed * dt * (motion.directionX[i] as number);
		moveY[i] = speed * dt * (motion.directionY[i] as number);
	}
	pushApart(crowd, pairs, moveX, moveY, motion);
	for (let i = 0; i < crowd.count; i++) {
		if (crowd.state[i] !== WALKING) continue;
		const fromX = crowd.x[i] as number;
		const fromY = crowd.y[i] as number;
		moveWithin(
			floor,
			crowd,
			passable,
			i,
			fromX + (moveX[i] as number) + (motion.pushX[i] as number),
			fromY + (moveY[i] as number) + (motion.pushY[i] as number),
		);
		if (run.hazards.active) keepOff(run, i, fromX, fromY);
		arrive(run, i, fromX, fromY);
	}
}

/** What has fallen, flowed or burns in the way is not walked into, even when others push. */
function keepOff({ crowd, floor, hazards, passable }: Run, i: number, fromX: number, fromY: number): void {
	const before = crowd.cell[i] as number;
	if (before >= 0 && hazards.blocked[before]) return;
	const cell = cellUnder(
		floor,
		crowd.level[i] as number,
		crowd.x[i] as number,
		crowd.y[i] as number,
		passable,
	);
	if (cell < 0 || !hazards.blocked[cell]) return;
	crowd.x[i] = fromX;
	crowd.y[i] = fromY;
}

/** Bookkeeping of a step: level, cell, counters, exits. */
function arrive(run: Run, i: number, fromX: number, fromY: number): void {
	const { crowd, floor, measures, seconds, dt } = run;
	const x = crowd.x[i] as number;
	const y = crowd.y[i] as number;
	const before = crowd.level[i] as number;
	const dx = x - fromX;
	const dy = y - fromY;
	crowd.walked[i] = (crowd.walked[i] as number) + Math.sqrt(dx * dx + dy * dy);
	noteCrossings(measures, before, i, fromX, fromY, x, y, seconds);
	const under = crowd.cell[i] as number;
	if (under < 0 || measures.nearOpening[under]) changeLevel(run, i, before, fromX, fromY, x, y);
	const level = crowd.level[i] as number;
	const period = (floor.levels[level] as Floor["levels"][number]).repeats;
	if (period > 0) crowd.x[i] = x >= period ? x - period : x < 0 ? x + period : x;
	const cell = cellUnder(floor, level, crowd.x[i] as number, y, run.passable);
	crowd.cell[i] = cell;
	if (level !== before) leaveByDoor(run, i, seconds + dt);
	const exit = cell < 0 ? -1 : (floor.exitOf[cell] as number);
	if (exit < 0 || crowd.exit[i] === -2) return;
	if (Number.isNaN(crowd.outAt[i])) crowd.outAt[i] = seconds + dt;
	crowd.exit[i] = exit;
	crowd.state[i] = OUT;
}

/** Through an opening between two levels the person is on the other one. */
function changeLevel(
	{ floor, crowd, measures }: Run,
	i: number,
	before: number,
	fromX: number,
	fromY: number,
	x: number,
	y: number,
): void {
	for (const d of measures.doorsBetween[before] as Int32Array) {
		const { from, to, levels } = floor.doors[d] as Floor["doors"][number];
		if (!crosses(fromX, fromY, x, y, from[0], from[1], to[0], to[1])) continue;
		crowd.level[i] = levels[0] === before ? levels[1] : levels[0];
		return;
	}
}

/** Past an exit's door a person counts as out, although still seen on the ground behind; going back in undoes it. */
function leaveByDoor({ floor, crowd }: Run, i: number, now: number): void {
	const ground = crowd.level[i] as number;
	const exit = floor.exits.findIndex(
		({ door, cells }) => door >= 0 && cells.length > 0 && floor.levelOf[cells[0] as number] === ground,
	);
	if (exit >= 0) crowd.outAt[i] = now;
	else if (crowd.state[i] === WALKING) crowd.outAt[i] = Number.NaN;
}
