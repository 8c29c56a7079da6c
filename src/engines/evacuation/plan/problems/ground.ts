// The rooms of a plan by level, ready to be asked: which room is here, how much of an outline is floor.
import { type Box, boxOf, isInside } from "../../floor/geometry.ts";
import type { Plan, Room } from "../plan.ts";
import { type Outline, sharedArea } from "./polygons.ts";

export interface PlacedRoom {
	room: Room;
	index: number;
	box: Box;
}

export interface Ground {
	roomsOf(level: string): readonly PlacedRoom[];
	roomAt(level: string, x: number, y: number): PlacedRoom | undefined;
	/** Square metres of the outline that lie in rooms; Infinity where outlines are too tangled to measure. */
	floorIn(level: string, outline: Outline): number;
	/** Square metres that two rooms share. */
	shared(one: PlacedRoom, other: PlacedRoom): number;
	/** Whether the outlines were too many and too tangled to measure them all. */
	isTangled(): boolean;
}

/** Comparisons of edges that a plan may cost; an honest plan of 2,000 rooms needs a hundredth. */
const MOST_EFFORT = 20_000_000;

export function layGround(plan: Plan): Ground {
	const byLevel = new Map<string, PlacedRoom[]>();
	for (const [index, room] of plan.rooms.entries()) {
		const list = byLevel.get(room.level) ?? [];
		list.push({ room, index, box: boxOf(room.outline) });
		byLevel.set(room.level, list);
	}
	let effort = MOST_EFFORT;
	const measured = (one: Outline, other: Outline) => {
		effort -= one.length * other.length * 3;
		return effort < 0 ? Number.NaN : sharedArea(one, other);
	};
	const roomsOf = (level: string) => byLevel.get(level) ?? [];
	return {
		roomsOf,
		roomAt: (level, x, y) =>
			roomsOf(level).find(({ room, box }) => isIn(box, x, y) && isInside(room.outline, x, y)),
		floorIn(level, outline) {
			const box = boxOf(outline);
			let area = 0;
			for (const placed of roomsOf(level))
				if (boxesMeet(box, placed.box)) area += measured(outline, placed.room.outline);
			return Number.isNaN(area) ? Number.POSITIVE_INFINITY : area;
		},
		shared: (one, other) =>
			boxesMeet(one.box, other.box) ? measured(one.room.outline, other.room.outline) || 0 : 0,
		isTangled: () => effort < 0,
	};
}

const isIn = (box: Box, x: number, y: number) =>
	x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

const boxesMeet = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How a thing of the plan is called in a sentence. */
export function nameOf({ id, title = "" }: { id: string; title?: string }): string {
	return title === "" ? `“${id}”` : `“${title}”（${id}）`;
}

/** A length in a sentence, metres. */
export function inMetres(metres: number): string {
	return `${Math.round(metres * 100) / 100} 米`;
}

export type Say = (where: string, what: string) => void;
