// Hazards as people write them into a plan: fire, gas, bad air, water, falling things, debris.
import * as v from "valibot";
import { Id, metres, number, Outline, Point, seconds } from "./measures.ts";

export const Hazard = v.variant(
	"kind",
	[
		v.strictObject({
			kind: v.literal("fire"),
			id: Id,
			level: Id,
			at: Point,
			startsAt: v.optional(seconds("起火时刻"), 0),
			/** Seconds to 1,055 kW: slow 600, medium 300, fast 150, ultra-fast 75. */
			growth: v.optional(
				v.picklist(["slow", "medium", "fast", "ultra-fast"], "火势只能是 slow、medium、fast、ultra-fast"),
				"medium",
			),
			peakKilowatts: v.optional(number("最大功率（千瓦）", 1, 100_000), 2000),
			/** Mass of soot a kilogram of burnt fuel gives. */
			sootYield: v.optional(number("产烟率", 0, 1), 0.05),
			/** Mass of carbon monoxide a kilogram of burnt fuel gives. */
			coYield: v.optional(number("一氧化碳产率", 0, 1), 0.04),
		}),
		v.strictObject({
			kind: v.literal("gas"),
			id: Id,
			level: Id,
			at: Point,
			startsAt: v.optional(seconds("漏气时刻"), 0),
			/** Kilograms per second. */
			rate: number("漏气量（千克/秒）", 0, 10),
			gas: v.optional(
				v.picklist(["natural", "petroleum"], "燃气只能是 natural（天然气）或 petroleum（液化气）"),
				"natural",
			),
			/** A spark at this moment lights what has reached the lower limit. */
			sparkAt: v.optional(v.nullable(seconds("火花时刻")), null),
		}),
		v.strictObject({
			/** Air that is poisoned from the start or by a source that does not change: for tests and for gas heaters. */
			kind: v.literal("bad-air"),
			id: Id,
			level: Id,
			outline: Outline,
			startsAt: v.optional(seconds("开始时刻"), 0),
			/** Extinction coefficient of smoke, per metre. */
			extinction: v.optional(number("消光系数", 0, 50), 0),
			coPpm: v.optional(number("一氧化碳（ppm）", 0, 1_000_000), 0),
			co2Percent: v.optional(number("二氧化碳（%）", 0, 100), 0),
			o2Percent: v.optional(number("氧气（%）", 0, 100), 20.9),
			celsius: v.optional(number("气温", -60, 1200), 20),
		}),
		v.strictObject({
			kind: v.literal("water"),
			id: Id,
			level: Id,
			at: Point,
			startsAt: v.optional(seconds("进水时刻"), 0),
			/** Cubic metres per second that flow in here. */
			inflow: number("进水量（立方米/秒）", 0, 1000),
			/** Ground height over the level, per room; rooms not named are at 0. */
			ground: v.optional(v.record(Id, metres("地面高", -50, 50)), {}),
		}),
		v.strictObject({
			/** Things that come down in one place, once: plaster, tiles, shelves. */
			kind: v.literal("falling"),
			id: Id,
			level: Id,
			outline: Outline,
			at: seconds("落物时刻"),
			/** Whether what fell stays and blocks the way. */
			stays: v.optional(v.boolean("堆住应为是或否"), true),
		}),
		v.strictObject({
			/** A debris flow or rockfall as a front that runs from a point in a direction. */
			kind: v.literal("debris"),
			id: Id,
			level: Id,
			from: Point,
			/** Downhill direction. */
			toward: Point,
			startsAt: v.optional(seconds("开始时刻"), 0),
			speed: number("前进速度（米/秒）", 0.1, 60),
			/** Half width of the path, metres. */
			halfWidth: metres("半宽", 0.5, 500),
		}),
	],
	"没有这种险情",
);
export type Hazard = v.InferOutput<typeof Hazard>;
