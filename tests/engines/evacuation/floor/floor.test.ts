// The floor made from a plan: doors cut walls, links lead through openings and across levels, and measures are right.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CELL, cellAt, type Floor } from "../../../../src/engines/evacuation/floor/floor.ts";
import { areaOf } from "../../../../src/engines/evacuation/floor/geometry.ts";
import { doorAtX, rectangle } from "../../../../src/engines/evacuation/plan/geometries/parts.ts";
import {
	endlessCorridor,
	GEOMETRIES,
	school,
	stairFlight,
} from "../../../../src/engines/evacuation/plan/geometries.ts";
import type { PlanInput } from "../../../../src/engines/evacuation/plan/plan.ts";
import { areJoined, floorOf, oneWayLinks, twoRooms, wallsWalkedThrough } from "./plans.ts";

const cellIn = (floor: Floor, level: number, x: number, y: number) => {
	const cell = cellAt(floor, level, x, y);
	expect(cell).toBeGreaterThanOrEqual(0);
	return cell;
};

describe("doors", () => {
	const floor = floorOf(twoRooms());
	it("cut their wall and close the gap themselves", () => {
		const { walls } = floor.levels[0] as Floor["levels"][number];
		const on5 = Array.from({ length: walls.count }, (_, w) => w).filter(
			(w) => walls.ax[w] === 5 && walls.bx[w] === 5,
		);
		const pieces = on5.map((w) => ({
			door: walls.door[w] as number,
			from: Math.min(walls.ay[w] as number, walls.by[w] as number),
			to: Math.max(walls.ay[w] as number, walls.by[w] as number),
		}));
		pieces.sort((a, b) => a.from - b.from);
		expect(pieces.map(({ door }) => door)).toEqual([-1, 0, -1]);
		expect(pieces.map(({ from }) => from)).toEqual([0, 1.5, 2.4]);
		expect(pieces.map(({ to }) => to)).toEqual([1.5, 2.4, 4]);
	});
	it("are the only links between rooms", () => {
		const crossing: number[] = [];
		for (let cell = 0; cell < floor.cellCount; cell++)
			for (let step = 0; step < 4; step++) {
				const next = floor.links[4 * cell + step] as number;
				if (next >= 0 && floor.roomOf[cell] !== floor.roomOf[next])
					crossing.push(floor.linkDoor[4 * cell + step] as number);
			}
		expect([...new Set(crossing)].sort()).toEqual([0, 1]);
		expect(areJoined(floor, 0, 1)).toBe(true);
		expect(areJoined(floor, 0, 1, [false, true])).toBe(false);
	});
	it("know their width, rooms and levels", () => {
		const [between, front] = floor.doors as [Floor["doors"][number], Floor["doors"][number]];
		expect(between.width).toBeCloseTo(0.9);
		expect([...between.rooms].sort()).toEqual([0, 1]);
		expect(front.width).toBeCloseTo(1.2);
		expect(front.levels).toEqual([0, 1]);
		expect(front.rooms).toEqual([1, 2]);
	});
	it("in a slanted wall are passed as well", () => {
		const slanted = floorOf({
			...twoRooms(),
			rooms: [
				{
					id: "a",
					level: "ground",
					outline: [
						[0, 0],
						[6, 0],
						[2, 4],
						[0, 4],
					],
				},
				{
					id: "b",
					level: "ground",
					outline: [
						[6, 0],
						[10, 0],
						[10, 4],
						[2, 4],
					],
				},
			],
			doors: [
				{ id: "between", level: "ground", from: [4.5, 1.5], to: [3.5, 2.5] },
				{ id: "front", level: "ground", from: [10, 1], to: [10, 2] },
			],
		});
		expect(areJoined(slanted, 0, 1)).toBe(true);
		expect(areJoined(slanted, 0, 1, [false, true])).toBe(false);
		expect(wallsWalkedThrough(slanted)).toBe(0);
	});
});

