// The posters that ship: complete, all different, sure, short enough, and each drawn.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LoopContent } from "../../../src/activities/loop/content.ts";
import { countDown } from "../../../src/activities/loop/rules/countdown.ts";
import { phrasesOf, widthOf } from "../../../src/activities/loop/rules/phrases.ts";
import { playlist } from "../../../src/activities/loop/rules/playlist.ts";
import { SCENE_NAMES } from "../../../src/activities/loop/scenes.ts";
import { Pack } from "../../../src/core/packs.ts";
import { check } from "../../../src/core/problems.ts";

const at = (path: string) => new URL(`../../../${path}`, import.meta.url);
const raw: unknown = JSON.parse(readFileSync(at("kiosk-config/packs/loop/pack.json"), "utf8"));
const pack = check(Pack, raw);
if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
const checked = check(LoopContent, pack.value.content);
if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
const content = checked.value;

describe("shipped loop", () => {
	it("hangs on the notice wall as the 26th month, sub-theme still open", () => {
		expect(pack.value).toMatchObject({
			module: "loop",
			activity: "loop",
			place: "notice-wall",
			title: "平安宣传墙",
		});
		expect(content.theme).toMatchObject({ year: 2027, number: 26, sub: "" });
		expect(countDown(content.countdown.day, "2026-11-24")).toMatchObject({ days: 204 });
	});

	it("has twenty posters with twenty different scenes, titles and lines, all shown", () => {
		expect(content.slides).toHaveLength(20);
		for (const field of ["scene", "title", "line", "id"] as const)
			expect(new Set(content.slides.map((slide) => slide[field])).size).toBe(20);
		expect(playlist(content, "2026-11-24")).toHaveLength(20);
		expect(playlist(content, "2027-06-16")).toHaveLength(20);
	});

	it.each(content.slides.map((slide) => [slide.id, slide] as const))(
		"%s is sure, short and dated",
		(_id, slide) => {
			expect(["V1", "V2"]).toContain(slide.sure);
			expect(slide.checkedOn).toBe("2026-11-23");
			expect([...slide.title.replace("\n", "")].length).toBeLessThanOrEqual(14);
			expect([...slide.line].length).toBeLessThanOrEqual(24);
			// A phrase wider than a row of the poster would be torn.
			for (const phrase of phrasesOf(slide.line)) expect(widthOf(phrase)).toBeLessThanOrEqual(13);
			expect(slide.title).not.toMatch(/[！!]/);
		},
	);

	it("says nothing that is contested or out of date", () => {
		const all = JSON.stringify(content.slides);
		for (const phrase of [
			"湿毛巾",
			"楼顶",
			"床单",
			"三角区",
			"抱住树",
			"每3年复审",
			"GB 2894-2008",
			"下水去救",
			"下去救",
		])
			expect(all).not.toContain(phrase);
	});

	it("every scene of the album has its drawing", () => {
		for (const name of SCENE_NAMES) {
			const file = name.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());
			expect(existsSync(at(`src/activities/loop/scenes/${file}.svelte`)), name).toBe(true);
		}
	});
});
