// What people do at a kiosk: staff enrol it and open their corner, visitors touch their way through.
import { expect, type Page } from "@playwright/test";
import { seededRandom } from "../../src/core/clock.ts";

export const PIN = "274859";
const MOST_TOUCHES = 400;
/** The longest step that the escape scene takes for time and not for a pause. */
const FRAME_MS = 250;

export type Line = {
	stamp: { seq: number; visit: string | null };
	what: { kind: string; activity?: string; how?: string; right?: boolean | null };
};

export async function waitForState(page: Page, state: string, timeoutMs = 20_000): Promise<void> {
	await expect(page.locator("html")).toHaveAttribute("data-state", state, { timeout: timeoutMs });
}

/** The first start: one touch for the kiosk, the PIN twice, and the page complete for offline. */
export async function enrolByOneTouch(page: Page, kiosk = "府君山广场 1 号屏"): Promise<void> {
	await waitForState(page, "setup");
	await page.getByRole("button", { name: kiosk }).click();
	await typePin(page, PIN);
	await typePin(page, PIN);
	await waitForState(page, "attract");
}

export async function waitUntilCompleteOffline(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
	await page.reload();
	await waitForState(page, "attract");
	expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

export async function typePin(page: Page, pin: string): Promise<void> {
	for (const digit of pin) await page.getByRole("button", { name: digit, exact: true }).click();
	await page.getByRole("button", { name: "确定" }).click();
}

export async function openStaffCorner(page: Page, pin = PIN): Promise<void> {
	for (let i = 0; i < 5; i++) await page.mouse.click(20, 20);
	await expect(page.getByRole("dialog", { name: "工作人员" })).toBeVisible();
	await typePin(page, pin);
}

export async function begin(page: Page): Promise<void> {
	await waitForState(page, "attract");
	await page.getByRole("button", { name: "触摸开始" }).click();
	await waitForState(page, "menu");
}

export async function openModule(page: Page, title: string): Promise<void> {
	await page.getByRole("button", { name: title }).click();
	await waitForState(page, "playing");
	await letPass(page, 2);
	await expect(page.locator(".play button").first()).toBeVisible();
}

/** Time passes with few pictures drawn: in steps that are shorter than any of the storage's deadlines. */
export async function letPass(page: Page, seconds: number): Promise<void> {
	for (let passed = 0; passed < seconds; passed += 2) await page.clock.fastForward(2000);
}

/** Time passes, but slowly enough for answers from the server to arrive within their deadlines. */
export async function letPassUntil(page: Page, holds: () => Promise<void>): Promise<void> {
	await expect(async () => {
		await page.clock.fastForward(2000);
		await holds();
	}).toPass({ timeout: 100_000, intervals: [200] });
}

export async function waitForEdition(page: Page, number: number): Promise<void> {
	await letPassUntil(page, () =>
		expect(page.locator("html")).toHaveAttribute("data-edition", String(number), { timeout: 100 }),
	);
}

/** Touches by a seeded draw until `enough` of what the kiosk has recorded. */
export async function touchUntil(
	page: Page,
	seed: number,
	enough: (lines: Line[]) => boolean | Promise<boolean>,
): Promise<void> {
	const random = seededRandom(seed);
	for (let i = 0; i < MOST_TOUCHES; i++) {
		for (let passedMs = 0; passedMs < 1000; passedMs += FRAME_MS) await page.clock.fastForward(FRAME_MS);
		if (await enough(await linesOf(page))) return;
		await touchOne(page, random.next());
	}
	throw new Error(
		`Not there after ${MOST_TOUCHES} touches; the screen says: ${await page.locator("body").innerText()}`,
	);
}

export async function playToTheEnd(page: Page, title: string, seed: number): Promise<void> {
	const before = completionsIn(await linesOf(page));
	await openModule(page, title);
	await touchUntil(page, seed, (lines) => completionsIn(lines) > before);
}

export async function goHome(page: Page): Promise<void> {
	await page.getByRole("button", { name: "回小镇" }).click();
	await waitForState(page, "menu");
	await letPass(page, 2);
}

export async function nextPerson(page: Page): Promise<void> {
	await page.getByRole("button", { name: "下一位" }).click();
	await waitForState(page, "attract");
	await letPass(page, 2);
}

function completionsIn(lines: Line[]): number {
	return lines.filter(({ what }) => what.kind === "module-closed" && what.how === "completed").length;
}

function touchOne(page: Page, draw: number): Promise<void> {
	return page.evaluate((share) => {
		const seen = (element: HTMLElement) =>
			element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
		const all = [...document.querySelectorAll<HTMLElement>(".play button:not(:disabled)")].filter(seen);
		const button = all[Math.floor(share * all.length)];
		if (!button) return;
		const box = button.getBoundingClientRect();
		const at = {
			bubbles: true,
			cancelable: true,
			isPrimary: true,
			pointerId: 7,
			pointerType: "mouse",
			button: 0,
			clientX: box.x + box.width / 2,
			clientY: box.y + box.height / 2,
		};
		button.dispatchEvent(new PointerEvent("pointerdown", { ...at, buttons: 1 }));
		button.dispatchEvent(new PointerEvent("pointerup", at));
		button.dispatchEvent(new MouseEvent("click", at));
	}, draw);
}

/** Every line on the kiosk's disk, read past the program: from IndexedDB itself. */
export function linesOf(page: Page): Promise<Line[]> {
	return page.evaluate(
		() =>
			new Promise<Line[]>((resolve, reject) => {
				const opening = indexedDB.open("kiosk");
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const db = opening.result;
					const asking = db.transaction("event").objectStore("event").getAll();
					asking.onerror = () => reject(asking.error);
					asking.onsuccess = () => {
						db.close();
						resolve(asking.result.map(({ line }: { line: string }) => JSON.parse(line)));
					};
				};
			}),
	);
}

/** An independent recount, by the definitions that the office page prints. */
export function recount(lines: Line[], activity?: string) {
	const mine = lines.filter(
		({ what }) => what.activity !== undefined && (activity === undefined || what.activity === activity),
	);
	const done = mine.filter(({ what }) => what.kind === "module-closed" && what.how === "completed");
	return {
		visits: new Set(done.map(({ stamp }) => stamp.visit)).size,
		answers: mine.filter(({ what }) => what.kind === "item-answered").length,
		completions: done.length,
	};
}
