// The evacuation engine is the same machine everywhere: a module worker in the browser walks Node's steps to the last millimetre.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { counterFlow, school } from "../../src/engines/evacuation/plan/geometries.ts";
import { type EnginePage, inWorker, serveEngine } from "./engine-page.ts";
import { hashes } from "./engine-worker.ts";
import { RunningHouse } from "./house.ts";
import { begin, enrolByOneTouch, linesOf, waitForState } from "./visitor.ts";

const PUBLISHED: { rows: { measured: string; pass: boolean }[] } = JSON.parse(
	readFileSync(new URL("../../assets/validation.json", import.meta.url), "utf8"),
);
const SECONDS = 60;
const SEEDS = [1, 20261124];
const PLANS = [
	{ name: "two crowds of a hundred that meet", plan: counterFlow({ persons: 100, against: 100 }) },
	{ name: "a school on fire", plan: school({ pupils: 12 }) },
];

let served: EnginePage;
test.beforeAll(async () => {
	served = await serveEngine();
});
test.afterAll(() => served.close());

for (const { name, plan } of PLANS)
	test(`${name}: the same hash every second in Node and in the browser's worker`, async ({ page }) => {
		await page.goto(served.url);
		const seen: number[][] = [];
		for (const seed of SEEDS) {
			const inBrowser = inWorker<number[]>(page, { kind: "hash", plan, seed, seconds: SECONDS });
			const inNode = hashes(plan, seed, SECONDS);
			expect(await inBrowser).toEqual(inNode);
			seen.push(inNode);
		}
		// Equal hashes say something only where runs differ: by seed, and by second until the last one is out.
		expect(new Set(seen.flat()).size).toBeGreaterThan(1.5 * SECONDS);
	});

test("a visitor asks why, sees a test run on this very screen, reads the failures, and is counted for nothing", async ({
	page,
}) => {
	const house = await RunningHouse.open();
	try {
		await page.goto(house.url("/kiosk/"));
		await enrolByOneTouch(page);
		await begin(page);
		await page.getByRole("button", { name: "为什么可信" }).click();
		await waitForState(page, "trust");
		await page.getByRole("tab", { name: "试算" }).click();
		await page.locator('[data-scene="walk"]').click();
		const run = page.locator(".run[data-ended]");
		await expect(run).toHaveAttribute("data-pass", "true", { timeout: 60_000 });
		await expect(run).toContainText("40.0 秒");
		await page.getByRole("tab", { name: "成绩" }).click();
		const marks = page.getByRole("tabpanel").getByRole("button");
		const failed = PUBLISHED.rows.filter(({ pass }) => !pass).length;
		await expect(page.getByRole("tabpanel")).toContainText(failed === 0 ? "全部达到" : `${failed} 项未达到`);
		await marks.first().click();
		await expect(page.getByRole("tabpanel")).toContainText(PUBLISHED.rows[0]?.measured ?? "–");
		await page.getByRole("button", { name: "回小镇" }).click();
		await waitForState(page, "menu");
		expect((await linesOf(page)).map(({ what }) => what.kind)).toEqual(["visit-started"]);
	} finally {
		await house.close();
	}
});
