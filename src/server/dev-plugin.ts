// In development: the server's answers inside vite's own server, loaded anew whenever their source changes.
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin, ViteDevServer } from "vite";
import type { Opened, Settings } from "./main.ts";

interface ServerModule {
	open(settings: Settings): Promise<Opened>;
	apiListener(opened: Opened): RequestListener;
}
interface Current {
	from: ServerModule;
	opened: Opened;
	listener: RequestListener;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ENTRY = "/server/main.ts";
const DOORS = /^\/(kiosk|staff|office)$/;

export function houseServer(): Plugin {
	let current: Promise<Current> | null = null;
	return {
		name: "house-server",
		apply: "serve",
		configureServer(vite) {
			vite.middlewares.use((request, response, next) => {
				const path = (request.url ?? "/").split("?")[0] ?? "/";
				if (/^\/(api|sync)\//.test(path)) {
					current = renewed(vite, current);
					current.then(({ listener }) => listener(request, response), next);
				} else if (path === "/" || DOORS.test(path))
					redirect(response, path === "/" ? "/kiosk/" : `${path}/`);
				else next(deepLink(request, path));
			});
		},
		async closeBundle() {
			await (await current?.catch(() => null))?.opened.close();
			current = null;
		},
	};
}

/** The same while no source of the server changed; else the old one is closed first: two cannot hold one database. */
async function renewed(vite: ViteDevServer, before: Promise<Current> | null): Promise<Current> {
	const old = await before?.catch(() => null);
	const from = (await vite.ssrLoadModule(ENTRY)) as ServerModule;
	if (old?.from === from) return old;
	await old?.opened.close();
	const opened = await from.open(settings());
	if (opened.password) vite.config.logger.info(`账号 (name) office　密码 (password) ${opened.password}`);
	return { from, opened, listener: from.apiListener(opened) };
}

function settings(): Settings {
	return {
		dataDir: process.env.DATA_DIR || join(ROOT, "data"),
		databaseUrl: process.env.DATABASE_URL || undefined,
	};
}

function redirect(response: ServerResponse, to: string): void {
	response.writeHead(302, { Location: to }).end();
}

/** A place inside the kiosk's page is the kiosk's page. */
function deepLink(request: IncomingMessage, path: string): undefined {
	const accepts = request.headers.accept ?? "";
	if (path.startsWith("/kiosk/") && !/\.[^/]*$/.test(path) && accepts.includes("text/html"))
		request.url = "/kiosk/";
}
