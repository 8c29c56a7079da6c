// Corridors: straight, endless, round a corner, full of smoke (RiMEA 1, 4, 6, 15, 16; IMO 1; ISO 13, 18).
import type { PlanInput, Point, Spread } from "../plan.ts";
import { doorAtX, exactly, flat, GROUND, lineAtX, rectangle } from "./parts.ts";

/** People start this far before the measured stretch, metres. */
const LEAD = 2;

/**
 * RiMEA 1, IMO 1, NIST 2.1: one person in a corridor; lines "start" and "end" are `length` metres apart.
 * With an extinction coefficient (per metre) the whole corridor is full of smoke: ISO 18.
 */
export function corridor({
	length = 40,
	width = 2,
	speed = 1,
	exitWidth = width,
	extinction = 0,
}: {
	length?: number;
	width?: number;
	speed?: number;
	exitWidth?: number;
	extinction?: number;
} = {}): PlanInput {
	const outline = rectangle(-LEAD, 0, length + 2 * LEAD, width);
	return flat("走廊", {
		rooms: [{ id: "corridor", level: GROUND, outline }],
		doors: [doorAtX("end", length + LEAD, width / 2, exitWidth)],
		exits: [{ id: "exit", level: GROUND, door: "end" }],
		people: [
			{
				id: "walker",
				level: GROUND,
				outline: rectangle(-1.5, width / 2 - 0.5, 1, 1),
				count: 1,
				speed: exactly(speed),
			},
		],
		hazards: extinction > 0 ? [{ kind: "bad-air", id: "smoke", level: GROUND, outline, extinction }] : [],
		counters: [lineAtX("start", 0, width), lineAtX("end", length, width)],
		endsAt: Math.ceil((20 * (length + 4)) / speed),
	});
}

/** ISO 18: 100 m of corridor in smoke of one extinction coefficient; 0 is clear air. */
export function smokeCorridor({ extinction = 1, speed = 1.25 } = {}): PlanInput {
	return { ...corridor({ length: 100, exitWidth: 1, speed, extinction }), title: "烟中的走廊" };
}

/**
 * RiMEA 4, ISO 13: a corridor that closes on itself, so that nobody enters or leaves and the density stays.
 * Fields "main", "before" and "behind" are 2 m × 2 m (or as wide as the corridor).
 */
export function endlessCorridor({
	density = 1,
	length = 20,
	width = 4,
	speed,
	heading = [1, 0],
	endsAt = 70,
}: {
	/** Persons per square metre. */
	density?: number;
	length?: number;
	width?: number;
	speed?: Spread;
	heading?: Point;
	endsAt?: number;
} = {}): PlanInput {
	const side = Math.min(2, width);
	const field = (id: string, middle: number) => ({
		id,
		level: GROUND,
		outline: rectangle(middle - side / 2, (width - side) / 2, side, side),
	});
	return {
		schema: 1,
		title: "没有尽头的走廊",
		levels: [{ id: GROUND, repeatsEvery: length }],
		rooms: [{ id: "corridor", level: GROUND, outline: rectangle(0, 0, length, width) }],
		people: [
			{
				id: "walkers",
				level: GROUND,
				outline: rectangle(0, 0, length, width),
				count: Math.round(density * length * width),
				heading,
				...(speed ? { speed } : {}),
			},
		],
		counters: [lineAtX("middle", length / 2, width)],
		areas: [field("before", length / 4), field("main", length / 2), field("behind", (3 * length) / 4)],
		endsAt,
	};
}

/**
 * RiMEA 16: people in single file on a ring, unrolled. The spread of free speeds is narrow on purpose: in single
 * file the slowest sets the pace, and a wide spread would test the seed instead of the model.
 */
export function singleFileRing({
	persons = 20,
	length = 26.75,
	speed = { kind: "normal", mean: 1.2, deviation: 0.05, from: 1.05, to: 1.35 },
	endsAt = 120,
}: {
	persons?: number;
	length?: number;
	speed?: Spread;
	endsAt?: number;
} = {}): PlanInput {
	const width = 0.8;
	const outline = rectangle(0, 0, length, width);
	return {
		schema: 1,
		title: "单列环道",
		levels: [{ id: GROUND, repeatsEvery: length }],
		rooms: [{ id: "ring", level: GROUND, outline }],
		people: [{ id: "walkers", level: GROUND, outline, count: persons, heading: [1, 0], speed }],
		counters: [lineAtX("middle", length / 2, width)],
		areas: [{ id: "main", level: GROUND, outline: rectangle(length / 2 - 1, 0, 2, width) }],
		endsAt,
	};
}

/** RiMEA 6, IMO 6, NIST 2.3: 20 persons round a left-hand corner, legs of 10 m before and behind it. */
export function cornerCorridor({
	persons = 20,
	speed,
}: {
	persons?: number;
	speed?: Spread;
} = {}): PlanInput {
	return flat("拐角走廊", {
		rooms: [
			{
				id: "corridor",
				level: GROUND,
				outline: [
					[0, 10],
					[10, 10],
					[10, 0],
					[12, 0],
					[12, 12],
					[0, 12],
				],
			},
		],
		doors: [{ id: "end", level: GROUND, from: [10, 0], to: [12, 0] }],
		exits: [{ id: "exit", level: GROUND, door: "end" }],
		people: [
			{
				id: "walkers",
				level: GROUND,
				outline: rectangle(0, 10, 6, 2),
				count: persons,
				...(speed ? { speed } : {}),
			},
		],
		endsAt: 120,
	});
}

/** Corners of the 6 m wide ways of RiMEA 15; each has 90 m of middle line. */
const WAYS: Record<"straight" | "corner" | "detour", Point[]> = {
	straight: rectangle(0, 0, 90, 6),
	corner: [
		[0, 0],
		[48, 0],
		[48, 48],
		[42, 48],
		[42, 6],
		[0, 6],
	],
	detour: [
		[0, 0],
		[42, 0],
		[42, 18],
		[0, 18],
		[0, 12],
		[36, 12],
		[36, 6],
		[0, 6],
	],
};
const WAY_ENDS: Record<keyof typeof WAYS, [Point, Point]> = {
	straight: [
		[90, 0],
		[90, 6],
	],
	corner: [
		[42, 48],
		[48, 48],
	],
	detour: [
		[0, 12],
		[0, 18],
	],
};

/** RiMEA 15: a large crowd straight on, round a corner, and on a detour of two corners; the ways are equally long. */
export function largeCrowdWay({
	way = "straight",
	persons = 500,
}: {
	way?: keyof typeof WAYS;
	persons?: number;
} = {}): PlanInput {
	const [from, to] = WAY_ENDS[way];
	return flat("大人流转弯", {
		rooms: [{ id: "way", level: GROUND, outline: WAYS[way] }],
		doors: [{ id: "end", level: GROUND, from, to }],
		exits: [{ id: "exit", level: GROUND, door: "end" }],
		people: [{ id: "crowd", level: GROUND, outline: rectangle(0, 0, 30, 6), count: persons }],
		endsAt: 600,
	});
}
