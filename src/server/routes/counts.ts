// Counts by day, kiosk and activity.
import { countsIn, daysOf } from "../counting.ts";
import type { House } from "../house.ts";
import type { App } from "../http/app.ts";
import { nameOf } from "../http/caller.ts";

export function countRoutes(app: App, house: House): void {
	app.get("/api/counts", async (c) => {
		await nameOf(house, c);
		const days = daysOf(c.req.query());
		return c.json({ ...days, rows: await countsIn(house, days) });
	});
}
