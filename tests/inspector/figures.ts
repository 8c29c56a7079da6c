// The figures of the validation as SVG: each is a pure function from measured data to a picture.
import { SINGLE_FILE, weidmann } from "../../src/engines/evacuation/validation/experiments.ts";
import { type Chart, drawChart, type Series } from "./chart.ts";

const SKY = "#2f7fb5";
const JADE = "#0f7a5c";
const VERMILION = "#d9412b";
const COLOURS = [SKY, VERMILION, JADE, "#f6b73c", "#b07b4a"];

/** Persons per second and metre of door that codes count with, and that experiments find. */
const CODE_FLOW = 1.33;
const EXPERIMENT_FLOW = 1.9;

export interface SpeedAtDensity {
	/** Persons per square metre; per metre in single file. */
	density: number;
	/** Metres per second. */
	speed: number;
}

type Points = Series["points"];

/** What experiments found, as a line within a band. */
interface Reference {
	name: string;
	band: string;
	colour: string;
	low: Points;
	middle: Points;
	high: Points;
}

/** The engine's dots over what experiments found. */
function besideExperiments(
	reference: Reference,
	dots: Points,
	rest: Pick<Chart, "title" | "x" | "y" | "span" | "note">,
): string {
	const { name, band, colour, low, middle, high } = reference;
	return drawChart({
		...rest,
		band: { name: band, colour, low, high },
		series: [
			{ name, colour, as: "line", points: middle },
			{ name: "引擎", colour: VERMILION, as: "dots", points: dots },
		],
	});
}

/** Weidmann's curve within ± 20 %, of the speed or of what `shown` makes of it. */
function weidmannBand(shown: (density: number, speed: number) => number): Reference {
	const densities = Array.from({ length: 54 }, (_, n) => n * 0.1);
	const curve = (factor: number) =>
		densities.map((one) => [one, factor * shown(one, weidmann(one))] as const);
	return {
		name: "Weidmann 1993",
		band: "Weidmann ±20 %",
		colour: SKY,
		low: curve(0.8),
		middle: curve(1),
		high: curve(1.2),
	};
}

/** Speed over density in a corridor without end, beside Weidmann's curve with a band of ± 20 %. */
export function fundamentalDiagram(points: readonly SpeedAtDensity[], parameters: string): string {
	return besideExperiments(
		weidmannBand((_density, speed) => speed),
		points.map(({ density, speed }) => [density, speed]),
		{
			title: "速度和密度（RiMEA 4）",
			x: "密度 人/m²",
			y: "速度 m/s",
			span: { x: [0, 5.5], y: [0, 1.8] },
			note: `4 m 宽、20 m 长、首尾相接的走廊；60 秒平均；参数 ${parameters}`,
		},
	);
}

/** The same as flow over density. */
export function flowOverDensity(points: readonly SpeedAtDensity[], parameters: string): string {
	return besideExperiments(
		weidmannBand((density, speed) => density * speed),
		points.map(({ density, speed }) => [density, density * speed]),
		{
			title: "流量和密度（RiMEA 4）",
			x: "密度 人/m²",
			y: "流量 人/(m·s)",
			span: { x: [0, 5.5], y: [0, 1.6] },
			note: `流量 = 密度 × 速度；参数 ${parameters}`,
		},
	);
}

/** Single file on a ring within the percentiles of experiments. */
export function singleFile(points: readonly SpeedAtDensity[], parameters: string): string {
	const column = (at: 1 | 2 | 3) => SINGLE_FILE.map((row) => [row[0], row[at]] as const);
	return besideExperiments(
		{
			name: "实验中位数",
			band: "实验 10–90 %",
			colour: JADE,
			low: column(1),
			middle: column(2),
			high: column(3),
		},
		points.map(({ density, speed }) => [density, speed]),
		{
			title: "单列行走（RiMEA 16）",
			x: "密度 人/m",
			y: "速度 m/s",
			span: { x: [0, 3.8], y: [0, 1.6] },
			note: `环道展开成 26.75 m、0.8 m 宽；参数 ${parameters}`,
		},
	);
}

export interface DoorFlow {
	/** Metres. */
	width: number;
	/** Persons per second, one entry a seed. */
	flows: readonly number[];
}

/** Flow through one door over its width: every seed, their mean, what codes count with and what experiments find. */
export function flowOverWidth(doors: readonly DoorFlow[], parameters: string): string {
	const most = Math.max(1, ...doors.map(({ width }) => width));
	const line = (perMetre: number) =>
		[
			[0, 0],
			[most, perMetre * most],
		] as const;
	return drawChart({
		title: "门宽和流量",
		x: "门宽 m",
		y: "流量 人/s",
		span: { x: [0, most], y: [0, Math.ceil(EXPERIMENT_FLOW * most)] },
		series: [
			{ name: `规范 ${CODE_FLOW} 人/(m·s)`, colour: JADE, as: "line", points: line(CODE_FLOW) },
			{ name: `实验 ${EXPERIMENT_FLOW} 人/(m·s)`, colour: SKY, as: "dashes", points: line(EXPERIMENT_FLOW) },
			{
				name: "引擎，每个种子一点",
				colour: "#f3c3ae",
				as: "dots",
				points: doors.flatMap(({ width, flows }) => flows.map((flow) => [width, flow] as const)),
			},
			{
				name: "引擎，平均",
				colour: VERMILION,
				as: "line",
				points: doors.map(({ width, flows }) => [width, meanOf(flows)]),
			},
		],
		note: `8 m × 5 m 的房间，100 人，门在短墙中间；参数 ${parameters}`,
	});
}

const meanOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

export interface OutCurve {
	name: string;
	/** Seconds at which each person was through, in order. */
	times: readonly number[];
}

/** N(t): how many are through after so many seconds, one curve a run. */
export function outOverTime(title: string, curves: readonly OutCurve[], parameters: string): string {
	const last = Math.max(1, ...curves.flatMap(({ times }) => times));
	const most = Math.max(1, ...curves.map(({ times }) => times.length));
	return drawChart({
		title,
		x: "时间 s",
		y: "已到 人",
		span: { x: [0, last * 1.05], y: [0, most * 1.05] },
		series: curves.map(
			({ name, times }, n): Series => ({
				name,
				colour: COLOURS[n % COLOURS.length] as string,
				as: "steps",
				points: [[0, 0], ...times.map((at, count): [number, number] => [at, count + 1])],
			}),
		),
		note: `参数 ${parameters}`,
	});
}
