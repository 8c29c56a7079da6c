// Flights of stairs between real floors (RiMEA 2, 3, 13; IMO 2, 3, 11; NIST 2.2, 5.1; ISO 3, 10, 12).
import type { PlanInput, Point, Spread } from "../plan.ts";
import {
	type DoorPart,
	doorAtX,
	exactly,
	type PeoplePart,
	type RoomPart,
	rectangle,
	STAIR_MIX,
} from "./parts.ts";

export type Direction = "up" | "down";

const RISE = 0.5;

/** Levels "start", "stair" and "end" along x: people always walk towards larger x, uphill or downhill. */
function levelsOf(direction: Direction, length: number): PlanInput["levels"] {
	const height = length * RISE;
	const [start, end] = direction === "up" ? [0, height] : [height, 0];
	return [
		{ id: "start", elevation: start },
		{ id: "stair", elevation: height / 2 },
		{ id: "end", elevation: end },
	];
}

/** A flight from x to x + length between y − width/2 and y + width/2, with the openings at both ends. */
function flight(
	direction: Direction,
	{ x, y, width, length }: { x: number; y: number; width: number; length: number },
): { room: RoomPart; doors: DoorPart[] } {
	const up: Point = direction === "up" ? [1, 0] : [-1, 0];
	return {
		room: {
			id: "flight",
			level: "stair",
			outline: rectangle(x, y - width / 2, length, width),
			stair: { up },
		},
		doors: [
			{ ...doorAtX("onto", x, y, width, "start"), toLevel: "stair" },
			{ ...doorAtX("off", x + length, y, width, "stair"), toLevel: "end" },
		],
	};
}

/** A landing behind the flight with an exit as wide as the flight. */
function landing(x: number, y: number, width: number): Pick<PlanInput, "rooms" | "doors" | "exits"> {
	return {
		rooms: [{ id: "landing", level: "end", outline: rectangle(x, y - width / 2, 3, width) }],
		doors: [doorAtX("door", x + 3, y, width, "end")],
		exits: [{ id: "exit", level: "end", door: "door" }],
	};
}

/** RiMEA 2, 3; IMO 2, 3; NIST 2.2: one person on a flight measured along the slope; lines "start" and "end" at its ends. */
export function stairFlight({
	direction = "up",
	width = 2,
	length = 10,
	speed = 1,
}: {
	direction?: Direction;
	width?: number;
	length?: number;
	/** On the level, metres per second. */
	speed?: number;
} = {}): PlanInput {
	const y = width / 2;
	const stair = flight(direction, { x: 0, y, width, length });
	const behind = landing(length, y, width);
	return {
		schema: 1,
		title: direction === "up" ? "上楼梯" : "下楼梯",
		levels: levelsOf(direction, length),
		rooms: [{ id: "foot", level: "start", outline: rectangle(-3, 0, 3, width) }, stair.room, ...behind.rooms],
		doors: [...stair.doors, ...(behind.doors ?? [])],
		exits: behind.exits,
		people: [
			{
				id: "walker",
				level: "start",
				outline: rectangle(-2, y - 0.5, 1, 1),
				count: 1,
				speed: exactly(speed),
			},
		],
		counters: [
			{ id: "start", level: "start", from: [0, 0], to: [0, width] },
			{ id: "end", level: "stair", from: [length, 0], to: [length, width] },
		],
		endsAt: Math.ceil(200 / speed + length * 10),
	};
}

/** RiMEA 13, ISO 12: 100 persons of the standard mix in a room of 10 m × 10 m that feeds a flight of `width`. */
export function stairFedByRoom({
	direction = "down",
	width = 2,
	length = 10,
	mix = STAIR_MIX,
}: {
	direction?: Direction;
	width?: number;
	length?: number;
	/** Persons and their speed on the level. */
	mix?: readonly (readonly [number, number])[];
} = {}): PlanInput {
	const stair = flight(direction, { x: 10, y: 5, width, length });
	const behind = landing(10 + length, 5, width);
	return {
		schema: 1,
		title: "房间通向楼梯",
		levels: levelsOf(direction, length),
		rooms: [{ id: "room", level: "start", outline: rectangle(0, 0, 10, 10) }, stair.room, ...behind.rooms],
		doors: [...stair.doors, ...(behind.doors ?? [])],
		exits: behind.exits,
		people: mix.map(
			([count, speed], n): PeoplePart => ({
				id: `mix-${n + 1}`,
				level: "start",
				outline: rectangle(0, 0, 9, 10),
				count,
				speed: exactly(speed),
			}),
		),
		counters: [
			{ id: "onto", level: "start", from: [10, 0], to: [10, 10] },
			{ id: "middle", level: "stair", from: [10 + length / 2, 0], to: [10 + length / 2, 10] },
		],
		areas: [
			{ id: "flight", level: "stair", outline: rectangle(9 + length / 2, 5 - width / 2, 2, width) },
			{ id: "before", level: "start", outline: rectangle(7, 3.5, 3, 3) },
		],
		endsAt: 900,
	};
}

/** IMO 11, NIST 5.1, ISO 10: 150 persons, room of 8 m × 5 m, corridor of 12 m × 2 m, flight of 2 m width uphill. */
export function roomCorridorStair({
	persons = 150,
	direction = "up",
	speed,
}: {
	persons?: number;
	direction?: Direction;
	speed?: Spread;
} = {}): PlanInput {
	const [y, width, length] = [2.5, 2, 10];
	const stair = flight(direction, { x: 20, y, width, length });
	const behind = landing(30, y, width);
	return {
		schema: 1,
		title: "房间、走廊和楼梯",
		levels: levelsOf(direction, length),
		rooms: [
			{ id: "room", level: "start", outline: rectangle(0, 0, 8, 5) },
			{ id: "corridor", level: "start", outline: rectangle(8, 1.5, 12, 2) },
			stair.room,
			...behind.rooms,
		],
		doors: [doorAtX("into", 8, y, width, "start"), ...stair.doors, ...(behind.doors ?? [])],
		exits: behind.exits,
		people: [
			{
				id: "crowd",
				level: "start",
				outline: rectangle(0, 0, 8, 5),
				count: persons,
				...(speed ? { speed } : {}),
			},
		],
		counters: [
			{ id: "into", level: "start", from: [8, 0], to: [8, 5] },
			{ id: "corridor", level: "start", from: [14, 0], to: [14, 5] },
			{ id: "onto", level: "start", from: [20, 0], to: [20, 5] },
		],
		areas: [
			{ id: "room-exit", level: "start", outline: rectangle(5.5, 1.5, 2.5, 2) },
			{ id: "corridor", level: "start", outline: rectangle(13, 1.5, 2, 2) },
			{ id: "stair-foot", level: "start", outline: rectangle(18, 1.5, 2, 2) },
		],
		endsAt: 900,
	};
}
