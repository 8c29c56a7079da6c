// The server's one application: routes, refusals, headers. Node's sockets are somebody else's.
import { Hono } from "hono";
import type { House } from "../house.ts";
import { carriedRoutes } from "../routes/carried.ts";
import { countRoutes } from "../routes/counts.ts";
import { formRoutes } from "../routes/forms.ts";
import { kioskRoutes } from "../routes/kiosks.ts";
import { packRoutes } from "../routes/packs.ts";
import { sessionRoutes } from "../routes/session.ts";
import { syncRoutes } from "../routes/sync.ts";
import { texts } from "../texts.ts";
import { type Env, refuseOtherOrigins } from "./caller.ts";
import { secureHeaders } from "./headers.ts";
import { pageRoutes } from "./page-routes.ts";
import type { Pages } from "./pages.ts";
import { Refused } from "./refused.ts";

export type App = Hono<Env>;

/** Questions to the server alone: in development the pages come from elsewhere. */
export function createApi(house: House, log: (error: unknown) => void): App {
	const app = new Hono<Env>();
	app.use(async (c, next) => {
		refuseOtherOrigins(c);
		await next();
	});
	for (const routes of [
		syncRoutes,
		sessionRoutes,
		packRoutes,
		kioskRoutes,
		countRoutes,
		carriedRoutes,
		formRoutes,
	])
		routes(app, house);
	app.notFound(() => new Refused(404, texts.notFound).toResponse());
	app.onError((error) => {
		if (error instanceof Refused) return error.toResponse();
		log(error);
		return Response.json({ error: texts.unexpected, problems: [] }, { status: 500 });
	});
	return app;
}

export function createApp(house: House, pages: Pages, log: (error: unknown) => void): App {
	const app = new Hono<Env>();
	const api = createApi(house, log);
	app.use(secureHeaders);
	for (const path of ["/api/*", "/sync/*"]) app.all(path, (c) => api.fetch(c.req.raw, c.env));
	pageRoutes(app, pages);
	app.notFound(
		() =>
			new Response(texts.notFound, { status: 404, headers: { "Content-Type": "text/plain; charset=utf-8" } }),
	);
	app.onError((error) => {
		log(error);
		return new Response(texts.unexpected, {
			status: 500,
			headers: { "Content-Type": "text/plain; charset=utf-8" },
		});
	});
	return app;
}
