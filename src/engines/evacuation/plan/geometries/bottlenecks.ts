// Rooms joined by something narrow (RiMEA 12a–d, IMO 8, NIST 2.10, ISO 7).
import type { PlanInput, Point, Spread } from "../plan.ts";
import { doorAtX, exactly, flat, GROUND, IMO_MALE, rectangle } from "./parts.ts";

const ROOM = 10;

/** Two rooms of 10 m × 10 m and more as one outline, joined by a channel in the middle. */
function dumbbell(width: number, length: number, second: number): Point[] {
	const [top, bottom] = [(ROOM - width) / 2, (ROOM + width) / 2];
	const far = ROOM + length;
	return [
		[0, 0],
		[ROOM, 0],
		[ROOM, top],
		[far, top],
		[far, 0],
		[far + second, 0],
		[far + second, ROOM],
		[far, ROOM],
		[far, bottom],
		[ROOM, bottom],
		[ROOM, ROOM],
		[0, ROOM],
	];
}

/**
 * RiMEA 12a, b, d: 150 persons through an opening of `width` and `length`; safe `goalDistance` metres behind it.
 * The line "opening" lies at its far end; the area "before" is 3 m × 3 m.
 */
export function bottleneck({
	width = 1,
	length = 0.2,
	goalDistance = 5,
	persons = 150,
	speed,
}: {
	width?: number;
	length?: number;
	goalDistance?: number;
	persons?: number;
	speed?: Spread;
} = {}): PlanInput {
	const far = ROOM + length;
	const second = Math.max(ROOM, goalDistance + 2);
	return flat("瓶颈", {
		rooms: [{ id: "rooms", level: GROUND, outline: dumbbell(width, length, second) }],
		exits: [
			{
				id: "goal",
				level: GROUND,
				outline: rectangle(far + goalDistance, 0, second - goalDistance, ROOM),
			},
		],
		people: [
			{
				id: "crowd",
				level: GROUND,
				outline: rectangle(0, 0, 8, ROOM),
				count: persons,
				...(speed ? { speed } : {}),
			},
		],
		counters: [{ id: "opening", level: GROUND, from: [far, 0], to: [far, ROOM] }],
		areas: [{ id: "before", level: GROUND, outline: rectangle(ROOM - 3, 3.5, 3, 3) }],
		endsAt: 600,
	});
}

/** RiMEA 12c: three rooms, two equal openings of 1 m; areas "before-1" and "before-2" tell where the queue is. */
export function threeRooms({ persons = 150, width = 1 } = {}): PlanInput {
	const [top, bottom] = [(ROOM - width) / 2, (ROOM + width) / 2];
	const gap = 0.2;
	const [a, b, c] = [ROOM, ROOM + gap, 2 * ROOM + gap];
	const d = c + gap;
	return flat("三间房", {
		rooms: [
			{
				id: "rooms",
				level: GROUND,
				outline: [
					[0, 0],
					[a, 0],
					[a, top],
					[b, top],
					[b, 0],
					[c, 0],
					[c, top],
					[d, top],
					[d, 0],
					[d + ROOM, 0],
					[d + ROOM, ROOM],
					[d, ROOM],
					[d, bottom],
					[c, bottom],
					[c, ROOM],
					[b, ROOM],
					[b, bottom],
					[a, bottom],
					[a, ROOM],
					[0, ROOM],
				],
			},
		],
		exits: [{ id: "goal", level: GROUND, outline: rectangle(d + 5, 0, 5, ROOM) }],
		people: [{ id: "crowd", level: GROUND, outline: rectangle(0, 0, 8, ROOM), count: persons }],
		counters: [
			{ id: "opening-1", level: GROUND, from: [b, 0], to: [b, ROOM] },
			{ id: "opening-2", level: GROUND, from: [d, 0], to: [d, ROOM] },
		],
		areas: [
			{ id: "before-1", level: GROUND, outline: rectangle(a - 3, 3.5, 3, 3) },
			{ id: "before-2", level: GROUND, outline: rectangle(c - 3, 3.5, 3, 3) },
		],
		endsAt: 600,
	});
}

/**
 * IMO 8, NIST 2.8, ISO 6: two rooms of 10 m × 10 m, a corridor of 10 m × 2 m between their middles; the first room is
 * filled from the far wall and walks to the second, `against` persons of the second walk to the first.
 * The line "arrival" is where the corridor enters the second room; both crowds leave through the far walls.
 */
export function counterFlow({
	persons = 100,
	against = 0,
	startDepth = 3,
	speed = IMO_MALE,
}: {
	persons?: number;
	against?: number;
	/** How deep the crowds stand in from the far walls, metres. */
	startDepth?: number;
	speed?: Spread;
} = {}): PlanInput {
	const end = 3 * ROOM;
	const start = (id: string, left: number, count: number, exit: string) => ({
		id,
		level: GROUND,
		outline: rectangle(left, 0, startDepth, ROOM),
		count,
		speed,
		exit,
	});
	return flat("对向人流", {
		rooms: [{ id: "rooms", level: GROUND, outline: dumbbell(2, ROOM, ROOM) }],
		doors: [doorAtX("wall-1", 0, ROOM / 2, ROOM), doorAtX("wall-2", end, ROOM / 2, ROOM)],
		exits: [
			{ id: "out-of-2", level: GROUND, door: "wall-2" },
			{ id: "out-of-1", level: GROUND, door: "wall-1" },
		],
		people: [
			start("first", 0, persons, "out-of-2"),
			...(against > 0 ? [start("second", end - startDepth, against, "out-of-1")] : []),
		],
		counters: [
			{ id: "arrival", level: GROUND, from: [2 * ROOM, 0], to: [2 * ROOM, ROOM] },
			{ id: "arrival-back", level: GROUND, from: [ROOM, 0], to: [ROOM, ROOM] },
		],
		endsAt: 600,
	});
}

/**
 * NIST 2.10, ISO 7: 24 persons at 1.25 m/s behind one in a wheelchair at 0.8 m/s on the way through a ramp of
 * 1.5 m × 2 m and a door of 1 m; without `slow` the one ahead is like the others.
 */
export function overtaking({ persons = 24, slow = true } = {}): PlanInput {
	return flat("超过轮椅", {
		rooms: [
			{ id: "room-1", level: GROUND, outline: rectangle(0, 0, 5, 4) },
			{ id: "ramp", level: GROUND, outline: rectangle(5, 1.25, 2, 1.5) },
			{ id: "room-2", level: GROUND, outline: rectangle(7, 0, 5, 4) },
		],
		doors: [doorAtX("into", 5, 2, 1.5), doorAtX("off", 7, 2, 1.5), doorAtX("door", 12, 2, 1)],
		exits: [{ id: "exit", level: GROUND, door: "door" }],
		people: [
			{
				id: "crowd",
				level: GROUND,
				outline: rectangle(0, 0, 3, 4),
				count: persons,
				speed: exactly(1.25),
			},
			{
				id: "ahead",
				level: GROUND,
				outline: rectangle(3.5, 1.5, 1, 1),
				count: 1,
				kind: slow ? "wheelchair" : "adult",
				speed: exactly(slow ? 0.8 : 1.25),
			},
		],
		endsAt: 300,
	});
}
