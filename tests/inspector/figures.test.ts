// The figures: well-formed, deterministic, dots where the numbers say, nothing drawn for what is not known.
import { describe, expect, it } from "vitest";
import { SINGLE_FILE, weidmann } from "../../src/engines/evacuation/validation/experiments.ts";
import { drawChart, ticksOf } from "./chart.ts";
import { flowOverDensity, flowOverWidth, fundamentalDiagram, outOverTime, singleFile } from "./figures.ts";
import { speedInCorridor } from "./measured.ts";

const count = (svg: string, what: RegExp) => svg.match(what)?.length ?? 0;

/** Every element that opens is closed, in order. */
function isWellFormed(svg: string): boolean {
	const open: string[] = [];
	for (const [, closing, name, alone] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
		if (alone) continue;
		if (!closing) open.push(name ?? "");
		else if (open.pop() !== name) return false;
	}
	return open.length === 0;
}

const POINTS = [
	{ density: 0.5, speed: 1.25 },
	{ density: 2, speed: 0.6 },
	{ density: 4, speed: 0.15 },
];
const ALL: [string, () => string][] = [
	["fundamental diagram", () => fundamentalDiagram(POINTS, "v")],
	["flow over density", () => flowOverDensity(POINTS, "v")],
	["single file", () => singleFile(POINTS, "v")],
	["flow over width", () => flowOverWidth([{ width: 1, flows: [1.2, 1.3] }], "v")],
	["N(t)", () => outOverTime("N(t)", [{ name: "种子 1", times: [3, 5, 8] }], "v")],
];

describe("every figure", () => {
	it.each(ALL)("%s is one well-formed SVG, the same each time, without NaN", (_name, draw) => {
		const svg = draw();
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*>.*<\/svg>\n$/s);
		expect(isWellFormed(svg)).toBe(true);
		expect(svg).not.toMatch(/NaN|Infinity|undefined/);
		expect(draw()).toBe(svg);
	});
});

describe("the fundamental diagram", () => {
	it("has a dot a point, and one in the legend", () => {
		expect(count(fundamentalDiagram(POINTS, "v"), /<circle/g)).toBe(POINTS.length + 1);
	});
	it("draws a faster point higher", () => {
		const heightOf = (speed: number) =>
			Number(/<circle cx="[\d.]+" cy="([\d.]+)"/.exec(fundamentalDiagram([{ density: 1, speed }], "v"))?.[1]);
		expect(heightOf(1.2)).toBeLessThan(heightOf(0.6));
	});
	it("leaves out what was not measured", () => {
		const svg = fundamentalDiagram([...POINTS, { density: Number.NaN, speed: Number.NaN }], "v");
		expect(count(svg, /<circle/g)).toBe(POINTS.length + 1);
	});
	it("names the parameters and escapes them", () => {
		expect(fundamentalDiagram(POINTS, "2026.11 <&>")).toContain("2026.11 &lt;&amp;&gt;");
	});
});

describe("Weidmann's curve", () => {
	it.each([
		[0, 1.34],
		[1, 1.06],
		[2, 0.61],
		[3, 0.33],
		[4, 0.16],
		[5.4, 0],
		[7, 0],
	])("at %f persons per square metre is %f m/s", (density, speed) => {
		expect(weidmann(density)).toBeCloseTo(speed, 2);
	});
});

it("the envelope of single file narrows with density, its percentiles in order", () => {
	expect(SINGLE_FILE).toHaveLength(16);
	for (const [n, [density, low, middle, high]] of SINGLE_FILE.entries()) {
		expect(low).toBeLessThan(middle);
		expect(middle).toBeLessThan(high);
		const before = SINGLE_FILE[n - 1];
		if (before) {
			expect(density).toBeGreaterThan(before[0]);
			expect(middle).toBeLessThan(before[2]);
		}
	}
});

it("flow over width shows every seed and a line of means", () => {
	const svg = flowOverWidth(
		[
			{ width: 0.8, flows: [1, 1.2, 1.1] },
			{ width: 1.6, flows: [2, 2.2, 2.1] },
		],
		"v",
	);
	expect(count(svg, /<circle/g)).toBe(7);
	const means = /<path d="([^"]*)" fill="none" stroke="#d9412b"/.exec(svg)?.[1] ?? "";
	expect(count(means, /[ML]/g)).toBe(2);
});

it("N(t) climbs by one a person", () => {
	const svg = outOverTime("N(t)", [{ name: "种子 1", times: [3, 5, 8] }], "v");
	const steps = /<path d="(M[^"]*L[^"]*)" fill="none" stroke="#2f7fb5"/.exec(svg)?.[1] ?? "";
	expect(count(steps, /[ML]/g)).toBe(7);
});

describe("ticks", () => {
	it.each([
		[0, 5.5, 1],
		[0, 1.8, 0.5],
		[0, 137, 20],
		[-3, 3, 1],
	])("from %f to %f are %f apart", (least, most, step) => {
		const ticks = ticksOf(least, most);
		expect(ticks.length).toBeGreaterThan(2);
		expect(ticks.length).toBeLessThan(11);
		for (const [n, tick] of ticks.entries()) {
			expect(tick).toBeGreaterThanOrEqual(least);
			expect(tick).toBeLessThanOrEqual(most + 1e-9);
			if (n > 0) expect(tick - (ticks[n - 1] as number)).toBeCloseTo(step, 9);
		}
	});
});

it("a band is drawn there and back", () => {
	const svg = drawChart({
		title: "t",
		x: "x",
		y: "y",
		span: { x: [0, 1], y: [0, 1] },
		band: {
			name: "b",
			colour: "#000",
			low: [
				[0, 0],
				[1, 0.2],
			],
			high: [
				[0, 0.5],
				[1, 1],
			],
		},
		series: [],
	});
	const path = /<path d="(M[^"]*Z)" fill="#000"/.exec(svg)?.[1] ?? "";
	expect(count(path, /M/g)).toBe(1);
	expect(count(path, /L/g)).toBe(3);
});

it("the measurement finds the density it asked for, and people who walk", () => {
	const { density, speed } = speedInCorridor(0.5, 1);
	expect(density).toBeGreaterThan(0.35);
	expect(density).toBeLessThan(0.65);
	expect(speed).toBeGreaterThan(0.8);
	expect(speed).toBeLessThan(1.6);
});
