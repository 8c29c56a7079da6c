// The floor plan of an escape scene, in cells of 25 cm: rooms, doors, furniture, people, places.
import * as v from "valibot";
import { ItemId } from "../../core/ids.ts";

export const Words = (most: number) =>
	v.pipe(v.string("请填文字"), v.minLength(2, "至少写 2 个字"), v.maxLength(most, `最长 ${most} 字`));
export const Cells = v.pipe(
	v.number("应为数字"),
	v.integer("应为整数格"),
	v.minValue(0, "不能为负"),
	v.maxValue(120, "平面图最大 120 格"),
);
export const between = (least: number, most: number, unit: string) =>
	v.pipe(
		v.number(`应为数字（${unit}）`),
		v.integer(`应为整数（${unit}）`),
		v.minValue(least, `至少 ${least} ${unit}`),
		v.maxValue(most, `最多 ${most} ${unit}`),
	);
export const box = { x: Cells, y: Cells, w: Cells, h: Cells };

export const ROOM_KINDS = [
	"bedroom",
	"living",
	"kitchen",
	"bath",
	"balcony",
	"corridor",
	"stairs",
	"lift",
	"neighbour",
] as const;
export const FURNITURE_KINDS = [
	"bed",
	"single-bed",
	"bedside",
	"wardrobe",
	"desk",
	"sofa",
	"tea-table",
	"television",
	"rug",
	"dining",
	"counter",
	"stove",
	"fridge",
	"toilet",
	"basin",
	"shower",
	"washer",
	"shoes",
	"plant",
	"laundry",
	"toys",
	"mat",
	"hydrant",
	"dog-bed",
	"shelf",
] as const;
export const PERSON_KINDS = [
	"resident",
	"grandmother",
	"dog",
	"courier",
	"aunt",
	"schoolchild",
	"firefighter",
] as const;

export const Plan = v.strictObject({
	columns: Cells,
	rows: Cells,
	rooms: v.pipe(
		v.array(
			v.strictObject({
				id: ItemId,
				name: Words(8),
				kind: v.picklist(ROOM_KINDS),
				...box,
				/** A lamp burns. */
				lit: v.boolean(),
			}),
		),
		v.minLength(1, "至少画一个房间"),
	),
	/** `passage` has no leaf; `fire` closes by itself behind everyone; nobody walks through `lift`. */
	doors: v.array(
		v.strictObject({
			id: ItemId,
			kind: v.picklist(["entry", "inner", "fire", "lift", "passage"]),
			...box,
			state: v.picklist(["open", "closed"]),
		}),
	),
	windows: v.array(v.strictObject({ ...box })),
	/** Where the light of the fire below is seen past the walls. */
	fires: v.array(v.strictObject({ ...box })),
	furniture: v.array(
		v.strictObject({
			kind: v.picklist(FURNITURE_KINDS),
			...box,
			/** Quarter turns clockwise. */
			turn: between(0, 3, "个直角"),
		}),
	),
	places: v.array(
		v.strictObject({
			id: ItemId,
			name: Words(10),
			x: Cells,
			y: Cells,
			/** The figure has arrived when nearer than this. */
			within: between(1, 12, "格"),
		}),
	),
});

export type Plan = v.InferOutput<typeof Plan>;
export type DoorState = "open" | "closed" | "sealed";
export type FurnitureKind = (typeof FURNITURE_KINDS)[number];
export type PersonKind = (typeof PERSON_KINDS)[number];
