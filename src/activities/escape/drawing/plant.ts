// A pot plant from above: two rings of leaves.
import { oval, path } from "./pen.ts";
import { type Draw, piece } from "./piece.ts";

export const plant: Draw = (pen, p) => {
	const { w, h } = pen;
	const cx = w / 2;
	const cy = h / 2;
	const r = Math.min(w, h) / 2;
	piece(pen, p, oval(cx, cy, r * 0.55), p.vermilionDeep, 0.4);
	const leaf = (dx: number, dy: number, fill: string) => {
		const tip = [cx + dx * r * 1.15, cy + dy * r * 1.15] as const;
		const side = [-dy * r * 0.42, dx * r * 0.42] as const;
		const shape = path(
			["M", cx, cy],
			["Q", cx + (dx * r) / 2 + side[0], cy + (dy * r) / 2 + side[1], ...tip],
			["Q", cx + (dx * r) / 2 - side[0], cy + (dy * r) / 2 - side[1], cx, cy],
			["Z"],
		);
		pen.fill(shape, fill, { line: p.ink, width: p.line * 0.6 });
	};
	for (const [dx, dy] of [
		[0.2, -1],
		[0.95, -0.35],
		[0.8, 0.65],
		[-0.25, 1],
		[-0.95, 0.3],
		[-0.75, -0.7],
	] as const) {
		leaf(dx, dy, p.jade);
	}
	for (const [dx, dy] of [
		[0.6, -0.55],
		[-0.5, 0.6],
		[0.35, 0.6],
	] as const)
		leaf(dx * 0.9, dy * 0.9, p.jadeLight);
};
