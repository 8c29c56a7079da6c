// Lifts: they gather people at a stop and set them down at the lowest one, until they fail with whoever is inside.
import { CELL, cellAt, type Floor } from "../floor/floor.ts";
import { isInside } from "../floor/geometry.ts";
import type { Plan } from "../plan/plan.ts";
import { type Field, march } from "../routes/march.ts";
import { type Crowd, RIDING, WALKING } from "./crowd.ts";
import { KIND_NAMES, KINDS } from "./parameters.ts";

/** Doors open, people get in or out, doors close: seconds. */
const DOORS_SECONDS = 8;

interface Stop {
	readonly level: number;
	readonly elevation: number;
	readonly cells: Int32Array;
	readonly field: Field;
}

export interface Lift {
	readonly id: string;
	readonly stops: readonly Stop[];
	/** Stop with the least height: where people get out. */
	readonly ground: number;
	readonly persons: number;
	readonly speed: number;
	works: boolean;
	/** Stop where it stands or goes to, and when it is there. */
	at: number;
	readyAt: number;
	inside: number[];
}

export interface Lifts {
	readonly lifts: Lift[];
	/** The way to lift l's stop on a level, undefined where it does not stop. */
	fieldOf(lift: number, level: number): Field | undefined;
}

export function openLifts(plan: Plan, floor: Floor): Lifts {
	const ground = {
		passable: Uint8Array.from(floor.doors, ({ state }) => (state === "open" || state === "closed" ? 1 : 0)),
		cost: new Float32Array(floor.cellCount).fill(1),
		blocked: new Uint8Array(floor.cellCount),
	};
	const lifts = plan.lifts.map(({ id, stops, persons, speed, works }): Lift => {
		const at = stops.map((stop): Stop => {
			const level = floor.levels.findIndex((one) => one.id === stop.level);
			const cells: number[] = [];
			for (let cell = 0; cell < floor.cellCount; cell++)
				if (
					floor.levelOf[cell] === level &&
					floor.walkable[cell] &&
					isInside(stop.outline, floor.x[cell] as number, floor.y[cell] as number)
				)
					cells.push(cell);
			const targets = Int32Array.from(cells);
			return {
				level,
				elevation: floor.levels[level]?.elevation ?? 0,
				cells: targets,
				field: march(floor, ground, targets),
			};
		});
		const lowest = at.reduce(
			(best, stop, n) => (stop.elevation < (at[best] as Stop).elevation ? n : best),
			0,
		);
		return { id, stops: at, ground: lowest, persons, speed, works, at: lowest, readyAt: 0, inside: [] };
	});
	return {
		lifts,
		fieldOf: (lift, level) => lifts[lift]?.stops.find((stop) => stop.level === level)?.field,
	};
}

/** Sends people to lifts, loads, moves and unloads them. Those inside when a lift fails stay in it to the end. */
export function rideLifts({ lifts }: Lifts, floor: Floor, crowd: Crowd, now: number, dt: number): void {
	if (lifts.length === 0) return;
	sendToLifts(lifts, crowd);
	for (const [index, lift] of lifts.entries()) {
		if (!lift.works || now < lift.readyAt) continue;
		if (lift.inside.length > 0 && lift.at === lift.ground) setDown(lift, floor, crowd);
		takeIn(lift, index, crowd);
		moveOn(lift, index, crowd, now + dt);
	}
}

function wantsLift(crowd: Crowd, i: number): boolean {
	return crowd.takesLift[i] === 1 || KINDS[KIND_NAMES[crowd.kind[i] as number] as keyof typeof KINDS].wheels;
}

function sendToLifts(lifts: readonly Lift[], crowd: Crowd): void {
	for (let i = 0; i < crowd.count; i++) {
		if (crowd.state[i] !== WALKING || !wantsLift(crowd, i)) continue;
		const exit = crowd.exit[i] as number;
		const level = crowd.level[i] as number;
		const usable = lifts.findIndex(
			(lift) => lift.works && lift.stops.some((stop, n) => stop.level === level && n !== lift.ground),
		);
		if (usable >= 0) crowd.exit[i] = -3 - usable;
		else if (exit <= -3) crowd.exit[i] = -1;
	}
}

function takeIn(lift: Lift, index: number, crowd: Crowd): void {
	const stop = lift.stops[lift.at] as Stop;
	for (let i = 0; i < crowd.count && lift.inside.length < lift.persons; i++) {
		if (crowd.exit[i] !== -3 - index || crowd.state[i] !== WALKING || crowd.level[i] !== stop.level) continue;
		if ((stop.field.cost[crowd.cell[i] as number] as number) > 2 * CELL) continue;
		crowd.state[i] = RIDING;
		lift.inside.push(i);
	}
}

function setDown(lift: Lift, floor: Floor, crowd: Crowd): void {
	const stop = lift.stops[lift.ground] as Stop;
	for (const [n, i] of lift.inside.entries()) {
		const cell = stop.cells[Math.floor((n * stop.cells.length) / lift.inside.length)] as number;
		crowd.x[i] = floor.x[cell] as number;
		crowd.y[i] = floor.y[cell] as number;
		crowd.level[i] = stop.level;
		crowd.cell[i] = cellAt(floor, stop.level, crowd.x[i] as number, crowd.y[i] as number);
		crowd.state[i] = WALKING;
		crowd.exit[i] = -1;
	}
	lift.inside = [];
}

/** Full or alone: down to the ground; empty: to the highest stop where somebody waits. */
function moveOn(lift: Lift, index: number, crowd: Crowd, now: number): void {
	let target = -1;
	if (lift.inside.length > 0) target = lift.ground;
	else
		for (const [n, stop] of lift.stops.entries()) {
			if (n === lift.ground || n === lift.at) continue;
			let waits = false;
			for (let i = 0; i < crowd.count && !waits; i++)
				waits = crowd.exit[i] === -3 - index && crowd.state[i] === WALKING && crowd.level[i] === stop.level;
			if (waits && (target < 0 || stop.elevation > (lift.stops[target] as Stop).elevation)) target = n;
		}
	if (target < 0 || target === lift.at) return;
	const metres = Math.abs((lift.stops[target] as Stop).elevation - (lift.stops[lift.at] as Stop).elevation);
	lift.at = target;
	lift.readyAt = now + DOORS_SECONDS + metres / lift.speed;
}
