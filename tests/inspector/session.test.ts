// What a run hands to the page: packed people, trails, curve, heat without leaks, panels, clicks.
import { describe, expect, it } from "vitest";
import { emptyCrowd } from "../../src/engines/evacuation/crowd/crowd.ts";
import type { Plan } from "../../src/engines/evacuation/plan/plan.ts";
import { readPlan } from "../../src/engines/evacuation/plan/problems.ts";
import { hashOf } from "../../src/engines/evacuation/run/report.ts";
import { isOver, startRun, stepRun } from "../../src/engines/evacuation/run/run.ts";
import { inkOf } from "./colours.ts";
import { shoulderTurn } from "./draw-people.ts";
import { openSmear, smear } from "./heat.ts";
import { buffersOf, HEATS, TRAIL_SPOTS } from "./messages.ts";
import { packPeople, personIn, personNear, STRIDE } from "./people.ts";
import { PLANS } from "./plans.ts";
import { panelsOf, sceneOf } from "./scene.ts";
import { advance, frameOf, openSession } from "./session.ts";
import { doorNear, pointAt, sheetOf, wholeSheet, zoom } from "./view.ts";
import { wishesOf } from "./wishes.ts";

function planOf(name: string): Plan {
	const read = readPlan(PLANS[name]?.());
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}
const fresh = (length: number) => new Float32Array(length);
const nothing = { heat: "none", exit: 0, trails: false, person: -1 } as const;

describe("people", () => {
	it("come back as they were packed, the largest codes too", () => {
		const crowd = emptyCrowd(2);
		Object.assign(crowd.x, [1.5, -3.25]);
		Object.assign(crowd.headingY, [0, -1]);
		Object.assign(crowd.radius, [0.25, 0.5]);
		Object.assign(crowd.squeeze, [1, 0.75]);
		Object.assign(crowd.level, [0, 255]);
		Object.assign(crowd.state, [1, 4]);
		Object.assign(crowd.kind, [0, 7]);
		Object.assign(crowd.bent, [0, 1]);
		Object.assign(crowd.exit, [-1, 63]);
		Object.assign(crowd.outAt, [Number.NaN, 12]);
		Object.assign(crowd.heatDose, [0, 0.5]);
		const people = new Float32Array(2 * STRIDE);
		packPeople(crowd, people);
		expect(personIn(people, 0)).toMatchObject({
			x: 1.5,
			level: 0,
			state: 1,
			exit: -1,
			bent: false,
			isOut: false,
		});
		expect(personIn(people, 1)).toMatchObject({
			x: -3.25,
			headingY: -1,
			radius: 0.5,
			squeeze: 0.75,
			level: 255,
			state: 4,
			kind: 7,
			bent: true,
			exit: 63,
			dose: 0.5,
			isOut: true,
		});
	});
	it("are found by a click on their own level, within reach, unless they are gone", () => {
		const crowd = emptyCrowd(3);
		Object.assign(crowd.x, [1, 1.2, 1.1]);
		Object.assign(crowd.level, [0, 1, 0]);
		Object.assign(crowd.state, [1, 1, 2]);
		const people = new Float32Array(3 * STRIDE);
		packPeople(crowd, people);
		expect(personNear(people, [0], 1.2, 0, 0.5)).toBe(0);
		expect(personNear(people, [1], 1.2, 0, 0.5)).toBe(1);
		expect(personNear(people, [0], 2, 0, 0.5)).toBe(-1);
	});
});

