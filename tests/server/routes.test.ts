// Every route: without a session, with a bad body, with a good one; and what it refuses in which words.
import * as v from "valibot";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import {
	CodeAnswer,
	CountsTable,
	Draft,
	Drafts,
	EditionNote,
	Editions,
	FormList,
	KioskBoard,
} from "../../src/core/desk.ts";
import { digestOf, Edition } from "../../src/core/packs.ts";
import { Refusal } from "../../src/core/protocol.ts";
import { firstBrokenRow } from "../../src/server/store/audit.ts";
import { removeTemporaryFolders } from "./databases.ts";
import { aPack, openTestHouse, type TestHouse } from "./fixtures.ts";

afterAll(removeTemporaryFolders);
let test: TestHouse;
beforeEach(async () => {
	test = await openTestHouse();
});
afterEach(async () => {
	await test.close();
	expect(test.errors).toEqual([]);
});

const DAYS = "from=2027-06-16&to=2027-06-16";
const GOOD: [method: string, path: string, body: unknown, answer: v.GenericSchema][] = [
	["GET", "/api/session", undefined, v.strictObject({ name: v.literal("office") })],
	["GET", "/api/packs", undefined, Drafts],
	["GET", "/api/packs/one", undefined, Draft],
	["PUT", "/api/packs/one", { version: 0, pack: aPack("one", { word: "新" }) }, Draft],
	["GET", "/api/editions", undefined, Editions],
	["POST", "/api/editions", { note: "改了一题" }, EditionNote],
	["GET", "/api/kiosks", undefined, KioskBoard],
	["POST", "/api/enrolment-codes", { kiosk: "square-1" }, CodeAnswer],
	["GET", `/api/counts?${DAYS}`, undefined, CountsTable],
	["GET", "/api/forms", undefined, FormList],
	["GET", `/api/forms/annex?${DAYS}`, undefined, v.looseObject({ form: v.literal("annex") })],
	[
		"PUT",
		"/api/forms/annex/figures",
		{ cell: "1.1a", value: 3, why: "" },
		v.looseObject({ cell: v.literal("1.1a") }),
	],
];
const ALL: [method: string, path: string][] = [
	...GOOD.map(([method, path]): [string, string] => [method, path]),
	["GET", `/api/forms/annex/xlsx?${DAYS}`],
	["POST", "/api/carried"],
];

/** The refusal in an answer: JSON of one Chinese sentence, never a stack. */
async function refusal(answer: Response, status: number): Promise<v.InferOutput<typeof Refusal>> {
	const text = await answer.text();
	expect([answer.status, text]).toEqual([status, expect.stringMatching(/\p{Script=Han}/u)]);
	expect(text).not.toMatch(/\bat .*:\d+|node_modules|Error:/);
	return v.parse(Refusal, JSON.parse(text));
}

describe("every desk route", () => {
	it.each(ALL)("%s %s wants a log-in", async (method, path) => {
		await refusal(await test.ask(method, path, method === "GET" ? {} : { json: {} }), 401);
	});
	it.each(GOOD)("%s %s answers in the agreed shape", async (method, path, json, shape) => {
		const cookie = await test.logIn();
		const answer = await test.ask(method, path, { cookie, ...(json === undefined ? {} : { json }) });
		expect(answer.status).toBe(200);
		v.parse(shape, await answer.json());
		expect(answer.headers.get("cache-control")).toBe("no-store");
	});
	it.each(ALL.filter(([method, path]) => method !== "GET" && path !== "/api/carried"))(
		"%s %s names what is wrong in a bad body",
		async (method, path) => {
			const cookie = await test.logIn();
			expect(
				(await refusal(await test.ask(method, path, { cookie, json: { odd: 1 } }), 422)).problems.length,
			).toBeGreaterThan(0);
			const json = { headers: { "content-type": "application/json" }, cookie };
			await refusal(await test.ask(method, path, { ...json, body: '{"half":' }), 400);
			await refusal(await test.ask(method, path, { ...json, body: "x".repeat(3_000_001) }), 413);
			await refusal(
				await test.ask(method, path, { cookie, body: "{}", headers: { "content-type": "text/plain" } }),
				415,
			);
		},
	);
	it.each(ALL.filter(([method]) => method !== "GET"))(
		"%s %s refuses another origin",
		async (method, path) => {
			const cookie = await test.logIn();
			for (const headers of [
				{ "sec-fetch-site": "cross-site" },
				{ "sec-fetch-site": "same-site" },
				{ origin: "https://elsewhere.test", host: "localhost:8616" },
				{ origin: "null", host: "localhost:8616" },
			] as Record<string, string>[])
				await refusal(await test.ask(method, path, { cookie, json: {}, headers }), 403);
		},
	);
	it("answers 404 in words for an address that is none", async () => {
		await refusal(await test.ask("GET", "/api/nothing"), 404);
		await refusal(await test.ask("POST", "/sync/nothing", { json: {} }), 404);
	});
});

