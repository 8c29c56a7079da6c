// The chain's shape against a naive model: random branches, gaps and orders.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Head } from "../../src/core/chain.ts";
import type { ChainHash } from "../../src/core/ids.ts";
import {
	addPlace,
	comesAfter,
	emptyShape,
	Follower,
	type Place,
	placeBelow,
	type Shape,
} from "../../src/server/ledger/shape.ts";

const hash = (text: string) => text as ChainHash;
const MANY = { numRuns: 2000 };
const GENESIS: Head = { seq: 0, h: hash("g") };

/** A row that follows the `n`-th of the rows before it (0: the beginning), under its own name. */
const growth = fc.array(fc.nat(30), { minLength: 0, maxLength: 30 });

function grown(steps: readonly number[]): Place[] {
	const rows: Place[] = [];
	for (const [i, step] of steps.entries()) {
		// Mostly the last row, sometimes an older one: long chains with a few branches.
		const parent: Head = step < 24 ? (rows.at(-1) ?? GENESIS) : (rows[(step * 7) % (i + 1)] ?? GENESIS);
		rows.push({
			seq: parent.seq + 1,
			h: hash(`h${String((i * 17) % 31).padStart(2, "0")}-${i}`),
			prev: parent.h,
		});
	}
	return rows;
}

function shapeOf(rows: readonly Place[]): Shape {
	const shape = emptyShape(GENESIS);
	for (const row of inOrder(rows)) addPlace(shape, row);
	return shape;
}
const inOrder = (rows: readonly Place[]) => [...rows].sort((a, b) => (comesAfter(a, b) ? 1 : -1));

function joinedIn(rows: readonly Place[]): Place[] {
	const reached = new Set<ChainHash>([GENESIS.h]);
	const joined: Place[] = [];
	for (const row of inOrder(rows)) {
		if (!reached.has(row.prev)) continue;
		reached.add(row.h);
		joined.push(row);
	}
	return joined;
}

const story = fc.tuple(growth, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }));
const stored = ([steps, kept]: [number[], boolean[]], lose: boolean) =>
	grown(steps).filter((_, i) => !lose || (kept[i] ?? true) || (kept[i + 1] ?? true));

describe("the shape of a chain", () => {
	it("ends at the farthest row that hangs together with the beginning", () => {
		fc.assert(
			fc.property(story, fc.boolean(), (told, lose) => {
				const rows = stored(told, lose);
				const joined = joinedIn(rows);
				const { end, loose } = shapeOf(rows);
				expect(end.seq).toBe(joined.at(-1)?.seq ?? 0);
				const beyond = inOrder(rows).filter((row) => row.seq > end.seq);
				expect(loose).toBe(beyond[0]?.seq ?? null);
			}),
			MANY,
		);
	});

	it("has no fork exactly when each number is stored once and every row follows the one before, where that is there", () => {
		fc.assert(
			fc.property(story, fc.boolean(), (told, lose) => {
				const rows = inOrder(stored(told, lose));
				const single = rows.every(
					(row, i) =>
						rows[i - 1]?.seq !== row.seq && (rows[i - 1]?.seq !== row.seq - 1 || rows[i - 1]?.h === row.prev),
				);
				expect(shapeOf(rows).forks === 0).toBe(single);
			}),
			MANY,
		);
	});

	it("knows the trunk: the last row before the first split of what hangs together", () => {
		fc.assert(
			fc.property(story, fc.boolean(), (told, lose) => {
				const rows = stored(told, lose);
				const joined = joinedIn(rows);
				let trunk = GENESIS;
				for (;;) {
					const next = joined.filter(({ seq }) => seq === trunk.seq + 1);
					if (next.length !== 1 || !next[0]) break;
					trunk = { seq: next[0].seq, h: next[0].h };
				}
				expect(shapeOf(rows).trunk).toMatchObject(trunk);
			}),
			MANY,
		);
	});

	it("follows a branch to where it splits or ends", () => {
		fc.assert(
			fc.property(story, fc.boolean(), fc.nat(29), (told, lose, pick) => {
				const rows = inOrder(stored(told, lose));
				const target: Head = rows[pick % Math.max(1, rows.length)] ?? GENESIS;
				const follower = new Follower(GENESIS, target);
				for (const row of rows) follower.add(row);
				let expected: Head | null = null;
				if (target.seq === 0 || joinedIn(rows).some(({ h }) => h === target.h)) {
					expected = target;
					for (;;) {
						const children: Place[] = rows.filter(({ prev }) => prev === expected?.h);
						if (children.length !== 1 || !children[0]) break;
						expected = children[0];
					}
				}
				const reached = follower.finish();
				expect(reached && { seq: reached.seq, h: reached.h }).toEqual(
					expected && { seq: expected.seq, h: expected.h },
				);
			}),
			MANY,
		);
	});

	it("always sends a kiosk whose end is not here to a lower place, so that asking ends", () => {
		fc.assert(
			fc.property(story, fc.boolean(), fc.integer({ min: 1, max: 40 }), (told, lose, seq) => {
				const shape = shapeOf(stored(told, lose));
				expect(placeBelow(shape, { seq, h: hash("unknown") }, GENESIS).seq).toBeLessThan(seq);
			}),
			MANY,
		);
	});
});
