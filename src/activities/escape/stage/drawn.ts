// Everything painted once for a scene: it lives in plain memory and serves one stage after another.
import { DAY, NIGHT, type Palette } from "../drawing/palette.ts";
import type { Box } from "../drawing/pen.ts";
import { overSmoke, underSmoke } from "../drawing/plan-picture.ts";
import { MARGIN } from "../drawing/street.ts";
import type { Doors } from "../rules/ground.ts";
import type { State, World } from "../rules/state.ts";
import { paintSheet, type Sheet } from "./atlas.ts";
import { canvasFor, paint, wipe } from "./bake.ts";
import { SmokePicture } from "./smoke-picture.ts";

export interface Drawn {
	palette: Palette;
	/** Street, floors and furniture, with the margin around the plan. */
	under: HTMLCanvasElement;
	underBox: Box;
	/** Walls, windows and doors as they stand. */
	over: HTMLCanvasElement;
	overBox: Box;
	smoke: SmokePicture;
	sheet: Sheet;
}

export function drawScene(world: World, state: State, sun: boolean, widthPx: number): Drawn {
	const { columns, rows } = world.ground;
	const palette = sun ? DAY : NIGHT;
	const density = densityFor(widthPx);
	const underBox = {
		x: -MARGIN.left,
		y: -MARGIN.top,
		w: columns + MARGIN.left + MARGIN.right,
		h: rows + MARGIN.top + MARGIN.bottom,
	};
	const overBox = { x: -1, y: -1, w: columns + 2, h: rows + 2 };
	const under = canvasFor(underBox, density);
	paint(under, underSmoke(world.ground, palette), underBox);
	const kinds = new Set([
		"resident",
		...world.scene.companions,
		...state.people.map(({ kind }) => kind),
	] as const);
	return {
		palette,
		under,
		underBox,
		over: canvasFor(overBox, density),
		overBox,
		smoke: new SmokePicture(world.ground, palette.isNight),
		sheet: paintSheet([...kinds], palette, density),
	};
}

export function redrawDoors({ over, overBox, palette }: Drawn, world: World, doors: Doors): void {
	wipe(over);
	paint(over, overSmoke(world.ground, doors, palette), overBox);
}

/** Pixels a cell: enough for the close view, little enough for a weak GPU's memory. */
function densityFor(widthPx: number): number {
	return Math.max(12, Math.min(26, Math.ceil(widthPx / 44)));
}
