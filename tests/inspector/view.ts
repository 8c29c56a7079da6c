// Where on the screen things lie: panels side by side on one sheet, zoomed and shifted.

import type { Scene } from "./messages.ts";
import { type Box, type Panel, panelsOf } from "./scene.ts";

export interface Placed extends Panel {
	/** Metres on the sheet that the panel's own metres are shifted by. */
	dx: number;
	dy: number;
}

export interface Sheet {
	readonly panels: Placed[];
	readonly width: number;
	readonly height: number;
	/** Index of the panel by level. */
	readonly panelOf: readonly number[];
}

/** Sheet metres to pixels: px = (metres − x) · scale. */
export interface View {
	x: number;
	y: number;
	scale: number;
}

const MARGIN = 1.2;

/** Panels in rows, with as many columns as make them largest on a screen of this shape. */
export function sheetOf(scene: Pick<Scene, "levels" | "rooms">, width: number, height: number): Sheet {
	const panels = panelsOf(scene);
	let best: Omit<Sheet, "panelOf"> | null = null;
	let most = 0;
	for (let columns = 1; columns <= panels.length; columns++) {
		const sheet = inColumns(panels, columns);
		const scale = Math.min(width / sheet.width, height / sheet.height);
		if (scale <= most) continue;
		most = scale;
		best = sheet;
	}
	const found = best ?? { panels: [], width: 1, height: 1 };
	return {
		...found,
		panelOf: scene.levels.map((_, level) => found.panels.findIndex(({ levels }) => levels.includes(level))),
	};
}

const widthOf = ({ left, right }: Box) => right - left + 2 * MARGIN;
const heightOf = ({ top, bottom }: Box) => bottom - top + 2 * MARGIN;

function inColumns(panels: readonly Panel[], columns: number): Omit<Sheet, "panelOf"> {
	const widths = Array.from({ length: columns }, (_, c) =>
		Math.max(0, ...panels.filter((_, n) => n % columns === c).map(({ box }) => widthOf(box))),
	);
	const placed: Placed[] = [];
	let y = 0;
	for (let first = 0; first < panels.length; first += columns) {
		const row = panels.slice(first, first + columns);
		let x = 0;
		for (const [c, panel] of row.entries()) {
			placed.push({ ...panel, dx: x + MARGIN - panel.box.left, dy: y + MARGIN - panel.box.top });
			x += widths[c] ?? 0;
		}
		y += Math.max(...row.map(({ box }) => heightOf(box)));
	}
	return { panels: placed, width: widths.reduce((sum, one) => sum + one, 0), height: y };
}

export function wholeSheet(sheet: Sheet, width: number, height: number): View {
	const scale = Math.min(width / sheet.width, height / sheet.height);
	return { scale, x: -(width / scale - sheet.width) / 2, y: -(height / scale - sheet.height) / 2 };
}

/** Zooms by a factor about a point of the screen. */
export function zoom(view: View, factor: number, px: number, py: number): View {
	const scale = Math.min(400, Math.max(2, view.scale * factor));
	return {
		scale,
		x: view.x + px / view.scale - px / scale,
		y: view.y + py / view.scale - py / scale,
	};
}

/** The panel under a point of the screen and the point in its own metres; null between panels. */
export function pointAt(
	{ panels }: Sheet,
	view: View,
	px: number,
	py: number,
): { panel: Placed; x: number; y: number } | null {
	const sheetX = px / view.scale + view.x;
	const sheetY = py / view.scale + view.y;
	for (const panel of panels) {
		const x = sheetX - panel.dx;
		const y = sheetY - panel.dy;
		const { left, top, right, bottom } = panel.box;
		if (x > left - MARGIN && x < right + MARGIN && y > top - MARGIN && y < bottom + MARGIN)
			return { panel, x, y };
	}
	return null;
}

/** The door nearest to a point within `reach` metres; −1: none. */
export function doorNear(
	doors: Scene["doors"],
	levels: readonly number[],
	x: number,
	y: number,
	reach: number,
): number {
	let best = -1;
	let least = reach;
	for (const [d, { from, to, levels: between }] of doors.entries()) {
		if (!between.some((level) => levels.includes(level))) continue;
		const [ux, uy] = [to[0] - from[0], to[1] - from[1]];
		const along = ((x - from[0]) * ux + (y - from[1]) * uy) / (ux * ux + uy * uy);
		const t = Math.min(1, Math.max(0, along));
		const far = Math.sqrt((x - from[0] - t * ux) ** 2 + (y - from[1] - t * uy) ** 2);
		if (far >= least) continue;
		least = far;
		best = d;
	}
	return best;
}
