// What lies on the ground of the plan: wood, tiles, stone, stairs, lift cabins, lamp light and night between.
import type { Plan } from "../plan.ts";
import type { Palette } from "./palette.ts";
import { lines, oval, Pen, rect, type Shape } from "./pen.ts";

type Room = Plan["rooms"][number];

export function floorShapes(plan: Plan, p: Palette): Shape[] {
	const thresholds = plan.doors.flatMap((door) => {
		const pen = new Pen(door);
		const fill = door.kind === "passage" ? p.stone : p.woodDark;
		return pen.fill(rect(0, 0, pen.w, pen.h), fill).shapes;
	});
	return [...thresholds, ...plan.rooms.flatMap((room) => floorOf(room, p))];
}

function floorOf(room: Room, p: Palette): Shape[] {
	const pen = new Pen(room);
	switch (room.kind) {
		case "bedroom":
		case "living":
			return planks(pen, p).shapes;
		case "kitchen":
		case "bath":
			return tiles(pen, p.tile, p.tileLine, 2).shapes;
		case "balcony":
			return tiles(pen, p.stone, p.stoneLine, 3).shapes;
		case "corridor":
			return terrazzo(pen, p).shapes;
		case "stairs":
			return flights(pen, p).shapes;
		case "lift":
			return cabin(pen, p).shapes;
		case "neighbour":
			return neighbour(pen, p).shapes;
	}
}

function planks(pen: Pen, p: Palette): Pen {
	const { w, h } = pen;
	pen.fill(rect(0, 0, w, h), p.wood);
	for (let y = 1.2, row = 0; y < h; y += 1.2, row++) {
		pen.line(lines([0, y, w, y]), p.woodLine, 0.1);
		for (let x = 2 + ((row * 5) % 7); x < w; x += 7) pen.line(lines([x, y - 1.2, x, y]), p.woodLine, 0.1);
		// Here and there the grain shows.
		const grain = 1 + ((row * 11) % Math.max(2, Math.floor(w - 4)));
		pen.line(lines([grain, y - 0.6, grain + 2.2, y - 0.5]), p.woodLine, 0.07, 0.7);
	}
	return pen;
}

function tiles(pen: Pen, fill: string, line: string, size: number): Pen {
	const { w, h } = pen;
	pen.fill(rect(0, 0, w, h), fill);
	for (let y = 0, row = 0; y < h; y += size, row++) {
		for (let x = (row % 2) * size; x < w; x += 2 * size) {
			pen.fill(rect(x, y, Math.min(size, w - x), Math.min(size, h - y)), line, { opacity: 0.45 });
		}
	}
	return pen;
}

function terrazzo(pen: Pen, p: Palette): Pen {
	const { w, h } = pen;
	pen.fill(rect(0, 0, w, h), p.stone);
	for (let x = 6; x < w; x += 6) pen.line(lines([x, 0, x, h]), p.stoneLine, 0.09);
	for (let i = 0; i < (w * h) / 5; i++) {
		const x = (i * 7.31) % w;
		const y = (i * 3.77 + ((i * i) % 5) * 0.6) % h;
		pen.fill(oval(x, y, 0.09 + (i % 3) * 0.05), i % 4 === 0 ? p.vermilionDeep : p.stoneLine, {
			opacity: 0.5,
		});
	}
	return pen;
}

/** Two flights around an eye, treads, an arrow down. */
function flights(pen: Pen, p: Palette): Pen {
	const { w, h } = pen;
	const landing = Math.min(4.5, h * 0.42);
	pen.fill(rect(0, 0, w, h), p.steps);
	const top = 0.2;
	const bottom = h - landing;
	for (let y = top, step = 0; y < bottom; y += 0.85, step++) {
		pen.fill(rect(0, y, w * 0.46, 0.85), step % 2 ? p.steps : p.stone, { line: p.stoneLine, width: 0.1 });
		pen.fill(rect(w * 0.54, y, w * 0.46, 0.85), step % 2 ? p.stone : p.steps, {
			line: p.stoneLine,
			width: 0.1,
		});
	}
	pen.shadow(rect(w * 0.46, 0, w * 0.08, bottom), p.shadow, 0.5);
	pen.fill(rect(w * 0.46, 0, w * 0.08, bottom), p.woodDark, { line: p.ink, width: p.line });
	const x = w * 0.77;
	pen.line(lines([x, top + 0.6, x, bottom - 0.8]), p.jade, 0.4);
	pen.fill(lines([x - 0.8, bottom - 1.3, x + 0.8, bottom - 1.3, x, bottom - 0.1], true), p.jade);
	return pen;
}

function cabin(pen: Pen, p: Palette): Pen {
	const { w, h } = pen;
	pen.fill(rect(0, 0, w, h), p.steelDark);
	pen.fill(rect(0.5, 0.5, w - 1, h - 0.8, 0.2), p.steel, { line: p.ink, width: p.line });
	pen.line(lines([0.5, 0.5, w / 2, h / 2, w - 0.5, 0.5]), p.steelDark, 0.12);
	pen.fill(oval(w / 2, h / 2, 0.7), p.sunLight, { line: p.ink, width: p.line * 0.7 });
	return pen;
}

function neighbour(pen: Pen, p: Palette): Pen {
	const { w, h } = pen;
	pen.fill(rect(0, 0, w, h), p.neighbour);
	for (let y = 1.2; y < h; y += 1.2) pen.line(lines([0, y, w, y]), p.neighbourLine, 0.1);
	return pen;
}

/** Night over everything, with pools of lamp light cut out of it in steps, like layered paper. */
export function nightShapes(plan: Plan, p: Palette): Shape[] {
	if (!p.isNight) return [];
	return plan.rooms.flatMap((room) => {
		const pen = new Pen(room);
		const { w, h } = pen;
		const whole = rect(0, 0, w, h);
		if (!room.lit) return pen.fill(whole, p.dark, { opacity: 0.5 }).shapes;
		for (const [reach, opacity] of LIGHT_STEPS) {
			pen.fill([...whole, ...pool(w, h, reach)], p.dark, { opacity, holes: true });
		}
		return pen.fill(pool(w, h, 0.45), p.sunLight, { opacity: 0.16 }).shapes;
	});
}

const LIGHT_STEPS = [
	[0.62, 0.14],
	[0.85, 0.16],
	[1.1, 0.2],
] as const;

/** A round pool of light that ends at the walls. */
function pool(w: number, h: number, reach: number): ReturnType<typeof lines> {
	const r = reach * Math.max(4.5, Math.min(w, h) * 0.72);
	const stretch = Math.max(1, Math.min(w / h, 3.6));
	const points: number[] = [];
	for (let i = 0; i < 40; i++) {
		const angle = (i / 40) * 2 * Math.PI;
		const x = w / 2 + Math.cos(angle) * r * stretch;
		const y = h / 2 + Math.sin(angle) * r * Math.max(1, Math.min(h / w, 2));
		points.push(Math.max(0, Math.min(w, x)), Math.max(0, Math.min(h, y)));
	}
	return lines(points, true);
}
