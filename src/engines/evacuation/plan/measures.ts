// The small parts that plans are written in: ids, metres, seconds, points, outlines.
import * as v from "valibot";

export const Id = v.pipe(
	v.string("编号应为文字"),
	v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, "编号用字母、数字、短横线，最长 40 个"),
);
export const Title = v.pipe(v.string("名称应为文字"), v.maxLength(24, "名称最长 24 字"));
export const number = (what: string, least: number, most: number) =>
	v.pipe(
		v.number(`${what}应为数字`),
		v.finite(`${what}应为有限的数字`),
		v.minValue(least, `${what}不小于 ${least}`),
		v.maxValue(most, `${what}不大于 ${most}`),
	);
export const metres = (what: string, least = -2000, most = 2000) => number(`${what}（米）`, least, most);
export const seconds = (what: string, most = 86_400) => number(`${what}（秒）`, 0, most);

/** [x, y] in metres; y grows downwards as on a screen. */
export const Point = v.tuple([metres("横坐标"), metres("纵坐标")], "一个点写成 [横, 纵] 两个数（米）");
export type Point = v.InferOutput<typeof Point>;

/** Corners of a simple polygon, in either direction, not closed by repeating the first. */
export const Outline = v.pipe(
	v.array(Point, "轮廓应为点的列表"),
	v.minLength(3, "轮廓至少 3 个角"),
	v.maxLength(64, "轮廓最多 64 个角"),
);
