// Builds the service worker after the pages, with the list of every file the kiosk can ever ask for.
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { build, type Plugin, type ResolvedConfig } from "vite";
import { isHashed, reachableFrom } from "./precache-list.ts";

const ENTRY = "kiosk/index.html";

interface Kept {
	url: string;
	revision: string | null;
	bytes: number;
}

export function serviceWorker(): Plugin {
	let config: ResolvedConfig;
	return {
		name: "kiosk-service-worker",
		apply: "build",
		configResolved(resolved) {
			config = resolved;
		},
		closeBundle: {
			order: "post",
			sequential: true,
			async handler() {
				const out = config.build.outDir;
				const kept = await listKept(out, config.publicDir);
				await writeFile(join(out, "kiosk/precache.json"), JSON.stringify(kept, null, "\t"));
				await buildWorker(config, kept);
			},
		},
	};
}

async function listKept(out: string, publicDir: string): Promise<Kept[]> {
	const built = new Map<string, Uint8Array>();
	for (const name of await filesUnder(out)) {
		if (!name.startsWith(".")) built.set(name, await readFile(join(out, name)));
	}
	const wanted = new Set([...reachableFrom(ENTRY, built), ...(await filesUnder(publicDir))]);
	return [...wanted].sort().flatMap((name) => {
		const bytes = built.get(name);
		if (!bytes) return [];
		const revision = isHashed(name) ? null : createHash("sha256").update(bytes).digest("hex");
		return [{ url: `/${name}`, revision, bytes: bytes.length }];
	});
}

async function filesUnder(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

async function buildWorker(config: ResolvedConfig, kept: readonly Kept[]): Promise<void> {
	const manifest = kept.map(({ url, revision }) => ({ url, revision }));
	await build({
		configFile: false,
		root: config.root,
		publicDir: false,
		logLevel: "warn",
		define: { PRECACHE: JSON.stringify(manifest), "process.env.NODE_ENV": '"production"' },
		build: {
			outDir: join(config.build.outDir, "kiosk"),
			emptyOutDir: false,
			target: config.build.target,
			lib: {
				entry: join(config.root, "kiosk/service-worker.ts"),
				formats: ["iife"],
				name: "kioskServiceWorker",
				fileName: () => "service-worker.js",
			},
		},
	});
}
