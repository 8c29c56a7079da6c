// Static pages: exact paths only, packed, tagged, with the headers that fence them in.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPages } from "../../src/server/http/pages.ts";
import { removeTemporaryFolders, temporaryFolder } from "./databases.ts";
import { openTestHouse, type TestHouse } from "./fixtures.ts";

let test: TestHouse;
beforeAll(async () => {
	test = await openTestHouse();
});
afterAll(async () => {
	await test.close();
	removeTemporaryFolders();
});
const get = (path: string, headers: Record<string, string> = {}) => test.ask("GET", path, { headers });

describe("addresses", () => {
	it.each([
		["/", "/kiosk/"],
		["/kiosk", "/kiosk/"],
		["/staff", "/staff/"],
		["/office", "/office/"],
	])("%s leads to %s", async (path, to) => {
		const answer = await get(path);
		expect([answer.status, answer.headers.get("location")]).toEqual([302, to]);
	});
	it("deep links of the kiosk are the kiosk", async () => {
		for (const path of ["/kiosk/", "/kiosk/quiz", "/kiosk/quiz/again?x=1"])
			expect(await (await get(path)).text()).toContain("互动站");
	});
	it.each([
		"/assets/none.js",
		"/assets/",
		"/kiosk/none.js",
		"/office/none",
		"/none",
		"/kiosk/..%2f..%2fpackage.json",
		"/assets/..%5c..%5cpackage.json",
		"/%2e%2e/package.json",
		"//etc/passwd",
		"/assets/app-1a2b3c4d.js/",
		"/assets%2fapp-1a2b3c4d.js",
	])("%s is nowhere, and never a page", async (path) => {
		const answer = await get(path);
		expect(answer.status).toBe(404);
		expect(answer.headers.get("content-type")).not.toContain("html");
		expect(await answer.text()).not.toContain("<");
	});
	it("nothing is changed by asking otherwise", async () => {
		expect((await test.ask("POST", "/kiosk/")).status).toBe(404);
		const head = await test.ask("HEAD", "/kiosk/");
		expect([head.status, await head.text()]).toEqual([200, ""]);
	});
});

describe("an answer", () => {
	it("is kept for ever where its name says what it is, else asked for again", async () => {
		expect((await get("/assets/app-1a2b3c4d.js")).headers.get("cache-control")).toBe(
			"public, max-age=31536000, immutable",
		);
		for (const path of ["/kiosk/", "/kiosk/service-worker.js"])
			expect((await get(path)).headers.get("cache-control")).toBe("no-cache");
	});
	it("is packed as the browser can take it", async () => {
		const plain = await get("/assets/app-1a2b3c4d.js");
		const text = await plain.text();
		expect(plain.headers.get("content-encoding")).toBeNull();
		const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
		for (const [accept, encoding] of [
			["gzip, deflate, br", "br"],
			["gzip", "gzip"],
			["br;q=0, gzip", "gzip"],
		] as const) {
			const packed = await get("/assets/app-1a2b3c4d.js", { "accept-encoding": accept });
			expect(packed.headers.get("content-encoding")).toBe(encoding);
			expect(packed.headers.get("vary")).toBe("Accept-Encoding");
			expect(unpack[encoding](Buffer.from(await packed.arrayBuffer())).toString()).toBe(text);
		}
	});
	it("is not sent again to who has it", async () => {
		const tag = (await get("/kiosk/", { "accept-encoding": "br" })).headers.get("etag") ?? "";
		const again = await get("/kiosk/", { "accept-encoding": "br", "if-none-match": `"x", W/${tag}` });
		expect([again.status, await again.text()]).toEqual([304, ""]);
		expect((await get("/kiosk/", { "accept-encoding": "gzip", "if-none-match": tag })).status).toBe(200);
	});
	it("fences the page in", async () => {
		for (const path of ["/kiosk/", "/api/session", "/none"]) {
			const { headers } = await get(path);
			expect(headers.get("content-security-policy")).toBe(
				"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; media-src 'self' blob:; manifest-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'",
			);
			expect(headers.get("x-content-type-options")).toBe("nosniff");
			expect(headers.get("referrer-policy")).toBe("no-referrer");
			expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
			expect(headers.get("cross-origin-embedder-policy")).toBe("require-corp");
			expect(headers.get("strict-transport-security")).toBeNull();
		}
	});
});

it("serves every built file and none that the build wrote for itself", async () => {
	const folder = temporaryFolder();
	for (const name of [
		"kiosk/index.html",
		"kiosk/precache.json",
		"manifest.json",
		"assets/a-1.woff2",
		".vite/x.json",
		"icons/a.svg",
	]) {
		mkdirSync(join(folder, name, ".."), { recursive: true });
		writeFileSync(join(folder, name), name);
	}
	const pages = await loadPages(folder);
	expect([...pages.keys()].sort()).toEqual([
		"/assets/a-1.woff2",
		"/icons/a.svg",
		"/kiosk/",
		"/kiosk/index.html",
	]);
	expect(pages.get("/assets/a-1.woff2")).toMatchObject({ type: "font/woff2", hashed: true, packed: null });
});
