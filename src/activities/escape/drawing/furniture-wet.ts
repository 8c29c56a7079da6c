// Kitchen and bathroom from above.
import { lines, oval, path, rect } from "./pen.ts";
import { type Draw, piece } from "./piece.ts";

const counter: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, rect(0, 0, w, h * 0.8), p.cream);
	pen.fill(rect(0.6, 0.45, 2.2, 1.4, 0.3), p.steel, { line: p.ink, width: p.line * 0.7 });
	pen.line(path(["M", 1.7, 0.2], ["L", 1.7, 1]), p.steelDark, 0.22);
	piece(pen, p, rect(w - 3.1, 0.5, 2, 1.2, 0.15), p.wood, 0.15);
	pen.fill(oval(w - 2.4, 1.05, 0.36, 0.3), p.jadeLight, { line: p.ink, width: p.line * 0.5 });
	pen.fill(oval(w - 1.7, 1.1, 0.26), p.vermilion, { line: p.ink, width: p.line * 0.5 });
};

const stove: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, rect(0, 0, w, h * 0.8, 0.1), p.steelDark);
	for (const x of [0.28, 0.72]) {
		pen.fill(oval(w * x, h * 0.38, 0.72), p.ink).line(oval(w * x, h * 0.38, 0.46), p.steel, 0.14);
	}
	piece(pen, p, oval(w * 0.28, h * 0.38, 0.58), p.sky, 0.15);
	pen.line(lines([w * 0.28 - 0.4, h * 0.38, w * 0.28 + 0.4, h * 0.38]), p.white, 0.12);
};

const fridge: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, rect(0.1, 0, w - 0.2, h * 0.92, 0.25), p.white, 0.6);
	pen.line(lines([0.1, h * 0.62, w - 0.1, h * 0.62]), p.ink, p.line * 0.7);
	pen.fill(rect(w * 0.6, h * 0.68, 0.6, 0.5), p.sun, { line: p.ink, width: p.line * 0.5 });
};

const toilet: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, rect(w * 0.15, 0, w * 0.7, h * 0.32, 0.2), p.white);
	piece(pen, p, oval(w / 2, h * 0.6, w * 0.3, h * 0.34), p.white);
	pen.fill(oval(w / 2, h * 0.6, w * 0.19, h * 0.23), p.skyLight, { line: p.ink, width: p.line * 0.6 });
};

const basin: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, rect(0, 0, w, h * 0.75, 0.2), p.cream);
	pen.fill(oval(w / 2, h * 0.4, w * 0.34, h * 0.24), p.skyLight, { line: p.ink, width: p.line * 0.7 });
	pen.line(lines([w / 2, 0.1, w / 2, h * 0.32]), p.steelDark, 0.2);
};

const shower: Draw = (pen, p) => {
	const { w, h } = pen;
	pen.fill(rect(0, 0, w, h, 0.2), p.skyLight, { line: p.ink, width: p.line * 0.7, opacity: 0.75 });
	for (let y = 0.6; y < h - 0.3; y += 0.9) pen.line(lines([0.4, y, w - 0.4, y]), p.white, 0.1, 0.9);
	pen.fill(oval(w / 2, h / 2, 0.3), p.steelDark);
	piece(pen, p, oval(w / 2, 0.8, 0.55), p.steel, 0.3);
};

const washer: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, rect(0.1, 0, w - 0.2, h - 0.3, 0.25), p.white);
	pen.fill(oval(w / 2, h * 0.5, 0.95), p.skyLight, { line: p.ink, width: p.line * 0.7 });
	pen.line(path(["M", w / 2 - 0.6, h * 0.5], ["Q", w / 2, h * 0.32, w / 2 + 0.6, h * 0.55]), p.white, 0.2);
	pen.fill(oval(w * 0.25, 0.4, 0.16), p.vermilion).fill(oval(w * 0.4, 0.4, 0.12), p.jade);
};

export const drawKitchen = { counter, stove, fridge, toilet, basin, shower, washer } satisfies Record<
	string,
	Draw
>;
