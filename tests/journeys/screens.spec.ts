// Every screen of a visit in three shapes, for everybody and for elders: nothing hangs over the edge, nothing serious for axe.
// The pictures are kept in test-results/screens, to be looked at.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { RunningHouse } from "./house.ts";
import { begin, enrolByOneTouch, goHome, letPass, nextPerson, openModule } from "./visitor.ts";

const SHAPES = [
	{ name: "upright", width: 1080, height: 1920 },
	{ name: "lying", width: 1920, height: 1080 },
	{ name: "phone", width: 390, height: 844 },
];
const MODULES = ["知识擂台", "十二楼逃生", "问一问", "平安宣传墙"];

let house: RunningHouse;
test.beforeEach(async () => {
	house = await RunningHouse.open();
});
test.afterEach(() => house.close());

/** Whatever can be touched and lies partly outside the window. */
function overTheEdge(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>("button:not(:disabled), h1")]
			.filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
			.map((element) => ({ element, box: element.getBoundingClientRect() }))
			.filter(
				({ box }) =>
					box.width > 0 &&
					(box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1),
			)
			.map(({ element }) => element.textContent?.trim() || element.outerHTML.slice(0, 80)),
	);
}

async function look(page: Page, name: string): Promise<void> {
	await letPass(page, 2);
	await page.evaluate(() => document.fonts.ready);
	await page.evaluate(() => {
		const arriving = document
			.getAnimations()
			.filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 1500);
		return Promise.allSettled(arriving.map(({ finished }) => finished));
	});
	await page.screenshot({ path: `test-results/screens/${name}.png` });
	expect(await overTheEdge(page), name).toEqual([]);
}

// Axe cannot see the drawn paper under the words; tests/ui holds the contrast of every pair of tokens instead.
async function expectNothingSerious(page: Page, name: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).disableRules(["color-contrast"]).analyze();
	const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
	expect(serious.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
}

for (const { name, ...shape } of SHAPES) {
	test(`every screen of a visit, ${name}`, async ({ page }) => {
		const everyScreen = async (mode: string) => {
			for (const [at, title] of MODULES.entries()) {
				await openModule(page, title);
				await look(page, `${name}-${mode}-${at + 1}`);
				if (name === "upright" && mode === "elder") await expectNothingSerious(page, title);
				await goHome(page);
			}
		};
		await page.clock.install();
		await page.setViewportSize(shape);
		await page.goto(house.url("/kiosk/"));
		await enrolByOneTouch(page);
		await look(page, `${name}-attract`);
		await expectNothingSerious(page, "attract");
		await begin(page);
		await look(page, `${name}-menu`);
		await expectNothingSerious(page, "menu");
		await everyScreen("everybody");
		await page.getByRole("button", { name: "大字" }).click();
		await look(page, `${name}-elder-menu`);
		await everyScreen("elder");
		await nextPerson(page);
	});
}
