// What the office and staff do at their pages.
import { expect, type Page } from "@playwright/test";
import type { RunningHouse } from "./house.ts";

export async function logIn(page: Page, house: RunningHouse, path: string): Promise<void> {
	await page.goto(house.url(path));
	await page.getByLabel("账号").fill("office");
	await page.getByLabel("密码").fill(house.password);
	await page.getByRole("button", { name: "登录" }).click();
	await expect(page.getByLabel("密码")).toBeHidden();
}

export interface Figures {
	visits: number;
	answers: number;
	completions: number;
}

/** The table of counts by activity as the office page shows it: title → figures; 合计 among them. */
export async function countsByActivity(page: Page): Promise<Record<string, Figures>> {
	await page.getByRole("link", { name: "计数" }).click();
	await page.getByText("按活动", { exact: true }).click();
	await expect(page.locator("table.figures thead")).toContainText("活动");
	const rows = await page.locator("table.figures tbody tr, table.figures tfoot tr").all();
	const figures: Record<string, Figures> = {};
	for (const row of rows) {
		const title = (await row.locator("th").innerText()).trim();
		const [visits = 0, answers = 0, completions = 0] = (await row.locator("td").allInnerTexts()).map((text) =>
			Number(text.replace(/\D/g, "")),
		);
		figures[title] = { visits, answers, completions };
	}
	return figures;
}
