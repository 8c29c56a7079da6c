// Carried home: a kiosk that never meets the network again hands over a file; taken in twice it counts once.
import { expect, test } from "@playwright/test";
import { countsByActivity, logIn } from "./desk.ts";
import { RunningHouse } from "./house.ts";
import {
	begin,
	enrolByOneTouch,
	linesOf,
	nextPerson,
	openStaffCorner,
	playToTheEnd,
	recount,
	waitForState,
	waitUntilCompleteOffline,
} from "./visitor.ts";

let house: RunningHouse;
test.beforeAll(async () => {
	house = await RunningHouse.open();
});
test.afterAll(() => house.close());

test("the same file twice changes nothing, and the wire afterwards neither", async ({
	page: kiosk,
	context,
	browser,
}) => {
	await kiosk.clock.install();
	// Without the picker the browser saves a download, which a test can hold.
	await kiosk.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
	await kiosk.goto(house.url("/kiosk/"));
	await enrolByOneTouch(kiosk);
	await waitUntilCompleteOffline(kiosk);
	await context.setOffline(true);
	await begin(kiosk);
	await playToTheEnd(kiosk, "知识擂台", 7);
	await nextPerson(kiosk);

	await openStaffCorner(kiosk);
	// From here on no poster is played: the number of lines stands still.
	await waitForState(kiosk, "staff");
	const lines = await linesOf(kiosk);
	expect(recount(lines, "quiz")).toEqual({ visits: 1, answers: 5, completions: 1 });
	const [download] = await Promise.all([
		kiosk.waitForEvent("download"),
		kiosk.getByRole("button", { name: "导出未送达记录" }).click(),
	]);
	const file = await download.path();

	const desk = await (await browser.newContext()).newPage();
	await logIn(desk, house, "/office/");
	for (const word of [`新收 ${lines.length} 条`, "没有新的记录"]) {
		await desk.getByRole("link", { name: "带回文件" }).click();
		await desk.locator("input[type=file]").setInputFiles(file);
		await expect(desk.getByText(word).first()).toBeVisible();
		expect((await countsByActivity(desk)).知识擂台).toEqual(recount(lines, "quiz"));
	}

	await test.step("foreign, torn and empty files end in one clear sentence and count nothing", async () => {
		await desk.getByRole("link", { name: "带回文件" }).click();
		const input = desk.locator("input[type=file]");
		const files = [
			{
				name: "照片.jpg",
				mimeType: "image/jpeg",
				buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
				word: "不是",
			},
			{ name: "名单.csv", mimeType: "text/csv", buffer: Buffer.from("姓名,电话\n"), word: "不是" },
			{ name: "空.fjs", mimeType: "application/octet-stream", buffer: Buffer.alloc(0), word: "空" },
		];
		for (const { word, ...foreign } of files) {
			await input.setInputFiles(foreign);
			const receipt = desk.locator("li, article, .receipt").filter({ hasText: foreign.name }).first();
			await expect(receipt).toContainText(word);
		}
		expect((await countsByActivity(desk)).合计).toEqual(recount(lines));
	});

	await test.step("the network comes back: the kiosk learns that all has arrived", async () => {
		await context.setOffline(false);
		await kiosk.getByRole("button", { name: "立即同步" }).click();
		await expect(kiosk.getByText("已全部送达")).toBeVisible();
		await kiosk.getByRole("button", { name: "退出" }).click();
		await waitForState(kiosk, "attract");
		await desk.reload();
		expect((await countsByActivity(desk)).合计).toEqual(recount(await linesOf(kiosk)));
	});
});