describe("a session", () => {
	it("changes nothing in the run that it looks at", () => {
		const plan = planOf("room-with-one-door");
		const session = openSession(plan, 3);
		const run = startRun(plan, 3);
		for (let n = 0; n < 200; n++) {
			advance(session);
			if (n % 10 === 0) frameOf(session, { heat: "density", exit: 0, trails: true, person: 5 }, fresh, 0);
			stepRun(run);
		}
		expect(hashOf(session.run)).toBe(hashOf(run));
	});
	it("counts who is out after each second, never fewer, all in the end", () => {
		const session = openSession(planOf("corner-corridor"), 1);
		while (advance(session)) if (session.curve.length > 200) break;
		expect(isOver(session.run)).toBe(true);
		expect(advance(session)).toBe(false);
		const { curve } = frameOf(session, nothing, fresh, 0);
		expect(curve.length).toBe(Math.floor(session.run.seconds) + 1);
		expect(curve.every((out, n) => n === 0 || out >= (curve[n - 1] as number))).toBe(true);
		expect(curve.at(-1)).toBe(20);
	});
	it("remembers the last spots in order, the newest last", () => {
		const session = openSession(planOf("corridor"), 1);
		for (let n = 0; n < 603; n++) advance(session);
		const { trails } = frameOf(session, { ...nothing, trails: true }, fresh, 0);
		const xs = Array.from({ length: TRAIL_SPOTS }, (_, n) => (trails as Float32Array)[3 * n] as number);
		expect(xs.every((x, n) => n === 0 || x >= (xs[n - 1] as number))).toBe(true);
		expect(Math.abs((xs.at(-1) as number) - (session.run.crowd.x[0] as number))).toBeLessThan(0.3);
		expect((xs.at(-1) as number) - (xs[0] as number)).toBeCloseTo((TRAIL_SPOTS - 1) * 0.25, 0);
	});
	it("finds where it is most crowded", () => {
		const plan = planOf("endless-corridor-3");
		const session = openSession(plan, 1);
		for (let n = 0; n < 20; n++) advance(session);
		const { densest, people } = frameOf(session, nothing, fresh, 0);
		const middle = personIn(people, densest.around);
		let found = 0;
		for (let i = 0; i < session.run.crowd.count; i++) {
			const one = personIn(people, i);
			const dx = one.x - middle.x - 20 * Math.round((one.x - middle.x) / 20);
			if (dx * dx + (one.y - middle.y) ** 2 < 1 / Math.PI) found++;
		}
		expect(densest.people).toBeGreaterThan(3);
		// Pairs were measured before the last step.
		expect(Math.abs(found - densest.people)).toBeLessThan(3);
	});
	it("hands over only what was asked for, and tells of the person followed", () => {
		const session = openSession(planOf("school"), 1);
		const bare = frameOf(session, nothing, fresh, 0);
		expect(buffersOf(bare)).toEqual([bare.people.buffer]);
		expect(bare.followed).toBeNull();
		const full = frameOf(session, { heat: "cost", exit: 1, trails: true, person: 7 }, fresh, 0);
		expect(buffersOf(full)).toHaveLength(4);
		expect(full.followed?.人).toContain("#7 ");
		expect(structuredClone(full, { transfer: buffersOf(full) }).people).toHaveLength(497 * STRIDE);
		expect(full.people).toHaveLength(0);
	});
});

describe("heat", () => {
	const plan = planOf("three-rooms");
	const run = startRun(plan, 1);
	const { floor } = run;
	it("smears one person over one, none of it behind a wall", () => {
		const x = 9.8;
		const start = floor.x.findIndex(
			(cellX, cell) =>
				Math.abs(cellX - x) < 0.13 &&
				Math.abs((floor.y[cell] as number) - 2) < 0.13 &&
				floor.walkable[cell] === 1,
		);
		let sum = 0;
		let beyond = 0;
		smear(floor, openSmear(floor), start, x, 2, (cell, share) => {
			sum += share;
			if ((floor.x[cell] as number) > 10) beyond += share;
		});
		expect(sum).toBeCloseTo(1, 9);
		expect(beyond).toBe(0);
	});
	it("of density sums to the people on the floor", () => {
		const session = openSession(plan, 1);
		const { heat } = frameOf(session, { ...nothing, heat: "density" }, fresh, 0);
		let people = 0;
		for (const value of heat as Float32Array) if (!Number.isNaN(value)) people += value * 0.0625;
		expect(people).toBeGreaterThan(145);
		expect(people).toBeLessThan(150.01);
	});
	it("of the way falls to nothing at the exit", () => {
		const { heat } = frameOf(openSession(plan, 1), { ...nothing, heat: "cost" }, fresh, 0);
		for (const cell of floor.exits[0]?.cells ?? []) expect((heat as Float32Array)[cell]).toBe(0);
	});
	it.each(HEATS.filter((heat) => heat !== "none"))(
		"%s has an ink for every value, none for nothing",
		(heat) => {
			expect(inkOf(heat, Number.NaN)[3]).toBe(0);
			for (const value of [0.3, 1, 25, 1e6])
				for (const part of inkOf(heat, value)) {
					expect(part).toBeGreaterThanOrEqual(0);
					expect(part).toBeLessThanOrEqual(255);
				}
		},
	);
});

