// Single rooms and halls: one door, four exits, two exits to choose from (IMO 4, 5; RiMEA 9, 11; NIST 3.2, 3.3, 4.1; ISO 19).
import type { PlanInput, Spread } from "../plan.ts";
import { doorAtX, doorAtY, exactly, flat, GROUND, IMO_MALE, rectangle } from "./parts.ts";

/** IMO 4, IMO 5, RiMEA 5, NIST 1.1, NIST 5.2: a room of 8 m × 5 m with one door in the middle of a short wall. */
export function roomWithOneDoor({
	persons = 100,
	width = 1,
	reaction = exactly(0),
	speed = IMO_MALE,
	endsAt = 600,
}: {
	persons?: number;
	width?: number;
	reaction?: Spread;
	speed?: Spread;
	endsAt?: number;
} = {}): PlanInput {
	const outline = rectangle(0, 0, 8, 5);
	return flat("一扇门的房间", {
		rooms: [{ id: "room", level: GROUND, outline }],
		doors: [doorAtX("door", 8, 2.5, width)],
		exits: [{ id: "exit", level: GROUND, door: "door" }],
		people: [{ id: "crowd", level: GROUND, outline, count: persons, reaction, speed }],
		counters: [{ id: "door", level: GROUND, from: [8, 0], to: [8, 5] }],
		endsAt,
	});
}

/** RiMEA 9: 30 m × 20 m, two exits of 1 m in each long wall; those named in `closed` are locked. */
export function hallWithFourExits({
	persons = 1000,
	closed = [],
}: {
	persons?: number;
	closed?: readonly ("exit-1" | "exit-2" | "exit-3" | "exit-4")[];
} = {}): PlanInput {
	const doors = [
		doorAtY("exit-1", 4.5, 0, 1),
		doorAtY("exit-2", 25.5, 0, 1),
		doorAtY("exit-3", 4.5, 20, 1),
		doorAtY("exit-4", 25.5, 20, 1),
	];
	return flat("四个出口的大厅", {
		rooms: [{ id: "hall", level: GROUND, outline: rectangle(0, 0, 30, 20) }],
		doors: doors.map((door) => ({
			...door,
			state: (closed as readonly string[]).includes(door.id) ? "locked" : "open",
		})),
		exits: doors.map(({ id }) => ({ id, level: GROUND, door: id })),
		people: [{ id: "crowd", level: GROUND, outline: rectangle(2.5, 2.5, 25, 15), count: persons }],
		endsAt: 1200,
	});
}

/** RiMEA 11: 30 m × 20 m, two exits of 1 m in one wall, everybody starts on the left, nearer to "near". */
export function exitChoiceHall({ persons = 1000 } = {}): PlanInput {
	return flat("选哪个出口", {
		rooms: [{ id: "hall", level: GROUND, outline: rectangle(0, 0, 30, 20) }],
		doors: [doorAtY("near", 21.5, 20, 1), doorAtY("far", 27.5, 20, 1)],
		exits: [
			{ id: "near", level: GROUND, door: "near" },
			{ id: "far", level: GROUND, door: "far" },
		],
		people: [{ id: "crowd", level: GROUND, outline: rectangle(1, 1, 15, 18), count: persons }],
		endsAt: 1500,
	});
}

/** A room of 15 m × 10 m with exits "exit-1" on the left and "exit-2" on the right. */
function roomWithTwoExits(
	title: string,
	parts: Pick<PlanInput, "people" | "events"> & { endsAt?: number },
): PlanInput {
	return flat(title, {
		rooms: [{ id: "room", level: GROUND, outline: rectangle(0, 0, 15, 10) }],
		doors: [doorAtX("door-1", 0, 5, 1), doorAtX("door-2", 15, 5, 1)],
		exits: [
			{ id: "exit-1", level: GROUND, door: "door-1" },
			{ id: "exit-2", level: GROUND, door: "door-2" },
		],
		endsAt: 120,
		...parts,
	});
}

/** NIST 3.2, ISO 15: two undecided persons halfway between the exits; with `third`, somebody leaves by exit 2. */
export function socialInfluence({ third = true } = {}): PlanInput {
	const undecided = {
		id: "undecided",
		level: GROUND,
		outline: rectangle(6.5, 4, 2, 2),
		count: 2,
		speed: exactly(1),
	};
	const leader = {
		id: "third",
		level: GROUND,
		outline: rectangle(8.75, 4.5, 1, 1),
		count: 1,
		speed: exactly(1),
		exit: "exit-2",
	};
	return roomWithTwoExits("跟着别人走", { people: third ? [undecided, leader] : [undecided] });
}

/** NIST 3.3, ISO 16: one person nearer to exit 1; with `familiar`, exit 2 is the only one known. */
export function familiarExit({ familiar = true } = {}): PlanInput {
	return roomWithTwoExits("认得的出口", {
		people: [
			{
				id: "visitor",
				level: GROUND,
				outline: rectangle(5.5, 4, 2, 2),
				count: 1,
				speed: exactly(1),
				...(familiar ? { knows: ["exit-2"] } : {}),
			},
		],
	});
}

/** NIST 4.1, ISO 9: exit 1, the nearer one, is locked after a second. */
export function exitCloses({ at = 1 } = {}): PlanInput {
	return roomWithTwoExits("出口中途关闭", {
		people: [{ id: "walker", level: GROUND, outline: rectangle(4, 4.5, 1, 1), count: 1, speed: exactly(1) }],
		events: [{ kind: "door", at, door: "door-1", state: "locked" }],
	});
}

/** NIST 2.9 (4 fast, 1 slow), ISO 14 (5 fast, 10 slow): 20 m to go; without `together` everybody walks alone. */
export function group({ fast = 4, slow = 1, together = true } = {}): PlanInput {
	const common = {
		level: GROUND,
		outline: rectangle(0.5, 0.5, 3, 4),
		...(together ? { together: "family" } : {}),
	};
	return flat("结伴同行", {
		rooms: [{ id: "hall", level: GROUND, outline: rectangle(0, 0, 22, 5) }],
		doors: [doorAtX("door", 22, 2.5, 1)],
		exits: [{ id: "exit", level: GROUND, door: "door" }],
		people: [
			{ id: "fast", count: fast, speed: exactly(1.25), ...common },
			{ id: "slow", count: slow, speed: exactly(0.5), ...common },
		],
		endsAt: 300,
	});
}

/** ISO 19, NIST 2.6: a person who does not walk, in a room of 10 m × 10 m × 3 m with air that does not change. */
export function poisonedRoom({
	coPpm = 1000,
	co2Percent = 0,
	o2Percent = 20.9,
	endsAt = 2000,
} = {}): PlanInput {
	const outline = rectangle(0, 0, 10, 10);
	return flat("有毒空气的房间", {
		rooms: [{ id: "room", level: GROUND, outline, ceiling: 3 }],
		doors: [doorAtX("door", 10, 5, 1)],
		exits: [{ id: "exit", level: GROUND, door: "door" }],
		people: [
			{
				id: "sleeper",
				level: GROUND,
				outline: rectangle(4, 4, 2, 2),
				count: 1,
				reaction: exactly(100_000),
			},
		],
		hazards: [{ kind: "bad-air", id: "air", level: GROUND, outline, coPpm, co2Percent, o2Percent }],
		endsAt,
	});
}
