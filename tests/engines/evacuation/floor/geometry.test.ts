// Plane geometry: crossings, insides, areas, distances, and what doors leave of a wall.
import fc from "fast-check";
import { expect, it } from "vitest";
import {
	areaOf,
	crossingShare,
	isInside,
	lengthOf,
	type Segment,
	squaredDistanceToSegment,
	withoutOpenings,
} from "../../../../src/engines/evacuation/floor/geometry.ts";
import { rectangle } from "../../../../src/engines/evacuation/plan/geometries/parts.ts";
import { isSimple, sharedArea } from "../../../../src/engines/evacuation/plan/problems/polygons.ts";

const L = [
	[0, 0],
	[4, 0],
	[4, 2],
	[2, 2],
	[2, 4],
	[0, 4],
] as [number, number][];
const number = fc.integer({ min: -200, max: 200 }).map((n) => n / 10);
const size = fc.integer({ min: 1, max: 100 }).map((n) => n / 10);

it("knows where segments cross", () => {
	expect(crossingShare(0, 0, 4, 0, 1, -1, 1, 1)).toBe(0.25);
	expect(crossingShare(0, 0, 4, 0, 5, -1, 5, 1)).toBe(-1);
	expect(crossingShare(0, 0, 4, 0, 0, 1, 4, 1)).toBe(-1);
});

it("knows inside from outside, also in a hollow", () => {
	expect(isInside(L, 1, 3)).toBe(true);
	expect(isInside(L, 3, 1)).toBe(true);
	expect(isInside(L, 3, 3)).toBe(false);
	expect(Math.abs(areaOf(L))).toBe(12);
	expect(isSimple(L)).toBe(true);
});

it("measures the distance to a segment", () => {
	expect(squaredDistanceToSegment(2, 3, 0, 0, 4, 0)).toBe(9);
	expect(squaredDistanceToSegment(7, 4, 0, 0, 4, 0)).toBe(25);
	expect(squaredDistanceToSegment(3, 4, 0, 0, 0, 0)).toBe(25);
});

it("leaves of a wall what its doors do not take", () => {
	const wall: Segment = { from: [0, 0], to: [10, 0] };
	expect(withoutOpenings(wall, [])).toEqual([wall]);
	expect(withoutOpenings(wall, [{ from: [2, 0], to: [3, 0] }])).toEqual([
		{ from: [0, 0], to: [2, 0] },
		{ from: [3, 0], to: [10, 0] },
	]);
	expect(withoutOpenings(wall, [{ from: [0, 0], to: [10, 0] }])).toEqual([]);
	expect(withoutOpenings(wall, [{ from: [2, 1], to: [3, 1] }])).toEqual([wall]);
	expect(withoutOpenings(wall, [{ from: [2, 0], to: [2, 4] }])).toEqual([wall]);
});

it("leaves as many metres as the wall has without its doors", () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(size, size), { maxLength: 5 }), (doors) => {
			let x = 0;
			let open = 0;
			const openings = doors.map(([gap, width]): Segment => {
				const from = x + gap;
				x = from + width;
				open += width;
				return { from: [x, 0], to: [from, 0] };
			});
			const left = withoutOpenings({ from: [0, 0], to: [x + 1, 0] }, openings);
			const metres = left.reduce((sum, { from, to }) => sum + lengthOf(from, to), 0);
			expect(metres).toBeCloseTo(x + 1 - open, 6);
		}),
	);
});

it("measures what two rectangles share", () => {
	const overlap = (a: number, b: number, c: number, d: number) =>
		Math.max(0, Math.min(b, d) - Math.max(a, c));
	fc.assert(
		fc.property(number, number, size, size, number, number, size, size, (x, y, w, h, x2, y2, w2, h2) => {
			const expected = overlap(x, x + w, x2, x2 + w2) * overlap(y, y + h, y2, y2 + h2);
			expect(sharedArea(rectangle(x, y, w, h), rectangle(x2, y2, w2, h2))).toBeCloseTo(expected, 6);
		}),
	);
});

it("measures what slanted and hollow outlines share", () => {
	const diamond = [
		[2, 0],
		[4, 2],
		[2, 4],
		[0, 2],
	] as [number, number][];
	expect(sharedArea(diamond, diamond)).toBeCloseTo(8);
	expect(sharedArea(L, diamond)).toBeCloseTo(6);
	expect(sharedArea(L, rectangle(2, 2, 5, 5))).toBe(0);
	expect(sharedArea(L, rectangle(1, 1, 2, 2))).toBeCloseTo(3);
});
