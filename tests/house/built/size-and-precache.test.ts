// What the build made: the first picture is light, everything a kiosk needs is in its precache, and nothing else.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { ROOT } from "../source-files.ts";

const PAGES = join(ROOT, "dist/pages");
const FIRST_PAINT_BYTES = 60 * 1024;
const PRECACHE_BYTES = 12 * 1024 * 1024;

interface Chunk {
	file: string;
	css?: string[];
	assets?: string[];
	imports?: string[];
	dynamicImports?: string[];
}
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(PAGES, "manifest.json"), "utf8"));
const precache: { url: string; revision: string | null; bytes: number }[] = JSON.parse(
	readFileSync(join(PAGES, "kiosk/precache.json"), "utf8"),
);

/** Every chunk that `start` needs; with `lazily`, also what it may fetch later. */
function reach(start: string, lazily: boolean): Chunk[] {
	const found = new Set<string>();
	const ahead = [start];
	for (let key = ahead.pop(); key !== undefined; key = ahead.pop()) {
		if (found.has(key)) continue;
		found.add(key);
		const chunk = manifest[key];
		ahead.push(...(chunk?.imports ?? []), ...(lazily ? (chunk?.dynamicImports ?? []) : []));
	}
	return [...found].flatMap((key) => manifest[key] ?? []);
}
const filesOf = (chunks: Chunk[]) => [
	...new Set(chunks.flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets])),
];

it("the kiosk's first paint needs at most 60 kB of JS and CSS, gzipped, fonts apart", () => {
	const files = filesOf(reach("kiosk/index.html", false)).filter((file) => /\.(js|css)$/.test(file));
	expect(files.length).toBeGreaterThan(3);
	const bytes = files.reduce(
		(sum, file) => sum + gzipSync(readFileSync(join(PAGES, file)), { level: 9 }).length,
		0,
	);
	expect(bytes).toBeLessThanOrEqual(FIRST_PAINT_BYTES);
});

it("the precache holds everything the kiosk can reach", () => {
	const urls = new Set(precache.map(({ url }) => url));
	const wanted = filesOf(reach("kiosk/index.html", true)).map((file) => `/${file}`);
	expect(wanted.filter((url) => !urls.has(url))).toEqual([]);
	const workers = readdirSync(join(PAGES, "assets")).filter((name) => /worker/i.test(name));
	expect(workers.length).toBeGreaterThan(0);
	expect(workers.filter((name) => !urls.has(`/assets/${name}`))).toEqual([]);
	const fonts = readdirSync(join(PAGES, "assets")).filter((name) => name.endsWith(".woff2"));
	expect(fonts.length).toBeGreaterThan(90);
	expect(fonts.filter((name) => !urls.has(`/assets/${name}`))).toEqual([]);
	expect(urls.has("/kiosk/index.html")).toBe(true);
});

it("the precache names only files that are there, with their size, and stays within 12 MB", () => {
	for (const { url, bytes } of precache) {
		const path = join(PAGES, url.endsWith("/") ? `${url}index.html` : url);
		expect(existsSync(path), url).toBe(true);
		expect(statSync(path).size, url).toBe(bytes);
	}
	expect(precache.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(PRECACHE_BYTES);
});

it("the precache leaves the desk pages out", () => {
	const desk = filesOf(
		["staff/index.html", "office/index.html"].flatMap((page) => (manifest[page] ? [manifest[page]] : [])),
	);
	const kiosk = new Set(filesOf(reach("kiosk/index.html", true)));
	const urls = new Set(precache.map(({ url }) => url));
	expect(desk.length).toBeGreaterThan(1);
	expect(desk.filter((file) => !kiosk.has(file) && urls.has(`/${file}`))).toEqual([]);
});
