// Walls as standing paper: top, front face, ink edge; windows, doors in every state.
import type { Plan } from "../plan.ts";
import { type Doors, FLOOR, type Ground } from "../rules/ground.ts";
import type { Palette } from "./palette.ts";
import { lines, oval, Pen, path, rect, type Shape } from "./pen.ts";

/** Height of a wall's front face, cells. */
const FACE = 0.6;

/** 1 where a wall stands: not floor, but beside it, or enclosed by walls. */
function wallMask(ground: Ground): Uint8Array {
	const { columns, rows, kind } = ground;
	const mask = new Uint8Array(kind.length);
	const at = (x: number, y: number) =>
		x >= 0 && y >= 0 && x < columns && y < rows ? kind[y * columns + x] : undefined;
	for (let y = 0; y < rows; y++) {
		for (let x = 0; x < columns; x++) {
			if (at(x, y) === FLOOR) continue;
			for (let n = 0; n < 9; n++) {
				if (at(x + (n % 3) - 1, y + Math.floor(n / 3) - 1) === FLOOR) mask[y * columns + x] = 1;
			}
		}
	}
	const outside = floodedOutside(ground, mask);
	for (let cell = 0; cell < mask.length; cell++) if (kind[cell] !== FLOOR && !outside[cell]) mask[cell] = 1;
	return mask;
}

function floodedOutside({ columns, rows, kind }: Ground, mask: Uint8Array): Uint8Array {
	const out = new Uint8Array(kind.length);
	const open: number[] = [];
	const visit = (x: number, y: number) => {
		if (x < 0 || y < 0 || x >= columns || y >= rows) return;
		const cell = y * columns + x;
		if (out[cell] || mask[cell] || kind[cell] === FLOOR) return;
		out[cell] = 1;
		open.push(cell);
	};
	for (let x = 0; x < columns; x++) {
		visit(x, 0);
		visit(x, rows - 1);
	}
	for (let y = 0; y < rows; y++) {
		visit(0, y);
		visit(columns - 1, y);
	}
	while (open.length > 0) {
		const cell = open.pop() as number;
		const x = cell % columns;
		const y = Math.floor(cell / columns);
		visit(x - 1, y);
		visit(x + 1, y);
		visit(x, y - 1);
		visit(x, y + 1);
	}
	return out;
}

/** Runs of wall cells, a path of bars moved by dx, dy and grown by `grow`. */
function bars(mask: Uint8Array, columns: number, dx: number, dy: number, grow = 0): string {
	let d = "";
	for (let cell = 0; cell < mask.length; cell++) {
		if (!mask[cell] || (cell % columns > 0 && mask[cell - 1])) continue;
		let end = cell;
		while ((end + 1) % columns > 0 && mask[end + 1]) end++;
		const x = (cell % columns) + dx;
		const y = Math.floor(cell / columns) + dy;
		d += `M${x} ${y}H${x + end - cell + 1}V${y + 1 + grow}H${x}Z`;
	}
	return d;
}

/** Ink along every border between wall and not wall. */
function edges(mask: Uint8Array, columns: number): string {
	let d = "";
	const rows = mask.length / columns;
	for (let y = 0; y < rows; y++) {
		for (let x = 0; x < columns; x++) {
			const cell = y * columns + x;
			if (!mask[cell]) continue;
			if (!mask[cell - columns] || y === 0) d += `M${x} ${y}h1`;
			if (!mask[cell + columns]) d += `M${x} ${y + 1 + FACE}h1`;
			const face = mask[cell + columns] ? 0 : FACE;
			if (!mask[cell - 1] || x === 0) d += `M${x} ${y}v${1 + face}`;
			if (!mask[cell + 1] || x === columns - 1) d += `M${x + 1} ${y}v${1 + face}`;
		}
	}
	return d;
}

/** On the floor, beneath furniture. */
export function wallShadow(ground: Ground, p: Palette): Shape[] {
	return [{ d: bars(wallMask(ground), ground.columns, 0.9, 1.3, FACE), fill: p.shadow }];
}

export function wallShapes(ground: Ground, p: Palette): Shape[] {
	const mask = wallMask(ground);
	const { columns, plan } = ground;
	return [
		{ d: bars(mask, columns, 0, FACE), fill: p.wallFace },
		{ d: bars(mask, columns, 0, 0), fill: p.wallTop },
		{ d: edges(mask, columns), line: p.ink, width: p.line },
		...plan.windows.flatMap((window) => windowShapes(window, p)),
	];
}

