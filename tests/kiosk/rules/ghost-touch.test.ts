// Ghosts: told from fingers by speed and by patience.
import { describe, expect, it } from "vitest";
import {
	type Contact,
	type Feeling,
	feel,
	isPaused,
	isResting,
	untouched,
} from "../../../src/kiosk/rules/ghost-touch.ts";

function touchBy(contacts: [atMs: number, contact: Contact][], feeling: Feeling = untouched): Feeling {
	return contacts.reduce((now, [atMs, contact]) => feel(now, contact, atMs), feeling);
}
const tap = (atMs: number, id = atMs): [number, Contact][] => [
	[atMs, { kind: "down", id, xMm: 50, yMm: 50 }],
	[atMs + 20, { kind: "up", id }],
];
const taps = (count: number, everyMs: number) =>
	Array.from({ length: count }, (_, i) => tap(1000 + i * everyMs)).flat();

describe("rain", () => {
	it("is more than eight taps within a second", () => {
		expect(touchBy(taps(8, 100)).why).toBeNull();
		const rained = touchBy(taps(9, 100));
		expect(rained).toMatchObject({ why: "rain", pauses: 1 });
		expect(isPaused(rained, 1900)).toBe(true);
	});
	it("is not a quick child", () => {
		expect(touchBy(taps(40, 140)).pauses).toBe(0);
	});
	it("passes by itself", () => {
		const rained = touchBy(taps(9, 100));
		expect(isPaused(rained, 5700)).toBe(true);
		expect(isPaused(rained, 5900)).toBe(false);
		expect(feel(rained, { kind: "tick" }, 5900).why).toBeNull();
	});
});

describe("something stuck", () => {
	const down: [number, Contact] = [0, { kind: "down", id: 1, xMm: 50, yMm: 50 }];
	it("rests in one spot for more than five seconds", () => {
		expect(touchBy([down, [5000, { kind: "tick" }]]).why).toBeNull();
		expect(touchBy([down, [5001, { kind: "tick" }]]).why).toBe("stuck");
	});
	it("may tremble, but not wander", () => {
		const trembling = [1000, 2000, 3000, 4000].map((atMs): [number, Contact] => [
			atMs,
			{ kind: "move", id: 1, xMm: 52, yMm: 51 },
		]);
		expect(touchBy([down, ...trembling, [5100, { kind: "tick" }]]).why).toBe("stuck");
		const wandering: [number, Contact] = [4000, { kind: "move", id: 1, xMm: 80, yMm: 50 }];
		expect(touchBy([down, wandering, [8900, { kind: "tick" }]]).why).toBeNull();
	});
	it("is presence before, and none after", () => {
		const resting = touchBy([down, [4000, { kind: "tick" }]]);
		expect(isResting(resting, 4000)).toBe(true);
		const stuck = touchBy([[5100, { kind: "tick" }]], resting);
		expect(isResting(stuck, 5200)).toBe(false);
		const still = touchBy([[9200, { kind: "tick" }]], stuck);
		expect(still).toMatchObject({ why: "stuck", pauses: 2 });
	});
	it("is over when it is taken away", () => {
		const away = touchBy([
			down,
			[5100, { kind: "tick" }],
			[6000, { kind: "up", id: 1 }],
			[9200, { kind: "tick" }],
		]);
		expect(away).toMatchObject({ why: null, pauses: 1 });
	});
});
