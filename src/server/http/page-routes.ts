// Which page answers which path: exact files, three front doors, and the kiosk's deep links.
import type { App } from "./app.ts";
import { answerPage, type Pages } from "./pages.ts";

const ROOMS = ["kiosk", "staff", "office"];

export function pageRoutes(app: App, pages: Pages): void {
	app.get("/", (c) => c.redirect("/kiosk/", 302));
	for (const room of ROOMS) app.get(`/${room}`, (c) => c.redirect(`/${room}/`, 302));
	app.get("*", async (c, next) => {
		const page = pages.get(c.req.path) ?? (isDeepLink(c.req.path) ? pages.get("/kiosk/") : undefined);
		return page ? answerPage(page, c.req.raw) : next();
	});
}

/** A place inside the kiosk's page; a file that is not there stays not there. */
function isDeepLink(path: string): boolean {
	return path.startsWith("/kiosk/") && !/\.[^/]*$/.test(path);
}
