// The plan of a round: each answer moves it one step, and no error ever moves the pointer.
import { describe, expect, it } from "vitest";
import type { Head } from "../../../src/core/chain.ts";
import type { ChainHash } from "../../../src/core/ids.ts";
import {
	afterAnswer,
	beginRound,
	nextRequest,
	pauseMs,
	type SyncAnswer,
	type SyncPlan,
} from "../../../src/kiosk/rules/sync-plan.ts";

const h = (n: number) => n.toString(16).padStart(64, "0") as ChainHash;
const at = (seq: number): Head => ({ seq, h: h(seq) });
const has = (seq: number) => ({ have: at(seq), ours: h(seq) });
const alien = (seq: number) => ({ have: { seq, h: h(seq + 9000) }, ours: h(seq) });
const greet = (seq: number): SyncAnswer => ({ kind: "hello", ...has(seq) });
const plan = (head: number, ack = 0, failures = 0): SyncPlan =>
	beginRound(at(head), at(ack), at(0), failures);
const follow = (start: SyncPlan, ...answers: SyncAnswer[]) => answers.reduce(afterAnswer, start);

describe("a round", () => {
	it("says hello, pushes five hundred at a time, and is over when all is there", () => {
		let now = plan(1200);
		expect(nextRequest(now)).toEqual({ kind: "hello" });
		now = follow(now, greet(0));
		expect(nextRequest(now)).toEqual({ kind: "push", prev: at(0), count: 500 });
		now = follow(now, { kind: "pushed", last: at(500), ...has(500) });
		expect(nextRequest(now)).toEqual({ kind: "push", prev: at(500), count: 500 });
		now = follow(now, { kind: "pushed", last: at(1000), ...has(1000) });
		expect(nextRequest(now)).toEqual({ kind: "push", prev: at(1000), count: 200 });
		now = follow(now, { kind: "pushed", last: at(1200), ...has(1200) });
		expect(nextRequest(now)).toEqual({ kind: "none" });
		expect(now.ack).toEqual(at(1200));
	});
	it("follows the server down after it was restored from a backup", () => {
		expect(nextRequest(follow(plan(100, 100), greet(40)))).toEqual({ kind: "push", prev: at(40), count: 60 });
	});
	it("sends everything again where the server's end is not ours", () => {
		const now = follow(plan(30, 20), { kind: "hello", ...alien(25) });
		expect(now.ack).toEqual(at(0));
		const pushed = follow(now, { kind: "pushed", last: at(30), ...alien(40) });
		expect(pushed.ack).toEqual(at(30));
		expect(nextRequest(pushed)).toEqual({ kind: "none" });
	});
	it("starts over from where a conflict says", () => {
		const now = follow(plan(90, 80), greet(80), { kind: "conflict", ...has(35) });
		expect(nextRequest(now)).toEqual({ kind: "push", prev: at(35), count: 55 });
	});
	it("gives a server up that contradicts itself", () => {
		let now = follow(plan(90), greet(0));
		for (let i = 0; i < 20 && !now.ended; i += 1) {
			now = follow(now, { kind: "conflict", ...has(i % 2 === 0 ? 10 : 0) });
		}
		expect(now).toMatchObject({ ended: true, failures: 1 });
	});
	it("gives a server up that stores and does not have", () => {
		const now = follow(plan(90), greet(50), { kind: "pushed", last: at(90), ...has(10) });
		expect(now).toMatchObject({ ended: true, failures: 1, ack: at(10) });
	});
	it("halves a batch that is too large, down to a single line, then fails", () => {
		let now = follow(plan(1000), greet(0));
		const counts: number[] = [];
		for (let request = nextRequest(now); request.kind === "push"; request = nextRequest(now)) {
			counts.push(request.count);
			now = follow(now, { kind: "too-large" });
		}
		expect(counts).toEqual([500, 250, 125, 63, 32, 16, 8, 4, 2, 1]);
		expect(now).toMatchObject({ ended: true, failures: 1 });
	});
	it("moves nothing on a failure", () => {
		const now = follow(plan(90, 20), greet(20), { kind: "failed" });
		expect(now).toMatchObject({ ended: true, ack: at(20) });
		expect(nextRequest(now)).toEqual({ kind: "none" });
	});
});

describe("the pause", () => {
	it("doubles from one second to five minutes, with jitter of half", () => {
		const waits = [1, 2, 3, 9, 10, 30].map((failures) => pauseMs({ failures }, 1));
		expect(waits).toEqual([1000, 2000, 4000, 256_000, 300_000, 300_000]);
		expect(pauseMs({ failures: 1 }, 0)).toBe(500);
	});
	it("is about a minute while all is well", () => {
		expect(pauseMs({ failures: 0 }, 0)).toBe(45_000);
		expect(pauseMs({ failures: 0 }, 0.999)).toBeLessThan(75_001);
	});
	it("is short again after a success", () => {
		expect(follow(plan(5, 0, 12), greet(0)).failures).toBe(0);
	});
});
