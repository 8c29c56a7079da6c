// V8: nobody is ever outside the walls, and a corner costs time.
import { cornerCorridor, largeCrowdWay } from "../plan/geometries.ts";
import { type Effort, meanOf, planOf, type Row, rises, runThrough, seedsOf, spreadOf } from "./row.ts";
import { type WallWatch, watchWalls } from "./walls.ts";

const WAYS = ["straight", "corner", "detour"] as const;
const PERSONS: Record<Effort, number> = { full: 500, short: 200 };
/** Crowds are watched to the end for the first seeds; for the others until the queue before the corner stands, seconds. */
const TO_THE_END: Record<Effort, number> = { full: 2, short: 1 };
const WATCHED = 40;

/** V8: RiMEA 6, NIST 2.3 and RiMEA 15. */
export function wallRows(effort: Effort): Row[] {
	const [corner, crowd] = [watchWalls(), watchWalls()];
	const persons = PERSONS[effort];
	const seeds = seedsOf(effort, 20);
	for (const seed of seeds) runThrough(planOf(cornerCorridor()), seed, corner);
	const toTheEnd = seeds.slice(0, TO_THE_END[effort]);
	const took = WAYS.map((way) =>
		toTheEnd.map((seed) => runThrough(planOf(largeCrowdWay({ way, persons })), seed, crowd).seconds),
	);
	for (const way of WAYS.slice(1))
		for (const seed of seeds.slice(toTheEnd.length))
			runThrough(planOf({ ...largeCrowdWay({ way, persons }), endsAt: WATCHED }), seed, crowd);
	return [
		insideRow("RiMEA 6 拐角走廊：20 人", corner, seeds.length),
		insideRow(`RiMEA 15 大人流转弯：${persons} 人`, crowd, seeds.length),
		orderRow(took, persons),
	];
}

function insideRow(test: string, { outside, through, positions, nearest }: WallWatch, seeds: number): Row {
	return {
		id: "V8",
		test,
		criterion: "每一步每个人都不在墙外（1 毫米），不穿墙",
		measured: `${seeds} 次，${tenThousands(positions)}个位置，墙外 ${outside}，穿墙 ${through}；离墙最近 ${(100 * nearest).toFixed(0)} 厘米`,
		pass: outside === 0 && through === 0 && positions > 0,
	};
}

const tenThousands = (count: number) => `${Math.round(count / 10_000)} 万`;

/** @param took seconds until everybody is out, by way and seed */
export function orderRow(took: readonly (readonly number[])[], persons: number): Row {
	return {
		id: "V8",
		test: `RiMEA 15 大人流转弯：${persons} 人，等长的三条路`,
		criterion: "直路 < 一个弯 < 绕行",
		measured: `${took.map((seconds) => spreadOf(seconds, 0)).join("，")} 秒`,
		pass: rises(took.map(meanOf)),
	};
}
