// A small school for looking at: two storeys, two stairs with landings, a lift that fails, signs, and a fire in a classroom.
import type { PlanInput, Point } from "../plan.ts";
import { type DoorPart, doorAtY, type PeoplePart, type RoomPart, rectangle } from "./parts.ts";

const STOREYS = ["f1", "f2"] as const;
type Storey = (typeof STOREYS)[number];
const CORRIDOR = { top: 6.5, bottom: 9.5, length: 40 } as const;
const CLASSROOM_LEFTS = [0, 9, 22, 31] as const;

export interface SchoolOptions {
	/** Pupils in each of the sixteen classrooms. */
	pupils?: number;
	fire?: boolean;
	/** Seconds at which the lift fails, null: it goes on. */
	liftFailsAt?: number | null;
}

export function school({ pupils = 30, fire = true, liftFailsAt = 90 }: SchoolOptions = {}): PlanInput {
	const west = stair("west", 0, -1);
	const east = stair("east", CORRIDOR.length, 1);
	return {
		schema: 1,
		title: "两层教学楼",
		levels: [
			{ id: "f1", title: "一层" },
			{ id: "f2", title: "二层", elevation: 3.6 },
			{ id: "stair-west", title: "西楼梯", elevation: 1.8 },
			{ id: "stair-east", title: "东楼梯", elevation: 1.8 },
		],
		rooms: [...STOREYS.flatMap(roomsOf), ...west.rooms, ...east.rooms],
		doors: [
			...STOREYS.flatMap(doorsOf),
			...west.doors,
			...east.doors,
			{ ...doorAtY("front-door", 20, 0, 2.4, "f1"), title: "正门" },
			{ ...doorAtY("back-door", 21, 16, 1.4, "f1"), title: "后门" },
		],
		exits: [
			{ id: "front", title: "正门", level: "f1", door: "front-door" },
			{ id: "back", title: "后门", level: "f1", door: "back-door" },
		],
		obstacles: STOREYS.flatMap((level) =>
			CLASSROOM_LEFTS.map((left, n) => ({
				id: `desk-${level}-${n + 1}`,
				level,
				kind: "讲台",
				outline: rectangle(left + 0.8, 1, 0.8, 2),
			})),
		),
		signs: signs(),
		lifts: [
			{
				id: "lift",
				persons: 8,
				speed: 1,
				stops: STOREYS.map((level) => ({ level, outline: rectangle(18, CORRIDOR.bottom, 2, 2) })),
			},
		],
		people: STOREYS.flatMap((level) => peopleOf(level, pupils)),
		hazards: fire
			? [{ kind: "fire", id: "fire", level: "f1", at: [35, 14], growth: "medium", peakKilowatts: 1500 }]
			: [],
		events: liftFailsAt === null ? [] : [{ kind: "lift", at: liftFailsAt, lift: "lift", works: false }],
		counters: [
			{ id: "front", level: "f1", from: [18, 6.5], to: [22, 6.5] },
			{ id: "back", level: "f1", from: [20, 9.5], to: [22, 9.5] },
			{ id: "west-stair", level: "stair-west", from: [-1.75, 6.5], to: [-1.75, 8] },
			{ id: "east-stair", level: "stair-east", from: [41.75, 6.5], to: [41.75, 8] },
		],
		areas: [
			{ id: "corridor-f1", level: "f1", outline: rectangle(18, 6.5, 4, 3) },
			{ id: "corridor-f2", level: "f2", outline: rectangle(0, 6.5, 4, 3) },
		],
		endsAt: 600,
	};
}

function roomsOf(level: Storey): RoomPart[] {
	const storey = level === "f1" ? "一层" : "二层";
	const classroom = (left: number, top: number, n: number): RoomPart => ({
		id: `${level}-class-${n}`,
		title: `${storey} ${n} 班`,
		level,
		outline: rectangle(left, top, 9, 6.5),
		ceiling: 3.3,
	});
	return [
		{
			id: `${level}-corridor`,
			title: `${storey}走廊`,
			level,
			outline: rectangle(0, CORRIDOR.top, CORRIDOR.length, CORRIDOR.bottom - CORRIDOR.top),
		},
		...CLASSROOM_LEFTS.flatMap((left, n) => [
			classroom(left, 0, n + 1),
			classroom(left, CORRIDOR.bottom, n + 5),
		]),
		{
			id: `${level}-middle`,
			title: level === "f1" ? "门厅" : "办公室",
			level,
			outline: rectangle(18, 0, 4, 6.5),
		},
		{ id: `${level}-lift`, title: "电梯", level, outline: rectangle(18, CORRIDOR.bottom, 2, 2) },
		{
			id: `${level}-back`,
			title: level === "f1" ? "后门通道" : "茶水间",
			level,
			outline: rectangle(20, CORRIDOR.bottom, 2, 6.5),
		},
	];
}

