// Who becomes a kiosk of this house: the first from localhost by one touch, everyone else by a one-time code.
import * as v from "valibot";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { CodeAnswer } from "../../src/core/desk.ts";
import { EnrolAnswer, EnrolmentOffer } from "../../src/core/protocol.ts";
import { removeTemporaryFolders } from "./databases.ts";
import { type Given, openTestHouse, type TestHouse } from "./fixtures.ts";

afterAll(removeTemporaryFolders);
let test: TestHouse;
beforeEach(async () => {
	test = await openTestHouse();
});
afterEach(() => test.close());

const DAY_MS = 86_400_000;
const device = (digit: string) => digit.repeat(32);
const enrol = (json: { device: string; code: string; kiosk: string | null }, given: Given = {}) =>
	test.ask("POST", "/sync/enrol", { json, ...given });
const offer = async (given: Given = {}) =>
	v.parse(EnrolmentOffer, await (await test.ask("GET", "/sync/enrolment", given)).json());

async function code(kiosk = "square-1"): Promise<string> {
	const answer = await test.ask("POST", "/api/enrolment-codes", {
		json: { kiosk },
		cookie: await test.logIn(),
	});
	return v.parse(CodeAnswer, await answer.json()).code;
}

describe("by one touch", () => {
	it("the first kiosk on this machine enrols", async () => {
		expect(await offer()).toMatchObject({
			byOneTouch: true,
			kiosks: [{ kiosk: "school-1" }, { kiosk: "square-1" }],
		});
		const answer = v.parse(
			EnrolAnswer,
			await (await enrol({ device: device("a"), code: "", kiosk: "square-1" })).json(),
		);
		expect(answer.config.kiosk).toBe("square-1");
		expect(await offer()).toEqual({ byOneTouch: false, kiosks: [] });
	});
	it.each<[string, Given]>([
		["from another address", { address: "192.168.1.20" }],
		["through a proxy on this machine", { headers: { "x-forwarded-for": "192.168.1.20" } }],
		["through a proxy that says so otherwise", { headers: { forwarded: "for=192.168.1.20" } }],
	])("nobody enrols %s", async (_what, given) => {
		expect(await offer(given)).toEqual({ byOneTouch: false, kiosks: [] });
		expect((await enrol({ device: device("a"), code: "", kiosk: "square-1" }, given)).status).toBe(403);
		expect(await test.store.kiosks.devices()).toEqual([]);
	});
	it("of two at once only one enrols", async () => {
		const answers = await Promise.all(
			["a", "b"].map((digit) => enrol({ device: device(digit), code: "", kiosk: "square-1" })),
		);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
	});
	it("only a kiosk that is configured", async () => {
		expect((await enrol({ device: device("a"), code: "", kiosk: "moon-1" })).status).toBe(422);
		expect((await enrol({ device: device("a"), code: "", kiosk: null })).status).toBe(422);
	});
	it.each(["::1", "::ffff:127.0.0.1", "127.0.0.5"])("%s is this machine", async (address) => {
		expect((await offer({ address })).byOneTouch).toBe(true);
	});
});

describe("by code", () => {
	it("one device enrols as the kiosk the code is for, from anywhere", async () => {
		const mine = await code("school-1");
		const far = { address: "192.168.1.20" };
		const answer = v.parse(
			EnrolAnswer,
			await (await enrol({ device: device("a"), code: mine, kiosk: "square-1" }, far)).json(),
		);
		expect(answer.config.kiosk).toBe("school-1");
		expect((await enrol({ device: device("b"), code: mine, kiosk: null }, far)).status).toBe(403);
	});
	it("the same device may ask again when the answer was lost; its last token is the good one", async () => {
		const mine = await code();
		const tokens = [];
		for (const _ of [1, 2])
			tokens.push(
				v.parse(EnrolAnswer, await (await enrol({ device: device("a"), code: mine, kiosk: null })).json())
					.token,
			);
		const statuses = await Promise.all(
			tokens.map(async (token) => (await test.ask("GET", "/sync/edition/1", { token })).status),
		);
		expect(statuses).toEqual([401, 200]);
	});
	it("not after 24 hours", async () => {
		const mine = await code();
		test.wait(DAY_MS);
		expect((await enrol({ device: device("a"), code: mine, kiosk: null })).status).toBe(403);
	});
	it("is stored only as a hash", async () => {
		const mine = await code();
		expect(
			await test.store.kiosks.enrolByCode({ device: device("a") as never, tokenHash: "t", atMs: 0 }, mine),
		).toBeNull();
	});
	it("guessing gets slower, also from many addresses", async () => {
		const right = await code();
		const wrong = right === "00000000" ? "00000001" : "00000000";
		const far = { address: "10.9.9.9" };
		for (let i = 0; i < 5; i++)
			expect((await enrol({ device: device("a"), code: wrong, kiosk: null }, far)).status).toBe(403);
		const slow = await enrol({ device: device("a"), code: right, kiosk: null }, far);
		expect([slow.status, slow.headers.get("retry-after")]).toEqual([429, "2"]);
		for (let i = 0; i < 45; i++)
			await enrol({ device: device("a"), code: wrong, kiosk: null }, { address: `10.8.0.${i}` });
		expect(
			(await enrol({ device: device("a"), code: right, kiosk: null }, { address: "10.7.0.1" })).status,
		).toBe(429);
		test.wait(5000);
		expect(
			(await enrol({ device: device("a"), code: right, kiosk: null }, { address: "10.7.0.1" })).status,
		).toBe(200);
	});
	it("is only made for a kiosk that is there", async () => {
		const answer = await test.ask("POST", "/api/enrolment-codes", {
			json: { kiosk: "moon-1" },
			cookie: await test.logIn(),
		});
		expect(answer.status).toBe(404);
	});
});
