// Ways between storeys: a bridge over stairs against a way round, and a lift (RiMEA 14; NIST 2.7; ISO 17, 20).
import type { PlanInput } from "../plan.ts";
import { doorAtX, type RoomPart, rectangle } from "./parts.ts";

/**
 * RiMEA 14: from one hall to another over a bridge (a flight up, 4 m of deck, a flight down) or on the level by a way
 * round of `detour` metres to each side. Lines "over" and "round" count who went where.
 */
export function shortOverStairs({ persons = 50, detour = 20 } = {}): PlanInput {
	const flights = (["up", "down"] as const).map(
		(way, n): RoomPart => ({
			id: `flight-${way}`,
			level: "stair",
			outline: rectangle(10 + 10 * n, 4, 6, 2),
			stair: { up: way === "up" ? [1, 0] : [-1, 0] },
		}),
	);
	return {
		schema: 1,
		title: "上天桥还是绕路",
		levels: [{ id: "ground" }, { id: "stair", elevation: 1.5 }, { id: "deck", elevation: 3 }],
		rooms: [
			{ id: "start", level: "ground", outline: rectangle(0, 0, 10, 10) },
			{ id: "end", level: "ground", outline: rectangle(26, 0, 10, 10) },
			{
				id: "round",
				level: "ground",
				outline: [
					[7, 10],
					[10, 10],
					[10, 10 + detour],
					[26, 10 + detour],
					[26, 10],
					[29, 10],
					[29, 13 + detour],
					[7, 13 + detour],
				],
			},
			...flights,
			{ id: "deck", level: "deck", outline: rectangle(16, 4, 4, 2) },
		],
		doors: [
			{ ...doorAtX("up-foot", 10, 5, 2, "ground"), toLevel: "stair" },
			{ ...doorAtX("up-head", 16, 5, 2, "stair"), toLevel: "deck" },
			{ ...doorAtX("down-head", 20, 5, 2, "deck"), toLevel: "stair" },
			{ ...doorAtX("down-foot", 26, 5, 2, "stair"), toLevel: "ground" },
			{ id: "round-in", level: "ground", from: [7, 10], to: [10, 10] },
			{ id: "round-out", level: "ground", from: [26, 10], to: [29, 10] },
			doorAtX("door", 36, 5, 2, "ground"),
		],
		exits: [{ id: "exit", level: "ground", door: "door" }],
		people: [{ id: "crowd", level: "ground", outline: rectangle(0, 0, 6, 10), count: persons }],
		counters: [
			{ id: "over", level: "deck", from: [18, 4], to: [18, 6] },
			{ id: "round", level: "ground", from: [18, 10 + detour], to: [18, 13 + detour] },
		],
		endsAt: 600,
	};
}

/** NIST 2.7, ISO 20: one person upstairs in a wheelchair, and a lift as the only way down. */
export function liftOnly({ works = true } = {}): PlanInput {
	const storey = (level: string): RoomPart[] => [
		{ id: `hall-${level}`, level, outline: rectangle(0, 0, 8, 4) },
		{ id: `car-${level}`, level, outline: rectangle(8, 1, 2, 2) },
	];
	return {
		schema: 1,
		title: "乘电梯下楼",
		levels: [{ id: "low" }, { id: "high", elevation: 3.5 }],
		rooms: [...storey("low"), ...storey("high")],
		doors: [
			doorAtX("car-door-low", 8, 2, 1, "low"),
			doorAtX("car-door-high", 8, 2, 1, "high"),
			doorAtX("door", 0, 2, 1.2, "low"),
		],
		exits: [{ id: "exit", level: "low", door: "door" }],
		lifts: [
			{
				id: "lift",
				speed: 1,
				works,
				stops: ["low", "high"].map((level) => ({ level, outline: rectangle(8, 1, 2, 2) })),
			},
		],
		people: [{ id: "rider", level: "high", outline: rectangle(1, 1, 2, 2), count: 1, kind: "wheelchair" }],
		endsAt: 300,
	};
}
