// The staff's way in: knocking, PINs that may be used, tries that must wait.
import { describe, expect, it } from "vitest";
import { knock } from "../../../src/kiosk/rules/corner-taps.ts";
import {
	afterTry,
	hashPin,
	isPin,
	noTries,
	pinProblem,
	type Tries,
	waitMs,
} from "../../../src/kiosk/rules/staff-pin.ts";

const MINUTE_MS = 60_000;

describe("knocking", () => {
	const inCorner = { xMm: 12, yMm: 18 };
	function knocks(atMs: number[], place = inCorner): boolean {
		let tapsMs: readonly number[] = [];
		let opens = false;
		for (const ms of atMs) ({ tapsMs, opens } = knock(tapsMs, place, ms));
		return opens;
	}
	it("opens at the fifth tap within three seconds", () => {
		expect(knocks([0, 600, 1200, 1800])).toBe(false);
		expect(knocks([0, 600, 1200, 1800, 3000])).toBe(true);
		expect(knocks([0, 600, 1200, 1800, 3001])).toBe(false);
	});
	it("is heard in the corner only", () => {
		expect(knocks([0, 100, 200, 300, 400], { xMm: 21, yMm: 5 })).toBe(false);
		expect(knocks([0, 100, 200, 300, 400], { xMm: 5, yMm: 21 })).toBe(false);
	});
	it("starts anew after a tap elsewhere", () => {
		let tapsMs: readonly number[] = [];
		for (const ms of [0, 1, 2, 3]) ({ tapsMs } = knock(tapsMs, inCorner, ms));
		({ tapsMs } = knock(tapsMs, { xMm: 100, yMm: 100 }, 4));
		expect(knock(tapsMs, inCorner, 5).opens).toBe(false);
	});
});

describe("a PIN", () => {
	it.each([
		["12345", "too-short"],
		["1234567890123", "too-short"],
		["29571a", "too-short"],
		["000000", "too-simple"],
		["123456", "too-simple"],
		["789012", "too-simple"],
		["876543", "too-simple"],
		["295713", null],
		["121212", null],
	])("%s: %s", (pin, problem) => {
		expect(pinProblem(pin)).toBe(problem);
	});
	it("is kept as a salted slow hash and known again", async () => {
		const asked: [string, number][] = [];
		const derive = async (pin: string, salt: string, rounds: number) => {
			asked.push([salt, rounds]);
			return `${pin}/${salt}`.split("").reverse().join("");
		};
		const kept = await hashPin("295713", "5a17", derive);
		expect(JSON.stringify(kept)).not.toContain("295713");
		expect(kept.rounds).toBeGreaterThanOrEqual(600_000);
		expect(await isPin("295713", kept, derive)).toBe(true);
		expect(await isPin("295714", kept, derive)).toBe(false);
		expect(new Set(asked.map(String)).size).toBe(1);
	});
});

describe("wrong tries", () => {
	const wrong = (tries: Tries, times: number, wallMs: number) => {
		let now = tries;
		for (let i = 0; i < times; i += 1) now = afterTry(now, false, wallMs);
		return now;
	};
	it("wait 1, 5, 15, 60 minutes after each five", () => {
		let tries = noTries;
		for (const minutes of [1, 5, 15, 60, 60, 60]) {
			tries = wrong(tries, 4, 0);
			expect(waitMs(tries, 0)).toBe(0);
			tries = wrong(tries, 1, 0);
			expect(waitMs(tries, 0)).toBe(minutes * MINUTE_MS);
			expect(waitMs(tries, minutes * MINUTE_MS)).toBe(0);
		}
	});
	it("are forgotten after the right one", () => {
		expect(afterTry(wrong(noTries, 14, 0), true, 0)).toEqual(noTries);
	});
	it("never lock for longer than an hour because a clock was set back", () => {
		const tries = wrong(noTries, 20, 1_800_000_000_000);
		expect(waitMs(tries, 0)).toBe(60 * MINUTE_MS);
	});
});
