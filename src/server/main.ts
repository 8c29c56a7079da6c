// The server as one program: opens the database, answers on a port, closes cleanly.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { firstPassword, type House, openHouse, renewPassword } from "./house.ts";
import { createApi, createApp } from "./http/app.ts";
import { loadPages } from "./http/pages.ts";
import { readShipped, type Shipped } from "./shipped.ts";
import { openPostgres } from "./store/postgres.ts";
import { openSqlite } from "./store/sqlite.ts";
import { openStore } from "./store/store.ts";

export interface Settings {
	dataDir: string;
	/** Postgres instead of the file in `dataDir`. */
	databaseUrl: string | undefined;
}
export interface Address {
	port: number;
	/** All interfaces where it is undefined. */
	host: string | undefined;
}
export interface Opened {
	house: House;
	/** Shown once to whoever started the server. */
	password: string | null;
	faults: Shipped["faults"];
	close(): Promise<void>;
}

const CLOCK = { wallMs: () => Date.now(), monoMs: () => performance.now() };
/** Requests under way get this long at the end. */
const GRACE_MS = 1000;
const REQUEST_MS = 120_000;

/** @param newPassword gives the office account a new password, for when the old one is lost */
export async function open({ dataDir, databaseUrl }: Settings, newPassword = false): Promise<Opened> {
	const database = databaseUrl ? await openPostgres(databaseUrl) : openSqlite(join(dataDir, "ledger.db"));
	try {
		const shipped = readShipped();
		const house = await openHouse(await openStore(database), shipped, CLOCK);
		const first = await firstPassword(house);
		const password = first === null && newPassword ? await renewPassword(house) : first;
		return { house, password, faults: shipped.faults, close: () => database.close() };
	} catch (error) {
		await database.close();
		throw error;
	}
}

/** Answers only what pages ask, for the development server, which has the pages itself. */
export function apiListener({ house }: Opened): RequestListener {
	return listenerFor(createApi(house, logError).fetch);
}

/** Takes the port first: that it is in use is known before anything else is touched. */
export async function start(
	settings: Settings,
	{ port, host }: Address,
	pagesDir: string,
	newPassword = false,
): Promise<Opened & { port: number }> {
	let ready: (listener: RequestListener) => void = () => undefined;
	const listening = new Promise<RequestListener>((resolve) => {
		ready = resolve;
	});
	const server = createServer((request, response) => {
		void listening.then((listener) => listener(request, response));
	});
	server.requestTimeout = REQUEST_MS;
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, host, resolve);
	});
	try {
		const opened = await open(settings, newPassword);
		ready(listenerFor(createApp(opened.house, await loadPages(pagesDir), logError).fetch));
		const close = async () => {
			await closeServer(server);
			await opened.close();
		};
		return { ...opened, port: (server.address() as AddressInfo).port, close };
	} catch (error) {
		server.closeAllConnections();
		server.close();
		throw error;
	}
}

function listenerFor(fetch: Parameters<typeof getRequestListener>[0]): RequestListener {
	const listen = getRequestListener(fetch, { overrideGlobalObjects: false });
	return (request, response) => void listen(request, response);
}

function closeServer(server: ReturnType<typeof createServer>): Promise<void> {
	const hurry = setTimeout(() => server.closeAllConnections(), GRACE_MS);
	return new Promise((resolve) => {
		server.close(() => {
			clearTimeout(hurry);
			resolve();
		});
		server.closeIdleConnections();
	});
}

function logError(error: unknown): void {
	console.error(new Date().toISOString(), error);
}
