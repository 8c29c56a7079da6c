// Staff change a question and publish: a visitor in play keeps the old edition to the end, the next one sees the new.
import { expect, test } from "@playwright/test";
import { logIn } from "./desk.ts";
import { RunningHouse } from "./house.ts";
import {
	begin,
	enrolByOneTouch,
	letPass,
	letPassUntil,
	nextPerson,
	openModule,
	openStaffCorner,
	waitForEdition,
	waitForState,
} from "./visitor.ts";

const OLD = "问一问";
const NEW = "广场问答";
const MARK = "新改：";

let house: RunningHouse;
test.beforeAll(async () => {
	house = await RunningHouse.open();
});
test.afterAll(() => house.close());

test("a published change reaches the screen at its next attract, not before", async ({
	page: kiosk,
	browser,
}) => {
	await kiosk.clock.install();
	await kiosk.goto(house.url("/kiosk/"));
	await enrolByOneTouch(kiosk);
	await waitForEdition(kiosk, 1);
	await begin(kiosk);
	await openModule(kiosk, OLD);

	const staff = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
	await test.step("staff change a question and the sign, publish", async () => {
		await logIn(staff, house, "/staff/");
		await staff.getByRole("navigation", { name: "模块" }).getByRole("button", { name: OLD }).click();
		const question = staff.getByRole("textbox", { name: /^问题/ });
		await question.fill(`${MARK}${await question.inputValue()}`);
		await staff.getByRole("textbox", { name: /^标题/ }).first().fill(NEW);
		await expect(staff.getByText("已保存", { exact: true })).toBeVisible({ timeout: 15_000 });
		await staff.getByRole("button", { name: "发布…" }).click();
		const dialog = staff.getByRole("dialog");
		await expect(dialog).toContainText(NEW);
		await dialog.getByRole("button", { name: /^发布/ }).click();
		await expect(dialog).toContainText("第 2 版已发布");
	});

	await test.step("the visitor in play keeps the old edition", async () => {
		await letPass(kiosk, 30);
		await expect(kiosk.locator("html")).toHaveAttribute("data-edition", "1");
		await waitForState(kiosk, "playing");
	});

	await test.step("the next one has the new sign and meets the new question", async () => {
		await nextPerson(kiosk);
		await waitForEdition(kiosk, 2);
		await begin(kiosk);
		await expect(kiosk.getByRole("button", { name: NEW })).toBeVisible();
		await expect(kiosk.getByRole("button", { name: OLD })).toHaveCount(0);
		await openModule(kiosk, NEW);
		await expect(kiosk.locator(".play")).toContainText(MARK);
	});

	await test.step("the new edition survives a reload without the server", async () => {
		await kiosk.evaluate(async () => {
			await navigator.serviceWorker.ready;
		});
		await nextPerson(kiosk);
		await house.stop();
		await kiosk.reload();
		await waitForState(kiosk, "attract");
		await expect(kiosk.locator("html")).toHaveAttribute("data-edition", "2");
	});

	await test.step("a broken edition is refused, said to staff, and the good one stays", async () => {
		await house.start();
		let delivered = false;
		await kiosk.route("**/sync/hello", async (route) => {
			const answer = await route.fetch();
			await route.fulfill({ response: answer, json: { ...(await answer.json()), edition: 3 } });
		});
		await kiosk.route("**/sync/edition/3", async (route) => {
			const good = await (await route.fetch({ url: house.url("/sync/edition/2") })).json();
			good.number = 3;
			good.packs[0].content = { oops: true };
			await route.fulfill({ json: good });
			delivered = true;
		});
		await kiosk.reload();
		await waitForState(kiosk, "attract");
		await letPassUntil(kiosk, async () => expect(delivered).toBe(true));
		await openStaffCorner(kiosk);
		await expect(kiosk.getByText("第 3 版未采用")).toBeVisible();
		await expect(kiosk.locator("html")).toHaveAttribute("data-edition", "2");
	});
});
