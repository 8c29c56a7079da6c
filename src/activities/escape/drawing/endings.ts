// How it can end, in three pictures: down on the square, seen at the window, stopped by smoke.
import type { Ending } from "../content.ts";
import type { PersonKind } from "../plan.ts";
import type { Palette } from "./palette.ts";
import { blob, lines, moved, oval, Pen, path, rect, type Shape } from "./pen.ts";
import { personShapes } from "./people.ts";
import { engineShapes, glowShapes } from "./street.ts";

export const ENDING = { x: 0, y: 0, w: 120, h: 90 };

export function endingShapes(kind: Ending["kind"], companions: readonly PersonKind[], p: Palette): Shape[] {
	if (kind === "out") return squareShapes(companions, p);
	if (kind === "rescued") return windowShapes(companions, p);
	return smokeShapes(p);
}

/** The open ground before the house. */
export function squareShapes(companions: readonly PersonKind[], p: Palette): Shape[] {
	const pen = new Pen(ENDING);
	pen.fill(rect(0, 0, 120, 90), p.isNight ? "#1b3a60" : "#fff6e5");
	pen.fill(oval(80, 34, 19), "#e8895a", { opacity: 0.45 }).fill(oval(80, 34, 14), p.sun);
	pen.fill(
		path(["M", 0, 58], ["Q", 26, 34, 52, 52], ["Q", 84, 28, 120, 54], ["L", 120, 90], ["L", 0, 90], ["Z"]),
		p.isNight ? "#2b5a6b" : "#a9cfbd",
	);
	pen.fill(rect(29, 2, 24, 64), p.isNight ? "#3f5f8d" : p.cream, { line: p.ink, width: 0.5 });
	for (let y = 8; y < 60; y += 8) {
		for (const x of [31.5, 38.5, 45.5]) {
			const isLit = (x + y) % 3 === 0;
			pen.fill(rect(x, y, 5, 4.6), isLit ? p.sunLight : p.glass, { line: p.ink, width: 0.32 });
		}
	}
	const fire = moved(glowShapes(10, 12), 30, 25.4, 0.82);
	const front = new Pen(ENDING);
	front.fill(rect(0, 64, 120, 26), p.isNight ? "#d9c7a0" : p.pavement, { line: p.ink, width: 0.4 });
	for (let x = -8; x < 120; x += 14) front.line(lines([x + 10, 64, x, 90]), p.stoneLine, 0.4, 0.6);
	const crowd: [PersonKind, number][] = [
		["resident", 28],
		...companions.map((kind, at): [PersonKind, number] => [kind, 45 + at * 15]),
	];
	return [
		...pen.shapes,
		...fire,
		...front.shapes,
		...moved(engineShapes(p), 66, 50.5, 2.3),
		...crowd.flatMap(([kind, x]) => moved(personShapes(kind, "stand", p), x, 57, 2.7)),
	];
}

