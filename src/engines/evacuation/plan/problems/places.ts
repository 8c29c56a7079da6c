// Things that must stand in a room, stairs and lifts that must lead somewhere, endless levels that must close.
import { boxOf, lengthOf } from "../../floor/geometry.ts";
import type { Plan, Point } from "../plan.ts";
import { type Ground, nameOf, type Say } from "./ground.ts";

/** Less floor than this is none, square metres. */
const LEAST_FLOOR = 0.05;
/** Signs hang on walls, this far from the room's inside at most, metres. */
const ON_WALL = 0.3;
/** Counting lines may lie in an opening, metres. */
const IN_OPENING = 0.05;

export function sayPlaceProblems(plan: Plan, ground: Ground, say: Say): void {
	const levels = new Set(plan.levels.map(({ id }) => id));
	const area = (where: string, who: string, level: string, outline: readonly Point[]) => {
		if (levels.has(level) && ground.floorIn(level, outline) < LEAST_FLOOR)
			say(where, `${who}不在任何房间里，请移到楼层“${level}”的房间里`);
	};
	const point = (where: string, who: string, level: string, [x, y]: Point) => {
		if (levels.has(level) && !isNearRoom(ground, level, x, y, 0))
			say(where, `${who}不在任何房间里，请移到楼层“${level}”的房间里`);
	};
	for (const [i, { level, outline, ...exit }] of plan.exits.entries())
		if (outline) area(`exits.${i}.outline`, `出口${nameOf(exit)}`, level, outline);
	for (const [i, { id, level, outline }] of plan.people.entries())
		area(`people.${i}.outline`, `人群“${id}”`, level, outline);
	for (const [i, { id, level, outline }] of plan.areas.entries())
		area(`areas.${i}.outline`, `测量区“${id}”`, level, outline);
	for (const [i, hazard] of plan.hazards.entries()) {
		const who = `险情“${hazard.id}”`;
		if (hazard.kind === "bad-air" || hazard.kind === "falling")
			area(`hazards.${i}.outline`, who, hazard.level, hazard.outline);
		else if (hazard.kind !== "debris") point(`hazards.${i}.at`, who, hazard.level, hazard.at);
		else if (isZero(hazard.toward)) say(`hazards.${i}.toward`, `${who}的方向是 [0, 0]，请写出往哪边冲`);
	}
	for (const [i, { id, level, at }] of plan.signs.entries())
		if (levels.has(level) && !isNearRoom(ground, level, at[0], at[1], ON_WALL))
			say(`signs.${i}.at`, `标志“${id}”不在任何房间里，也不在墙上，请移到房间里`);
	sayLiftProblems(plan, ground, say);
	sayLineProblems(plan, ground, levels, say);
	sayStairProblems(plan, ground, say);
	sayLoopProblems(plan, ground, say);
}

const isZero = ([x, y]: Point) => x === 0 && y === 0;

function isNearRoom(ground: Ground, level: string, x: number, y: number, reach: number): boolean {
	const steps = reach > 0 ? [-reach, 0, reach] : [0];
	return steps.some((dx) => steps.some((dy) => ground.roomAt(level, x + dx, y + dy) !== undefined));
}

function sayLiftProblems(plan: Plan, ground: Ground, say: Say): void {
	const levels = new Set(plan.levels.map(({ id }) => id));
	for (const [i, { id, stops }] of plan.lifts.entries()) {
		const seen = new Set<string>();
		for (const [j, { level, outline }] of stops.entries()) {
			const where = `lifts.${i}.stops.${j}`;
			if (seen.has(level)) say(`${where}.level`, `电梯“${id}”在楼层“${level}”停了两次，请删去一站`);
			seen.add(level);
			if (levels.has(level) && ground.floorIn(level, outline) < LEAST_FLOOR)
				say(
					`${where}.outline`,
					`电梯“${id}”在楼层“${level}”的轿厢不在任何房间里，请为它画一个房间或移进房间`,
				);
		}
	}
}