it("answers an unexpected fault with a sentence, and logs it", async () => {
	const cookie = await test.logIn();
	test.store.contents.drafts = () => Promise.reject(new Error("secret /etc/path"));
	const told = await refusal(await test.ask("GET", "/api/packs", { cookie }), 500);
	expect(told.error).not.toContain("secret");
	expect(test.errors.splice(0)).toHaveLength(1);
});

describe("content", () => {
	it("starts with edition 1 of everything shipped", async () => {
		const cookie = await test.logIn();
		const { editions } = v.parse(Editions, await (await test.ask("GET", "/api/editions", { cookie })).json());
		expect(editions.map(({ number }) => number)).toEqual([1]);
		expect(editions[0]?.digest).toBe(digestOf([aPack("one"), aPack("two")]));
	});

	it("is saved against the version last seen, published under the next number, and again without a new one", async () => {
		const cookie = await test.logIn();
		const pack = aPack("one", { word: "新" });
		const save = (version: number) => test.ask("PUT", "/api/packs/one", { cookie, json: { version, pack } });
		expect(await (await save(0)).json()).toMatchObject({ version: 1, changedBy: "office" });
		await refusal(await save(0), 409);
		const packs = async () => v.parse(Drafts, await (await test.ask("GET", "/api/packs", { cookie })).json());
		expect(await packs()).toMatchObject({ publishedEdition: 1, unpublishedChanges: ["one"] });
		const publish = async () =>
			(await test.ask("POST", "/api/editions", { cookie, json: { note: "改" } })).json();
		const note = v.parse(EditionNote, await publish());
		expect(note).toMatchObject({ number: 2, by: "office", note: "改" });
		expect(await publish()).toEqual(note);
		expect(await packs()).toMatchObject({ publishedEdition: 2, unpublishedChanges: [] });
		expect(await test.store.contents.edition(2)).toMatchObject({ packs: [pack, aPack("two")] });
	});

	it("is refused with all its problems when the activity would not take it", async () => {
		const cookie = await test.logIn();
		const save = (pack: unknown, path = "/api/packs/one") =>
			test.ask("PUT", path, { cookie, json: { version: 0, pack } });
		const empty = await refusal(await save(aPack("one", { word: "" })), 422);
		expect(empty.problems).toEqual([{ where: "content.word", what: "请填一个词" }]);
		const both = await refusal(await save({ ...aPack("one"), title: "x", place: "moon" }), 422);
		expect(both.problems.map(({ where }) => where)).toEqual(["pack.title", "pack.place"]);
		await refusal(await save(aPack("two")), 422);
		await refusal(await save({ ...aPack("one"), activity: "ask" }), 422);
		await refusal(await save(aPack("nine"), "/api/packs/nine"), 404);
		await refusal(await test.ask("GET", "/api/packs/..%2f..%2fetc", { cookie }), 404);
		expect((await test.store.contents.drafts())[0]).toMatchObject({ version: 0 });
	});

	it("is not published while any draft is faulty", async () => {
		const cookie = await test.logIn();
		await test.store.contents.saveDraft(0, aPack("two", { word: "" }), "旧程序", 1);
		const told = await refusal(await test.ask("POST", "/api/editions", { cookie, json: { note: "" } }), 422);
		expect(told.problems).toEqual([{ where: "two.content.word", what: "请填一个词" }]);
		expect(await test.store.contents.newestEdition()).toBe(1);
	});

	it("goes to an enrolled kiosk as published", async () => {
		const { token } = await (
			await test.ask("POST", "/sync/enrol", { json: { device: "d".repeat(32), code: "", kiosk: "square-1" } })
		).json();
		const edition = v.parse(Edition, await (await test.ask("GET", "/sync/edition/1", { token })).json());
		expect(digestOf(edition.packs)).toBe(edition.digest);
		await refusal(await test.ask("GET", "/sync/edition/2", { token }), 404);
		await refusal(await test.ask("GET", "/sync/edition/1%00", { token }), 404);
		await refusal(await test.ask("GET", "/sync/edition/1"), 401);
	});
});

