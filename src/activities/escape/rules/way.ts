// The way from here to there: shortest over free cells, then pulled straight.

import { cellAt, type Doors, type Ground, middleOf, type Point, standable } from "./ground.ts";
import { CellQueue } from "./heap.ts";

const STRAIGHT = 10;
const SLANT = 14;

/** Corners of the way to the free cell nearest to `to`, without the starting point; empty when already there. */
export function wayTo(ground: Ground, doors: Doors, from: Point, to: Point): Point[] {
	const free = standable(ground, doors);
	const start = nearestFree(ground, free, from);
	const reached = costsFrom(ground, free, start);
	const goal = nearestReached(ground, reached.cost, to);
	const cells: number[] = [];
	for (let cell = goal; cell !== start && cell >= 0; cell = reached.before[cell] as number) cells.push(cell);
	const corners = cells.reverse().map((cell) => middleOf(ground, cell));
	return pulledStraight(ground, free, from, corners);
}

interface Reached {
	cost: Int32Array;
	before: Int32Array;
}

function costsFrom(ground: Ground, free: Uint8Array, start: number): Reached {
	const cost = new Int32Array(free.length).fill(-1);
	const before = new Int32Array(free.length).fill(-1);
	const queue = new CellQueue();
	cost[start] = 0;
	queue.push(start, 0);
	while (queue.size > 0) {
		const { cell, key } = queue.pop();
		if (key > (cost[cell] as number)) continue;
		for (const { next, length } of steps(ground.columns, free, cell)) {
			const known = cost[next] as number;
			if (known >= 0 && known <= key + length) continue;
			cost[next] = key + length;
			before[next] = cell;
			queue.push(next, key + length);
		}
	}
	return { cost, before };
}

/** Slanted steps only where both sides are free: nobody cuts a corner through a wall. */
function steps(columns: number, free: Uint8Array, cell: number): { next: number; length: number }[] {
	const out: { next: number; length: number }[] = [];
	for (const dy of [-1, 0, 1]) {
		for (const dx of [-1, 0, 1]) {
			if (dx === 0 && dy === 0) continue;
			const next = cell + dy * columns + dx;
			if (!free[next]) continue;
			if (dx === 0 || dy === 0) out.push({ next, length: STRAIGHT });
			else if (free[cell + dx] && free[cell + dy * columns]) out.push({ next, length: SLANT });
		}
	}
	return out;
}

function nearestFree(ground: Ground, free: Uint8Array, point: Point): number {
	const here = cellAt(ground, point);
	return free[here] ? here : nearestOf(ground, point, (cell) => free[cell] === 1, here);
}

function nearestReached(ground: Ground, cost: Int32Array, point: Point): number {
	return nearestOf(ground, point, (cell) => (cost[cell] as number) >= 0, cellAt(ground, point));
}

function nearestOf(ground: Ground, point: Point, fits: (cell: number) => boolean, otherwise: number): number {
	let best = otherwise;
	let bestSquare = Number.POSITIVE_INFINITY;
	for (let cell = 0; cell < ground.kind.length; cell++) {
		if (!fits(cell)) continue;
		const middle = middleOf(ground, cell);
		const square = (middle.x - point.x) * (middle.x - point.x) + (middle.y - point.y) * (middle.y - point.y);
		if (square < bestSquare) {
			bestSquare = square;
			best = cell;
		}
	}
	return best;
}

function pulledStraight(ground: Ground, free: Uint8Array, from: Point, corners: Point[]): Point[] {
	const out: Point[] = [];
	let here = from;
	for (let at = 0; at < corners.length; at++) {
		const ahead = corners[at + 1];
		if (ahead && seesAcross(ground, free, here, ahead)) continue;
		here = corners[at] as Point;
		out.push(here);
	}
	return out;
}

function seesAcross(ground: Ground, free: Uint8Array, a: Point, b: Point): boolean {
	const dx = b.x - a.x;
	const dy = b.y - a.y;
	const parts = Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) * 4);
	for (let i = 1; i <= parts; i++) {
		if (!free[cellAt(ground, { x: a.x + (dx * i) / parts, y: a.y + (dy * i) / parts })]) return false;
	}
	return true;
}
