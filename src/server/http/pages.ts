// The built pages as a map from exact path to bytes: no path is ever computed from a request.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TYPES: Record<string, string> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".webmanifest": "application/manifest+json; charset=utf-8",
	".svg": "image/svg+xml",
	".txt": "text/plain; charset=utf-8",
	".png": "image/png",
	".jpg": "image/jpeg",
	".ico": "image/x-icon",
	".woff2": "font/woff2",
	".opus": "audio/ogg",
	".ogg": "audio/ogg",
	".mp3": "audio/mpeg",
	".m4a": "audio/mp4",
	".wav": "audio/wav",
	".wasm": "application/wasm",
};
const PACKS_WELL = new Set([".html", ".js", ".css", ".json", ".webmanifest", ".svg", ".txt", ".wav"]);
/** What the build wrote for itself. */
const NOT_SERVED = new Set(["manifest.json", "kiosk/precache.json"]);

type Encoding = "br" | "gzip";

export interface Page {
	bytes: Buffer;
	type: string;
	tag: string;
	/** Its name changes with its content, so it may be kept for ever. */
	hashed: boolean;
	/** Packed when first asked for, then kept. */
	packed: Partial<Record<Encoding, Promise<Buffer>>> | null;
}
export type Pages = ReadonlyMap<string, Page>;

export async function loadPages(folder: string): Promise<Pages> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const names = entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
		.filter((name) => !NOT_SERVED.has(name) && !name.split("/").some((part) => part.startsWith(".")));
	const pages = new Map<string, Page>();
	for (const name of names) {
		const page = pageOf(name, await readFile(join(folder, name)));
		pages.set(`/${name}`, page);
		if (name.endsWith("/index.html")) pages.set(`/${name.slice(0, -"index.html".length)}`, page);
	}
	return pages;
}

export function pageOf(name: string, bytes: Buffer): Page {
	const ending = extname(name);
	return {
		bytes,
		type: TYPES[ending] ?? "application/octet-stream",
		tag: createHash("sha256").update(bytes).digest("hex").slice(0, 24),
		hashed: name.startsWith("assets/"),
		packed: PACKS_WELL.has(ending) && bytes.length > 800 ? {} : null,
	};
}

/** The page as an answer: packed as the browser can unpack it, 304 where it has it already. */
export async function answerPage(page: Page, request: Request): Promise<Response> {
	const encoding = page.packed && encodingFor(request.headers.get("accept-encoding") ?? "");
	const tag = `"${page.tag}${encoding ? `-${encoding}` : ""}"`;
	const headers = new Headers({
		ETag: tag,
		"Cache-Control": page.hashed ? "public, max-age=31536000, immutable" : "no-cache",
		"Content-Type": page.type,
	});
	if (page.packed) headers.set("Vary", "Accept-Encoding");
	if (knownTags(request).includes(tag)) return new Response(null, { status: 304, headers });
	if (encoding) headers.set("Content-Encoding", encoding);
	const bytes = encoding ? await packedAs(page, encoding) : page.bytes;
	headers.set("Content-Length", String(bytes.length));
	return new Response(new Uint8Array(bytes), { headers });
}

function knownTags(request: Request): string[] {
	return (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
}

function encodingFor(accepted: string): Encoding | null {
	const names = accepted
		.toLowerCase()
		.split(",")
		.filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
		.map((part) => part.split(";")[0]?.trim());
	if (names.includes("br")) return "br";
	return names.includes("gzip") ? "gzip" : null;
}

function packedAs({ bytes, packed }: Page, encoding: Encoding): Promise<Buffer> {
	if (!packed) return Promise.resolve(bytes);
	packed[encoding] ??= encoding === "br" ? brotli(bytes) : promisify(gzip)(bytes);
	return packed[encoding];
}

function brotli(bytes: Buffer): Promise<Buffer> {
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: 7,
		[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
	};
	return promisify(brotliCompress)(bytes, { params });
}