function windowShapes(window: Plan["windows"][number], p: Palette): Shape[] {
	const isWide = window.w >= window.h;
	const pen = new Pen(window, isWide ? 0 : 1);
	const { w, h } = pen;
	pen.fill(rect(0, 0.1, w, h - 0.2), p.glass, { line: p.ink, width: p.line });
	pen.line(lines([0, h / 2, w, h / 2]), p.white, 0.16, 0.9);
	for (let x = 3; x < w - 1; x += 3) pen.line(lines([x, 0.1, x, h - 0.1]), p.ink, p.line);
	return pen.shapes;
}

/** Leaves as they stand now. */
export function doorShapes(plan: Plan, doors: Doors, p: Palette): Shape[] {
	return plan.doors.flatMap((door) => {
		if (door.kind === "passage") return [];
		const isWide = door.w >= door.h;
		const pen = new Pen(door, isWide ? 0 : 1);
		if (door.kind === "lift") return liftDoor(pen, p);
		if (doors[door.id] === "open") return openLeaf(pen, p, door.kind === "entry");
		return [...closedLeaf(pen, p, door.kind), ...(doors[door.id] === "sealed" ? wetCloth(pen, p) : [])];
	});
}

function leafTint(p: Palette, kind: string): string {
	return kind === "entry" ? p.vermilion : kind === "fire" ? p.jade : p.wood;
}

function closedLeaf(pen: Pen, p: Palette, kind: string): Shape[] {
	const { w, h } = pen;
	pen.fill(rect(0, 0.12, w, h + FACE - 0.2), p.woodDark, { line: p.ink, width: p.line });
	pen.fill(rect(0.15, 0.2, w - 0.3, h + FACE - 0.45, 0.1), leafTint(p, kind), { line: p.ink, width: p.line });
	if (kind === "fire") {
		pen.line(lines([w / 2, 0.2, w / 2, h + FACE - 0.25]), p.ink, p.line);
		pen.fill(rect(w / 2 - 0.9, 0.5, 0.6, 0.5), p.white).fill(rect(w / 2 + 0.3, 0.5, 0.6, 0.5), p.white);
	} else {
		pen.fill(oval(w - 0.7, h * 0.75, 0.2), p.sun, { line: p.ink, width: p.line * 0.7 });
	}
	if (kind === "entry")
		pen.fill(lines([w / 2, 0.3, w / 2 + 0.5, 0.8, w / 2, 1.3, w / 2 - 0.5, 0.8], true), p.sun);
	return pen.shapes;
}

function openLeaf(pen: Pen, p: Palette, isEntry: boolean): Shape[] {
	const { w, h } = pen;
	const swing = path(["M", 0.2, h], ["L", 0.2, h + w - 0.4], ["Q", w * 0.75, h + w * 0.8, w - 0.2, h], ["Z"]);
	pen.fill(swing, p.sunLight, { opacity: p.isNight ? 0.1 : 0.3 });
	const leaf = rect(0.05, h - 0.2, 0.5, w - 0.2, 0.1);
	pen.shadow(leaf, p.shadow, 0.4);
	pen.fill(leaf, leafTint(p, isEntry ? "entry" : "inner"), { line: p.ink, width: p.line });
	return pen.shapes;
}

function wetCloth(pen: Pen, p: Palette): Shape[] {
	const { w, h } = pen;
	const y = h + FACE - 0.2;
	const cloth = path(
		["M", -0.2, y],
		["Q", w * 0.2, y - 0.5, w * 0.4, y],
		["Q", w * 0.65, y - 0.6, w + 0.2, y - 0.1],
		["L", w + 0.3, y + 0.9],
		["Q", w * 0.6, y + 0.5, w * 0.4, y + 1],
		["Q", w * 0.2, y + 1.2, -0.3, y + 0.8],
		["Z"],
	);
	pen.shadow(cloth, p.shadow, 0.3).fill(cloth, p.skyLight, { line: p.ink, width: p.line });
	for (const x of [0.2, 0.5, 0.8]) pen.line(lines([w * x, y + 0.1, w * x + 0.2, y + 0.6]), p.sky, 0.14);
	return pen.shapes;
}

function liftDoor(pen: Pen, p: Palette): Shape[] {
	const { w, h } = pen;
	pen.fill(rect(0, 0.1, w, h + FACE - 0.2), p.steel, { line: p.ink, width: p.line });
	pen.line(lines([w / 2, 0.1, w / 2, h + FACE - 0.1]), p.ink, p.line);
	pen.fill(lines([w + 0.5, 0.9, w + 0.9, 0.3, w + 1.3, 0.9], true), p.vermilion);
	return pen.shapes;
}
