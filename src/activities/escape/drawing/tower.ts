// The tower seen from the square before dawn: whose window is ours, and where it burns.
import type { Palette } from "./palette.ts";
import { blob, lines, moved, oval, Pen, path, rect, type Shape } from "./pen.ts";
import { personShapes } from "./people.ts";
import { glowShapes } from "./street.ts";

/** The middle part is always seen; the rim may be cut. */
export const TOWER = { x: 0, y: 0, w: 160, h: 160 };
const FLOORS = 15;
const FLOOR_H = 8.4;
const LEFT = 56;
const WIDE = 48;
const TOP = 20;

const floorY = (floor: number) => TOP + (FLOORS - floor) * FLOOR_H;

export function towerShapes(p: Palette): Shape[] {
	const pen = new Pen(TOWER);
	backdrop(pen, p);
	pen.fill(
		lines([LEFT + WIDE, TOP, LEFT + WIDE + 34, TOP + 30, LEFT + WIDE + 34, 146, LEFT + WIDE, 146], true),
		p.shadow,
	);
	pen.fill(rect(LEFT - 2, TOP - 3, WIDE + 4, 3.4), p.wallFace, { line: p.ink, width: 0.5 });
	pen.fill(rect(LEFT, TOP, WIDE, 146 - TOP), p.isNight ? "#35507a" : p.cream, { line: p.ink, width: 0.5 });
	pen.fill(rect(LEFT + WIDE - 9, TOP, 9, 146 - TOP), p.shadow);
	for (let floor = 1; floor <= FLOORS; floor++) storey(pen, p, floor);
	ground(pen, p);
	return [...pen.shapes, ...fire(), ...home(p), ...smoke(p)];
}

function backdrop(pen: Pen, p: Palette): void {
	pen.fill(rect(0, 0, 160, 160), p.isNight ? "#10243e" : "#fff6e5");
	if (p.isNight) {
		for (let i = 0; i < 34; i++)
			pen.fill(oval((i * 47) % 160, (i * 29) % 70, 0.3 + (i % 3) * 0.16), p.sunLight, { opacity: 0.8 });
	}
	pen.fill(oval(128, 24, 8), p.isNight ? p.sunLight : p.sun);
	if (p.isNight) pen.fill(oval(124.4, 21.6, 7.2), "#10243e");
	const far = path(
		["M", 0, 104],
		["Q", 18, 74, 40, 92],
		["Q", 62, 60, 92, 90],
		["Q", 118, 66, 160, 98],
		["L", 160, 160],
		["L", 0, 160],
		["Z"],
	);
	pen.fill(far, p.isNight ? "#18345a" : "#cfe3da");
	const near = path(
		["M", 0, 124],
		["Q", 26, 100, 56, 120],
		["Q", 104, 96, 160, 122],
		["L", 160, 160],
		["L", 0, 160],
		["Z"],
	);
	pen.fill(near, p.isNight ? "#1f4068" : "#a9cfbd");
	for (const [x, w, h] of [
		[4, 20, 34],
		[28, 18, 24],
		[116, 22, 28],
		[142, 18, 40],
	] as const) {
		pen.fill(rect(x, 146 - h, w, h), p.isNight ? "#162f51" : p.stone, { line: p.ink, width: 0.35 });
		for (let y = 150 - h; y < 142; y += 6) {
			for (let wx = x + 3; wx < x + w - 3; wx += 5) {
				if ((wx * 7 + y * 3) % 11 < 2) pen.fill(rect(wx, y, 2.4, 2.8), p.sunLight, { opacity: 0.75 });
			}
		}
	}
}

function storey(pen: Pen, p: Palette, floor: number): void {
	const y = floorY(floor);
	pen.line(lines([LEFT, y + FLOOR_H, LEFT + WIDE, y + FLOOR_H]), p.ink, 0.24, 0.6);
	for (let column = 0; column < 4; column++) {
		const x = LEFT + 3.4 + column * 11;
		const isLit = (floor * 5 + column * 7) % 13 === 0;
		pen.fill(rect(x, y + 1.7, 8, 5), isLit ? p.sunLight : p.isNight ? "#1b3152" : p.glass, {
			line: p.ink,
			width: 0.34,
		});
		pen.line(lines([x + 4, y + 1.7, x + 4, y + 6.7]), p.ink, 0.26);
	}
}

