// Scripted visitors play every way through the scene: the best ends safe, each wrong one ends as written.
import { describe, expect, test } from "vitest";
import { WALL } from "../../../../src/activities/escape/rules/ground.ts";
import { playOf, step } from "../../../../src/activities/escape/rules/play.ts";
import { measuresOf, resultOf } from "../../../../src/activities/escape/rules/score.ts";
import { type State, type World, worldOf } from "../../../../src/activities/escape/rules/state.ts";
import { sample } from "../../../../src/activities/escape/sample.ts";
import { playThrough, prints, towerScene } from "../visitor.ts";

const tower = towerScene();
const endingOf = (state: State) => (state.phase.kind === "over" ? state.phase.ending : state.phase.kind);
const passed = (state: State) => state.answers.map(({ decision }) => decision);

describe("the best way", () => {
	test.each([
		["smoky", "rescued", ["wake", "door", "hot", "seal", "where", "call", "signal"]],
		["clear", "out", ["wake", "door", "way", "lift", "stairwell", "back", "ground"]],
	])("%s ends %s with full marks", (variant, ending, decisions) => {
		const state = playThrough(tower, variant);
		expect(endingOf(state)).toBe(ending);
		expect(passed(state)).toEqual(decisions);
		const { score, outOf } = resultOf(tower, state);
		expect(score).toBe(outOf);
		expect(outOf).toBe(9);
	});

	test("takes 90 to 150 seconds with somebody who reads, and is safe at twice the thinking time", () => {
		for (const variant of ["smoky", "clear"]) {
			let frames = 0;
			const state = playThrough(tower, variant, { thinkMs: 6000, watch: () => frames++ });
			const realS = frames / 20;
			// Seven messages of about five seconds and the hook come on top.
			expect(realS + 40).toBeGreaterThan(90);
			expect(realS + 40).toBeLessThan(150);
			expect(endingOf(state)).not.toBe("lost");
			expect(endingOf(playThrough(tower, variant, { thinkMs: 12_000 }))).not.toBe("lost");
		}
	});

	test("elder mode gives more time: the same way, less smoke", () => {
		const usual = playThrough(tower, "clear", { thinkMs: 12_000 });
		const elder = playThrough(tower, "clear", { thinkMs: 12_000, elder: true });
		expect(elder.smokeMs).toBeLessThan(usual.smokeMs);
	});
});

describe("every wrong choice", () => {
	const ways: [string, Record<string, string>, string, string[]][] = [
		["smoky", { wake: "pack" }, "rescued", ["wake", "door", "hot"]],
		["smoky", { wake: "rush" }, "rescued", ["wake", "burst", "seal"]],
		["smoky", { door: "peek" }, "rescued", ["door", "burst", "seal"]],
		["smoky", { door: "wait" }, "rescued", ["door", "hot"]],
		["smoky", { hot: "crack" }, "rescued", ["hot", "seal"]],
		["smoky", { hot: "dash" }, "rescued", ["hot", "in-smoke", "seal"]],
		["smoky", { door: "peek", burst: "run" }, "rescued", ["burst", "in-smoke", "seal"]],
		["smoky", { hot: "dash", "in-smoke": "lift" }, "lost", ["hot", "in-smoke"]],
		["smoky", { hot: "dash", "in-smoke": "stairs" }, "lost", ["hot", "in-smoke"]],
		["smoky", { seal: "ignore" }, "rescued", ["seal", "where"]],
		["smoky", { seal: "air" }, "rescued", ["seal", "where"]],
		["smoky", { where: "bath" }, "rescued", ["where", "call"]],
		["smoky", { where: "closet" }, "rescued", ["where", "call"]],
		["smoky", { call: "chat" }, "rescued", ["call", "signal"]],
		["smoky", { call: "others" }, "rescued", ["call", "signal"]],
		["smoky", { signal: "climb" }, "rescued", ["signal"]],
		["smoky", { signal: "reopen" }, "lost", ["signal"]],
		["clear", { wake: "pack" }, "out", ["wake", "door", "way"]],
		["clear", { wake: "rush" }, "out", ["wake", "way", "lift"]],
		["clear", { door: "peek" }, "out", ["door", "way"]],
		["clear", { door: "wait" }, "out", ["door", "way"]],
		["clear", { way: "open" }, "out", ["way", "lift"]],
		["clear", { way: "stay" }, "rescued", ["way", "where", "call", "signal"]],
		["clear", { lift: "wait" }, "out", ["lift", "stairwell"]],
		["clear", { stairwell: "follow" }, "out", ["stairwell", "back"]],
		["clear", { back: "return" }, "lost", ["back"]],
		["clear", { ground: "assume" }, "out", ["ground"]],
	];

	test("is among the ways played here", () => {
		const played = new Set(
			ways.flatMap(([, choices]) => Object.entries(choices).map(([at, id]) => `${at}/${id}`)),
		);
		for (const decision of tower.decisions) {
			for (const option of decision.options) {
				if (option.right !== true) expect(played).toContain(`${decision.id}/${option.id}`);
			}
		}
	});

	test.each(ways)("%s %o ends %s", (variant, choices, ending, through) => {
		const state = playThrough(tower, variant, { choices, thinkMs: 3000 });
		expect(endingOf(state)).toBe(ending);
		expect(passed(state).join(" ")).toContain(through.join(" "));
		const { score, outOf } = resultOf(tower, state);
		expect(score).toBeGreaterThanOrEqual(0);
		expect(score).toBeLessThanOrEqual(outOf);
		const isJudgedWrong = state.answers.some(({ right }) => right === false);
		if (isJudgedWrong) expect(measuresOf(tower, state).kept).toBeLessThan(measuresOf(tower, state).judged);
	});

	test("costs more smoke where smoke is met", () => {
		const best = playThrough(tower, "clear").smokeMs;
		for (const choices of [{ lift: "wait" }, { stairwell: "follow" }] as Record<string, string>[]) {
			expect(playThrough(tower, "clear", { choices }).smokeMs).toBeGreaterThan(best * 2);
		}
	});
});

