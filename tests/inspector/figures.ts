// The figures of the validation as SVG: each is a pure function from measured data to a picture.
import { drawChart, type Series } from "./chart.ts";

const SKY = "#2f7fb5";
const JADE = "#0f7a5c";
const VERMILION = "#d9412b";
const COLOURS = [SKY, VERMILION, JADE, "#f6b73c", "#b07b4a"];

/** Weidmann 1993: metres per second at so many persons per square metre. */
export function weidmann(density: number): number {
	return density <= 0 ? 1.34 : Math.max(0, 1.34 * (1 - Math.exp(-1.913 * (1 / density - 1 / 5.4))));
}

/** RiMEA test 16: persons per metre and the 10, 50 and 90 % percentiles of the speeds in single-file experiments. */
export const SINGLE_FILE: readonly (readonly [number, number, number, number])[] = [
	[0.099, 0.961, 1.186, 1.483],
	[0.299, 0.84, 1.16, 1.473],
	[0.499, 0.708, 1.091, 1.389],
	[0.699, 0.598, 0.975, 1.305],
	[0.899, 0.448, 0.747, 1.101],
	[1.099, 0.316, 0.52, 0.84],
	[1.299, 0.187, 0.393, 0.608],
	[1.499, 0.112, 0.273, 0.485],
	[1.699, 0.071, 0.199, 0.382],
	[1.899, 0.048, 0.158, 0.314],
	[2.099, 0.035, 0.131, 0.27],
	[2.299, 0.027, 0.114, 0.239],
	[2.499, 0.022, 0.102, 0.22],
	[2.899, 0.017, 0.086, 0.196],
	[3.299, 0.014, 0.076, 0.179],
	[3.699, 0.012, 0.068, 0.173],
];

/** Persons per second and metre of door that codes count with, and that experiments find. */
const CODE_FLOW = 1.33;
const EXPERIMENT_FLOW = 1.9;

export interface SpeedAtDensity {
	/** Persons per square metre; per metre in single file. */
	density: number;
	/** Metres per second. */
	speed: number;
}

/** Speed over density in a corridor without end, beside Weidmann's curve with a band of ± 20 %. */
export function fundamentalDiagram(points: readonly SpeedAtDensity[], parameters: string): string {
	const densities = Array.from({ length: 53 }, (_, n) => 0.1 + n * 0.1);
	const curve = (factor: number) => densities.map((one) => [one, factor * weidmann(one)] as const);
	return drawChart({
		title: "速度和密度（RiMEA 4）",
		x: "密度 人/m²",
		y: "速度 m/s",
		span: { x: [0, 5.5], y: [0, 1.8] },
		band: { name: "Weidmann ±20 %", colour: SKY, low: curve(0.8), high: curve(1.2) },
		series: [
			{ name: "Weidmann 1993", colour: SKY, as: "line", points: curve(1) },
			{
				name: "引擎",
				colour: VERMILION,
				as: "dots",
				points: points.map(({ density, speed }) => [density, speed]),
			},
		],
		note: `4 m 宽、20 m 长、首尾相接的走廊；60 秒平均；参数 ${parameters}`,
	});
}

/** The same as flow over density. */
export function flowOverDensity(points: readonly SpeedAtDensity[], parameters: string): string {
	const densities = Array.from({ length: 54 }, (_, n) => n * 0.1);
	const curve = (factor: number) => densities.map((one) => [one, factor * one * weidmann(one)] as const);
	return drawChart({
		title: "流量和密度（RiMEA 4）",
		x: "密度 人/m²",
		y: "流量 人/(m·s)",
		span: { x: [0, 5.5], y: [0, 1.6] },
		band: { name: "Weidmann ±20 %", colour: SKY, low: curve(0.8), high: curve(1.2) },
		series: [
			{ name: "Weidmann 1993", colour: SKY, as: "line", points: curve(1) },
			{
				name: "引擎",
				colour: VERMILION,
				as: "dots",
				points: points.map(({ density, speed }) => [density, density * speed]),
			},
		],
		note: `流量 = 密度 × 速度；参数 ${parameters}`,
	});
}

/** Single file on a ring within the percentiles of experiments. */
export function singleFile(points: readonly SpeedAtDensity[], parameters: string): string {
	const column = (at: 1 | 2 | 3) => SINGLE_FILE.map((row) => [row[0], row[at]] as const);
	return drawChart({
		title: "单列行走（RiMEA 16）",
		x: "密度 人/m",
		y: "速度 m/s",
		span: { x: [0, 3.8], y: [0, 1.6] },
		band: { name: "实验 10–90 %", colour: JADE, low: column(1), high: column(3) },
		series: [
			{ name: "实验中位数", colour: JADE, as: "line", points: column(2) },
			{
				name: "引擎",
				colour: VERMILION,
				as: "dots",
				points: points.map(({ density, speed }) => [density, speed]),
			},
		],
		note: `环道展开成 26.75 m、0.8 m 宽；参数 ${parameters}`,
	});
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
