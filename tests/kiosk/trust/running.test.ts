// The tests that run before the visitor: judged as the published ones are, paced, drawn between frames, each person once.
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { OUT, WALKING } from "../../../src/engines/evacuation/crowd/crowd.ts";
import { Plan } from "../../../src/engines/evacuation/plan/plan.ts";
import { isOver, type Run, startRun, stepRun } from "../../../src/engines/evacuation/run/run.ts";
import { clothesOf } from "../../../src/kiosk/screens/trust/drawing/walkers.ts";
import { figuresAt, nextMoment } from "../../../src/kiosk/screens/trust/rules/between.ts";
import { FIELDS, type Frame } from "../../../src/kiosk/screens/trust/rules/messages.ts";
import { PACE, stepsDue } from "../../../src/kiosk/screens/trust/rules/pace.ts";
import {
	flowOf,
	judge,
	progressOf,
	SCENE,
	SCENES,
	type SceneName,
} from "../../../src/kiosk/screens/trust/rules/scenes.ts";
import { layOut } from "../../../src/kiosk/screens/trust/rules/windows.ts";

function started(scene: SceneName, seed: number): Run {
	return startRun(v.parse(Plan, SCENE[scene].plan()), seed);
}

describe("a scene", () => {
	it.each(SCENES)("%s runs to its verdict, counting up only", (scene) => {
		const run = started(scene, 3);
		expect(run.crowd.count).toBe(SCENE[scene].persons);
		let last = progressOf(scene, run);
		expect(last).toEqual({ through: 0, seconds: 0 });
		while (!isOver(run)) {
			for (let step = 0; step < 20 && !isOver(run); step++) stepRun(run);
			const now = progressOf(scene, run);
			expect(now.through).toBeGreaterThanOrEqual(last.through);
			expect(now.seconds).toBeGreaterThanOrEqual(last.seconds);
			last = now;
		}
		const verdict = judge(scene, run);
		expect(verdict.through).toBe(SCENE[scene].persons);
		expect(verdict.pass).toBe(true);
	});

	it("door: the flow is that of the crossings of the door, and too fast would fail", () => {
		expect(flowOf([0, 1, 2, 3])).toBe(1);
		expect(flowOf([5])).toBe(0);
		const run = started("door", 1);
		while (!isOver(run)) stepRun(run);
		expect(judge("door", run).measured).toBeCloseTo(1.25, 1);
		const line = run.measures.lines[0];
		for (const crossing of line?.crossings ?? []) crossing.at /= 2;
		expect(judge("door", run)).toMatchObject({ pass: false });
	});

	it("counter: who has not arrived keeps it from passing", () => {
		const run = started("counter", 1);
		for (let step = 0; step < 800; step++) stepRun(run);
		const verdict = judge("counter", run);
		expect(verdict.through).toBeGreaterThan(0);
		expect(verdict).toMatchObject({ pass: false });
	});

	it("walk: half a second too late fails", () => {
		const run = started("walk", 1);
		while (!isOver(run)) stepRun(run);
		expect(judge("walk", run).measured).toBeCloseTo(40, 1);
		for (const crossing of run.measures.lines.find(({ id }) => id === "end")?.crossings ?? [])
			crossing.at += 0.5;
		expect(judge("walk", run).pass).toBe(false);
	});

	it("dresses the two crowds apart", () => {
		expect(clothesOf("counter", 99)).not.toEqual(clothesOf("counter", 100));
		expect(clothesOf("counter", 0)).toEqual(clothesOf("counter", 99));
	});
});

describe("the pace", () => {
	it("is so many times as fast as life, wherever the wakes fall", () => {
		for (const wakeMs of [7, 16.6, 50, 61]) {
			let [steps, rest, passedMs] = [0, 0, 0];
			while (passedMs < 20_000) {
				passedMs += wakeMs;
				const owed = stepsDue(wakeMs, rest);
				steps += owed.steps;
				rest = owed.rest;
			}
			expect(Math.abs(steps * 0.05 - (PACE * passedMs) / 1000), `${wakeMs}`).toBeLessThanOrEqual(0.051);
		}
	});
	it("does not make up for a machine that slept", () => {
		expect(stepsDue(60_000, 0)).toEqual({ steps: 16, rest: 0 });
		expect(stepsDue(-5, 0.01)).toEqual({ steps: 0, rest: 0.01 });
	});
});

describe("between two frames", () => {
	const frame = (seconds: number, x: number, state: number): Frame => {
		const people = Float32Array.from([x, 2, 1, 0, state]);
		expect(people).toHaveLength(FIELDS);
		return { kind: "frame", seconds, through: 0, clock: seconds, people };
	};
	const unseen = () => new Float64Array(1).fill(Number.NaN);

	it("people are where a straight line has them", () => {
		const [before, after] = [frame(1, 4, WALKING), frame(1.5, 6, WALKING)];
		expect(figuresAt(before, after, 1.125, unseen())).toMatchObject([{ person: 0, x: 4.5, y: 2, solid: 1 }]);
		expect(figuresAt(before, after, 9, unseen())[0]?.x).toBe(6);
		expect(figuresAt(before, before, 1, unseen())[0]?.x).toBe(4);
	});
	it("who is out walks on, fades and is gone", () => {
		const leftAt = unseen();
		const after = frame(2, 8, OUT);
		const solid = (seconds: number) => figuresAt(after, after, seconds, leftAt)[0]?.solid;
		expect(solid(2)).toBe(1);
		expect(solid(2.4)).toBeCloseTo(0.5);
		expect(figuresAt(after, after, 2.4, leftAt)[0]?.x).toBeCloseTo(8.4);
		expect(solid(2.81)).toBeUndefined();
	});
	it("the picture never runs ahead of the run, and catches up when it fell behind", () => {
		expect(nextMoment(1, 16, 1.05)).toBe(1.05);
		expect(nextMoment(1, 10, 2)).toBeCloseTo(1.08);
		expect(nextMoment(1, 10, 5)).toBeCloseTo(1.16);
		expect(nextMoment(1, -10, 5)).toBe(1);
	});
});

describe("the picture", () => {
	const SIZES = [
		[990, 500],
		[360, 200],
		[360, 420],
		[1100, 700],
	] as const;
	it.each(SCENES)("of %s lies inside its frame", (scene) => {
		for (const [width, height] of SIZES) {
			const { windows, pxPerMetre } = layOut(scene, width, height);
			for (const window of windows) {
				expect(window.atX).toBeGreaterThanOrEqual(-0.001);
				expect(window.atY).toBeGreaterThanOrEqual(-0.001);
				expect(window.atX + window.width * pxPerMetre).toBeLessThanOrEqual(width + 0.001);
				expect(window.atY + window.height * pxPerMetre).toBeLessThanOrEqual(height + 0.001);
			}
		}
	});
	it("shows the walker in exactly one strip, all along the way", () => {
		for (const [width, height] of SIZES) {
			const { windows } = layOut("walk", width, height);
			for (let x = -1.4; x < 42; x += 0.13)
				expect(windows.filter(({ from, to }) => x >= from && x < to)).toHaveLength(1);
		}
	});
	it("folds the corridor where the frame is high, and not where it is flat", () => {
		expect(layOut("walk", 990, 900).windows).toHaveLength(4);
		expect(layOut("walk", 1400, 120).windows).toHaveLength(1);
	});
});
