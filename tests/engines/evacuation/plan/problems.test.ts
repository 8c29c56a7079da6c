// What is wrong with a plan: each fault is named at its place in Chinese, all at once, and huge files are refused fast.
import { describe, expect, it } from "vitest";
import { check } from "../../../../src/core/problems.ts";
import { rectangle } from "../../../../src/engines/evacuation/plan/geometries/parts.ts";
import { school } from "../../../../src/engines/evacuation/plan/geometries.ts";
import { Plan, type PlanInput } from "../../../../src/engines/evacuation/plan/plan.ts";
import { MOST_ENTRIES } from "../../../../src/engines/evacuation/plan/problems/size.ts";
import { readPlan, readPlanText } from "../../../../src/engines/evacuation/plan/problems.ts";

/** Two rooms, a door between them, an exit door in the east wall, five people in the west room. */
function house() {
	return {
		schema: 1 as const,
		title: "两间房",
		levels: [{ id: "ground" }] as NonNullable<PlanInput["levels"]>,
		rooms: [
			{ id: "west", title: "西屋", level: "ground", outline: rectangle(0, 0, 5, 4) },
			{ id: "east", level: "ground", outline: rectangle(5, 0, 5, 4) },
		] as PlanInput["rooms"],
		doors: [
			{ id: "between", level: "ground", from: [5, 1], to: [5, 2] },
			{ id: "front", level: "ground", from: [10, 1], to: [10, 2] },
		] as NonNullable<PlanInput["doors"]>,
		walls: [] as NonNullable<PlanInput["walls"]>,
		exits: [{ id: "out", level: "ground", door: "front" }] as NonNullable<PlanInput["exits"]>,
		people: [{ id: "five", level: "ground", outline: rectangle(1, 1, 3, 2), count: 5 }] as NonNullable<
			PlanInput["people"]
		>,
	};
}
type House = ReturnType<typeof house> & Partial<PlanInput>;

function problemsWith(change: (plan: House) => void) {
	const plan: House = house();
	change(plan);
	const read = readPlan(plan);
	return read.ok ? [] : read.problems;
}
const first = <T>(list: readonly T[]) => list[0] as T;
const put = <T extends object>(target: T, values: Partial<T>) => Object.assign(target, values);
/** Its arguments are already done, one after the other. */
const inTurn = (..._done: unknown[]) => undefined;

/** A lift with two stops on the ground, their left edges so many metres from the west wall. */
const liftBetween = (...lefts: number[]) => ({
	id: "l",
	stops: lefts.map((left) => ({ level: "ground", outline: rectangle(left, 1, 2, 2) })),
});

/** A stair hall: level "up" over the stair on the level "stair". */
function withUpstairs(plan: House) {
	plan.levels.push({ id: "stair", elevation: 1.5 }, { id: "up", elevation: 3 });
	plan.rooms.push(
		{ id: "flight", level: "stair", outline: rectangle(0, 4, 2, 5), stair: { up: [0, 1] } },
		{ id: "loft", level: "up", outline: rectangle(0, 9, 6, 4) },
	);
	plan.doors.push(
		{ id: "foot", level: "ground", toLevel: "stair", from: [0, 4], to: [2, 4] },
		{ id: "head", level: "stair", toLevel: "up", from: [0, 9], to: [2, 9] },
	);
	plan.people.push({ id: "loft", level: "up", outline: rectangle(3, 10, 2, 2), count: 2 });
}

it("has nothing against a sound house", () => {
	expect(problemsWith(() => {})).toEqual([]);
	expect(problemsWith(withUpstairs)).toEqual([]);
});

