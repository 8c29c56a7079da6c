// Building blocks of the test geometries: rectangles, doors, free speeds that the guidelines name.
import type { PlanInput, Point, Spread } from "../plan.ts";

/** The only level of a flat geometry. */
export const GROUND = "ground";

type Part<List extends keyof PlanInput> =
	NonNullable<PlanInput[List]> extends readonly (infer One)[] ? One : never;
export type RoomPart = Part<"rooms">;
export type DoorPart = Part<"doors">;
export type PeoplePart = Part<"people">;
export type CounterPart = Part<"counters">;

/** Left, top, width, height in metres. */
export function rectangle(left: number, top: number, width: number, height: number): Point[] {
	return [
		[left, top],
		[left + width, top],
		[left + width, top + height],
		[left, top + height],
	];
}

/** A plan on one level named "ground". */
export function flat(title: string, parts: Omit<PlanInput, "schema" | "title" | "levels">): PlanInput {
	return { schema: 1, title, levels: [{ id: GROUND }], ...parts };
}

/** A door across a vertical wall, centred at y. */
export function doorAtX(id: string, x: number, y: number, width: number, level = GROUND): DoorPart {
	return { id, level, from: [x, y - width / 2], to: [x, y + width / 2] };
}

/** A door in a horizontal wall, centred at x. */
export function doorAtY(id: string, x: number, y: number, width: number, level = GROUND): DoorPart {
	return { id, level, from: [x - width / 2, y], to: [x + width / 2, y] };
}

/** A counting line across a corridor at x, from y = 0 to `width`; walking towards larger x counts as −1. */
export function lineAtX(id: string, x: number, width: number, level = GROUND): CounterPart {
	return { id, level, from: [x, 0], to: [x, width] };
}

export const exactly = (value: number): Spread => ({ kind: "fixed", value });

/** Males of 30 to 50 years (IMO MSC.1/Circ.1533): the standard test person of the IMO tests. */
export const IMO_MALE: Spread = { kind: "uniform", from: 0.97, to: 1.62 };

/** The standard mix on stairs (RiMEA 13): persons and their speed on the level, metres per second. */
export const STAIR_MIX: readonly (readonly [number, number])[] = [
	[15, 1.34],
	[15, 1.3],
	[15, 1.24],
	[15, 1.2],
	[15, 1.14],
	[15, 1.1],
	[10, 0.96],
];
