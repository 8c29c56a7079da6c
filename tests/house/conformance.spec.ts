// One conformance suite over every activity folder: whatever holds for one mechanic holds for all.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { build, type PreviewServer, preview } from "vite";
import type { Moment, Result } from "../../src/core/activity.ts";
import { seededRandom } from "../../src/core/clock.ts";

const ACTIVITIES = readdirSync(fileURLToPath(new URL("../../src/activities", import.meta.url)));
const MOST_TOUCHES = 160;
const STAGE = fileURLToPath(new URL("../stage/vite.config.ts", import.meta.url));

let stage: PreviewServer;
test.beforeAll(async () => {
	test.setTimeout(180_000);
	await build({ configFile: STAGE, logLevel: "warn" });
	stage = await preview({ configFile: STAGE, logLevel: "warn", preview: { port: 0, host: "127.0.0.1" } });
});
test.afterAll(() => stage.close());

declare global {
	interface Window {
		/** How often each set of buttons has been offered. */
		offers?: Map<string, number>;
	}
}

interface Played {
	moments: Moment[];
	results: Result[];
}

/** A quarter of the pixels tells the same and is drawn sooner: here the pictures are made in software. */
const SMALL = { width: 540, height: 960 };

async function openStage(page: Page, query: string, viewport = SMALL): Promise<void> {
	await page.setViewportSize(viewport);
	await page.clock.install({ time: new Date("2027-06-16T01:00:00Z") });
	await page.goto(`${stage.resolvedUrls?.local[0]}?${query}`);
	await page.waitForFunction(() => window.stage !== undefined && document.body.childElementCount > 0);
	// Parts that are loaded late come by the real clock, not by the page's.
	await page.waitForLoadState("networkidle");
}

/** A visitor without a plan: touches one of what can be touched, again and again, by a seeded draw. */
async function touchUntilFinished(
	page: Page,
	seed: number,
	look: (page: Page) => Promise<void> = async () => {},
): Promise<Played> {
	const looks = seededRandom(seed);
	for (let i = 0; i < MOST_TOUCHES; i++) {
		// Some look longer before they touch again: a poster counts as seen after three seconds.
		await page.clock.runFor(looks.next() < 0.2 ? 4000 : 700);
		await look(page);
		if ((await played(page)).results.length > 0) break;
		await touchOne(page, seed);
	}
	return played(page);
}

/**
 * Touches one of the buttons that are there, if any. Which one follows from the seed, from what is offered and from how
 * often that was offered before: how many touches a slow machine needs to get there does not matter.
 */
function touchOne(page: Page, seed: number): Promise<void> {
	return page.evaluate((drawn) => {
		// Fades run by the real clock: what is half faded in on a slow machine would be left out.
		for (const animation of document.getAnimations())
			if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
		const seen = (element: HTMLElement) =>
			element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
			element.getClientRects().length > 0;
		const all = [...document.querySelectorAll<HTMLElement>("button:not(:disabled)")].filter(seen);
		const offer = all.map((button) => button.textContent).join("|");
		window.offers ??= new Map();
		const before = window.offers.get(offer) ?? 0;
		window.offers.set(offer, before + 1);
		// FNV-1a.
		let hash = 2166136261;
		for (const sign of `${drawn} ${before} ${offer}`)
			hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619);
		const button = all[(hash >>> 0) % all.length];
		if (!button) return;
		const box = button.getBoundingClientRect();
		const at = {
			bubbles: true,
			cancelable: true,
			isPrimary: true,
			pointerId: 7,
			pointerType: "touch",
			button: 0,
			clientX: box.x + box.width / 2,
			clientY: box.y + box.height / 2,
		};
		button.dispatchEvent(new PointerEvent("pointerdown", { ...at, buttons: 1 }));
		button.dispatchEvent(new PointerEvent("pointerup", at));
		button.dispatchEvent(new MouseEvent("click", at));
	}, seed);
}

