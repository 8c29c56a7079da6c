// How smoke and water slow people: published laws as factors on the free speed.
import type { PersonKind } from "../plan/plan.ts";

/** FDS+Evac (Korhonen, from Frantzich and Nilsson): f(K) = max(0.1, 1 − 0.0807 K). @param extinction per metre */
export function smokeFactor(extinction: number): number {
	return Math.max(0.1, 1 - 0.0807 * Math.max(0, extinction));
}

/** Jin, irritant smoke: from 1.0 at K = 0.1 to 0.3 at K = 0.5 per metre, 0.3 beyond. */
export function jinFactor(extinction: number): number {
	return Math.min(1, Math.max(0.3, 1 - 1.75 * (extinction - 0.1)));
}

/** Walking speed in smoke that cannot be seen through, upright, metres per second (Jin: as in the dark). */
const DARK_SPEED = 0.3;

/**
 * The smaller of the two laws, never slower than 0.3 m/s upright: what visitors see.
 * @param freeSpeed metres per second
 */
export function visitorFactor(extinction: number, freeSpeed = 1): number {
	const law = Math.min(smokeFactor(extinction), jinFactor(extinction));
	return Math.min(1, Math.max(law, DARK_SPEED / freeSpeed));
}

/** Walking bent low against walking upright (assumed: no measured law was at hand). */
export const BENT_FACTOR = 0.6;
/** Bending helps while the smoke-free air is at least this high, metres. */
const BENT_ROOM = 1;

/**
 * Factor on the free speed upright or bent low, whichever is faster here.
 * @param low extinction at 0.8 m
 * @param layerHeight height of the smoke-free air over the floor, metres
 */
export function postureFactor(extinction: number, low: number, layerHeight: number, freeSpeed = 1): number {
	return Math.max(visitorFactor(extinction, freeSpeed), bentFactor(low, layerHeight, freeSpeed));
}

/** Whether people get on faster bent low. */
export function bendsLow(extinction: number, low: number, layerHeight: number, freeSpeed = 1): boolean {
	return bentFactor(low, layerHeight, freeSpeed) > visitorFactor(extinction, freeSpeed);
}

function bentFactor(low: number, layerHeight: number, freeSpeed: number): number {
	return layerHeight >= BENT_ROOM ? BENT_FACTOR * visitorFactor(low, freeSpeed) : 0;
}

/** Metres one sees through smoke: S = C / K. @param constant 3 for things that reflect light, 8 for signs that give light */
export function visibility(extinction: number, constant: 3 | 8 = 3): number {
	return extinction > 0 ? constant / extinction : Number.POSITIVE_INFINITY;
}

/** Depth in metres → factor for adults: interpolated between published trials, approximate. */
const WATER_TABLE = [
	[0, 1],
	[0.1, 0.85],
	[0.35, 0.6],
	[0.6, 0.45],
	[0.9, 0.35],
] as const;

/** Depth counts as so many times as much for shorter people (stature against an adult's 1.70 m). */
const DEPTH_COUNTS: Partial<Record<PersonKind, number>> = { child: 1.3, "small-child": 1.7, wheelchair: 2 };
/** Metres of water that people of the kind cannot walk in (AR&R P10: children 0.5, adults 1.2). */
const TOO_DEEP: Partial<Record<PersonKind, number>> = { child: 0.5, "small-child": 0.5, wheelchair: 0.3 };
const TOO_DEEP_FOR_ADULTS = 1.2;

/** @returns factor on the free speed in water of this depth (metres); 0 where they cannot walk */
export function waterFactor(depth: number, kind: PersonKind): number {
	if (depth <= 0) return 1;
	if (depth >= (TOO_DEEP[kind] ?? TOO_DEEP_FOR_ADULTS)) return 0;
	const counted = depth * (DEPTH_COUNTS[kind] ?? 1);
	for (let i = 1; i < WATER_TABLE.length; i++) {
		const [from, high] = WATER_TABLE[i - 1] as readonly [number, number];
		const [to, low] = WATER_TABLE[i] as readonly [number, number];
		if (counted <= to) return high + ((low - high) * (counted - from)) / (to - from);
	}
	return 0.35;
}

/** Depth · speed (m²/s) that carries people of the kind away (AR&R P10: children 0.4, adults 0.8 moderate, 1.2 extreme). */
export function isSweptAway(depth: number, speed: number, kind: PersonKind): boolean {
	const short = TOO_DEEP[kind] !== undefined;
	return depth * speed > (short ? 0.4 : 0.8) || depth >= (TOO_DEEP[kind] ?? TOO_DEEP_FOR_ADULTS);
}
