// The whole plan in layers: what lies below the smoke and what stands above it.
import type { Plan } from "../plan.ts";
import type { Doors, Ground } from "../rules/ground.ts";
import { floorShapes, nightShapes } from "./floor.ts";
import { furnitureShapes } from "./furniture.ts";
import type { Palette } from "./palette.ts";
import type { Shape } from "./pen.ts";
import { streetShapes } from "./street.ts";
import { doorShapes, wallShadow, wallShapes } from "./walls.ts";

export function underSmoke(ground: Ground, p: Palette): Shape[] {
	const { plan } = ground;
	return [
		...streetShapes(plan.columns, plan.rows, p),
		...houseShadow(plan, p),
		...floorShapes(plan, p),
		...wallShadow(ground, p),
		...plan.furniture.flatMap((thing) => furnitureShapes(thing, p)),
		...nightShapes(plan, p),
	];
}

export function overSmoke(ground: Ground, doors: Doors, p: Palette): Shape[] {
	return [...wallShapes(ground, p), ...doorShapes(ground.plan, doors, p)];
}

/** The whole house throws one long shadow onto the night. */
function houseShadow(plan: Plan, p: Palette): Shape[] {
	return plan.rooms.map(({ x, y, w, h }) => ({
		d: `M${x - 1} ${y - 1}h${w + 2}l1.6 2v${h + 2}h${-(w + 2)}l-1.6 -2z`,
		fill: p.isNight ? "#0a182b" : "#d8d2c4",
	}));
}