describe("is found and named", () => {
	const faults: [string, (plan: House) => void, string, RegExp][] = [
		[
			"an id twice",
			(p) => p.rooms.push({ ...first(p.rooms), outline: rectangle(20, 0, 2, 2) }),
			"rooms.2.id",
			/重复/,
		],
		[
			"an unknown level",
			(p) => p.people.push({ ...first(p.people), id: "b", level: "roof" }),
			"people.1.level",
			/roof.*ground/,
		],
		[
			"an unknown door",
			(p) => p.exits.push({ id: "x", level: "ground", door: "gate" }),
			"exits.1.door",
			/gate.*between/,
		],
		[
			"an unknown exit of people",
			(p) => Object.assign(first(p.people), { exit: "no" }),
			"people.0.exit",
			/out/,
		],
		[
			"an unknown exit known",
			(p) => Object.assign(first(p.people), { knows: ["no"] }),
			"people.0.knows.0",
			/out/,
		],
		[
			"an unknown exit of a sign",
			(p) => put(p, { signs: [{ id: "s", level: "ground", at: [1, 1], exit: "no" }] }),
			"signs.0.exit",
			/out/,
		],
		[
			"an unknown door of an event",
			(p) => put(p, { events: [{ kind: "door", at: 1, door: "no", state: "open" }] }),
			"events.0.door",
			/between/,
		],
		[
			"an unknown lift of an event",
			(p) => put(p, { events: [{ kind: "lift", at: 1, lift: "no", works: false }] }),
			"events.0.lift",
			/请先画出/,
		],
		[
			"an unknown room of water",
			(p) =>
				put(p, {
					hazards: [
						{ kind: "water", id: "w", level: "ground", at: [1, 1], inflow: 1, ground: { cellar: -1 } },
					],
				}),
			"hazards.0.ground.cellar",
			/西|west/,
		],
		["a name kept for the ground outside", (p) => p.levels.push({ id: "out-out" }), "levels.1.id", /空地/],
		[
			"a room that crosses itself",
			(p) =>
				put(first(p.rooms), {
					outline: [
						[0, 0],
						[5, 4],
						[5, 0],
						[0, 4],
					],
				}),
			"rooms.0.outline",
			/西屋.*没有围成/,
		],
		[
			"a room without area",
			(p) =>
				put(first(p.rooms), {
					outline: [
						[0, 0],
						[5, 0],
						[2, 0.001],
					],
				}),
			"rooms.0.outline",
			/没有围成/,
		],
		[
			"a spike",
			(p) =>
				put(first(p.rooms), {
					outline: [
						[0, 0],
						[5, 0],
						[8, 0],
						[5, 0.0],
						[5, 4],
						[0, 4],
					],
				}),
			"rooms.0.outline",
			/没有围成/,
		],
		["a first corner repeated", (p) => first(p.rooms).outline.push([0, 0]), "rooms.0.outline", /同一个点/],
		[
			"rooms on one another",
			(p) => p.rooms.push({ id: "mid", level: "ground", outline: rectangle(4, 1, 2, 2) }),
			"rooms.2.outline",
			/重叠了 2 平方米/,
		],
		[
			"a room in a room",
			(p) => p.rooms.push({ id: "mid", level: "ground", outline: rectangle(1, 1, 1, 1) }),
			"rooms.2.outline",
			/重叠了 1 平方米/,
		],
		["a door without width", (p) => put(first(p.doors), { to: [5, 1] }), "doors.0.to", /宽度是 0/],
		["a door too narrow", (p) => put(first(p.doors), { to: [5, 1.2] }), "doors.0.to", /0.2 米/],
		[
			"a door in no wall",
			(p) => p.doors.push({ id: "lost", level: "ground", from: [2, 1], to: [2, 2] }),
			"doors.2",
			/不在.*墙上/,
		],
		[
			"a door past the end of the wall",
			(p) => p.doors.push({ id: "long", level: "ground", from: [0, 3], to: [0, 4.5] }),
			"doors.2",
			/不在.*墙上/,
		],
		[
			"a door into nothing",
			(p) => p.doors.push({ id: "drop", level: "ground", from: [0, 1], to: [0, 2] }),
			"doors.2",
			/只有一边/,
		],
		[
			"a door between nothing",
			(p) =>
				inTurn(
					p.walls.push({ level: "ground", from: [20, 0], to: [20, 4] }),
					p.doors.push({ id: "far", level: "ground", from: [20, 1], to: [20, 2] }),
				),
			"doors.2",
			/两边都没有房间/,
		],
		[
			"a door on a door",
			(p) => p.doors.push({ id: "twin", level: "ground", from: [5, 1.5], to: [5, 3] }),
			"doors.2",
			/同一段墙/,
		],
		[
			"an exit between rooms",
			(p) => put(first(p.exits), { door: "between" }),
			"exits.0.door",
			/两边都是房间/,
		],
		[
			"two exits of one door",
			(p) => p.exits.push({ id: "too", level: "ground", door: "front" }),
			"exits.1.door",
			/同一扇门/,
		],
		[
			"an exit on another level than its door",
			(p) => inTurn(p.levels.push({ id: "up" }), put(first(p.exits), { level: "up" })),
			"exits.0.level",
			/写成一样/,
		],
		[
			"an exit through stairs",
			(p) => inTurn(withUpstairs(p), p.exits.push({ id: "x", level: "ground", door: "foot" })),
			"exits.1.door",
			/toLevel/,
		],
		[
			"an exit outside",
			(p) => p.exits.push({ id: "x", level: "ground", outline: rectangle(20, 0, 2, 2) }),
			"exits.1.outline",
			/不在任何房间/,
		],
		[
			"exits on one another",
			(p) =>
				p.exits.push(
					{ id: "a", level: "ground", outline: rectangle(6, 0, 2, 2) },
					{ id: "b", level: "ground", outline: rectangle(7, 1, 2, 2) },
				),
			"exits.1.outline",
			/重叠/,
		],
		[
			"people outside",
			(p) => put(first(p.people), { outline: rectangle(20, 0, 2, 2) }),
			"people.0.outline",
			/不在任何房间/,
		],
		[
			"people who stand in an exit",
			(p) => p.exits.push({ id: "a", level: "ground", outline: rectangle(0, 0, 2, 4) }),
			"people.0.outline",
			/一开始就算出去/,
		],
		[
			"people in an obstacle",
			(p) => put(p, { obstacles: [{ id: "o", level: "ground", outline: rectangle(0.5, 0.5, 4, 3) }] }),
			"people.0.outline",
			/站不下/,
		],
		[
			"an area outside",
			(p) => put(p, { areas: [{ id: "a", level: "ground", outline: rectangle(20, 0, 2, 2) }] }),
			"areas.0.outline",
			/不在任何房间/,
		],
		[
			"a fire outside",
			(p) => put(p, { hazards: [{ kind: "fire", id: "f", level: "ground", at: [20, 1] }] }),
			"hazards.0.at",
			/不在任何房间/,
		],
		[
			"bad air outside",
			(p) =>
				put(p, { hazards: [{ kind: "bad-air", id: "f", level: "ground", outline: rectangle(20, 0, 1, 1) }] }),
			"hazards.0.outline",
			/不在任何房间/,
		],
		[
			"debris without a direction",
			(p) =>
				put(p, {
					hazards: [
						{
							kind: "debris",
							id: "d",
							level: "ground",
							from: [0, 0],
							toward: [0, 0],
							speed: 5,
							halfWidth: 4,
						},
					],
				}),
			"hazards.0.toward",
			/往哪边/,
		],
		[
			"a sign outside",
			(p) => put(p, { signs: [{ id: "s", level: "ground", at: [20, 1], exit: "out" }] }),
			"signs.0.at",
			/不在任何房间/,
		],
		[
			"a counter outside",
			(p) => put(p, { counters: [{ id: "c", level: "ground", from: [20, 0], to: [20, 4] }] }),
			"counters.0",
			/没有经过/,
		],
		[
			"a counter without length",
			(p) => put(p, { counters: [{ id: "c", level: "ground", from: [2, 0], to: [2, 0] }] }),
			"counters.0.to",
			/同一个点/,
		],
		[
			"a wall without length",
			(p) => p.walls.push({ level: "ground", from: [2, 0], to: [2, 0] }),
			"walls.0.to",
			/同一个点/,
		],
		["no exit at all", (p) => inTurn(put(p, { exits: [] }), p.doors.pop()), "exits", /没有出口/],
		[
			"a locked door on the only way",
			(p) => put(first(p.doors), { state: "locked" }),
			"people.0.outline",
			/走不到任何出口/,
		],
		["a wall without a door", (p) => p.doors.shift(), "people.0.outline", /走不到任何出口/],
		[
			"an assigned exit that is cut off",
			(p) =>
				inTurn(
					p.exits.push({ id: "nook", level: "ground", outline: rectangle(8, 3.2, 1, 0.6) }),
					p.walls.push(
						{ level: "ground", from: [7, 3], to: [10, 3] },
						{ level: "ground", from: [7, 3], to: [7, 4] },
					),
					Object.assign(first(p.people), { exit: "nook" }),
				),
			"people.0.exit",
			/指定的出口“nook”/,
		],
		[
			"a part of a start area cut off",
			(p) => p.walls.push({ level: "ground", from: [2, 0], to: [2, 4] }),
			"people.0.outline",
			/2 平方米走不到/,
		],
		["too many people", (p) => put(first(p.people), { count: 60 }), "people.0.count", /60 人.*39 人/],
		[
			"too many in a shared place",
			(p) => p.people.push({ ...first(p.people), id: "more", count: 36 }),
			"people.0.count",
			/“five”、“more”一共 41 人/,
		],
		[
			"too many in a corner of a shared place",
			(p) =>
				inTurn(
					put(first(p.people), { count: 30 }),
					p.people.push(
						{ id: "corner", level: "ground", outline: rectangle(1, 1, 1, 1), count: 6 },
						{ id: "rest", level: "ground", outline: rectangle(1, 1, 3, 1), count: 12 },
					),
				),
			"people.0.count",
			/只能再站 2[01] 人/,
		],
		[
			"a uniform spread upside down",
			(p) => Object.assign(first(p.people), { reaction: { kind: "uniform", from: 9, to: 3 } }),
			"people.0.reaction",
			/下限 9 大于上限 3/,
		],
		[
			"a mean out of bounds",
			(p) => Object.assign(first(p.people), { reaction: { kind: "normal", mean: 9, deviation: 1, to: 3 } }),
			"people.0.reaction",
			/平均值/,
		],
		[
			"a speed of nought",
			(p) => Object.assign(first(p.people), { speed: { kind: "fixed", value: 0 } }),
			"people.0.speed",
			/站着不走/,
		],
		[
			"a speed that may be nought",
			(p) => Object.assign(first(p.people), { speed: { kind: "normal", mean: 0.5, deviation: 0.2 } }),
			"people.0.speed",
			/下限 from/,
		],
		[
			"a speed beyond running",
			(p) => Object.assign(first(p.people), { speed: { kind: "uniform", from: 1, to: 50 } }),
			"people.0.speed",
			/每秒 5 米/,
		],
		[
			"a group larger than the people",
			(p) => Object.assign(first(p.people), { group: 6 }),
			"people.0.group",
			/结伴/,
		],
		[
			"a heading on a level with an end",
			(p) => Object.assign(first(p.people), { heading: [1, 0] }),
			"people.0.heading",
			/repeatsEvery/,
		],
		[
			"more people than a run holds",
			(p) => put(p, { people: [1, 2].map((n) => ({ ...first(p.people), id: `p${n}`, count: 15_000 })) }),
			"people",
			/20000/,
		],
		[
			"a loop that is no whole number of cells",
			(p) => p.levels.splice(0, 1, { id: "ground", repeatsEvery: 10.1 }),
			"levels.0.repeatsEvery",
			/0.25/,
		],
		[
			"a loop that rooms do not span",
			(p) => p.levels.splice(0, 1, { id: "ground", repeatsEvery: 20 }),
			"levels.0.repeatsEvery",
			/首尾相接/,
		],
		[
			"a loop whose ends do not meet",
			(p) =>
				inTurn(
					p.levels.splice(0, 1, { id: "ground", repeatsEvery: 10 }),
					p.rooms.splice(1, 1, {
						id: "east",
						level: "ground",
						outline: [
							[5, 0],
							[10, 0],
							[10, 3],
							[5, 4],
						],
					}),
				),
			"levels.0.repeatsEvery",
			/一样高/,
		],
		[
			"a lattice too large",
			(p) => p.rooms.push({ id: "field", level: "ground", outline: rectangle(-2000, 10, 4000, 1900) }),
			"levels.0",
			/格子/,
		],
		[
			"a room too thin",
			(p) => p.rooms.push({ id: "slit", level: "ground", outline: rectangle(0.02, 10, 0.1, 3) }),
			"rooms.2.outline",
			/太窄/,
		],
		[
			"a stair that goes nowhere",
			(p) => inTurn(withUpstairs(p), p.doors.pop(), p.people.pop()),
			"rooms.2.stair",
			/只连着一处/,
		],
		[
			"a stair without a direction",
			(p) => inTurn(withUpstairs(p), put(p.rooms[2] as { stair: object }, { stair: { up: [0, 0] } })),
			"rooms.2.stair.up",
			/往哪边/,
		],
		[
			"a stair's opening on one level only",
			(p) =>
				inTurn(
					withUpstairs(p),
					p.rooms.splice(3, 1, { id: "loft", level: "up", outline: rectangle(0, 9.5, 6, 4) }),
				),
			"doors.3",
			/楼层“up”/,
		],
		[
			"a stair with both storeys on one side",
			(p) =>
				inTurn(
					withUpstairs(p),
					p.rooms.splice(3, 1, { id: "loft", level: "up", outline: rectangle(0, 5, 6, 4) }),
				),
			"doors.3",
			/没有各在/,
		],
		[
			"wheels over stairs",
			(p) => inTurn(withUpstairs(p), Object.assign(p.people[1] as object, { kind: "wheelchair" })),
			"people.1.kind",
			/轮椅.*电梯/,
		],
		[
			"a lift outside",
			(p) => put(p, { lifts: [liftBetween(1, 20)] }),
			"lifts.0.stops.1.outline",
			/不在任何房间/,
		],
		[
			"a lift that stops twice on a level",
			(p) => put(p, { lifts: [liftBetween(1, 6)] }),
			"lifts.0.stops.1.level",
			/两次/,
		],
	];
	it.each(faults)("%s", (_name, change, where, what) => {
		const problems = problemsWith(change);
		expect(problems.map((one) => one.where)).toContain(where);
		expect(
			problems
				.filter((one) => one.where === where)
				.map((one) => one.what)
				.join("\n"),
		).toMatch(what);
	});
});