function sayLineProblems(plan: Plan, ground: Ground, levels: ReadonlySet<string>, say: Say): void {
	for (const [i, { from, to }] of plan.walls.entries())
		if (lengthOf(from, to) === 0) say(`walls.${i}.to`, `第 ${i + 1} 段墙的两端是同一个点，请删去或改正`);
	for (const [i, { id, level, from, to }] of plan.counters.entries()) {
		if (lengthOf(from, to) === 0) {
			say(`counters.${i}.to`, `计数线“${id}”的两端是同一个点，请写出两个不同的点`);
			continue;
		}
		const shares = Array.from({ length: 41 }, (_, k) => k / 40);
		const crosses = shares.some((share) => {
			const [x, y] = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
			return isNearRoom(ground, level, x, y, IN_OPENING);
		});
		if (levels.has(level) && !crosses)
			say(`counters.${i}`, `计数线“${id}”没有经过任何房间，请移到人走过的地方`);
	}
}

function sayStairProblems(plan: Plan, ground: Ground, say: Say): void {
	const ends = plan.rooms.some(({ stair }) => stair) ? endsByRoom(plan, ground) : [];
	for (const [i, room] of plan.rooms.entries()) {
		if (!room.stair) continue;
		if (isZero(room.stair.up))
			say(`rooms.${i}.stair.up`, `楼梯${nameOf(room)}的上行方向是 [0, 0]，请写出往哪边是上`);
		const count = ends[i]?.size ?? 0;
		if (count < 2)
			say(
				`rooms.${i}.stair`,
				`楼梯${nameOf(room)}只连着${count === 0 ? "空处" : "一处"}；请在两头各画一扇门，用 toLevel 通到上下两层`,
			);
	}
}

/** By room: the levels, rooms and exits that its doors lead to. */
function endsByRoom(plan: Plan, ground: Ground): Set<string>[] {
	const ends = plan.rooms.map(() => new Set<string>());
	const exitDoors = new Map(plan.exits.map(({ id, door }) => [door, id]));
	for (const { id, level, toLevel = level, from, to } of plan.doors) {
		const width = lengthOf(from, to);
		if (width === 0) continue;
		const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
		const [nx, ny] = [(-(to[1] - from[1]) / width) * 0.1, ((to[0] - from[0]) / width) * 0.1];
		for (const [own, other] of [
			[level, toLevel],
			[toLevel, level],
		] as const) {
			const beside = [ground.roomAt(own, mx + nx, my + ny), ground.roomAt(own, mx - nx, my - ny)];
			for (const [side, room] of beside.entries()) {
				if (!room) continue;
				const across = beside[1 - side];
				if (own !== other) ends[room.index]?.add(`level ${other}`);
				else if (exitDoors.has(id)) ends[room.index]?.add(`exit ${exitDoors.get(id)}`);
				else if (across && across !== room) ends[room.index]?.add(`room ${across.index}`);
			}
		}
	}
	return ends;
}

/** An endless corridor repeats with a whole number of cells, and is open over the same stretch at both ends. */
function sayLoopProblems(plan: Plan, ground: Ground, say: Say): void {
	for (const [i, level] of plan.levels.entries()) {
		const period = level.repeatsEvery;
		if (period === undefined) continue;
		const where = `levels.${i}.repeatsEvery`;
		if (!Number.isInteger(period * 4))
			say(where, `楼层${nameOf(level)}的循环长度 ${period} 米不是 0.25 米的整数倍，请改成整数倍`);
		const rooms = ground.roomsOf(level.id);
		const box = boxOf(rooms.flatMap(({ room }) => room.outline));
		const open = [seamOf(rooms, 0), seamOf(rooms, period)];
		if (box.left !== 0 || box.right !== period || open[0] === "" || open[0] !== open[1])
			say(
				where,
				`楼层${nameOf(level)}首尾相接，房间要从横坐标 0 画到 ${period}，两头的开口一样高；请检查房间的轮廓`,
			);
	}
}

/** The stretches of room edges that lie on the line x, as text to compare. */
function seamOf(rooms: ReturnType<Ground["roomsOf"]>, x: number): string {
	const stretches: [number, number][] = [];
	for (const { room } of rooms)
		for (const [i, to] of room.outline.entries()) {
			const from = room.outline.at(i - 1) as Point;
			if (from[0] === x && to[0] === x) stretches.push([Math.min(from[1], to[1]), Math.max(from[1], to[1])]);
		}
	return stretches
		.sort((a, b) => a[0] - b[0])
		.map(([top, bottom]) => `${top} ${bottom}`)
		.join(", ");
}
