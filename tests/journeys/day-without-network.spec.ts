// A day without network: three visitors, one who walks away, the plug pulled; the office then counts exactly that.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { readXlsx } from "hucre";
import { countsByActivity, logIn } from "./desk.ts";
import { RunningHouse } from "./house.ts";
import { MortalBrowser } from "./mortal-browser.ts";
import {
	begin,
	enrolByOneTouch,
	goHome,
	letPass,
	letPassUntil,
	linesOf,
	nextPerson,
	openModule,
	playToTheEnd,
	recount,
	touchUntil,
	waitForState,
	waitUntilCompleteOffline,
} from "./visitor.ts";

const QUIZ = "知识擂台";
const ESCAPE = "十二楼逃生";
const ASK = "问一问";

let house: RunningHouse;
const kioskBrowser = new MortalBrowser();

test.beforeAll(async () => {
	house = await RunningHouse.open();
});
test.afterAll(async () => {
	await kioskBrowser.close();
	await house.close();
});

test("three visitors offline, one leaves, the browser is killed; every count arrives", async ({
	page: desk,
}) => {
	test.setTimeout(300_000);
	let kiosk = await kioskBrowser.open(house.url("/kiosk/"));
	await enrolByOneTouch(kiosk);
	await waitUntilCompleteOffline(kiosk);
	await house.stop();
	await kiosk.goto(house.url("/kiosk/from-a-poster"));
	await waitForState(kiosk, "attract");

	for (const [visitor, seed] of [
		[1, 101],
		[2, 202],
	] as const) {
		await test.step(`visitor ${visitor} plays all three`, async () => {
			await begin(kiosk);
			await playToTheEnd(kiosk, QUIZ, seed);
			await goHome(kiosk);
			await playToTheEnd(kiosk, ESCAPE, seed + 1);
			await goHome(kiosk);
			await playToTheEnd(kiosk, ASK, seed + 2);
			await nextPerson(kiosk);
		});
	}

	await test.step("visitor 3 asks and escapes, then walks away after two questions", async () => {
		await begin(kiosk);
		await playToTheEnd(kiosk, ASK, 303);
		await goHome(kiosk);
		await playToTheEnd(kiosk, ESCAPE, 304);
		await goHome(kiosk);
		const before = recount(await linesOf(kiosk), "quiz").answers;
		await openModule(kiosk, QUIZ);
		await touchUntil(kiosk, 305, (lines) => recount(lines, "quiz").answers === before + 2);
		await letPass(kiosk, 46);
		await waitForState(kiosk, "still-there");
		await letPass(kiosk, 22);
		await waitForState(kiosk, "attract");
		const last = (await linesOf(kiosk)).slice(-2).map(({ what }) => what);
		expect(last).toMatchObject([
			{ kind: "module-closed", activity: "quiz", how: "idle" },
			{ kind: "visit-ended", how: "idle" },
		]);
	});

	const atKill = await test.step("the plug is pulled in the middle of a fourth visit", async () => {
		await begin(kiosk);
		await openModule(kiosk, QUIZ);
		const before = recount(await linesOf(kiosk), "quiz").answers;
		await touchUntil(kiosk, 404, (lines) => recount(lines, "quiz").answers === before + 1);
		const lines = await linesOf(kiosk);
		await kioskBrowser.kill();
		return lines;
	});

	const restarted =
		await test.step("started again without a server, it has every line and ends the torn visit", async () => {
			kiosk = await kioskBrowser.open(house.url("/kiosk/"));
			await waitForState(kiosk, "attract");
			await expect(kiosk.locator("html")).toHaveAttribute("data-head", String(atKill.length + 2));
			const now = await linesOf(kiosk);
			expect(now.slice(0, atKill.length)).toEqual(atKill);
			expect(now.slice(atKill.length).map(({ what }) => what)).toMatchObject([
				{ kind: "module-closed", how: "left" },
				{ kind: "visit-ended", how: "restart" },
			]);
			expect(now.map(({ stamp }) => stamp.seq)).toEqual(now.map((_, at) => at + 1));
			return now;
		});

	await test.step("the server comes back and takes everything", async () => {
		await house.start();
		await logIn(desk, house, "/office/");
		// The longest back-off is five minutes; posters played meanwhile are lines too.
		await letPassUntil(kiosk, async () => {
			await desk.reload();
			await desk.getByText("已收").first().waitFor({ timeout: 3000 });
			const [, have, known] = /已收 (\d+) \/ (\d+)/.exec(await desk.locator("main").innerText()) ?? [];
			expect(have).toBe(known);
			expect(Number(have)).toBeGreaterThanOrEqual(restarted.length);
		});
	});
	const lines = await linesOf(kiosk);

	await test.step("the office shows exactly these counts", async () => {
		expect(recount(lines, "quiz")).toEqual({ visits: 2, answers: 5 + 5 + 2 + 1, completions: 2 });
		expect(recount(lines)).toMatchObject({ visits: 3 });
		const shown = await countsByActivity(desk);
		expect(shown).toMatchObject({ 知识擂台: recount(lines, "quiz"), 合计: recount(lines) });
		for (const [title, kind] of [
			["逃生演练", "escape"],
			["问一问", "ask"],
		] as const)
			expect(shown[title]).toEqual(recount(lines, kind));
	});

	await test.step("the workbook says the same", async () => {
		await desk.getByRole("link", { name: "统计表" }).click();
		const [download] = await Promise.all([
			desk.waitForEvent("download"),
			desk
				.getByRole("button", { name: "下载 Excel" })
				.or(desk.getByRole("link", { name: "下载 Excel" }))
				.click(),
		]);
		const book = await readXlsx(readFileSync(await download.path()));
		const rows = book.sheets[0]?.rows ?? [];
		const contest = rows.findIndex((cells) => cells[0] === "2.2");
		const { visits, answers } = recount(lines, "quiz");
		expect(rows.slice(contest, contest + 2).map((cells) => cells[4])).toEqual([visits, answers]);
		const all = rows.findIndex((cells) => cells[0] === "6.6");
		expect(rows[all]?.[4]).toBe(recount(lines).visits);
	});
});