describe("is no fault", () => {
	it.each<[string, (plan: House) => void]>([
		[
			"a locked door that an event opens",
			(p) =>
				inTurn(
					put(first(p.doors), { state: "locked" }),
					put(p, { events: [{ kind: "door", at: 5, door: "between", state: "open" }] }),
				),
		],
		[
			"an exit that closes later",
			(p) => put(p, { events: [{ kind: "door", at: 5, door: "front", state: "locked" }] }),
		],
		[
			"neighbours drawn a centimetre into each other",
			(p) => p.rooms.splice(1, 1, { id: "east", level: "ground", outline: rectangle(4.99, 0, 5.01, 4) }),
		],
		[
			"a door in a loose wall",
			(p) =>
				inTurn(
					p.walls.push({ level: "ground", from: [7, 0], to: [7, 4] }),
					p.doors.push({ id: "gate", level: "ground", from: [7, 1], to: [7, 2] }),
				),
		],
		[
			"wheels beside stairs with a lift",
			(p) =>
				inTurn(
					withUpstairs(p),
					Object.assign(p.people[1] as object, { kind: "wheelchair" }),
					put(p, {
						lifts: [
							{
								id: "l",
								stops: [
									{ level: "ground", outline: rectangle(4, 3, 1, 1) },
									{ level: "up", outline: rectangle(4, 9, 1, 1) },
								],
							},
						],
					}),
				),
		],
		["people drawn partly over the wall", (p) => put(first(p.people), { outline: rectangle(-2, -2, 4, 4) })],
		["39 people on six square metres", (p) => put(first(p.people), { count: 39 })],
		["no people", (p) => inTurn(put(p, { people: [] }), put(p, { exits: [] }), p.doors.pop())],
	])("%s", (_name, change) => {
		expect(problemsWith(change)).toEqual([]);
	});
});

