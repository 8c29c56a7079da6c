// Furniture from above, one small drawing a kind. Local box: the back stands at the top edge.
import type { FurnitureKind, Plan } from "../plan.ts";
import { drawKitchen } from "./furniture-wet.ts";
import type { Palette } from "./palette.ts";
import { blob, lines, oval, Pen, path, rect, type Shape } from "./pen.ts";
import { type Draw, piece } from "./piece.ts";
import { plant } from "./plant.ts";

type Thing = Plan["furniture"][number];

export function furnitureShapes(thing: Thing, p: Palette): Shape[] {
	const pen = new Pen(thing, thing.turn);
	DRAWINGS[thing.kind](pen, p);
	return pen.shapes;
}

const bed =
	(quilt: "vermilion" | "sky" | "jadeLight", pillows: number): Draw =>
	(pen, p) => {
		const { w, h } = pen;
		piece(pen, p, rect(0, 0, w, 0.7, 0.2), p.woodDark, 0.3);
		piece(pen, p, rect(0.25, 0.5, w - 0.5, h - 0.6, 0.4), p.white);
		const wide = (w - 1.2) / pillows;
		for (let i = 0; i < pillows; i++) {
			const soft = rect(0.6 + i * wide + 0.15, 0.9, wide - 0.3, 1.5, 0.5);
			pen.fill(soft, p.cream, { line: p.ink, width: p.line * 0.7 });
		}
		const top = h * 0.38;
		const cover = path(
			["M", 0.1, top],
			["Q", w * 0.3, top - 0.5, w * 0.55, top + 0.1],
			["Q", w * 0.8, top + 0.6, w - 0.1, top - 0.1],
			["L", w - 0.1, h - 0.3],
			["Q", w / 2, h + 0.1, 0.1, h - 0.3],
			["Z"],
		);
		pen.fill(cover, p[quilt], { line: p.ink, width: p.line });
		for (let y = top + 1.1; y < h - 0.8; y += 1.2) {
			for (let x = 0.9 + ((y * 10) % 2); x < w - 0.7; x += 1.8)
				pen.fill(oval(x, y, 0.22), p.cream, { opacity: 0.85 });
		}
		pen.line(path(["M", 0.1, top + 0.5], ["Q", w * 0.4, top, w - 0.1, top + 0.4]), p.cream, 0.18, 0.9);
	};

const wardrobe: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, rect(0, 0, w, h, 0.15), p.woodDark);
	pen.fill(rect(0.25, 0.25, w - 0.5, h - 0.5), p.wood, { line: p.ink, width: p.line * 0.6 });
	for (let i = 1; i < 3; i++)
		pen.line(lines([(w * i) / 3, 0.25, (w * i) / 3, h - 0.25]), p.ink, p.line * 0.7);
	for (let x = 0.9; x < w - 0.5; x += 1) pen.line(lines([x, 0.7, x + 0.25, h - 0.7]), p.woodLine, 0.3);
};

const desk: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, rect(0, 0, w, h * 0.62, 0.15), p.wood);
	piece(pen, p, rect(w * 0.3, 0.25, w * 0.4, 0.35, 0.1), p.ink, 0.15);
	pen.fill(rect(0.4, 0.7, 1, 0.75), p.white, { line: p.ink, width: p.line * 0.6 });
	pen.fill(oval(w - 0.8, 0.7, 0.4), p.sun, { line: p.ink, width: p.line * 0.7 });
	piece(pen, p, oval(w / 2, h * 0.8, 0.75), p.jadeLight, 0.3);
};

const sofa: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, rect(0, 0, w, h, 0.6), p.jade, 0.6);
	pen.fill(rect(0.2, 0.2, w - 0.4, 0.9, 0.4), p.jadeLight, { line: p.ink, width: p.line * 0.7 });
	const seat = (w - 1.6) / 3;
	for (let i = 0; i < 3; i++) {
		pen.fill(rect(0.8 + i * seat, 1.15, seat - 0.1, h - 1.5, 0.35), p.jadeLight, {
			line: p.ink,
			width: p.line * 0.7,
		});
	}
	pen.fill(rect(0.9, 1, 1.2, 1.2, 0.2), p.sun, { line: p.ink, width: p.line * 0.7 });
	pen.fill(rect(w - 2.2, 1.05, 1.2, 1.2, 0.2), p.vermilion, { line: p.ink, width: p.line * 0.7 });
};

