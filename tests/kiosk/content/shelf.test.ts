// Editions: only whole and playable ones are kept, and the last good one stays.

import * as v from "valibot";
import { beforeEach, describe, expect, it } from "vitest";
import type { Activity } from "../../../src/core/activity.ts";
import type { ActivityKind, ModuleId } from "../../../src/core/ids.ts";
import { digestOf, type Edition, type Pack } from "../../../src/core/packs.ts";
import { Shelf } from "../../../src/kiosk/content/shelf.ts";
import { Showcase } from "../../../src/kiosk/content/showcase.svelte.ts";
import { soundEdition } from "../../../src/kiosk/content/soundness.ts";
import { Connection } from "../../../src/kiosk/outbox/connection.ts";
import { freshDisk, never } from "../outbox/disk.ts";

beforeEach(freshDisk);

const quiz: Activity<{ questions: string[] }> = {
	title: "答题",
	content: v.strictObject({ questions: v.pipe(v.array(v.string()), v.minLength(1, "至少一题")) }),
	sample: { questions: ["一"] },
};
const faceOf = async (kind: string) => (kind === "quiz" ? quiz : null);
const pack = (content: unknown, activity = "quiz"): Pack => ({
	schema: 1,
	module: "quiz" as ModuleId,
	activity: activity as ActivityKind,
	title: "安全答题",
	invitation: "来答五道题",
	place: "stage",
	content,
});
const edition = (number: number, ...packs: Pack[]): Edition => ({
	schema: 1,
	number,
	publishedMs: 1,
	digest: digestOf(packs),
	packs,
});
const good = (number: number) => edition(number, pack({ questions: [`第 ${number} 期`] }));
const builtIn = async () => good(0);
const shelfOn = () => new Shelf(new Connection(never), faceOf, builtIn);
const put = async (place: string, value: unknown) => {
	await new Connection(never).write(["content"] as const, (tx) =>
		tx.objectStore("content").put(value, place),
	);
};

describe("soundness", () => {
	it.each([
		["another digest", { ...good(1), digest: "0".repeat(64) }, "digest", /校验值/],
		["content its activity refuses", edition(1, pack({ questions: [] })), "quiz.questions", /至少一题/],
		["an activity nobody knows", edition(1, pack({}, "dance")), "quiz", /先更新程序/],
		["no edition at all", { hello: 1 }, "schema", /缺少/],
	])("fails for %s", async (_, value, where, what) => {
		const read = await soundEdition(value, faceOf);
		const problems = read.ok ? [] : read.problems;
		expect(problems.find((one) => one.where === where)?.what).toMatch(what);
	});
	it("holds for a whole one", async () => {
		expect(await soundEdition(good(3), faceOf)).toMatchObject({ ok: true, value: { number: 3 } });
	});
});

describe("the shelf", () => {
	it("shows what is built in as long as nothing else is there", async () => {
		expect(await shelfOn().choose()).toEqual({ edition: good(0), passedOver: null });
	});
	it("keeps the newest and the one before", async () => {
		const shelf = shelfOn();
		await shelf.keep(good(1));
		await shelf.keep(good(2));
		expect((await shelf.choose()).edition.number).toBe(2);
		await put("current", "damaged");
		expect((await shelfOn().choose()).edition.number).toBe(1);
	});
	it("refuses a broken one, says why, and stays with the last good one", async () => {
		const shelf = shelfOn();
		await shelf.keep(good(1));
		const kept = await shelf.keep(edition(2, pack({ questions: [] }), pack({ questions: "?" })));
		expect(kept).toEqual({ ok: false, why: "quiz.questions：至少一题；另有 1 处" });
		expect((await shelf.choose()).edition.number).toBe(1);
	});
	it("passes over an edition that this program cannot show any more, and remembers why", async () => {
		await put("current", edition(9, pack({ old: true })));
		const chosen = await shelfOn().choose();
		expect(chosen.edition.number).toBe(0);
		expect(chosen.passedOver).toMatchObject({ edition: 9 });
	});
	it("gives up the previous one to make room, never the current", async () => {
		const shelf = shelfOn();
		await shelf.keep(good(1));
		await shelf.keep(good(2));
		await shelf.makeRoom();
		await put("current", "damaged");
		expect((await shelf.choose()).edition.number).toBe(0);
	});
	it("goes back to what is built in", async () => {
		const shelf = shelfOn();
		await shelf.keep(good(1));
		expect((await shelf.clear()).number).toBe(0);
		expect((await shelf.choose()).edition.number).toBe(0);
	});
});

describe("the showcase", () => {
	it("changes only when it is told to, and knows the newest at hand", () => {
		const showcase = new Showcase();
		showcase.offer(good(1));
		showcase.change();
		showcase.offer(good(2));
		expect(showcase.edition?.number).toBe(1);
		expect(showcase.newest).toBe(2);
		expect(showcase.isWaiting).toBe(true);
		showcase.change();
		expect(showcase.edition?.number).toBe(2);
		expect(showcase.isWaiting).toBe(false);
	});
});