it("tells all problems at once", () => {
	const problems = problemsWith((plan) => {
		first(plan.doors).to = [5, 1.1];
		plan.people.push({ id: "lost", level: "ground", outline: rectangle(30, 30, 1, 1), count: 1 });
		plan.rooms.push({ id: "over", level: "ground", outline: rectangle(4, 0, 3, 3) });
		plan.signs = [{ id: "s", level: "ground", at: [1, 1], exit: "no" }];
	});
	expect(problems.map(({ where }) => where).sort()).toEqual([
		"doors.0.to",
		"people.1.outline",
		"rooms.1.outline",
		"rooms.2.outline",
		"signs.0.exit",
	]);
	expect(problems.every(({ what }) => /\p{Script=Han}/u.test(what))).toBe(true);
});

it("tells the problems of the schema at their places", () => {
	const read = readPlan({ ...house(), title: 5, levels: [], extra: 1 });
	expect(read.ok ? [] : read.problems.map(({ where }) => where).sort()).toEqual(["extra", "levels", "title"]);
	for (const value of [null, 7, "plan", [], {}]) expect(readPlan(value).ok).toBe(false);
	expect(readPlanText("{").ok).toBe(false);
	expect(readPlanText(JSON.stringify(house())).ok).toBe(true);
});

describe("a hostile file is answered in well under a second", () => {
	const wall = { level: "ground", from: [0, 0], to: [1, 1] };
	const star = Array.from({ length: 64 }, (_, n) => [n % 2 ? 1900 : 0, n * 10]);
	const hostile: [string, () => unknown][] = [
		["a million walls", () => ({ ...house(), walls: new Array(1_000_000).fill(wall) })],
		[
			"an outline of a million corners",
			() => ({
				...house(),
				rooms: [{ id: "a", level: "ground", outline: new Array(1_000_000).fill([0, 0]) }],
			}),
		],
		[
			"a person who knows a million exits",
			() => ({ ...house(), people: [{ ...house().people[0], knows: new Array(1_000_000).fill("out") }] }),
		],
		[
			"four thousand obstacles of 64 corners",
			() => ({
				...house(),
				obstacles: Array.from({ length: 4000 }, (_, n) => ({ id: `o${n}`, level: "ground", outline: star })),
			}),
		],
		[
			"twenty thousand walls across everything",
			() => ({
				...house(),
				rooms: [{ id: "a", level: "ground", outline: rectangle(0, 0, 400, 400) }],
				walls: Array.from({ length: 20_000 }, (_, n) => ({
					level: "ground",
					from: [0, n / 50],
					to: [400, 400 - n / 50],
				})),
			}),
		],
		[
			"a huge field",
			() => ({
				...house(),
				rooms: [{ id: "a", level: "ground", outline: rectangle(-2000, -2000, 4000, 4000) }],
			}),
		],
		[
			"two hundred thousand unknown fields",
			() => Object.fromEntries(Array.from({ length: 200_000 }, (_, n) => [`k${n}`, 1])),
		],
	];
	it.each(hostile)("%s", (_name, make) => {
		const value = make();
		const began = performance.now();
		const read = readPlan(value);
		expect(read.ok).toBe(false);
		expect(performance.now() - began).toBeLessThan(1000);
	});
	it("also when two thousand rooms lie on one another", () => {
		const rooms = Array.from({ length: 1500 }, (_, n) => ({
			id: `r${n}`,
			level: "ground",
			outline: star.map(([x = 0, y = 0]) => [x / 20 + n / 1000, y / 20 + n / 1000]),
		}));
		const began = performance.now();
		const read = readPlan({ ...house(), rooms });
		expect(read.ok).toBe(false);
		expect(performance.now() - began).toBeLessThan(3000);
	});
});

it("counts lists as the schema does", () => {
	const sample = { ...school(), walls: [{ level: "f1", from: [0, 0], to: [1, 1] }] };
	for (const [list, [, most]] of Object.entries(MOST_ENTRIES)) {
		const one = (sample[list as keyof typeof sample] as unknown[])[0];
		const filled = (count: number) => ({ ...sample, [list]: new Array(count).fill(one) });
		expect(check(Plan, filled(most)).ok, list).toBe(true);
		expect(check(Plan, filled(most + 1)).ok, list).toBe(false);
		const read = readPlan(filled(most + 1));
		expect(read.ok ? [] : read.problems.map(({ where }) => where), list).toEqual([list]);
	}
});
