// The still part of a run for drawing: walls, rooms, doors, exits; and which levels can share one panel.
import { PARAMETERS_VERSION } from "../../src/engines/evacuation/crowd/parameters.ts";
import { CELL, type Floor, SHIFT } from "../../src/engines/evacuation/floor/floor.ts";
import type { Plan } from "../../src/engines/evacuation/plan/plan.ts";
import type { Scene, SceneLevel } from "./messages.ts";

export function sceneOf(plan: Plan, floor: Floor, count: number): Scene {
	const levelOf = (id: string) => floor.levels.findIndex((level) => level.id === id);
	const titleOf = (list: readonly { id: string; title: string }[], id: string) =>
		list.find((one) => one.id === id)?.title ?? "";
	return {
		title: plan.title,
		count,
		endsAt: plan.endsAt,
		levels: floor.levels.map((level) => levelOn(level, titleOf(plan.levels, level.id))),
		rooms: floor.rooms.map(({ id, level, outline, outdoors, up }) => ({
			id,
			title: titleOf(plan.rooms, id),
			level,
			outline,
			outdoors,
			up,
		})),
		doors: floor.doors.map(({ id, from, to, levels }) => ({
			id,
			title: titleOf(plan.doors, id),
			from,
			to,
			levels,
		})),
		exits: floor.exits.map(({ id, cells }) => ({
			id,
			title: titleOf(plan.exits, id),
			level: floor.levelOf[cells[0] ?? 0] ?? 0,
			cells,
		})),
		obstacles: plan.obstacles.map(({ level, outline }) => ({ level: levelOf(level), outline })),
		lifts: plan.lifts.flatMap(({ id, stops }) =>
			stops.map(({ level, outline }) => ({ id, level: levelOf(level), outline })),
		),
		signs: plan.signs.map(({ level, at, exit }) => ({
			level: levelOf(level),
			at,
			exit: floor.exits.findIndex(({ id }) => id === exit),
		})),
		counters: plan.counters.map(({ id, level, from, to }) => ({ id, level: levelOf(level), from, to })),
		areas: plan.areas.map(({ id, level, outline }) => ({ id, level: levelOf(level), outline })),
		entries: plan.people.map(({ id }) => id),
		parameters: PARAMETERS_VERSION,
	};
}

function levelOn(level: Floor["levels"][number], title: string): SceneLevel {
	const { walls } = level;
	const lasting: number[] = [];
	for (let w = 0; w < walls.count; w++)
		if (walls.door[w] === -1)
			lasting.push(
				walls.ax[w] as number,
				walls.ay[w] as number,
				walls.bx[w] as number,
				walls.by[w] as number,
			);
	return {
		id: level.id,
		title,
		elevation: level.elevation,
		firstCell: level.firstCell,
		columns: level.columns,
		rows: level.rows,
		left: level.firstColumn * CELL + SHIFT,
		top: level.firstRow * CELL + SHIFT,
		walls: Float32Array.from(lasting),
		meets: level.meets,
	};
}

export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Levels drawn on one sheet of paper, because they meet and do not lie over each other. */
export interface Panel {
	readonly levels: number[];
	box: Box;
}

export function panelsOf({ levels, rooms }: Pick<Scene, "levels" | "rooms">): Panel[] {
	const panels: Panel[] = [];
	const boxes = levels.map((_, level) => rooms.filter((room) => room.level === level).map(boxOf));
	for (const [level, { meets }] of levels.entries()) {
		const own = boxes[level] as Box[];
		if (own.length === 0) continue;
		const panel = panels.find(
			(one) =>
				one.levels.some((other) => meets.includes(other)) &&
				one.levels.every((other) => own.every((a) => (boxes[other] as Box[]).every((b) => !overlap(a, b)))),
		);
		if (panel) {
			panel.levels.push(level);
			panel.box = around([panel.box, ...own]);
		} else panels.push({ levels: [level], box: around(own) });
	}
	return panels;
}

function boxOf({ outline }: Scene["rooms"][number]): Box {
	const xs = outline.map(([x]) => x);
	const ys = outline.map(([, y]) => y);
	return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function overlap(a: Box, b: Box): boolean {
	const slack = 0.02;
	return (
		a.left < b.right - slack &&
		b.left < a.right - slack &&
		a.top < b.bottom - slack &&
		b.top < a.bottom - slack
	);
}

function around(boxes: readonly Box[]): Box {
	return {
		left: Math.min(...boxes.map(({ left }) => left)),
		top: Math.min(...boxes.map(({ top }) => top)),
		right: Math.max(...boxes.map(({ right }) => right)),
		bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
	};
}