function windowShapes(companions: readonly PersonKind[], p: Palette): Shape[] {
	const pen = new Pen(ENDING);
	pen.fill(rect(0, 0, 120, 90), p.isNight ? "#35507a" : p.cream);
	for (let y = 0; y < 90; y += 9) pen.line(lines([0, y, 120, y]), p.ink, 0.2, 0.25);
	pen.shadow(rect(22, 12, 62, 56), p.shadow, 5);
	pen.fill(rect(22, 12, 62, 56), p.wallTop === "#000000" ? "#ffffff" : p.wallTop, {
		line: p.ink,
		width: 0.8,
	});
	pen.fill(rect(27, 17, 52, 46), p.sunLight, { line: p.ink, width: 0.6 });
	pen.fill(path(["M", 27, 17], ["L", 39, 17], ["Q", 35, 40, 29, 50], ["L", 27, 50], ["Z"]), p.vermilion, {
		line: p.ink,
		width: 0.5,
	});
	pen.fill(path(["M", 79, 17], ["L", 67, 17], ["Q", 71, 40, 77, 50], ["L", 79, 50], ["Z"]), p.vermilion, {
		line: p.ink,
		width: 0.5,
	});
	const inside: [PersonKind, number, number][] = [
		["resident", 23, 30],
		...companions.map((kind, at): [PersonKind, number, number] => [
			kind,
			35 + at * 9,
			kind === "dog" ? 26 : 33,
		]),
	];
	const people = inside.flatMap(([kind, x, y]) =>
		moved(personShapes(kind, kind === "dog" ? "stand" : "walk-a", p), x, y, 3.3),
	);
	const front = new Pen(ENDING);
	front.fill(rect(18, 60, 70, 8), p.wallFace, { line: p.ink, width: 0.8 });
	front.fill(rect(0, 68, 120, 22), p.isNight ? "#35507a" : p.cream);
	for (let y = 72; y < 90; y += 9) front.line(lines([0, y, 120, y]), p.ink, 0.2, 0.25);
	// The bright cloth they waved, and the ladder from below.
	const cloth = path(
		["M", 26, 55],
		["Q", 33, 53, 40, 55],
		["Q", 42, 66, 39, 79],
		["Q", 36, 76, 33, 79],
		["Q", 30, 76, 27, 78],
		["Q", 24, 66, 26, 55],
		["Z"],
	);
	front.shadow(cloth, p.shadow, 1.6).fill(cloth, p.sun, { line: p.ink, width: 0.7 });
	front.line(path(["M", 30, 57], ["Q", 31.5, 66, 30, 75]), p.vermilion, 0.9);
	front.line(path(["M", 35.6, 57], ["Q", 37, 66, 35.6, 75]), p.vermilion, 0.9);
	for (const [x, line, width] of [
		[66, p.ink, 2.4],
		[66, p.steel, 1.4],
		[80, p.ink, 2.4],
		[80, p.steel, 1.4],
	] as const) {
		front.line(lines([x - 6, 92, x + 8, 40]), line, width);
	}
	for (let i = 0; i < 7; i++)
		front.line(lines([61.5 + i * 1.9, 88 - i * 7, 75.5 + i * 1.9, 88 - i * 7]), p.ink, 1.2);
	return [
		...pen.shapes,
		...people,
		...front.shapes,
		...moved(personShapes("firefighter", "walk-b", p), 60, 34, 3.9),
	];
}

function smokeShapes(p: Palette): Shape[] {
	const pen = new Pen(ENDING);
	pen.fill(rect(0, 0, 120, 90), p.isNight ? "#2b3340" : "#e9e7e2");
	pen.fill(lines([30, 14, 90, 14, 104, 90, 16, 90], true), p.isNight ? "#4a525f" : "#d5d2ca", {
		line: p.ink,
		width: 0.5,
	});
	pen.fill(rect(48, 22, 24, 36), p.isNight ? "#39414e" : "#bdbab2", { line: p.ink, width: 0.6 });
	pen.fill(oval(68, 42, 1.2), p.sun);
	pen.fill(rect(50, 8, 20, 7, 1), p.jade, { line: p.ink, width: 0.5 });
	pen
		.line(lines([56, 11.5, 64, 11.5, 61.6, 9.8]), p.white, 0.9)
		.line(lines([64, 11.5, 61.6, 13.2]), p.white, 0.9);
	const grey = personShapes("resident", "low-a", p).map((shape) => ({
		...shape,
		...(shape.fill ? { fill: shape.fill === p.ink ? "#4b505a" : "#a3a8b0" } : {}),
		...(shape.line ? { line: "#3c424c" } : {}),
	}));
	const figure = moved(grey, 44, 50, 3.6);
	const veil = new Pen(ENDING);
	const tones = p.isNight ? ["#5c6471", "#717986", "#8a919c"] : ["#8e9299", "#a6a9af", "#bfc1c5"];
	veil.fill(
		blob([-8, 0, 34, -6, 66, 4, 128, -6, 128, 34, 96, 28, 74, 40, 48, 26, 22, 38, -8, 30]),
		tones[2] as string,
		{ opacity: 0.8 },
	);
	veil.fill(blob([-8, 30, 18, 24, 30, 42, 22, 62, 34, 78, 12, 98, -8, 94]), tones[1] as string, {
		opacity: 0.85,
	});
	veil.fill(blob([128, 26, 104, 22, 92, 40, 100, 58, 88, 76, 108, 98, 128, 94]), tones[1] as string, {
		opacity: 0.85,
	});
	veil.fill(blob([-8, 70, 20, 76, 44, 86, 76, 84, 100, 76, 128, 72, 128, 98, -8, 98]), tones[0] as string, {
		opacity: 0.75,
	});
	return [...pen.shapes, ...figure, ...veil.shapes];
}
