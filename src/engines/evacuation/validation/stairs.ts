// V15: stairs slow people by their factor, down is faster than up, and wider flights let more people through.
import { KINDS } from "../crowd/parameters.ts";
import type { Direction } from "../plan/geometries/stairs.ts";
import { stairFedByRoom, stairFlight } from "../plan/geometries.ts";
import { measureArea } from "../run/measures.ts";
import type { Run } from "../run/run.ts";
import {
	crossedAt,
	type Effort,
	flowOf,
	meanOf,
	planOf,
	type Row,
	rises,
	runThrough,
	seedsOf,
	spreadOf,
} from "./row.ts";

/** Measured along the slope, metres. */
const LENGTH = 10;
const WIDTHS = [1, 1.2, 1.4, 1.6, 1.8];

/** V15: RiMEA 2, 3, 13; ISO 12. */
export function stairRows(effort: Effort): Row[] {
	const seeds = seedsOf(effort, 5, 1);
	const flows = WIDTHS.map((width) =>
		seeds.map((seed) => flowOf(crossedAt(runThrough(planOf(stairFedByRoom({ width })), seed), "middle"))),
	);
	return [
		flightRow("RiMEA 2 上楼梯", "up", KINDS.adult.stairUp),
		flightRow("RiMEA 3 下楼梯", "down", KINDS.adult.stairDown),
		speedRow(
			seeds.map((seed) => onStairs("up", seed)),
			seeds.map((seed) => onStairs("down", seed)),
		),
		{
			id: "V15",
			test: `ISO 12 楼梯宽度：${WIDTHS.map((width) => width.toFixed(1)).join("、")} 米，100 人下楼`,
			criterion: "越宽人流越大",
			measured: `${flows.map((flow) => meanOf(flow).toFixed(2)).join("，")} 人/秒`,
			pass: rises(flows.map(meanOf)),
		},
	];
}

function flightRow(test: string, direction: Direction, factor: number): Row {
	const run = runThrough(planOf(stairFlight({ direction, length: LENGTH, speed: 1 })), 1);
	const took = (crossedAt(run, "end")[0] as number) - (crossedAt(run, "start")[0] as number);
	const expected = LENGTH / factor;
	return {
		id: "V15",
		test: `${test}：${LENGTH} 米，1.0 米/秒 × ${factor}`,
		criterion: `${expected.toFixed(1)} 秒 ± 2%`,
		measured: `${took.toFixed(2)} 秒`,
		pass: Math.abs(took / expected - 1) <= 0.02,
	};
}

interface OnStairs {
	/** Mean over all people from the foot to the middle of the flight, metres per second. */
	speed: number;
	/** Mean while there are people, persons per square metre. */
	density: number;
}

function onStairs(direction: Direction, seed: number): OnStairs {
	const densities: number[] = [];
	const watch = ({ measures, crowd, steps }: Run) => {
		const [area] = measures.areas;
		if (steps % 20 !== 0 || !area) return;
		const { density } = measureArea(area, crowd);
		if (density > 0) densities.push(density);
	};
	const run = runThrough(planOf(stairFedByRoom({ direction, length: LENGTH })), seed, { watch });
	const [onto, middle] = [crossedAt(run, "onto"), crossedAt(run, "middle")];
	const speeds = Array.from(middle, (at, i) => LENGTH / 2 / (at - (onto[i] as number)));
	return { speed: meanOf(speeds), density: meanOf(densities) };
}

export function speedRow(up: readonly OnStairs[], down: readonly OnStairs[]): Row {
	const told = (name: string, seen: readonly OnStairs[]) =>
		`${name} ${spreadOf(
			seen.map(({ speed }) => speed),
			2,
			"米/秒",
		)}（${meanOf(seen.map(({ density }) => density)).toFixed(1)} 人/米²）`;
	return {
		id: "V15",
		test: "RiMEA 13 人群走楼梯：100 人，宽 2 米",
		criterion: "下楼比上楼快",
		measured: `${told("上", up)}，${told("下", down)}`,
		pass: down.every(({ speed }, n) => speed > (up[n]?.speed ?? Number.POSITIVE_INFINITY)),
	};
}
