// Whether everybody has a way out: connected parts of the floor, with and without stairs, joined by lifts.
import { KINDS } from "../../crowd/parameters.ts";
import { CELL, type Floor, isPassable } from "../../floor/floor.ts";
import type { People, Plan } from "../plan.ts";
import { nameOf, type Say } from "./ground.ts";
import { cellsWithin, type StartPlace } from "./standing.ts";

/** Corners smaller than this that are cut off do not count, square metres. */
const LEAST_CUT_OFF = 0.5;

export function sayReachProblems(plan: Plan, floor: Floor, places: readonly StartPlace[], say: Say): void {
	const bound = plan.people.filter(({ heading }) => heading === undefined);
	if (bound.length > 0 && plan.exits.length === 0) {
		say("exits", "图里没有出口，人走不出去；请在外墙的门上或安全的地方画一个出口");
		return;
	}
	const passable = everPassable(plan, floor);
	const onFoot = partsOf(floor, passable, true);
	const onWheels = floor.rooms.some(({ up }) => up) ? partsOf(floor, passable, false) : onFoot;
	const lifts = liftsOf(plan, floor);
	for (const { entries, cells } of places) {
		for (const i of entries) {
			const people = plan.people[i] as People;
			if (people.heading !== undefined) continue;
			const { wheels } = KINDS[people.kind];
			const targets = plan.exits.flatMap(({ id }, e) =>
				people.exit === undefined || people.exit === id ? [e] : [],
			);
			const cutOff = (part: Int32Array, useLifts: boolean) => {
				const leadsOut = waysOut(floor, part, targets, useLifts ? lifts : []);
				return cells.filter((cell) => !leadsOut(cell)).length;
			};
			const lost = cutOff(wheels ? onWheels : onFoot, wheels || people.takesLift);
			if (lost * CELL * CELL < LEAST_CUT_OFF && lost < cells.length) continue;
			const stairsWouldDo = wheels && cutOff(onFoot, true) < lost;
			sayLost(plan, i, { lost, of: cells.length, stairsWouldDo }, say);
		}
	}
}

function sayLost(
	plan: Plan,
	i: number,
	{ lost, of, stairsWouldDo }: { lost: number; of: number; stairsWouldDo: boolean },
	say: Say,
): void {
	const { id, exit } = plan.people[i] as People;
	const target = plan.exits.find((one) => one.id === exit);
	const goal = target ? `指定的出口${nameOf(target)}` : "任何出口";
	if (stairsWouldDo)
		say(
			`people.${i}.kind`,
			`坐轮椅的人群“${id}”要走楼梯才到得了${target ? goal : "出口"}；请画一部停在这一层的电梯，或在这一层画出口`,
		);
	else if (lost === of)
		say(
			target ? `people.${i}.exit` : `people.${i}.outline`,
			`人群“${id}”走不到${goal}；请看看路上的门是不是锁着、堵着，墙上是不是少画了门`,
		);
	else
		say(
			`people.${i}.outline`,
			`人群“${id}”的区域里有 ${Math.round(lost * CELL * CELL * 10) / 10} 平方米走不到${goal}；请把区域画小些，或给那里画一扇门`,
		);
}

/** Doors that are passable at the start or that an event opens. */
function everPassable(plan: Plan, floor: Floor): boolean[] {
	const opened = new Set(
		plan.events.flatMap((event) => (event.kind === "door" && isPassable(event.state) ? [event.door] : [])),
	);
	return floor.doors.map(({ id, state }) => isPassable(state) || opened.has(id));
}

/** A number for each connected part of the floor; −1 for cells nobody can stand on, and for stairs without them. */
export function partsOf(floor: Floor, passable: readonly boolean[], withStairs: boolean): Int32Array {
	const part = new Int32Array(floor.cellCount).fill(-1);
	const open = new Int32Array(floor.cellCount);
	const isFloor = (cell: number) => {
		if (!floor.walkable[cell]) return false;
		return withStairs || !floor.rooms[floor.roomOf[cell] as number]?.up;
	};
	let parts = 0;
	for (let start = 0; start < floor.cellCount; start++) {
		if (part[start] !== -1 || !isFloor(start)) continue;
		let size = 0;
		part[start] = parts;
		open[size++] = start;
		while (size > 0) {
			const cell = open[--size] as number;
			for (let step = 0; step < 4; step++) {
				const next = floor.links[4 * cell + step] as number;
				const door = floor.linkDoor[4 * cell + step] as number;
				if (next < 0 || part[next] !== -1 || (door >= 0 && !passable[door]) || !isFloor(next)) continue;
				part[next] = parts;
				open[size++] = next;
			}
		}
		parts++;
	}
	return part;
}

interface LiftOnFloor {
	/** Cells of the stops above the lowest one: where people get in. */
	readonly upper: readonly Int32Array[];
	/** Cells of the lowest stop: where they get out. */
	readonly lowest: Int32Array;
}

/** Lifts that work at the start or after an event. */
function liftsOf(plan: Plan, floor: Floor): LiftOnFloor[] {
	const elevation = new Map(plan.levels.map(({ id, elevation }) => [id, elevation]));
	const started = new Set(
		plan.events.flatMap((event) => (event.kind === "lift" && event.works ? [event.lift] : [])),
	);
	return plan.lifts
		.filter(({ id, works }) => works || started.has(id))
		.map(({ stops }) => {
			const heights = stops.map(({ level }) => elevation.get(level) ?? 0);
			const least = heights.indexOf(Math.min(...heights));
			const cells = stops.map(({ level, outline }) => cellsWithin(floor, level, outline));
			return { upper: cells.filter((_, n) => n !== least), lowest: cells[least] ?? new Int32Array(0) };
		});
}

/** Whether a cell's part holds one of the exits, or a lift that goes down to a part that does. */
function waysOut(
	floor: Floor,
	part: Int32Array,
	targets: readonly number[],
	lifts: readonly LiftOnFloor[],
): (cell: number) => boolean {
	const partsUnder = (cells: Int32Array) =>
		new Set([...cells].map((cell) => part[cell] as number).filter((at) => at >= 0));
	const out = new Set(targets.flatMap((e) => [...partsUnder(floor.exits[e]?.cells ?? new Int32Array(0))]));
	const byLift = lifts.flatMap(({ upper, lowest }) =>
		[...partsUnder(lowest)].some((at) => out.has(at)) ? upper.flatMap((stop) => [...partsUnder(stop)]) : [],
	);
	for (const at of byLift) out.add(at);
	return (cell) => out.has(part[cell] as number);
}