describe("the form", () => {
	const figures = (cookie: string, json: unknown) =>
		test.ask("PUT", "/api/forms/annex/figures", { cookie, json });
	it("shows a typed figure with who and why, until it is taken away", async () => {
		const cookie = await test.logIn();
		await figures(cookie, { cell: "1.1", value: 12, why: "停电，按登记表" });
		const filled = async () => (await test.ask("GET", `/api/forms/annex?${DAYS}`, { cookie })).json();
		const first = (await filled()).rows[0].cells[0];
		expect(first).toMatchObject({ counted: 0, value: 12, typed: { why: "停电，按登记表", by: "office" } });
		await figures(cookie, { cell: "1.1", value: null, why: "" });
		expect((await filled()).rows[0].cells[0]).toMatchObject({ typed: null, value: 0 });
		expect(await filled()).toMatchObject({ unit: "区安委办", filledOn: "2027-06-16" });
	});
	it("wants a reason where kiosks count, a cell that is there, and whole days", async () => {
		const cookie = await test.logIn();
		await refusal(await figures(cookie, { cell: "1.1", value: 1, why: " " }), 422);
		await refusal(await figures(cookie, { cell: "9.9", value: 1, why: "x" }), 404);
		await refusal(await test.ask("GET", "/api/forms/other?from=2027-06-16&to=2027-06-16", { cookie }), 404);
		for (const days of [
			"",
			"?from=2027-06-16",
			"?from=2027-06-17&to=2027-06-16",
			"?from=2020-01-01&to=2027-06-16",
			"?from=x&to=y",
		])
			await refusal(await test.ask("GET", `/api/forms/annex${days}`, { cookie }), 422);
	});
	it("comes as a workbook", async () => {
		const cookie = await test.logIn();
		const answer = await test.ask("GET", `/api/forms/annex/xlsx?${DAYS}`, { cookie });
		expect(answer.status).toBe(200);
		expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toContain(
			"统计表 2027-06-16 至 2027-06-16.xlsx",
		);
		expect(
			Buffer.from(await answer.arrayBuffer())
				.subarray(0, 2)
				.toString(),
		).toBe("PK");
	});
});

it("writes down who did what, in a sound chain", async () => {
	const cookie = await test.logIn();
	await test.ask("PUT", "/api/packs/one", {
		cookie,
		json: { version: 0, pack: aPack("one", { word: "新" }) },
	});
	await test.ask("POST", "/api/editions", { cookie, json: { note: "" } });
	await test.ask("POST", "/api/enrolment-codes", { cookie, json: { kiosk: "square-1" } });
	await test.ask("PUT", "/api/forms/annex/figures", { cookie, json: { cell: "1.1a", value: 3, why: "" } });
	await test.ask("POST", "/api/session", { json: { name: "office", password: "wrong" } });
	const rows = await test.store.audit.rows();
	expect(rows.map(({ who, what }) => `${who} ${what}`)).toEqual([
		"程序自带 publish",
		"office log-in",
		"office save-draft",
		"office publish",
		"office enrolment-code",
		"office type-figure",
		" log-in-refused",
	]);
	expect(firstBrokenRow(rows)).toBeNull();
	expect(JSON.stringify(rows)).not.toMatch(/very-readable|wrong"/);
});