const teaTable: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, rect(0, 0, w, h, 0.7), p.woodDark);
	pen.fill(rect(0.35, 0.35, w - 0.7, h - 0.7, 0.5), p.wood, { line: p.ink, width: p.line * 0.5 });
	piece(pen, p, oval(w * 0.45, h * 0.4, 0.62), p.vermilion, 0.2);
	pen.fill(oval(w * 0.45, h * 0.4, 0.2), p.sun);
	for (const [x, y] of [
		[0.7, 0.62],
		[0.3, 0.72],
		[0.72, 0.3],
	] as const) {
		pen.fill(oval(w * x, h * y, 0.3), p.white, { line: p.ink, width: p.line * 0.6 });
	}
};

const television: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, rect(0, 0, w, h, 0.15), p.woodDark);
	piece(pen, p, rect(w * 0.15, h * 0.3, w * 0.7, h * 0.32, 0.1), p.ink, 0.25);
	pen.fill(rect(w * 0.19, h * 0.36, w * 0.62, h * 0.1), p.skyLight, { opacity: 0.8 });
	pen.fill(oval(0.7, h * 0.6, 0.35), p.jadeLight, { line: p.ink, width: p.line * 0.6 });
};

const rug: Draw = (pen, p) => {
	const { w, h } = pen;
	for (let x = 0.4; x < w; x += 0.5) {
		pen.line(lines([x, -0.3, x, 0.1]), p.cream, 0.14).line(lines([x, h - 0.1, x, h + 0.3]), p.cream, 0.14);
	}
	pen.fill(rect(0, 0, w, h, 0.2), p.vermilionDeep, { opacity: p.isNight ? 0.85 : 0.55 });
	pen.line(rect(0.5, 0.5, w - 1, h - 1, 0.1), p.sunLight, 0.2, 0.9);
	pen.line(rect(0.95, 0.95, w - 1.9, h - 1.9, 0.1), p.sunLight, 0.1, 0.8);
	const cx = w / 2;
	const cy = h / 2;
	pen.line(lines([cx, cy - 2, cx + 1.6, cy, cx, cy + 2, cx - 1.6, cy], true), p.sunLight, 0.18, 0.9);
	pen.fill(oval(cx, cy, 0.5), p.sun, { opacity: 0.9 });
};

const dining: Draw = (pen, p) => {
	const { w, h } = pen;
	for (const [x, y] of [
		[w / 2, 0.8],
		[w / 2, h - 0.8],
		[0.8, h / 2],
		[w - 0.8, h / 2],
	] as const) {
		piece(pen, p, rect(x - 0.75, y - 0.75, 1.5, 1.5, 0.4), p.vermilion, 0.3);
	}
	piece(pen, p, oval(w / 2, h / 2, w * 0.33, h * 0.33), p.wood, 0.55);
	pen.line(oval(w / 2, h / 2, w * 0.27, h * 0.27), p.woodLine, 0.1);
	piece(pen, p, oval(w / 2, h / 2, 0.6), p.white, 0.2);
	pen
		.fill(oval(w / 2 - 0.15, h / 2 + 0.05, 0.22), p.vermilion)
		.fill(oval(w / 2 + 0.2, h / 2 - 0.05, 0.2), p.sun);
};

const shelf: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, rect(0, 0, w, h, 0.1), p.woodDark);
	const spines = [p.vermilion, p.sky, p.cream, p.jade, p.sun, p.white, p.skyLight];
	let x = 0.3;
	for (let i = 0; x < w - 0.6; i++) {
		const wide = 0.35 + (i % 3) * 0.12;
		pen.fill(rect(x, 0.35, wide, h - 0.7 - (i % 2) * 0.2), spines[i % spines.length] as string, {
			line: p.ink,
			width: p.line * 0.4,
		});
		x += wide + 0.04;
	}
};

