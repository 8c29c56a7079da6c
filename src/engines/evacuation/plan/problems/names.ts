// Names in a plan: given once, and meaning something wherever they are used.
import type { Plan } from "../plan.ts";
import { nameOf, type Say } from "./ground.ts";

const LISTS = {
	levels: "楼层",
	rooms: "房间",
	doors: "门",
	obstacles: "障碍物",
	exits: "出口",
	signs: "标志",
	lifts: "电梯",
	people: "人群",
	hazards: "险情",
	counters: "计数线",
	areas: "测量区",
} as const;
type List = keyof typeof LISTS;

export function sayNameProblems(plan: Plan, say: Say): void {
	sayTwice(plan, say);
	const known = knownNames(plan);
	const ask = (list: List, id: string | undefined, where: string, who: string) => {
		if (id === undefined || known[list].has(id)) return;
		say(where, `${who}写的${LISTS[list]}“${id}”图里没有；${choiceOf(LISTS[list], [...known[list]])}`);
	};
	for (const list of [
		"rooms",
		"doors",
		"obstacles",
		"exits",
		"signs",
		"people",
		"hazards",
		"counters",
	] as const)
		for (const [i, one] of plan[list].entries())
			ask("levels", one.level, `${list}.${i}.level`, `${LISTS[list]}${nameOf(one)}`);
	for (const [i, { id, level }] of plan.areas.entries())
		ask("levels", level, `areas.${i}.level`, `测量区“${id}”`);
	for (const [i, { level }] of plan.walls.entries())
		ask("levels", level, `walls.${i}.level`, `第 ${i + 1} 段墙`);
	for (const [i, door] of plan.doors.entries())
		ask("levels", door.toLevel, `doors.${i}.toLevel`, `门${nameOf(door)}`);
	for (const [i, { id, stops }] of plan.lifts.entries())
		for (const [j, { level }] of stops.entries())
			ask("levels", level, `lifts.${i}.stops.${j}.level`, `电梯“${id}”`);
	for (const [i, exit] of plan.exits.entries())
		ask("doors", exit.door, `exits.${i}.door`, `出口${nameOf(exit)}`);
	for (const [i, { id, exit }] of plan.signs.entries()) ask("exits", exit, `signs.${i}.exit`, `标志“${id}”`);
	for (const [i, { id, exit, knows }] of plan.people.entries()) {
		ask("exits", exit, `people.${i}.exit`, `人群“${id}”`);
		for (const [j, known] of knows.entries()) ask("exits", known, `people.${i}.knows.${j}`, `人群“${id}”`);
	}
	for (const [i, hazard] of plan.hazards.entries())
		if (hazard.kind === "water")
			for (const room of Object.keys(hazard.ground))
				ask("rooms", room, `hazards.${i}.ground.${room}`, `进水“${hazard.id}”`);
	for (const [i, event] of plan.events.entries())
		if (event.kind === "door") ask("doors", event.door, `events.${i}.door`, `第 ${i + 1} 个事件`);
		else ask("lifts", event.lift, `events.${i}.lift`, `第 ${i + 1} 个事件`);
	sayTakenNames(plan, say);
}

function knownNames(plan: Plan): Record<List, Set<string>> {
	const names = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
	const known = {} as Record<List, Set<string>>;
	for (const list of Object.keys(LISTS) as List[]) known[list] = names(plan[list]);
	return known;
}

function choiceOf(what: string, names: readonly string[]): string {
	if (names.length === 0) return `请先画出这个${what}，或删去这一栏`;
	const shown = names.slice(0, 6).join("、");
	return `请改成已有的${what}：${shown}${names.length > 6 ? " 等" : ""}`;
}

function sayTwice(plan: Plan, say: Say): void {
	for (const list of Object.keys(LISTS) as List[]) {
		const first = new Map<string, number>();
		for (const [i, { id }] of plan[list].entries()) {
			const before = first.get(id);
			if (before === undefined) first.set(id, i);
			else
				say(
					`${list}.${i}.id`,
					`编号“${id}”和第 ${before + 1} 个${LISTS[list]}重复了，请给第 ${i + 1} 个换一个编号`,
				);
		}
	}
}

/** The open ground behind an exit's door is a level and a room named out-<exit>. */
function sayTakenNames(plan: Plan, say: Say): void {
	const taken = new Set(plan.exits.filter(({ door }) => door !== undefined).map(({ id }) => `out-${id}`));
	for (const list of ["levels", "rooms"] as const)
		for (const [i, { id }] of plan[list].entries())
			if (taken.has(id))
				say(`${list}.${i}.id`, `编号“${id}”留给出口外的空地，请给这个${LISTS[list]}换一个编号`);
}