describe("exits", () => {
	it("that are doors have open ground behind them, safe from 2 m on", () => {
		const floor = floorOf(twoRooms());
		const exit = floor.exits[0] as Floor["exits"][number];
		expect(exit.door).toBe(1);
		expect(exit.width).toBeCloseTo(1.2);
		const xs = [...exit.cells].map((cell) => floor.x[cell] as number);
		expect(Math.min(...xs)).toBeGreaterThanOrEqual(12);
		expect(Math.min(...xs)).toBeLessThan(12.3);
		expect(Math.max(...xs)).toBeGreaterThan(13);
		for (const cell of exit.cells) expect(floor.levelOf[cell]).toBe(1);
		expect(areJoined(floor, 1, 2)).toBe(true);
		expect(floor.levels[0]?.meets).toEqual([1]);
	});
	it("do so in all four walls and in a slanted one", () => {
		const outline = [
			[0, 0],
			[8, 0],
			[8, 4],
			[6, 6],
			[0, 6],
		] as [number, number][];
		const ends = [
			{ from: [0, 2], to: [0, 3], away: [-1, 0] },
			{ from: [8, 2], to: [8, 3], away: [1, 0] },
			{ from: [3, 0], to: [4, 0], away: [0, -1] },
			{ from: [3, 6], to: [4, 6], away: [0, 1] },
			{ from: [7.5, 4.5], to: [6.5, 5.5], away: [Math.SQRT1_2, Math.SQRT1_2] },
		] as const;
		for (const { from, to, away } of ends) {
			const floor = floorOf({
				...twoRooms(),
				rooms: [{ id: "room", level: "ground", outline }],
				doors: [{ id: "front", level: "ground", from: [...from], to: [...to] }],
			});
			const cells = floor.exits[0]?.cells ?? [];
			expect(cells.length).toBeGreaterThan(10);
			for (const cell of cells) {
				const out =
					((floor.x[cell] as number) - (from[0] + to[0]) / 2) * away[0] +
					((floor.y[cell] as number) - (from[1] + to[1]) / 2) * away[1];
				expect(out).toBeGreaterThan(1.99);
				expect(out).toBeLessThan(3.51);
			}
			expect(areJoined(floor, 0, 1)).toBe(true);
		}
	});
	it("that are areas have the cells of the area", () => {
		const floor = floorOf({
			...twoRooms(),
			exits: [{ id: "corner", level: "ground", outline: rectangle(8, 0, 2, 2) }],
		});
		expect(floor.exits[0]?.cells).toHaveLength((2 / CELL) ** 2);
		expect(floor.exits[0]?.door).toBe(-1);
		for (const cell of floor.exits[0]?.cells ?? []) expect(floor.exitOf[cell]).toBe(0);
	});
});

describe("levels", () => {
	it("meet where a flight of stairs begins and ends, and nowhere else", () => {
		const floor = floorOf(stairFlight());
		const [start, stair, end] = [0, 1, 2].map((level) => floor.levels[level]?.meets ?? []);
		expect([start, stair, end]).toEqual([[1], [0, 2], [1, 3]]);
		for (let cell = 0; cell < floor.cellCount; cell++)
			for (let step = 0; step < 4; step++) {
				const next = floor.links[4 * cell + step] as number;
				if (next < 0) continue;
				const door = floor.linkDoor[4 * cell + step] as number;
				const changes = floor.levelOf[cell] !== floor.levelOf[next];
				expect(changes ? floor.doors[door]?.levels : undefined).toEqual(
					changes ? expect.arrayContaining([floor.levelOf[cell], floor.levelOf[next]]) : undefined,
				);
			}
		expect(areJoined(floor, 0, 2)).toBe(true);
		expect(floor.rooms[1]?.up).toEqual([1, 0]);
	});
	it("lie above one another without touching", () => {
		const floor = floorOf(school());
		const [low, high] = [cellIn(floor, 0, 20, 8), cellIn(floor, 1, 20, 8)];
		expect(low).not.toBe(high);
		expect(floor.roomOf[low]).not.toBe(floor.roomOf[high]);
		const index = (id: string) => floor.rooms.findIndex((room) => room.id === id);
		expect(areJoined(floor, index("f1-corridor"), index("f2-class-1"))).toBe(true);
		const noStairs = floor.doors.map(({ id }) => !id.endsWith("-head"));
		expect(areJoined(floor, index("f1-corridor"), index("f2-class-1"), noStairs)).toBe(false);
	});
	it("that repeat lead from the end to the beginning", () => {
		const floor = floorOf(endlessCorridor({ length: 10, width: 2 }));
		const [first, last] = [cellIn(floor, 0, 0.1, 1), cellIn(floor, 0, 9.9, 1)];
		expect(floor.links[4 * last]).toBe(first);
		expect(floor.links[4 * first + 2]).toBe(last);
		expect(cellAt(floor, 0, 10.1, 1)).toBe(first);
		expect(cellAt(floor, 0, -0.1, 1)).toBe(last);
		expect([...floor.walkable].reduce((sum, one) => sum + one, 0)).toBe((10 * 2) / CELL ** 2);
	});
});

describe("clearance and passage", () => {
	const floor = floorOf({
		schema: 1,
		title: "widths",
		levels: [{ id: "ground" }],
		rooms: [
			{ id: "hall", level: "ground", outline: rectangle(0, 0, 10, 10) },
			{ id: "lane", level: "ground", outline: rectangle(10, 4, 6, 1.2) },
		],
		doors: [doorAtX("gap", 10, 4.6, 0.9)],
		obstacles: [{ id: "post", level: "ground", outline: rectangle(2, 2, 1, 1) }],
	});
	it("tell the distance to the nearest wall, doors left out", () => {
		for (const [x, y] of [
			[5, 5],
			[9.6, 8],
			[3.4, 2.5],
			[13, 4.6],
		] as const) {
			const cell = cellIn(floor, 0, x, y);
			const [cx, cy] = [floor.x[cell] as number, floor.y[cell] as number];
			const inHall = Math.min(10 - cx, cy, 10 - cy, cx);
			const toPost = Math.hypot(Math.max(cx - 3, 2 - cx, 0), Math.max(cy - 3, 2 - cy, 0));
			const expected = x > 10 ? Math.min(cy - 4, 5.2 - cy) : Math.min(2, inHall, toPost);
			expect(floor.clearance[cell]).toBeCloseTo(expected, 5);
		}
	});
	it("tell how wide a lane and a doorway are", () => {
		expect(floor.passage[cellIn(floor, 0, 13, 4.6)]).toBeCloseTo(1.2, 5);
		expect(floor.passage[cellIn(floor, 0, 5, 5)]).toBe(2);
		// In the doorway only the slanted lines meet both posts: never less than the opening, and well below a free place.
		const inDoor = floor.passage[cellIn(floor, 0, 9.9, 4.6)] as number;
		expect(inDoor).toBeLessThan(1.5);
		expect(inDoor).toBeGreaterThan(0.5);
	});
	it("keep people out of obstacles", () => {
		expect(floor.walkable[cellIn(floor, 0, 2.5, 2.5)]).toBe(0);
		expect(floor.walkable[cellIn(floor, 0, 3.4, 2.5)]).toBe(1);
	});
});

