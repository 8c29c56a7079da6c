// Where the picture looks: gently after the figure, never beyond the drawing, still when calm is wished.
import { MARGIN } from "../drawing/street.ts";
import type { Point } from "../rules/ground.ts";

export interface View {
	/** Pixels a cell. */
	scale: number;
	/** The cell coordinate shown at the top left. */
	left: number;
	top: number;
}

export interface Extent {
	widthPx: number;
	heightPx: number;
	columns: number;
	rows: number;
}

/** Cells that should be seen along the shorter side while following. */
const CLOSE = 44;

/** The whole floor, or a part of it around `at`. */
export function wantedView({ widthPx, heightPx, columns, rows }: Extent, at: Point, isWhole: boolean): View {
	const whole = Math.min(widthPx / (columns + 3), heightPx / (rows + 7));
	const close = Math.max(whole, Math.min(widthPx, heightPx) / CLOSE);
	const scale = isWhole ? whole : close;
	const wide = widthPx / scale;
	const high = heightPx / scale;
	return {
		scale,
		left: held(at.x - wide / 2, -MARGIN.left, columns + MARGIN.right - wide),
		top: held(at.y - 2 - high / 2, -MARGIN.top, rows + MARGIN.bottom - high),
	};
}

/** Inside the drawing; in its middle when the drawing is smaller than the screen. */
function held(value: number, least: number, most: number): number {
	return most < least ? (least + most) / 2 : Math.max(least, Math.min(most, value));
}

/** Part of the way from one view to the other; `share` 1 jumps. */
export function movedView(from: View, to: View, share: number): View {
	const mix = (a: number, b: number) => a + (b - a) * share;
	return { scale: mix(from.scale, to.scale), left: mix(from.left, to.left), top: mix(from.top, to.top) };
}

export const toScreen = (view: View, { x, y }: Point): Point => ({
	x: (x - view.left) * view.scale,
	y: (y - view.top) * view.scale,
});

export const toPlan = (view: View, { x, y }: Point): Point => ({
	x: view.left + x / view.scale,
	y: view.top + y / view.scale,
});
