// What goes wrong at a kiosk: a wrong PIN, a full disk, a second window. Clear words, and nothing lost.
import { expect, test } from "@playwright/test";
import { RunningHouse } from "./house.ts";
import {
	begin,
	enrolByOneTouch,
	letPass,
	linesOf,
	openStaffCorner,
	PIN,
	typePin,
	waitForState,
} from "./visitor.ts";

let house: RunningHouse;
test.beforeAll(async () => {
	house = await RunningHouse.open();
});
test.afterAll(() => house.close());

test("a wrong PIN is refused, and after five tries it has to wait, also after a reload", async ({
	page: kiosk,
}) => {
	await kiosk.clock.install();
	await kiosk.goto(house.url("/kiosk/"));
	await enrolByOneTouch(kiosk);
	await openStaffCorner(kiosk, "111222");
	await expect(kiosk.getByText("密码不对")).toBeVisible();
	for (let i = 0; i < 4; i++) {
		await typePin(kiosk, "111222");
		await expect(kiosk.getByText(i < 3 ? "密码不对" : "错误次数过多")).toBeVisible();
	}
	await kiosk.reload();
	await waitForState(kiosk, "attract");
	for (let i = 0; i < 5; i++) await kiosk.mouse.click(20, 20);
	await expect(kiosk.getByText("错误次数过多")).toBeVisible();
	await kiosk.clock.fastForward(61_000);
	await kiosk.reload();
	await waitForState(kiosk, "attract");
	await kiosk.clock.fastForward(61_000);
	await openStaffCorner(kiosk, PIN);
	await waitForState(kiosk, "staff");
});

test("a full disk stops the screen with clear words; when there is room again nothing is missing", async ({
	page: kiosk,
}) => {
	await kiosk.clock.install();
	await takeTheFirstPlace();
	await kiosk.goto(house.url("/kiosk/"));
	await enrolWithCode(kiosk);
	await begin(kiosk);
	const before = await linesOf(kiosk);
	const cdp = await kiosk.context().newCDPSession(kiosk);
	const origin = house.url("").replace(/\/$/, "");
	await cdp.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
	let touches = 0;
	// The browser looks at the free space every half minute or so: visitors go on until it does.
	await expect(async () => {
		const state = await kiosk.locator("html").getAttribute("data-state");
		if (state !== "out-of-order") {
			const inMenu = state === "menu";
			await kiosk.getByRole("button", { name: inMenu ? "平安宣传墙" : "回小镇" }).click({ timeout: 3000 });
			touches += 1;
			await letPass(kiosk, 2);
		}
		await waitForState(kiosk, "out-of-order", 1000);
	}).toPass({ timeout: 100_000, intervals: [10] });
	await expect(kiosk.getByText("请到旁边的屏")).toBeVisible();
	await expect(kiosk.getByText("存储已满")).toBeVisible();

	await cdp.send("Storage.overrideQuotaForOrigin", { origin });
	await expect(async () => {
		await letPass(kiosk, 4);
		await expect(kiosk.locator("html")).toHaveAttribute("data-state", /menu|playing/, { timeout: 1000 });
	}).toPass({ timeout: 90_000, intervals: [10] });
	const after = await linesOf(kiosk);
	expect(after.slice(0, before.length)).toEqual(before);
	expect(after.map(({ stamp }) => stamp.seq)).toEqual(after.map((_, at) => at + 1));
	const kinds = after.slice(before.length).map(({ what }) => what.kind);
	const moves = kinds.filter((kind) => kind === "module-opened" || kind === "module-closed");
	expect(moves).toEqual(
		Array.from({ length: touches }, (_, at) => (at % 2 === 0 ? "module-opened" : "module-closed")),
	);

	/** The kiosk that needs no code is another one, so that this one needs a code. */
	async function takeTheFirstPlace(): Promise<void> {
		const data = { device: "f".repeat(32), code: "", kiosk: "fujunshan-square-1" };
		await kiosk.request.post(house.url("/sync/enrol"), {
			headers: { origin: house.url("").replace(/\/$/, "") },
			data,
		});
		const offer = await kiosk.request.get(house.url("/sync/enrolment"));
		expect((await offer.json()).byOneTouch).toBe(false);
	}
	async function enrolWithCode(page: typeof kiosk): Promise<void> {
		const { code } = await codeFromOffice();
		await waitForState(page, "setup");
		await typePin(page, code);
		await typePin(page, PIN);
		await typePin(page, PIN);
		await waitForState(page, "attract");
	}
	async function codeFromOffice(): Promise<{ code: string }> {
		const headers = { origin: house.url("").replace(/\/$/, "") };
		await kiosk.request.post(house.url("/api/session"), {
			headers,
			data: { name: "office", password: house.password },
		});
		const answer = await kiosk.request.post(house.url("/api/enrolment-codes"), {
			headers,
			data: { kiosk: "fujunshan-square-2" },
		});
		return answer.json();
	}
});

test("a second window waits and says so", async ({ page: first, context }) => {
	await first.goto(house.url("/kiosk/"));
	await waitForState(first, "setup");
	const second = await context.newPage();
	await second.goto(house.url("/kiosk/"));
	await waitForState(second, "already-open");
	await first.close();
	await waitForState(second, "setup");
});
