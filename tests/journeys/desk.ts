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
	const table = page.locator("table.figures");
	const heads = await table.locator("thead th").allInnerTexts();
	const figures: Record<string, Figures> = {};
	for (const row of await table.locator("tbody tr, tfoot tr").all()) {
		const cells = await row.locator("th, td").allInnerTexts();
		const figure = (name: string) => Number(cells[heads.indexOf(name)]?.replace(/\D/g, "") || Number.NaN);
		figures[(cells[0] ?? "").trim()] = {
			visits: figure("人次"),
			answers: figure("题次"),
			completions: figure("完成"),
		};
	}
	return figures;
}