describe("what must always hold", () => {
	test("nobody is ever inside a wall or in a closed door, and the scene ends once", () => {
		for (const [variant, choices] of [
			["smoky", { hot: "dash", "in-smoke": "home" }],
			["clear", { lift: "wait", stairwell: "follow" }],
		] as [string, Record<string, string>][]) {
			let endings = 0;
			const watch = (state: State, { ground }: World) => {
				for (const { x, y } of [state.figure, ...state.people]) {
					const cell = Math.floor(y) * ground.columns + Math.floor(x);
					expect(ground.kind[cell]).not.toBe(WALL);
				}
				if (state.phase.kind === "over") endings++;
			};
			playThrough(tower, variant, { choices, watch });
			expect(endings).toBe(1);
		}
	});

	test("an ended scene takes no more input and no more time", () => {
		const world = worldOf(tower);
		const over = playThrough(tower, "clear", { choices: { back: "return" } });
		for (const input of [{ kind: "go" }, { kind: "on" }, { kind: "choose", option: "down" }] as const) {
			expect(step(world, over, input, 5000)).toBe(over);
		}
	});

	test("same situation and same touches give the same states", () => {
		const once = prints(tower, "smoky", { hot: "dash" }, 50);
		expect(prints(tower, "smoky", { hot: "dash" }, 50)).toEqual(once);
		expect(once.length).toBeGreaterThan(40);
	});

	test("a step leaves the state before it untouched", () => {
		const world = worldOf(sample);
		let state = step(world, playOf(world, "clear", false), { kind: "begin" }, 0);
		state = step(world, state, { kind: "predict", option: "no" }, 0);
		const density = [...state.smoke.density];
		const before = structuredClone(state);
		for (let turn = 0; turn < 800; turn++) step(world, state, { kind: "go" }, 1000);
		expect(state).toEqual(before);
		expect([...state.smoke.density]).toEqual(density);
	}, 60_000);

	test("reading stops the clock, thinking slows it", () => {
		const world = worldOf(tower);
		const hook = playOf(world, "clear", false);
		expect(step(world, hook, null, 60_000)).toBe(hook);
		let state = step(world, hook, { kind: "begin" }, 0);
		state = step(world, state, { kind: "predict", option: "smoke" }, 0);
		state = step(world, state, null, 50);
		expect(state.phase.kind).toBe("decide");
		const later = step(world, state, null, 10_000);
		expect(later.sceneMs - state.sceneMs).toBe(3000);
	});

	test("who never moves is not waited for: time runs out", () => {
		const world = worldOf(sample);
		let state = step(world, playOf(world, "clear", false), { kind: "begin" }, 0);
		state = step(world, state, { kind: "predict", option: "no" }, 0);
		for (let turn = 0; turn < 2000 && state.phase.kind !== "over"; turn++)
			state = step(world, state, null, 100);
		expect(endingOf(state)).toBe("lost");
		expect(state.sceneMs).toBeLessThanOrEqual(sample.timing.timeLimitS * 1000);
	});
});
