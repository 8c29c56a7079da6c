// A whole server in memory of one test: fixed clock, own kiosks, packs and form, an account with a cheap password.
import * as v from "valibot";
import type { Activity } from "../../src/core/activity.ts";
import type { Form } from "../../src/core/forms.ts";
import type { ActivityKind, KioskId, ModuleId } from "../../src/core/ids.ts";
import type { KioskConfig } from "../../src/core/kiosk-config.ts";
import type { Pack } from "../../src/core/packs.ts";
import { type House, openHouse } from "../../src/server/house.ts";
import { type App, createApp } from "../../src/server/http/app.ts";
import { pageOf } from "../../src/server/http/pages.ts";
import { hashPassword } from "../../src/server/secrets.ts";
import type { Shipped } from "../../src/server/shipped.ts";
import type { Store } from "../../src/server/store/port.ts";
import { openStore } from "../../src/server/store/store.ts";
import { CONSULTATION_MORNING_MS } from "../core/sample-events.ts";
import { sqliteBench } from "./databases.ts";

const CHEAP = { log2n: 4, p: 1 };
export const NAME = "office";
export const PASSWORD = "very-readable-word";

export function aKiosk(kiosk: string, placeType: KioskConfig["placeType"] = "公共场所"): KioskConfig {
	return {
		schema: 1,
		kiosk: kiosk as KioskId,
		name: `${kiosk} 号屏`,
		place: "广场",
		placeType,
		unit: "区安委办",
		screen: { diagonalInches: 43, lowerEdgeMillimetres: 700 },
		idle: { menu: 30, playing: 45, reading: 90, answer: 20 },
		volume: 0.5,
	};
}

export function aPack(module: string, content: unknown = { word: "好" }): Pack {
	return {
		schema: 1,
		module: module as ModuleId,
		activity: "quiz" as ActivityKind,
		title: "答题",
		invitation: "来答五道题",
		place: "stage",
		content,
	};
}

const FORM: Form = {
	schema: 1,
	form: "annex",
	title: "统计表",
	rows: [
		{
			row: "1.1",
			section: "互动",
			indicator: "参与人次",
			cells: [
				{ cell: "1.1", unit: "人次", counter: { counts: "visits", activity: "*" } },
				{ cell: "1.1a", unit: "场", counter: null },
			],
		},
		{
			row: "1.2",
			section: "互动",
			indicator: "学校参与",
			cells: [{ cell: "1.2", unit: "人次", counter: { counts: "visits", activity: "*", placeType: "学校" } }],
		},
	],
	rules: ["一次参与计一人次"],
};

const QUIZ: Activity<unknown> = {
	title: "答题",
	content: v.strictObject({ word: v.pipe(v.string(), v.minLength(1, "请填一个词")) }),
	sample: { word: "好" },
};

export function shippedForTests(): Shipped {
	return {
		packs: [aPack("one"), aPack("two")],
		kiosks: [aKiosk("square-1"), aKiosk("school-1", "学校")],
		forms: [FORM],
		activities: new Map([["quiz", QUIZ]]),
		faults: [],
	};
}

const PAGES = new Map(
	Object.entries({
		"/kiosk/": ["kiosk/index.html", `<!doctype html><title>互动站</title>${" ".repeat(1000)}`],
		"/staff/": ["staff/index.html", "<!doctype html><title>内容台</title>"],
		"/kiosk/service-worker.js": ["kiosk/service-worker.js", "self.x = 1"],
		"/assets/app-1a2b3c4d.js": ["assets/app-1a2b3c4d.js", `export default "${"x".repeat(2000)}"`],
	}).map(([path, [name = "", text = ""]]) => [path, pageOf(name, Buffer.from(text))] as const),
);

export interface TestHouse {
	house: House;
	store: Store;
	app: App;
	errors: unknown[];
	/** Moves the clock on. */
	wait(ms: number): void;
	ask(method: string, path: string, given?: Given): Promise<Response>;
	/** A cookie of somebody who is logged in. */
	logIn(): Promise<string>;
	reopen(): Promise<void>;
	close(): Promise<void>;
}

export interface Given {
	json?: unknown;
	body?: BodyInit;
	cookie?: string;
	token?: string;
	address?: string;
	headers?: Record<string, string>;
}

export async function openTestHouse(): Promise<TestHouse> {
	let wallMs = CONSULTATION_MORNING_MS;
	const clock = { wallMs: () => wallMs, monoMs: () => wallMs };
	const bench = sqliteBench();
	const errors: unknown[] = [];
	const enter = async () => {
		const store = await openStore(await bench.open());
		const house = await openHouse(store, shippedForTests(), clock, CHEAP);
		return { store, house, app: createApp(house, PAGES, (error) => errors.push(error)) };
	};
	const test = {
		...(await enter()),
		errors,
		wait(ms: number) {
			wallMs += ms;
		},
		ask(method: string, path: string, given: Given = {}) {
			return Promise.resolve(test.app.request(path, initOf(method, given), envOf(given)));
		},
		async logIn() {
			const answer = await test.ask("POST", "/api/session", { json: { name: NAME, password: PASSWORD } });
			return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
		},
		async reopen() {
			await test.store.close();
			Object.assign(test, await enter());
		},
		close: () => test.store.close(),
	};
	await test.store.accounts.add(NAME, await hashPassword(PASSWORD, CHEAP));
	return test;
}

function initOf(method: string, { json, body, cookie, token, headers = {} }: Given): RequestInit {
	const all = new Headers(headers);
	if (json !== undefined && !all.has("content-type")) all.set("content-type", "application/json");
	if (cookie) all.set("cookie", cookie);
	if (token) all.set("authorization", `Bearer ${token}`);
	const sent = json === undefined ? body : JSON.stringify(json);
	return { method, headers: all, ...(sent === undefined ? {} : { body: sent }) };
}

function envOf({ address = "127.0.0.1" }: Given) {
	return { incoming: { socket: { remoteAddress: address } } };
}
