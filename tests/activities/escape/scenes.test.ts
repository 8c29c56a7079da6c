// The shipped scene and the sample as content: valid, well sourced, nothing contested scored, faults found in words.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Scene } from "../../../src/activities/escape/content.ts";
import face from "../../../src/activities/escape/index.ts";
import { lintScene } from "../../../src/activities/escape/rules/lint.ts";
import { sample } from "../../../src/activities/escape/sample.ts";
import { mayShow } from "../../../src/core/facts.ts";
import { Pack } from "../../../src/core/packs.ts";
import { check } from "../../../src/core/problems.ts";
import { towerScene } from "./visitor.ts";

const scenes: [string, Scene][] = [
	["sample", sample],
	["tower", towerScene()],
];

function packText(): string {
	return readFileSync(
		new URL("../../../kiosk-config/packs/escape-tower-12/pack.json", import.meta.url),
		"utf8",
	);
}

describe.each(scenes)("%s", (_name, scene) => {
	test("satisfies the activity's schema and comes out as it went in", () => {
		const read = check(face.content, structuredClone(scene));
		expect(read.ok ? [] : read.problems).toEqual([]);
		expect(read.ok && read.value).toEqual(scene);
	});

	test("shows nothing unconfirmed, and every wrong branch acts and explains", () => {
		for (const option of scene.decisions.flatMap(({ options }) => options)) {
			expect(mayShow(option.provenance, "2026-11-24"), option.id).toBe(true);
			expect(option.feedback.length, option.id).toBeGreaterThan(7);
			if (option.right === false) expect(option.acts.length, option.id).toBeGreaterThan(0);
		}
	});
});

test("the pack is a pack, and a play has 5 to 8 decisions with three kinds of ending", () => {
	const pack = check(Pack, JSON.parse(packText()));
	expect(pack.ok ? [] : pack.problems).toEqual([]);
	expect(new Set(towerScene().endings.map(({ kind }) => kind))).toEqual(new Set(["out", "rescued", "lost"]));
});

test("contested points and what to say on the phone are never scored", () => {
	const text = packText();
	for (const contested of ["N10", "三角", "床单打结", "绳", "屋顶", "楼顶"])
		expect(text).not.toContain(contested);
	const stay = towerScene()
		.decisions.find(({ id }) => id === "way")
		?.options.find(({ id }) => id === "stay");
	expect(stay?.right).toBeNull();
});

const faults: [string, (scene: Scene) => void, RegExp][] = [
	[
		"a step that leads nowhere",
		(scene) => {
			const row = scene.decisions[0]?.options[0]?.next[0];
			if (row) row.to = "nowhere";
		},
		/nowhere/,
	],
	[
		"a decision nobody reaches",
		(scene) => {
			for (const option of scene.decisions[0]?.options ?? []) option.next = [{ variant: null, to: "lost" }];
		},
		/没有路能走到/,
	],
	[
		"a verdict on memory alone",
		(scene) => {
			const option = scene.decisions[0]?.options[0];
			if (option) option.provenance = { ...option.provenance, sure: "M" };
		},
		/没有核实/,
	],
	[
		"a place inside a wall",
		(scene) => {
			const place = scene.plan.places[0];
			if (place) Object.assign(place, { x: 0, y: 0 });
		},
		/人站不下/,
	],
	[
		"two decisions of one name",
		(scene) => {
			const [first, second] = scene.decisions;
			if (first && second) second.id = first.id;
		},
		/用了两次/,
	],
	[
		"a door in the middle of a room",
		(scene) => {
			const door = scene.plan.doors[0];
			const room = scene.plan.rooms[0];
			if (door && room) Object.assign(door, { x: room.x + 2, y: room.y + 2 });
		},
		/不在墙上/,
	],
	[
		"a decision without a right option",
		(scene) => {
			for (const option of scene.decisions[0]?.options ?? []) option.right = false;
		},
		/没有正确的选项/,
	],
	[
		"a situation in which an option goes nowhere",
		(scene) => {
			const option = scene.decisions[0]?.options[0];
			if (option) option.next = [{ variant: "other", to: "lost" }];
		},
		/没有下一步/,
	],
];

test.each(faults)("says: %s", (_what, spoil, words) => {
	const scene = structuredClone(sample);
	spoil(scene);
	expect(lintScene(scene).join("\n")).toMatch(words);
	const read = check(Scene, scene);
	expect(read.ok).toBe(false);
});
