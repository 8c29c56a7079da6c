// Sessions: cookies, their ends, slow guessing.
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { firstPassword, renewPassword } from "../../src/server/house.ts";
import { hashPassword, isPassword, newCode, newPassword } from "../../src/server/secrets.ts";
import { Throttle } from "../../src/server/throttle.ts";
import { removeTemporaryFolders } from "./databases.ts";
import { NAME, openTestHouse, PASSWORD, type TestHouse } from "./fixtures.ts";

afterAll(removeTemporaryFolders);
let test: TestHouse;
beforeEach(async () => {
	test = await openTestHouse();
});
afterEach(() => test.close());

const logIn = (password: string, address = "10.0.0.1", name = NAME) =>
	test.ask("POST", "/api/session", { json: { name, password }, address });
const isIn = async (cookie: string) => (await test.ask("GET", "/api/session", { cookie })).status === 200;
const MINUTE_MS = 60_000;

describe("a session", () => {
	it("is an opaque cookie that scripts and other sites cannot use", async () => {
		const cookie = (await logIn(PASSWORD)).headers.get("set-cookie") ?? "";
		expect(cookie).toMatch(/^session=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/);
	});
	it("is bound to the host over https", async () => {
		const answer = await test.ask("POST", "https://kiosk.test/api/session", {
			json: { name: NAME, password: PASSWORD },
		});
		expect(answer.headers.get("set-cookie")).toMatch(
			/^__Host-session=[0-9a-f]{64}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
		);
		expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000");
	});
	it("is stored only as a hash", async () => {
		const token = (await test.logIn()).split("=")[1] ?? "";
		expect(await test.store.accounts.session(token)).toBeNull();
	});
	it("ends two hours after the last request, and after eight in any case", async () => {
		const idle = await test.logIn();
		test.wait(119 * MINUTE_MS);
		expect(await isIn(idle)).toBe(true);
		test.wait(121 * MINUTE_MS);
		expect(await isIn(idle)).toBe(false);
		const busy = await test.logIn();
		for (let hour = 1; hour < 8; hour++) {
			test.wait(60 * MINUTE_MS);
			expect(await isIn(busy)).toBe(true);
		}
		test.wait(61 * MINUTE_MS);
		expect(await isIn(busy)).toBe(false);
	});
	it("ends by logging out, and a former one by logging in again", async () => {
		const first = await test.logIn();
		const again = await test.ask("POST", "/api/session", {
			json: { name: NAME, password: PASSWORD },
			cookie: first,
		});
		const second = (again.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
		expect([await isIn(first), await isIn(second)]).toEqual([false, true]);
		const out = await test.ask("DELETE", "/api/session", { cookie: second });
		expect(out.headers.get("set-cookie")).toMatch(/^session=;.*Max-Age=0/);
		expect(out.headers.get("clear-site-data")).toBeNull();
		expect(await isIn(second)).toBe(false);
		expect(await isIn("session=nonsense")).toBe(false);
	});
	it("outlives a restart of the server", async () => {
		const cookie = await test.logIn();
		await test.reopen();
		expect(await isIn(cookie)).toBe(true);
	});
});

describe("guessing", () => {
	it("gets slower by account, whatever the address, and says how long", async () => {
		for (let i = 0; i < 5; i++) expect((await logIn("wrong", `10.0.0.${i}`)).status).toBe(401);
		const slow = await logIn(PASSWORD, "10.0.0.99");
		expect(slow.status).toBe(429);
		expect(slow.headers.get("retry-after")).toBe("2");
		expect((await slow.json()).error).toBe("试错次数太多，请等 2 秒再登录。");
		test.wait(2000);
		expect((await logIn(PASSWORD)).status).toBe(200);
		expect((await logIn("wrong")).status).toBe(401);
	});
	it("gets slower by address, whatever the account", async () => {
		for (let i = 0; i < 10; i++) expect((await logIn("wrong", "10.0.0.1", `nobody-${i}`)).status).toBe(401);
		expect((await logIn(PASSWORD, "10.0.0.1")).status).toBe(429);
		expect((await logIn(PASSWORD, "10.0.0.2")).status).toBe(200);
	});
	it("many at once slips nothing through", async () => {
		const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => logIn("wrong", `10.0.1.${i}`)));
		expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
	});
	it("says the same for a wrong name and a wrong password", async () => {
		const [wrong, nobody] = [await logIn("wrong"), await logIn("wrong", "10.0.0.2", "nobody")];
		expect(await wrong.json()).toEqual(await nobody.json());
	});
	it("waits twice as long each time, up to the longest, and forgets after an hour", () => {
		const throttle = new Throttle({ free: 2, longestMs: 10_000 });
		const waits = [1, 2, 3, 4, 5].map(() => {
			throttle.count("k", 0);
			return throttle.waitMs("k", 0);
		});
		expect(waits).toEqual([0, 2000, 4000, 8000, 10_000]);
		throttle.count("k", 4_000_000);
		expect(throttle.waitMs("k", 4_000_000)).toBe(0);
		expect(throttle.waitMs("other", 0)).toBe(0);
	});
});

describe("passwords", () => {
	it("are hashed with their own salt and checked", async () => {
		const [one, other] = [await hashPassword("合格密码"), await hashPassword("合格密码")];
		expect(one).not.toBe(other);
		expect(one).toMatch(/^scrypt\$15\$3\$/);
		expect(await isPassword("合格密码", one)).toBe(true);
		expect(await isPassword("合格密碼", one)).toBe(false);
		expect(await isPassword("x", null)).toBe(false);
	});
	it("and codes are long and plain to read", () => {
		expect(newPassword()).toMatch(/^[2-9a-z]{5}-[2-9a-z]{5}-[2-9a-z]{5}$/);
		expect(newPassword()).not.toMatch(/[01ilo]/);
		expect(newCode()).toMatch(/^\d{8}$/);
		expect(new Set(Array.from({ length: 50 }, newPassword)).size).toBe(50);
	});
	it("are made once for a new house, and anew only on demand", async () => {
		expect(await firstPassword(test.house)).toBeNull();
		const cookie = await test.logIn();
		const fresh = await renewPassword(test.house);
		expect(await isIn(cookie)).toBe(false);
		expect((await logIn(PASSWORD)).status).toBe(401);
		expect((await logIn(fresh)).status).toBe(200);
	});
});
