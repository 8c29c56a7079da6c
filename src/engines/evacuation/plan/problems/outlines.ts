// Outlines that enclose something, and rooms that do not lie on one another.
import { areaOf, lengthOf } from "../../floor/geometry.ts";
import type { Plan, Point } from "../plan.ts";
import { type Ground, nameOf, type PlacedRoom, type Say } from "./ground.ts";
import { isSimple, type Outline, repeatedCorner } from "./polygons.ts";

/** An outline smaller than this encloses nothing, square metres. */
const LEAST_AREA = 0.01;
/** Neighbouring rooms may be drawn into each other by this much, metres. */
const SLOPPY = 0.02;

interface Drawn {
	where: string;
	who: string;
	outline: Outline;
}

/** Every outline of a plan with its place and name. */
function outlinesOf(plan: Plan): Drawn[] {
	const drawn: Drawn[] = [];
	const add = (where: string, who: string, outline: Outline | undefined) => {
		if (outline) drawn.push({ where, who, outline });
	};
	for (const [i, one] of plan.rooms.entries())
		add(`rooms.${i}.outline`, `房间${nameOf(one)}没有围成`, one.outline);
	for (const [i, one] of plan.obstacles.entries())
		add(`obstacles.${i}.outline`, `障碍物“${one.id}”没有围成`, one.outline);
	for (const [i, one] of plan.exits.entries())
		add(`exits.${i}.outline`, `出口${nameOf(one)}的区域没有围成`, one.outline);
	for (const [i, one] of plan.people.entries())
		add(`people.${i}.outline`, `人群“${one.id}”的区域没有围成`, one.outline);
	for (const [i, one] of plan.areas.entries())
		add(`areas.${i}.outline`, `测量区“${one.id}”没有围成`, one.outline);
	for (const [i, one] of plan.hazards.entries())
		if ("outline" in one) add(`hazards.${i}.outline`, `险情“${one.id}”的区域没有围成`, one.outline);
	for (const [i, one] of plan.lifts.entries())
		for (const [j, { outline }] of one.stops.entries())
			add(`lifts.${i}.stops.${j}.outline`, `电梯“${one.id}”第 ${j + 1} 站没有围成`, outline);
	return drawn;
}

export function sayOutlineProblems(plan: Plan, say: Say): void {
	for (const { where, who, outline } of outlinesOf(plan)) {
		const repeated = repeatedCorner(outline);
		if (repeated >= 0)
			say(where, `${who}：第 ${repeated + 1} 个角和下一个角是同一个点，请删去一个（首尾不用重复）`);
		else if (!isSimple(outline)) say(where, `${who}：轮廓自己和自己相交了，请沿着墙依次写各个角`);
		else if (Math.abs(areaOf(outline)) < LEAST_AREA) say(where, `${who}：几个角围出的面积是 0，请检查坐标`);
	}
}

/** Only for plans whose outlines are sound. A room is named once, with the first room it lies on. */
export function sayOverlapProblems(plan: Plan, ground: Ground, say: Say): void {
	for (const { id } of plan.levels) {
		const rooms = [...ground.roomsOf(id)].sort((a, b) => a.box.left - b.box.left || a.index - b.index);
		const named = new Set<PlacedRoom>();
		for (const [i, one] of rooms.entries()) {
			for (let j = i + 1; j < rooms.length && !ground.isTangled(); j++) {
				const other = rooms[j] as PlacedRoom;
				if (other.box.left >= one.box.right) break;
				if (named.has(other)) continue;
				const shared = ground.shared(one, other);
				if (shared <= slack(one, other)) continue;
				named.add(other);
				say(
					`rooms.${other.index}.outline`,
					`房间${nameOf(other.room)}和房间${nameOf(one.room)}重叠了 ${Math.round(shared * 100) / 100} 平方米，请移开其中一个`,
				);
			}
		}
	}
}

function slack(one: PlacedRoom, other: PlacedRoom): number {
	const half = ({ room }: PlacedRoom) =>
		room.outline.reduce((sum, to, i) => sum + lengthOf(room.outline.at(i - 1) as Point, to), 0) / 2;
	return SLOPPY * Math.min(half(one), half(other));
}
