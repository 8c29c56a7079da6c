// Polygons as evidence: whether an outline is simple, and how much floor two outlines share.
import { boxOf, crossingShare, lengthOf } from "../../floor/geometry.ts";
import type { Point } from "../plan.ts";

export type Outline = readonly Point[];

const corner = (outline: Outline, index: number) => outline[index % outline.length] as Point;

/** The corner that repeats the one before it, −1 for none. */
export function repeatedCorner(outline: Outline): number {
	return outline.findIndex((point, index) => lengthOf(point, corner(outline, index + 1)) < 1e-6);
}

/** Whether no two edges touch, except neighbours in their common corner. */
export function isSimple(outline: Outline): boolean {
	const count = outline.length;
	for (let i = 0; i < count; i++) {
		if (turnsBack(corner(outline, i), corner(outline, i + 1), corner(outline, i + 2))) return false;
		for (let j = i + 2; j < count; j++) {
			if (i === 0 && j === count - 1) continue;
			if (meet(corner(outline, i), corner(outline, i + 1), corner(outline, j), corner(outline, j + 1)))
				return false;
		}
	}
	return true;
}

/** A spike: the outline goes to b and straight back. */
function turnsBack(a: Point, b: Point, c: Point): boolean {
	const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
	return Math.abs(ux * vy - uy * vx) < 1e-9 && ux * vx + uy * vy < 0;
}

function meet(a: Point, b: Point, c: Point, d: Point): boolean {
	if (crossingShare(a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1]) >= 0) return true;
	const cross = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
	const parallel = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
	if (cross !== 0 || parallel !== 0) return false;
	const spans = (axis: 0 | 1) =>
		Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis])) <=
		Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]));
	return spans(0) && spans(1);
}

/**
 * Square metres that two simple outlines share. Between neighbouring heights of corners and crossings all edges
 * are straight and apart, so the width in the middle of each slab times its height is exact.
 */
export function sharedArea(one: Outline, other: Outline): number {
	const a = boxOf(one);
	const b = boxOf(other);
	const top = Math.max(a.top, b.top);
	const bottom = Math.min(a.bottom, b.bottom);
	if (top >= bottom || Math.max(a.left, b.left) >= Math.min(a.right, b.right)) return 0;
	const heights = [top, bottom, ...crossingHeights(one, other)];
	for (const [, y] of [...one, ...other]) heights.push(y);
	const sorted = heights.filter((y) => y >= top && y <= bottom).sort((p, q) => p - q);
	let area = 0;
	for (let i = 1; i < sorted.length; i++) {
		const [from, to] = [sorted[i - 1] as number, sorted[i] as number];
		if (to - from < 1e-9) continue;
		const middle = (from + to) / 2;
		area += (to - from) * sharedLength(cutsAt(one, middle), cutsAt(other, middle));
	}
	return area;
}

function crossingHeights(one: Outline, other: Outline): number[] {
	const heights: number[] = [];
	for (let i = 0; i < one.length; i++) {
		const [a, b] = [corner(one, i), corner(one, i + 1)];
		for (let j = 0; j < other.length; j++) {
			const [c, d] = [corner(other, j), corner(other, j + 1)];
			const share = crossingShare(a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1]);
			if (share >= 0) heights.push(a[1] + share * (b[1] - a[1]));
		}
	}
	return heights;
}

/** Where the horizontal line at y enters and leaves the outline, in rising order. */
function cutsAt(outline: Outline, y: number): number[] {
	const cuts: number[] = [];
	for (let i = 0; i < outline.length; i++) {
		const [[ax, ay], [bx, by]] = [corner(outline, i), corner(outline, i + 1)];
		if (ay > y !== by > y) cuts.push(ax + ((bx - ax) * (y - ay)) / (by - ay));
	}
	return cuts.sort((p, q) => p - q);
}

/** Length that two lists of intervals (start, end, start, end …) share. */
function sharedLength(one: readonly number[], other: readonly number[]): number {
	let length = 0;
	for (let i = 0; i + 1 < one.length; i += 2) {
		for (let j = 0; j + 1 < other.length; j += 2) {
			const from = Math.max(one[i] as number, other[j] as number);
			const to = Math.min(one[i + 1] as number, other[j + 1] as number);
			if (to > from) length += to - from;
		}
	}
	return length;
}
