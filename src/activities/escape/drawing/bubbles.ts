// What the figure is doing, as a small paper bubble over its head: readable without a word.
import type { Act } from "../content.ts";
import type { Palette } from "./palette.ts";
import { blob, lines, oval, Pen, path, rect, type Shape } from "./pen.ts";

export type Work = Extract<Act, { kind: "work" }>["what"];
export const WORKS = ["feel", "look", "pack", "seal", "wait", "call", "signal", "climb", "message"] as const;
export const BUBBLE = { w: 6, h: 6.6 };

export function bubbleShapes(work: Work, p: Palette): Shape[] {
	const pen = new Pen({ x: 0, y: 0, ...BUBBLE });
	const paper = path(
		["M", 1, 0.3],
		["L", 5, 0.3],
		["Q", 5.7, 0.3, 5.7, 1],
		["L", 5.7, 4.3],
		["Q", 5.7, 5, 5, 5],
		["L", 3.7, 5],
		["L", 3, 6.3],
		["L", 2.4, 5],
		["L", 1, 5],
		["Q", 0.3, 5, 0.3, 4.3],
		["L", 0.3, 1],
		["Q", 0.3, 0.3, 1, 0.3],
		["Z"],
	);
	pen.fill(paper, p.white, { line: p.ink, width: 0.22 });
	ICONS[work](pen, p);
	return pen.shapes;
}

type Icon = (pen: Pen, p: Palette) => void;

const hand: Icon = (pen, p) => {
	const ink = { line: p.ink, width: 0.16 };
	for (const [x, y] of [
		[1.9, 1.5],
		[2.6, 1.1],
		[3.3, 1.2],
		[3.95, 1.6],
	] as const) {
		pen.fill(rect(x, y, 0.62, 2, 0.3), p.skin, ink);
	}
	pen.fill(blob([1.8, 2.6, 4.6, 2.5, 4.6, 4.2, 3, 4.7, 1.7, 4]), p.skin, ink);
};

const eye: Icon = (pen, p) => {
	const lid = path(["M", 0.9, 2.7], ["Q", 3, 0.5, 5.1, 2.7], ["Q", 3, 4.8, 0.9, 2.7], ["Z"]);
	pen.fill(lid, p.white, { line: p.ink, width: 0.24 });
	pen.fill(oval(3, 2.65, 0.95), p.sky, { line: p.ink, width: 0.16 }).fill(oval(3, 2.65, 0.4), p.ink);
};

const bag: Icon = (pen, p) => {
	pen.line(path(["M", 2.1, 2], ["Q", 3, 0.2, 3.9, 2]), p.ink, 0.34);
	pen.fill(rect(1.2, 1.9, 3.6, 2.5, 0.4), p.woodDark, { line: p.ink, width: 0.2 });
	pen.fill(rect(2.6, 2.7, 0.8, 0.7, 0.1), p.sun, { line: p.ink, width: 0.14 });
};

const cloth: Icon = (pen, p) => {
	const wet = blob([1, 1.4, 3, 1, 5, 1.5, 4.8, 3, 3, 2.6, 1.2, 3.1]);
	pen.fill(wet, p.skyLight, { line: p.ink, width: 0.2 });
	for (const x of [1.8, 3, 4.2]) {
		const drop = path(["M", x, 3.2], ["Q", x + 0.5, 4, x, 4.4], ["Q", x - 0.5, 4, x, 3.2], ["Z"]);
		pen.fill(drop, p.sky);
	}
};

const clock: Icon = (pen, p) => {
	pen.fill(oval(3, 2.65, 1.75), p.cream, { line: p.ink, width: 0.24 });
	pen.line(lines([3, 1.5, 3, 2.7, 3.9, 3.2]), p.vermilion, 0.32);
};

const phone: Icon = (pen, p) => {
	pen.fill(rect(1.9, 0.8, 2.2, 3.8, 0.4), p.ink);
	pen.fill(rect(2.15, 1.25, 1.7, 2.6), p.vermilion);
	pen.line(lines([2.75, 2, 2.75, 3.2]), p.white, 0.22).line(lines([3.25, 2, 3.25, 3.2]), p.white, 0.22);
	pen.line(path(["M", 4.5, 1.6], ["Q", 5.1, 2.6, 4.5, 3.6]), p.ink, 0.2);
	pen.line(path(["M", 1.5, 1.6], ["Q", 0.9, 2.6, 1.5, 3.6]), p.ink, 0.2);
};

const flag: Icon = (pen, p) => {
	const wave = path(
		["M", 1.6, 1],
		["Q", 2.6, 0.5, 3.4, 1.2],
		["Q", 4.2, 1.8, 5.1, 1.2],
		["L", 5.1, 3.1],
		["Q", 4.2, 3.7, 3.4, 3.1],
		["Q", 2.6, 2.4, 1.6, 3],
		["Z"],
	);
	pen.fill(wave, p.sun, { line: p.ink, width: 0.2 }).line(lines([1.5, 0.8, 1.5, 4.5]), p.ink, 0.34);
};

const ledge: Icon = (pen, p) => {
	pen.fill(lines([3, 0.7, 5.3, 4.4, 0.7, 4.4], true), p.sun, { line: p.ink, width: 0.24 });
	pen.line(lines([3, 1.9, 3, 3.1]), p.ink, 0.4).fill(oval(3, 3.8, 0.26), p.ink);
};

const chat: Icon = (pen, p) => {
	pen.fill(rect(1, 1, 3.2, 1.6, 0.5), p.jadeLight, { line: p.ink, width: 0.16 });
	pen.fill(rect(2, 2.9, 3.1, 1.4, 0.5), p.cream, { line: p.ink, width: 0.16 });
	for (const x of [1.8, 2.6, 3.4]) pen.fill(oval(x, 1.8, 0.2), p.ink);
};

const ICONS: Record<Work, Icon> = {
	feel: hand,
	look: eye,
	pack: bag,
	seal: cloth,
	wait: clock,
	call: phone,
	signal: flag,
	climb: ledge,
	message: chat,
};