/** Three floors below ours, in the left column. */
function fire(): Shape[] {
	const y = floorY(9);
	const pen = new Pen(TOWER);
	pen.fill(rect(LEFT + 3.4, y + 1.7, 8, 5), "#e8622c", { line: "#1c2330", width: 0.34 });
	return [...pen.shapes, ...moved(glowShapes(10, 12), LEFT + 2.4, y - 5.4, 1)];
}

/** Our window, wide and warm, with three heads in it. */
function home(p: Palette): Shape[] {
	const y = floorY(12);
	const pen = new Pen(TOWER);
	pen.fill(rect(LEFT + 24, y - 0.4, 20.5, 9), p.sun, { line: p.ink, width: 0.6 });
	pen.fill(rect(LEFT + 25.4, y + 1, 17.7, 6.4), p.sunLight, { line: p.ink, width: 0.34 });
	const heads = [
		...moved(personShapes("grandmother", "stand", p), LEFT + 25, y + 1.5, 0.76),
		...moved(personShapes("resident", "stand", p), LEFT + 31.2, y + 0.4, 0.82),
	];
	const sill = new Pen(TOWER);
	sill.fill(rect(LEFT + 24, y + 7.2, 20.5, 2.2), p.wallFace, { line: p.ink, width: 0.4 });
	return [...pen.shapes, ...heads, ...sill.shapes, ...below(p, y)];
}

/** Covers what hangs out below the window: the storey's wall again. */
function below(p: Palette, y: number): Shape[] {
	const pen = new Pen(TOWER);
	pen.fill(rect(LEFT + 24, y + 9.2, 20.5, 1), p.isNight ? "#35507a" : p.cream);
	return pen.shapes;
}

function smoke(p: Palette): Shape[] {
	const pen = new Pen(TOWER);
	const y = floorY(9);
	const tones = p.isNight ? ["#6b7482", "#858d99", "#a0a7b1"] : ["#7b8088", "#989ca3", "#b6b9be"];
	pen.fill(
		blob([
			LEFT - 1,
			y + 1,
			LEFT - 9,
			y - 12,
			LEFT - 4,
			y - 26,
			LEFT - 14,
			y - 44,
			LEFT - 2,
			y - 60,
			LEFT + 9,
			y - 48,
			LEFT + 14,
			y - 30,
			LEFT + 8,
			y - 14,
			LEFT + 12,
			y,
		]),
		tones[0] as string,
		{ opacity: 0.72 },
	);
	pen.fill(
		blob([
			LEFT + 1,
			y,
			LEFT - 4,
			y - 13,
			LEFT + 1,
			y - 26,
			LEFT - 6,
			y - 42,
			LEFT + 3,
			y - 54,
			LEFT + 9,
			y - 40,
			LEFT + 10,
			y - 24,
			LEFT + 6,
			y - 10,
			LEFT + 9,
			y,
		]),
		tones[1] as string,
		{ opacity: 0.75 },
	);
	pen.fill(
		blob([
			LEFT + 3,
			y - 1,
			LEFT + 1,
			y - 14,
			LEFT + 5,
			y - 27,
			LEFT + 1,
			y - 36,
			LEFT + 7,
			y - 30,
			LEFT + 7,
			y - 16,
		]),
		tones[2] as string,
		{ opacity: 0.7 },
	);
	return pen.shapes;
}

function ground(pen: Pen, p: Palette): void {
	pen.fill(rect(0, 144, 160, 16), p.isNight ? "#22405f" : p.pavement);
	pen.line(lines([0, 144, 160, 144]), p.ink, 0.4);
	for (const x of [18, 44, 118, 146]) {
		pen.fill(rect(x - 0.6, 140, 1.2, 7), p.trunk, { line: p.ink, width: 0.3 });
		pen.fill(blob([x - 6, 141, x - 5, 133, x, 130, x + 5, 133, x + 6, 141, x, 143]), p.tree, {
			line: p.ink,
			width: 0.4,
		});
	}
	pen.fill(rect(LEFT + 17, 137, 14, 9), p.isNight ? p.sunLight : p.glass, { line: p.ink, width: 0.45 });
	pen.line(lines([LEFT + 24, 137, LEFT + 24, 146]), p.ink, 0.35);
}
