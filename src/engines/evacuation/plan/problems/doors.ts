// Doors: wide enough, in a wall, and leading from somewhere to somewhere.
import { boxOf, lengthOf } from "../../floor/geometry.ts";
import type { Door, Plan, Point } from "../plan.ts";
import { type Ground, inMetres, nameOf, type Say } from "./ground.ts";

/** Nobody passes a narrower opening, metres. */
const LEAST_WIDTH = 0.3;
/** A door this far off a wall's line still cuts it, metres. */
const SAME = 0.02;
/** How far beside a door we look for a room, metres. */
const BESIDE = 0.1;

interface Edge {
	from: Point;
	to: Point;
}

export function sayDoorProblems(plan: Plan, ground: Ground, say: Say): void {
	const levels = new Set(plan.levels.map(({ id }) => id));
	const edges = edgesByLevel(plan);
	const exitDoors = new Set(plan.exits.map(({ door }) => door));
	for (const [i, door] of plan.doors.entries()) {
		const width = lengthOf(door.from, door.to);
		if (width < LEAST_WIDTH) {
			say(`doors.${i}.to`, narrow(door, width));
			continue;
		}
		const sides = door.toLevel === undefined ? [door.level] : [door.level, door.toLevel];
		if (sides.some((level) => !levels.has(level))) continue;
		const offWall = sides.filter((level) => !isCovered(door, edges.get(level) ?? []));
		for (const level of offWall)
			say(
				`doors.${i}`,
				`门${nameOf(door)}不在楼层“${level}”的任何一面墙上；请把 from 和 to 写成墙线上的两个点`,
			);
		if (offWall.length > 0) continue;
		const fault = sideFault(door, ground, exitDoors.has(door.id));
		if (fault) say(`doors.${i}`, `门${nameOf(door)}${fault}`);
	}
	sayDoorsOnDoors(plan, say);
	sayExitDoorProblems(plan, ground, say);
}

function narrow(door: Door, width: number): string {
	return width === 0
		? `门${nameOf(door)}的宽度是 0，请写出两个不同的端点`
		: `门${nameOf(door)}只有 ${inMetres(width)}宽，人过不去；至少 ${LEAST_WIDTH} 米`;
}

function edgesByLevel(plan: Plan): Map<string, Edge[]> {
	const edges = new Map<string, Edge[]>();
	const add = (level: string, edge: Edge) => {
		const list = edges.get(level);
		if (list) list.push(edge);
		else edges.set(level, [edge]);
	};
	for (const { level, outline } of plan.rooms)
		for (const [i, to] of outline.entries()) add(level, { from: outline.at(i - 1) as Point, to });
	for (const { level, from, to } of plan.walls) add(level, { from, to });
	return edges;
}

/** Whether walls on the door's line cover it from end to end. */
function isCovered({ from, to }: Door, edges: readonly Edge[]): boolean {
	const spans: [number, number][] = [];
	const width = lengthOf(from, to);
	const box = boxOf([from, to]);
	for (const edge of edges) {
		if (Math.max(edge.from[0], edge.to[0]) < box.left - SAME) continue;
		if (Math.min(edge.from[0], edge.to[0]) > box.right + SAME) continue;
		if (Math.max(edge.from[1], edge.to[1]) < box.top - SAME) continue;
		if (Math.min(edge.from[1], edge.to[1]) > box.bottom + SAME) continue;
		if (aside(from, edge) > SAME || aside(to, edge) > SAME) continue;
		const along = ([x, y]: Point) =>
			((x - from[0]) * (to[0] - from[0]) + (y - from[1]) * (to[1] - from[1])) / width;
		const [a, b] = [along(edge.from), along(edge.to)];
		spans.push(a < b ? [a, b] : [b, a]);
	}
	spans.sort((a, b) => a[0] - b[0]);
	let reached = 0;
	for (const [start, end] of spans) if (start <= reached + SAME && end > reached) reached = end;
	return reached >= width - SAME;
}

/** Distance of a point from the line through an edge. */
function aside([x, y]: Point, { from, to }: Edge): number {
	const length = lengthOf(from, to);
	if (length === 0) return Number.POSITIVE_INFINITY;
	return Math.abs((x - from[0]) * (to[1] - from[1]) - (y - from[1]) * (to[0] - from[0])) / length;
}

