// Outside the flat: the street twelve floors below with lamps, trees and crossing, night sky beside, fire's light.
import type { Palette } from "./palette.ts";
import { blob, lines, oval, Pen, path, rect, type Shape } from "./pen.ts";

/** How far the drawing reaches beyond the plan, cells. */
export const MARGIN = { left: 7, right: 7, top: 7, bottom: 17 };

export function streetShapes(columns: number, rows: number, p: Palette): Shape[] {
	const left = -MARGIN.left;
	const wide = columns + MARGIN.left + MARGIN.right;
	const pen = new Pen({ x: left, y: rows, w: wide, h: MARGIN.bottom });
	pen.fill(rect(0, 2.6, wide, 15), p.pavement);
	for (let x = 2; x < wide; x += 4) pen.line(lines([x, 2.6, x - 1.2, 7]), p.outsideLine, 0.12, 0.8);
	pen.fill(rect(0, 7, wide, 10), p.road);
	pen.line(lines([0, 7, wide, 7]), p.ink, 0.25).line(lines([0, 6.6, wide, 6.6]), p.marking, 0.14, 0.5);
	for (let x = 1; x < wide; x += 5) pen.fill(rect(x, 11.8, 2.6, 0.35), p.marking, { opacity: 0.75 });
	for (let i = 0; i < 6; i++) pen.fill(rect(wide - 13, 7.7 + i * 1.5, 5, 0.8), p.marking, { opacity: 0.85 });
	for (const x of [4, 17, 29, 58, 72]) tree(pen, p, x, 6.2);
	for (const x of [11, 35, 65]) lamp(pen, p, x, 6.4);
	return [...sky(columns, rows, p), ...pen.shapes];
}

function tree(pen: Pen, p: Palette, x: number, y: number): void {
	pen.fill(oval(x + 1.2, y + 0.2, 2, 0.5), p.shadow);
	pen.fill(rect(x - 0.25, y - 2, 0.5, 2.1), p.trunk, { line: p.ink, width: p.line });
	const crown = blob([x - 2, y - 2, x - 1.7, y - 4, x, y - 4.9, x + 1.8, y - 3.9, x + 2, y - 2, x, y - 1.3]);
	pen.fill(crown, p.tree, { line: p.ink, width: p.line });
	pen.fill(blob([x - 1.3, y - 2.9, x - 0.8, y - 4, x + 0.4, y - 4.2, x + 0.2, y - 3.1]), p.treeLight);
}

function lamp(pen: Pen, p: Palette, x: number, y: number): void {
	if (p.isNight) {
		pen.fill(oval(x + 1.6, y - 0.1, 5, 1.4), p.sunLight, { opacity: 0.1 });
		pen.fill(oval(x + 1.6, y - 0.1, 3, 0.9), p.sunLight, { opacity: 0.16 });
	}
	pen.line(
		path(["M", x, y], ["L", x, y - 4.4], ["Q", x, y - 5.1, x + 0.8, y - 5.1], ["L", x + 1.6, y - 5.1]),
		p.ink,
		0.42,
	);
	pen.line(
		path(["M", x, y], ["L", x, y - 4.4], ["Q", x, y - 5.1, x + 0.8, y - 5.1], ["L", x + 1.6, y - 5.1]),
		p.steelDark,
		0.2,
	);
	pen.fill(oval(x + 1.7, y - 4.9, 0.6, 0.38), p.sun, { line: p.ink, width: p.line });
}

function sky(columns: number, rows: number, p: Palette): Shape[] {
	const pen = new Pen({ x: 0, y: 0, w: columns, h: rows });
	if (!p.isNight) return [];
	for (let i = 0; i < 26; i++) {
		const x = ((i * 37) % (columns + 14)) - 7;
		const y = i % 2 === 0 ? -1.5 - ((i * 13) % 5) : (i * 17) % (rows - 4);
		const isBeside = x < -1 || x > columns + 1 || y < 0;
		if (isBeside) pen.fill(oval(x, y, 0.1 + (i % 3) * 0.06), p.sunLight, { opacity: 0.75 });
	}
	pen.fill(oval(columns + 2.5, -3.6, 1.5), p.sunLight).fill(oval(columns + 1.8, -4, 1.35), p.outside);
	return pen.shapes;
}

/** Light of the fire on a floor below, rising past a window; drawn by itself so that it can flicker. */
export function glowShapes(w: number, h: number): Shape[] {
	const pen = new Pen({ x: 0, y: 0, w, h });
	const tongue = (cx: number, half: number, top: number) =>
		path(
			["M", cx - half, h],
			["C", cx - half * 1.3, h * 0.62, cx - half * 0.2, h * 0.62, cx - half * 0.35, top + h * 0.2],
			["Q", cx, top + h * 0.16, cx + half * 0.05, top],
			["C", cx + half * 0.3, h * 0.5, cx + half * 1.4, h * 0.55, cx + half, h],
			["Z"],
		);
	pen.fill(oval(w / 2, h * 0.8, w * 0.5, h * 0.42), "#d9412b", { opacity: 0.16 });
	pen.fill(oval(w / 2, h * 0.84, w * 0.36, h * 0.3), "#f6803c", { opacity: 0.2 });
	pen.fill(tongue(w * 0.34, w * 0.16, h * 0.3), "#d9412b", { opacity: 0.9 });
	pen.fill(tongue(w * 0.66, w * 0.17, h * 0.22), "#d9412b", { opacity: 0.9 });
	pen.fill(tongue(w * 0.5, w * 0.2, h * 0.06), "#e8622c");
	pen.fill(tongue(w * 0.5, w * 0.11, h * 0.4), "#f6b73c");
	return pen.shapes;
}

/** A fire engine from the side, ladder folded. */
export function engineShapes(p: Palette): Shape[] {
	const pen = new Pen({ x: 0, y: 0, w: 15, h: 7 });
	const ink = { line: p.ink, width: 0.16 };
	pen.fill(oval(7.6, 6.5, 7.2, 0.5), p.shadow);
	pen.fill(rect(0.4, 2.2, 10, 3.6, 0.3), p.vermilion, ink);
	pen.fill(
		path(["M", 10.2, 5.8], ["L", 10.2, 1.6], ["L", 13, 1.6], ["L", 14.5, 3.7], ["L", 14.5, 5.8], ["Z"]),
		p.vermilion,
		ink,
	);
	pen.fill(path(["M", 11, 2.2], ["L", 12.7, 2.2], ["L", 13.8, 3.8], ["L", 11, 3.8], ["Z"]), p.skyLight, ink);
	pen.fill(rect(0.4, 4.3, 14.1, 0.6), p.white, { line: p.ink, width: 0.1 });
	for (const x of [1.2, 3.4, 5.6])
		pen.fill(rect(x, 2.7, 1.8, 1.3, 0.1), p.steel, { line: p.ink, width: 0.12 });
	pen.fill(rect(0, 1.1, 11.4, 0.75, 0.2), p.steel, ink);
	for (let x = 0.6; x < 11; x += 0.9) pen.line(lines([x, 1.1, x, 1.85]), p.ink, 0.12);
	pen.fill(rect(11.2, 1, 1.4, 0.6, 0.2), p.sky, ink);
	for (const x of [2.8, 8.6, 12.4]) pen.fill(oval(x, 5.9, 1), p.ink).fill(oval(x, 5.9, 0.45), p.steel);
	return pen.shapes;
}