describe("panels", () => {
	const panelNames = (name: string) => {
		const plan = planOf(name);
		const run = startRun(plan, 1);
		const scene = sceneOf(plan, run.floor, run.crowd.count);
		return panelsOf(scene).map(({ levels }) => levels.map((level) => scene.levels[level]?.id));
	};
	it("put a stair beside the floor it starts from, and the upper floor on its own", () => {
		expect(panelNames("school")).toEqual([
			["f1", "stair-west", "stair-east", "out-front", "out-back"],
			["f2"],
		]);
	});
	it("are one where nothing lies over anything", () => {
		expect(panelNames("room-corridor-stair")).toEqual([["start", "stair", "end", "out-exit"]]);
	});
	it("take a click back to the metres of the plan, zoomed or not", () => {
		const plan = planOf("school");
		const scene = sceneOf(plan, startRun(plan, 1).floor, 1);
		const sheet = sheetOf(scene, 1200, 800);
		const upper = sheet.panels[1];
		if (!upper) throw new Error("The school has two panels");
		for (const view of [wholeSheet(sheet, 1200, 800), zoom(wholeSheet(sheet, 1200, 800), 3, 200, 700)]) {
			const px = (20 + upper.dx - view.x) * view.scale;
			const py = (8 + upper.dy - view.y) * view.scale;
			const found = pointAt(sheet, view, px, py);
			expect(found?.panel).toBe(upper);
			expect(found?.x).toBeCloseTo(20, 6);
			expect(found?.y).toBeCloseTo(8, 6);
		}
	});
	it("find the door that was clicked, on the right storey", () => {
		const plan = planOf("school");
		const scene = sceneOf(plan, startRun(plan, 1).floor, 1);
		const at = (levels: number[], x: number, y: number) =>
			scene.doors[doorNear(scene.doors, levels, x, y, 0.3)]?.id;
		expect(at([0], 7.5, 6.6)).toBe("f1-class-1");
		expect(at([1], 7.5, 6.6)).toBe("f2-class-1");
		expect(at([0], 12, 8)).toBeUndefined();
	});
});

it("every plan offered is sound", () => {
	for (const [name, make] of Object.entries(PLANS)) {
		const read = readPlan(make());
		expect(read.ok ? [] : read.problems, name).toEqual([]);
	}
});

it("the address opens what it names, and nothing that it cannot", () => {
	expect(wishesOf(new URLSearchParams("plan=school&seed=7&against=8&heat=smoke&to=30&trails"))).toMatchObject(
		{
			plan: "school",
			seed: 7,
			against: 8,
			heat: "smoke",
			to: 30,
			trails: true,
		},
	);
	expect(wishesOf(new URLSearchParams("plan=nowhere&seed=x&heat=love"))).toMatchObject({
		plan: "room-with-one-door",
		seed: 1,
		against: null,
		heat: "none",
	});
});

it("shoulders turn just so far that a body needs the share of its width that is left", () => {
	expect(shoulderTurn(1)).toBe(0);
	const needed = (turn: number) => Math.sqrt(Math.cos(turn) ** 2 + (0.62 * Math.sin(turn)) ** 2);
	for (const squeeze of [0.65, 0.73, 0.85, 0.99])
		expect(needed(shoulderTurn(squeeze))).toBeCloseTo(squeeze, 9);
	expect(shoulderTurn(0.5)).toBeCloseTo(Math.PI / 2, 9);
});