/** Rooms on the two sides of a door's line on one level. */
function roomsBeside({ from, to }: Door, level: string, ground: Ground): [boolean, boolean] {
	const width = lengthOf(from, to);
	const nx = (-(to[1] - from[1]) / width) * BESIDE;
	const ny = ((to[0] - from[0]) / width) * BESIDE;
	const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
	return [
		ground.roomAt(level, mx + nx, my + ny) !== undefined,
		ground.roomAt(level, mx - nx, my - ny) !== undefined,
	];
}

function sideFault(door: Door, ground: Ground, isExit: boolean): string | undefined {
	const [left, right] = roomsBeside(door, door.level, ground);
	if (door.toLevel === undefined || door.toLevel === door.level) {
		if (!left && !right) return "两边都没有房间，请画出它连着的房间，或删去这扇门";
		if (isExit || (left && right)) return undefined;
		return "只有一边有房间，也不是出口；请画出另一边的房间，或在 exits 里把它写成出口";
	}
	const [beyondLeft, beyondRight] = roomsBeside(door, door.toLevel, ground);
	if ((left && right) || (beyondLeft && beyondRight))
		return `通到楼层“${door.toLevel}”，但有一层在它两边都有房间，分不清往哪边走；请把它画在那一层的外墙上`;
	if ((left && beyondRight) || (right && beyondLeft)) return undefined;
	return `通到楼层“${door.toLevel}”，但两层的房间没有各在它的一边；请检查楼梯口的位置`;
}

function sayDoorsOnDoors(plan: Plan, say: Say): void {
	const byLevel = new Map<string, { door: Door; index: number }[]>();
	for (const [index, door] of plan.doors.entries())
		for (const level of new Set([door.level, door.toLevel ?? door.level]))
			byLevel.set(level, [...(byLevel.get(level) ?? []), { door, index }]);
	const named = new Set<number>();
	for (const doors of byLevel.values()) {
		const sorted = doors
			.map((one) => ({ ...one, box: boxOf([one.door.from, one.door.to]) }))
			.sort((a, b) => a.box.left - b.box.left || a.index - b.index);
		for (const [i, one] of sorted.entries()) {
			for (let j = i + 1; j < sorted.length; j++) {
				const other = sorted[j] as (typeof sorted)[number];
				if (other.box.left > one.box.right) break;
				if (named.has(other.index) || !overlap(one.door, other.door)) continue;
				named.add(other.index);
				say(
					`doors.${other.index}`,
					`门${nameOf(other.door)}和门${nameOf(one.door)}画在了同一段墙上，请移开或合成一扇`,
				);
			}
		}
	}
}

function overlap(one: Door, other: Door): boolean {
	const width = lengthOf(one.from, one.to);
	if (width === 0 || aside(other.from, one) > SAME || aside(other.to, one) > SAME) return false;
	const along = ([x, y]: Point) =>
		((x - one.from[0]) * (one.to[0] - one.from[0]) + (y - one.from[1]) * (one.to[1] - one.from[1])) / width;
	const [a, b] = [along(other.from), along(other.to)];
	return Math.min(Math.max(a, b), width) - Math.max(Math.min(a, b), 0) > SAME;
}

function sayExitDoorProblems(plan: Plan, ground: Ground, say: Say): void {
	const used = new Map<string, string>();
	for (const [i, exit] of plan.exits.entries()) {
		const door = plan.doors.find(({ id }) => id === exit.door);
		if (!door) continue;
		const where = `exits.${i}.door`;
		const before = used.get(door.id);
		if (before !== undefined)
			say(where, `出口${nameOf(exit)}和出口“${before}”用了同一扇门${nameOf(door)}，请只留一个`);
		used.set(door.id, exit.id);
		if (exit.level !== door.level)
			say(
				`exits.${i}.level`,
				`出口${nameOf(exit)}写在楼层“${exit.level}”，它的门却在楼层“${door.level}”，请写成一样`,
			);
		if (door.toLevel !== undefined)
			say(where, `出口${nameOf(exit)}的门${nameOf(door)}通到另一层，出口的门不能写 toLevel`);
		else if (lengthOf(door.from, door.to) >= LEAST_WIDTH) {
			const [left, right] = roomsBeside(door, door.level, ground);
			if (left && right)
				say(
					where,
					`出口${nameOf(exit)}的门${nameOf(door)}两边都是房间；请选一扇外墙上的门，或改用区域 outline`,
				);
		}
	}
}