const toys: Draw = (pen, p) => {
	piece(pen, p, rect(0.2, 0.3, 1.1, 1.1, 0.1), p.sun, 0.3);
	piece(pen, p, rect(1.5, 0.9, 0.9, 0.9, 0.1), p.sky, 0.3);
	piece(pen, p, oval(0.8, 2.2, 0.6), p.vermilion, 0.3);
	pen.line(path(["M", 0.25, 2.2], ["Q", 0.8, 1.8, 1.35, 2.2]), p.white, 0.16);
	piece(pen, p, lines([1.7, 2.9, 2.2, 2.1, 2.7, 2.9], true), p.jadeLight, 0.2);
};

const dogBed: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, oval(w / 2, h / 2, w / 2, h / 2), p.woodDark, 0.35);
	pen.fill(oval(w / 2, h / 2, w / 2 - 0.6, h / 2 - 0.5), p.cream, { line: p.ink, width: p.line * 0.6 });
	pen.line(lines([w * 0.4, h * 0.5, w * 0.6, h * 0.5]), p.vermilion, 0.3);
};

const shoes: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, rect(0, 0, w, h * 0.75, 0.1), p.wood);
	for (let x = 0.6; x < w - 0.8; x += 1.5) {
		pen.fill(oval(x, h * 0.36, 0.26, 0.5), p.sky, { line: p.ink, width: p.line * 0.5 });
		pen.fill(oval(x + 0.6, h * 0.4, 0.26, 0.5), p.vermilion, { line: p.ink, width: p.line * 0.5 });
	}
};

const mat: Draw = (pen, p) => {
	const { w, h } = pen;
	pen.fill(rect(0, 0.1, w, h - 0.2, 0.2), p.jade, { line: p.ink, width: p.line * 0.6 });
	pen.line(rect(0.35, 0.4, w - 0.7, h - 0.8, 0.1), p.sunLight, 0.12);
};

const laundry: Draw = (pen, p) => {
	const { w } = pen;
	pen.line(lines([0, 0.4, w, 0.4]), p.ink, 0.12);
	const cloths = [p.white, p.vermilion, p.skyLight, p.sun, p.white, p.jadeLight];
	cloths.forEach((tint, i) => {
		const x = 0.6 + i * ((w - 0.8) / cloths.length);
		const cloth = blob([x, 0.2, x + 1.3, 0.2, x + 1.4, 1.7, x + 0.7, 1.9, x - 0.1, 1.7]);
		piece(pen, p, cloth, tint, 0.3);
	});
};

/** Hangs on the wall: drawn below the wall's front face. */
const hydrant: Draw = (pen, p) => {
	const { w } = pen;
	piece(pen, p, rect(0, 0.7, w, 1.5, 0.1), p.vermilion, 0.3);
	pen.fill(rect(0.3, 0.95, w - 0.6, 1), p.white, { line: p.ink, width: p.line * 0.5 });
	pen.fill(oval(w / 2, 1.45, 0.36), p.vermilion);
};

const bedside: Draw = (pen, p) => {
	const { w, h } = pen;
	piece(pen, p, rect(0.2, 0, w - 0.4, h * 0.8, 0.2), p.wood);
	piece(pen, p, oval(w / 2, h * 0.38, 0.75), p.sunLight, 0.25);
	pen.fill(oval(w / 2, h * 0.38, 0.3), p.sun, { line: p.ink, width: p.line * 0.5 });
};

const DRAWINGS: Record<FurnitureKind, Draw> = {
	bed: bed("vermilion", 2),
	"single-bed": bed("sky", 1),
	bedside,
	wardrobe,
	desk,
	sofa,
	"tea-table": teaTable,
	television,
	rug,
	dining,
	plant,
	shelf,
	toys,
	"dog-bed": dogBed,
	shoes,
	mat,
	laundry,
	hydrant,
	...drawKitchen,
};