function played(page: Page): Promise<Played> {
	return page.evaluate(() => ({
		moments: window.stage?.moments ?? [],
		results: window.stage?.results ?? [],
	}));
}

const withoutTimes = (moments: Moment[]) =>
	moments.map((moment) => ("tookMs" in moment ? { ...moment, tookMs: 0 } : moment));

/** Every target on screen that is smaller than the house allows. */
function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const px = (value: string) => Number.parseFloat(value);
		const root = getComputedStyle(document.documentElement);
		const least =
			px(root.getPropertyValue("--mm")) * (document.documentElement.hasAttribute("data-elder") ? 20 : 15) - 1;
		return [...document.querySelectorAll<HTMLElement>("button, a[href], input, [role=button]")]
			.filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
			.map((element) => ({ element, box: element.getBoundingClientRect() }))
			.filter(({ box }) => box.width > 0 && (box.width < least || box.height < least))
			.map(
				({ element, box }) =>
					`${element.textContent?.trim().slice(0, 12)} ${Math.round(box.width)}×${Math.round(box.height)} < ${Math.round(least)}`,
			);
	});
}

for (const activity of ACTIVITIES) {
	test.describe(activity, () => {
		test("plays its sample to the end exactly once, then is silent", async ({ page }) => {
			const faults: string[] = [];
			page.on("pageerror", (error) => faults.push(error.message));
			await openStage(page, `activity=${activity}&seed=5`);
			const { results, moments } = await touchUntilFinished(page, 11);
			expect(results).toHaveLength(1);
			expect(results[0]?.score).toBeLessThanOrEqual(results[0]?.outOf ?? 0);
			for (let i = 0; i < 12; i++) {
				await page.clock.runFor(2_000);
				await touchOne(page, i);
			}
			expect(await played(page)).toEqual({ results, moments });
			expect(faults).toEqual([]);
		});

		test("is silent after it is taken away", async ({ page }) => {
			await openStage(page, `activity=${activity}&seed=5`);
			await page.clock.runFor(700);
			await touchOne(page, 0);
			await page.evaluate(() => window.stage?.close());
			const before = await played(page);
			await page.clock.runFor(30_000);
			expect(await played(page)).toEqual(before);
			expect(await page.evaluate(() => document.body.querySelectorAll("button, canvas").length)).toBe(0);
		});

		test("tells the same for the same seed and the same touches", async ({ page, context }) => {
			await openStage(page, `activity=${activity}&seed=9`);
			const first = await touchUntilFinished(page, 23);
			const other = await context.newPage();
			await openStage(other, `activity=${activity}&seed=9`);
			const second = await touchUntilFinished(other, 23);
			expect(withoutTimes(second.moments)).toEqual(withoutTimes(first.moments));
			expect(second.results).toEqual(first.results);
		});

		for (const mode of ["", "&elder"]) {
			test(`has no target under the smallest size${mode ? " for elders" : ""}`, async ({ page }) => {
				await openStage(page, `activity=${activity}&seed=3&calm${mode}`, { width: 1080, height: 1920 });
				const small = new Set<string>();
				await touchUntilFinished(page, 31, async () => {
					for (const target of await smallTargets(page)) small.add(target);
				});
				for (const target of await smallTargets(page)) small.add(target);
				expect([...small]).toEqual([]);
			});
		}

		test("edits its sample into its sample", async ({ page }) => {
			await openStage(page, `activity=${activity}&edit`);
			const field = page
				.locator("input[type=text]:visible, input:not([type]):visible, textarea:visible")
				.first();
			const was = await field.inputValue();
			await field.fill(`${was}试`);
			await field.fill(was);
			await field.blur();
			await page.clock.runFor(2_000);
			expect(await page.evaluate(() => JSON.stringify(window.stage?.edited))).toBe(
				await page.evaluate(() => JSON.stringify(window.stage?.content)),
			);
		});
	});
}
