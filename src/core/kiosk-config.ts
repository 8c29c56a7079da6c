// What staff set for one kiosk: where it stands, how large its screen is, when it gives up waiting.
import * as v from "valibot";
import { KioskId } from "./ids.ts";

const Seconds = (least: number) =>
	v.pipe(
		v.number("应为秒数"),
		v.integer("应为整数秒"),
		v.minValue(least, `至少 ${least} 秒`),
		v.maxValue(600, "最多 600 秒"),
	);
const Millimetres = v.pipe(v.number("应为毫米数"), v.minValue(0), v.maxValue(5000));

export const KioskConfig = v.strictObject({
	schema: v.literal(1),
	kiosk: KioskId,
	name: v.pipe(v.string(), v.minLength(2, "请给这块屏起名"), v.maxLength(24)),
	place: v.pipe(v.string(), v.minLength(2), v.maxLength(40)),
	placeType: v.picklist(["企业", "农村", "社区", "学校", "家庭", "公共场所"]),
	unit: v.pipe(v.string(), v.minLength(2), v.maxLength(40)),
	screen: v.strictObject({
		/** Visible diagonal. */
		diagonalInches: v.pipe(
			v.number(),
			v.minValue(4, "屏幕对角线至少 4 英寸"),
			v.maxValue(100, "屏幕对角线最多 100 英寸"),
		),
		/** Height of the screen's lower edge above the floor. */
		lowerEdgeMillimetres: Millimetres,
	}),
	/** Seconds without presence before 还在吗, by kind of screen, and seconds to answer it. */
	idle: v.strictObject({
		menu: Seconds(10),
		playing: Seconds(20),
		reading: Seconds(30),
		answer: Seconds(20),
	}),
	/** 0–1. */
	volume: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type KioskConfig = v.InferOutput<typeof KioskConfig>;