function doorsOf(level: Storey): DoorPart[] {
	const door = (id: string, x: number, y: number, width: number) =>
		doorAtY(`${level}-${id}`, x, y, width, level);
	return [
		...CLASSROOM_LEFTS.flatMap((left, n) => [
			{ ...door(`class-${n + 1}`, left + 7.5, CORRIDOR.top, 1), state: "closed" as const },
			{ ...door(`class-${n + 5}`, left + 1.5, CORRIDOR.bottom, 1), state: "closed" as const },
		]),
		level === "f1" ? door("middle", 20, CORRIDOR.top, 4) : door("middle", 20, CORRIDOR.top, 1),
		door("lift", 19, CORRIDOR.bottom, 1),
		door("back", 21, CORRIDOR.bottom, level === "f1" ? 1.6 : 1),
	];
}

/** Two flights of 1.5 m side by side and a landing; `way` is −1 to the west of the corridor's end, 1 to the east. */
function stair(name: "west" | "east", x: number, way: -1 | 1): { rooms: RoomPart[]; doors: DoorPart[] } {
	const level = `stair-${name}`;
	const [first, turn, second] = [6.5, 8, 9.5];
	const left = (from: number, length: number) => (way === 1 ? x + from : x - from - length);
	const part = (
		id: string,
		from: number,
		length: number,
		top: number,
		bottom: number,
		up?: Point,
	): RoomPart => ({
		id: `${level}-${id}`,
		level,
		outline: rectangle(left(from, length), top, length, bottom - top),
		...(up ? { stair: { up } } : {}),
	});
	const door = (id: string, at: number, top: number, between: [string, string?]): DoorPart => ({
		id: `${level}-${id}`,
		level: between[0],
		...(between[1] ? { toLevel: between[1] } : {}),
		from: [x + way * at, top],
		to: [x + way * at, top + 1.5],
	});
	return {
		rooms: [
			part("lower", 0, 3.5, first, turn, [way, 0]),
			part("upper", 0, 3.5, turn, second, [-way, 0]),
			part("landing", 3.5, 1.5, first, second),
		],
		doors: [
			door("foot", 0, first, ["f1", level]),
			door("lower", 3.5, first, [level]),
			door("upper", 3.5, turn, [level]),
			door("head", 0, turn, [level, "f2"]),
		],
	};
}

function signs(): NonNullable<PlanInput["signs"]> {
	const at = (id: string, level: string, x: number, y: number, exit: string) => ({
		id,
		level,
		at: [x, y] as Point,
		exit,
	});
	return [
		at("sign-front", "f1", 20, 0.1, "front"),
		at("sign-back", "f1", 21, 15.9, "back"),
		...STOREYS.flatMap((level) =>
			[5, 15, 25, 35].map((x, n) => at(`sign-${level}-${n + 1}`, level, x, 6.6, n < 2 ? "front" : "back")),
		),
	];
}

function peopleOf(level: Storey, pupils: number): PeoplePart[] {
	const entries: PeoplePart[] = [];
	for (const [n, left] of CLASSROOM_LEFTS.entries()) {
		for (const [top, number] of [
			[0, n + 1],
			[CORRIDOR.bottom, n + 5],
		] as const) {
			const room = `${level}-class-${number}`;
			const outline = rectangle(left + 2, top + 0.5, 6.5, 5.5);
			const reaction = { kind: "uniform" as const, from: 5 + number, to: 15 + number };
			entries.push(
				{ id: `${room}-pupils`, level, outline, count: pupils, kind: "child", reaction },
				{ id: `${room}-teacher`, level, outline, count: 1, kind: "adult", reaction },
			);
		}
	}
	if (level === "f2")
		entries.push({
			id: "f2-wheelchair",
			level,
			outline: rectangle(20.5, 10, 1, 2),
			count: 1,
			kind: "wheelchair",
			takesLift: true,
			reaction: { kind: "fixed", value: 10 },
		});
	return entries;
}
