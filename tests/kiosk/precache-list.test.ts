// The precache: everything the page can ask for, and nothing of the other pages.
import { expect, it } from "vitest";
import { isHashed, reachableFrom } from "../../src/kiosk/precache-list.ts";

const text = (content: string) => new TextEncoder().encode(content);

it("follows pages, chunks, lazy chunks, styles, fonts and workers", () => {
	const built = new Map(
		Object.entries({
			"kiosk/index.html": '<script src="/assets/kiosk-AAAAAAAA.js"><link href="/assets/kiosk-BBBBBBBB.css">',
			"staff/index.html": '<script src="/assets/staff-CCCCCCCC.js">',
			"assets/kiosk-AAAAAAAA.js": 'import"./shared-DDDDDDDD.js";const p=()=>import("./Play-EEEEEEEE.js")',
			"assets/kiosk-BBBBBBBB.css": "@font-face{src:url(/assets/slice-FFFFFFFF.woff2)}",
			"assets/staff-CCCCCCCC.js": 'import"./shared-DDDDDDDD.js";import"./Edit-GGGGGGGG.js"',
			"assets/shared-DDDDDDDD.js": "export{}",
			"assets/Play-EEEEEEEE.js": 'new Worker(new URL("/assets/worker-HHHHHHHH.js"))',
			"assets/slice-FFFFFFFF.woff2": "assets/Edit-GGGGGGGG.js is only bytes here",
			"assets/Edit-GGGGGGGG.js": "",
			"assets/worker-HHHHHHHH.js": "",
		}).map(([name, content]) => [name, text(content)]),
	);
	expect([...reachableFrom("kiosk/index.html", built)].sort()).toEqual([
		"assets/Play-EEEEEEEE.js",
		"assets/kiosk-AAAAAAAA.js",
		"assets/kiosk-BBBBBBBB.css",
		"assets/shared-DDDDDDDD.js",
		"assets/slice-FFFFFFFF.woff2",
		"assets/worker-HHHHHHHH.js",
		"kiosk/index.html",
	]);
});

it.each([
	["assets/kiosk-D4_x-9aZ.js", true],
	["assets/noto-sans-sc-4-wght-normal-BMgvOj_m.woff2", true],
	["kiosk/index.html", false],
	["icons/kiosk-192.png", false],
	["assets/plain.js", false],
])("%s carries a hash: %s", (name, hashed) => {
	expect(isHashed(name)).toBe(hashed);
});
