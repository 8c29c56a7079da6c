// Plane geometry on plain numbers, metres: distances, crossings, polygons.
import type { Point } from "../plan/plan.ts";

/** Squared distance from (px, py) to the segment (ax, ay)–(bx, by), square metres. */
export function squaredDistanceToSegment(
	px: number,
	py: number,
	ax: number,
	ay: number,
	bx: number,
	by: number,
): number {
	const dx = bx - ax;
	const dy = by - ay;
	const length2 = dx * dx + dy * dy;
	let t = length2 > 0 ? ((px - ax) * dx + (py - ay) * dy) / length2 : 0;
	t = t < 0 ? 0 : t > 1 ? 1 : t;
	const ex = px - ax - t * dx;
	const ey = py - ay - t * dy;
	return ex * ex + ey * ey;
}

/** Where along (ax, ay)–(bx, by) the segment (cx, cy)–(dx, dy) crosses it: 0…1, or −1 without a crossing. */
export function crossingShare(
	ax: number,
	ay: number,
	bx: number,
	by: number,
	cx: number,
	cy: number,
	dx: number,
	dy: number,
): number {
	const rx = bx - ax;
	const ry = by - ay;
	const sx = dx - cx;
	const sy = dy - cy;
	const cross = rx * sy - ry * sx;
	if (cross === 0) return -1;
	const t = ((cx - ax) * sy - (cy - ay) * sx) / cross;
	const u = ((cx - ax) * ry - (cy - ay) * rx) / cross;
	return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : -1;
}

export function isInside(outline: readonly Point[], x: number, y: number): boolean {
	let inside = false;
	for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
		const [ax, ay] = outline[i] as Point;
		const [bx, by] = outline[j] as Point;
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
	}
	return inside;
}

/** Signed area, square metres. */
export function areaOf(outline: readonly Point[]): number {
	let twice = 0;
	for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
		const [ax, ay] = outline[j] as Point;
		const [bx, by] = outline[i] as Point;
		twice += ax * by - bx * ay;
	}
	return twice / 2;
}

export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export function boxOf(points: readonly Point[]): Box {
	const box = {
		left: Number.POSITIVE_INFINITY,
		top: Number.POSITIVE_INFINITY,
		right: Number.NEGATIVE_INFINITY,
		bottom: Number.NEGATIVE_INFINITY,
	};
	for (const [x, y] of points) {
		if (x < box.left) box.left = x;
		if (x > box.right) box.right = x;
		if (y < box.top) box.top = y;
		if (y > box.bottom) box.bottom = y;
	}
	return box;
}

export function lengthOf(from: Point, to: Point): number {
	const dx = to[0] - from[0];
	const dy = to[1] - from[1];
	return Math.sqrt(dx * dx + dy * dy);
}

export interface Segment {
	from: Point;
	to: Point;
}

/** Two points closer than this are the same place. */
const SAME_METRES = 0.02;

/** Those of many openings that can lie on an edge: cheap, before anything is measured. */
export function openingsNear({ from, to }: Segment, openings: readonly Segment[]): Segment[] {
	const left = Math.min(from[0], to[0]) - SAME_METRES;
	const right = Math.max(from[0], to[0]) + SAME_METRES;
	const top = Math.min(from[1], to[1]) - SAME_METRES;
	const bottom = Math.max(from[1], to[1]) + SAME_METRES;
	return openings.filter(
		(one) =>
			Math.max(one.from[0], one.to[0]) >= left &&
			Math.min(one.from[0], one.to[0]) <= right &&
			Math.max(one.from[1], one.to[1]) >= top &&
			Math.min(one.from[1], one.to[1]) <= bottom,
	);
}

/** What is left of `edge` when the openings that lie on its line are cut out. */
export function withoutOpenings(edge: Segment, openings: readonly Segment[]): Segment[] {
	const length = lengthOf(edge.from, edge.to);
	if (length === 0) return [];
	const ux = (edge.to[0] - edge.from[0]) / length;
	const uy = (edge.to[1] - edge.from[1]) / length;
	const gaps: [number, number][] = [];
	for (const { from, to } of openings) {
		const [a, b] = [from, to].map(([x, y]) => ({
			along: (x - edge.from[0]) * ux + (y - edge.from[1]) * uy,
			aside: Math.abs((x - edge.from[0]) * uy - (y - edge.from[1]) * ux),
		})) as [{ along: number; aside: number }, { along: number; aside: number }];
		if (a.aside > SAME_METRES || b.aside > SAME_METRES) continue;
		gaps.push(a.along < b.along ? [a.along, b.along] : [b.along, a.along]);
	}
	gaps.sort((one, other) => one[0] - other[0]);
	const left: Segment[] = [];
	const at = (along: number): Point => [edge.from[0] + ux * along, edge.from[1] + uy * along];
	let reached = 0;
	for (const [start, end] of gaps) {
		if (Math.min(start, length) - reached > SAME_METRES)
			left.push({ from: at(reached), to: at(Math.min(start, length)) });
		if (end > reached) reached = end;
	}
	if (length - reached > SAME_METRES) left.push({ from: at(reached), to: edge.to });
	return left;
}