const hundredths = (least: number, most: number) =>
	fc.integer({ min: Math.round(least * 100), max: Math.round(most * 100) }).map((n) => n / 100);

describe("wherever the plan lies", () => {
	it("the same floor is walkable, within one row and one column of cells, and joined in the same way", () => {
		const still = floorOf(twoRooms());
		const cellsOf = (floor: Floor, room: number) => floor.rooms[room]?.cells.length ?? 0;
		fc.assert(
			fc.property(hundredths(-300, 300), hundredths(-300, 300), (dx, dy) => {
				const floor = floorOf(twoRooms(dx, dy));
				for (const room of [0, 1]) {
					const row = 5 / CELL + 4 / CELL + 1;
					expect(Math.abs(cellsOf(floor, room) - cellsOf(still, room))).toBeLessThanOrEqual(row);
				}
				expect(areJoined(floor, 0, 2)).toBe(true);
				expect(areJoined(floor, 0, 1, [false, true])).toBe(false);
				expect(areJoined(floor, 1, 2, [true, false])).toBe(false);
				expect(floor.exits[0]?.cells.length).toBeGreaterThan(40);
			}),
			{ numRuns: 60 },
		);
	});
	it("a shift by whole cells changes nothing", () => {
		const still = floorOf(twoRooms());
		fc.assert(
			fc.property(
				fc.integer({ min: -800, max: 800 }),
				fc.integer({ min: -800, max: 800 }),
				(columns, rows) => {
					const floor = floorOf(twoRooms(columns * CELL, rows * CELL));
					expect(floor.walkable).toEqual(still.walkable);
					expect(floor.links).toEqual(still.links);
				},
			),
			{ numRuns: 20 },
		);
	});
	it("a narrow door stays open at every offset", () => {
		fc.assert(
			fc.property(hundredths(0, 1), hundredths(0.3, 0.8), (at, width) => {
				const plan = twoRooms();
				const doors = [doorAtX("between", 5, 1 + at + width / 2, width)];
				const floor = floorOf({ ...plan, doors, exits: [] });
				expect(areJoined(floor, 0, 1)).toBe(true);
			}),
			{ numRuns: 60 },
		);
	});
});

describe("no link walks through a wall, and every link has its way back", () => {
	it.each(Object.keys(GEOMETRIES))("in the geometry %s", (name) => {
		const floor = floorOf((GEOMETRIES[name] as () => PlanInput)());
		expect(oneWayLinks(floor)).toBe(0);
		if (floor.cellCount < 10_000) expect(wallsWalkedThrough(floor)).toBe(0);
	});
	it("in rooms full of random rectangles and walls", () => {
		// Not within a step of the exit's door: what stands there stands on one of the two levels only.
		const box = fc.tuple(hundredths(-1, 6.5), hundredths(-1, 7), hundredths(0.05, 3), hundredths(0.05, 3));
		const point = fc.tuple(hundredths(0, 9.5), hundredths(0, 8));
		fc.assert(
			fc.property(
				fc.array(box, { maxLength: 6 }),
				fc.array(fc.tuple(point, point), { maxLength: 6 }),
				(boxes, walls) => {
					const floor = floorOf({
						...twoRooms(),
						obstacles: boxes.map(([left, top, width, height], n) => ({
							id: `o${n}`,
							level: "ground",
							outline: rectangle(left, top, width, height),
						})),
						walls: walls.map(([from, to]) => ({ level: "ground", from, to })),
					});
					expect(wallsWalkedThrough(floor)).toBe(0);
					expect(oneWayLinks(floor)).toBe(0);
				},
			),
			{ numRuns: 40 },
		);
	});
});

it("measures rooms in square metres", () => {
	const plan = school();
	const floor = floorOf(plan);
	for (const [i, { outline }] of plan.rooms.entries()) {
		expect(floor.rooms[i]?.area).toBeCloseTo(Math.abs(areaOf(outline)));
		const cells = (floor.rooms[i]?.cells.length ?? 0) * CELL * CELL;
		expect(cells).toBeLessThanOrEqual(Math.abs(areaOf(outline)) * 1.1);
	}
});
