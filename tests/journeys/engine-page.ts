// A bare page with the engine in a module worker, built as the product builds its own, served by itself.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { build } from "vite";
import type { Errand } from "./engine-worker.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WORKER = fileURLToPath(new URL("./engine-worker.ts", import.meta.url));
const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript" };

/** One file of code from one entry and all it imports, as the product's build makes it. */
export async function buildModule(entry: string): Promise<string> {
	const built = await build({
		configFile: false,
		root: ROOT,
		publicDir: false,
		logLevel: "warn",
		build: {
			write: false,
			target: "chrome108",
			lib: { entry, formats: ["es"], fileName: "module" },
		},
	});
	const [first] = Array.isArray(built) ? built : [built];
	if (!first || !("output" in first)) throw new Error(`${entry} was not built`);
	return first.output[0].code;
}

export interface EnginePage {
	url: string;
	close(): void;
}

export async function serveEngine(): Promise<EnginePage> {
	const code = await buildModule(WORKER);
	const server = createServer(({ url }, response) => {
		const isCode = url === "/engine-worker.js";
		response.setHeader("content-type", isCode ? TYPES.js : TYPES.html);
		response.end(isCode ? code : "<!doctype html><title>engine</title>");
	});
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	const address = server.address();
	if (!address || typeof address !== "object") throw new Error("No port");
	return {
		url: `http://localhost:${address.port}/`,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** Sends a fresh worker on an errand. */
export function inWorker<Answer>(page: Page, errand: Errand): Promise<Answer> {
	return page.evaluate(
		(asked) =>
			new Promise<Answer>((resolve, reject) => {
				const worker = new Worker("/engine-worker.js", { type: "module" });
				worker.onerror = ({ message }) => reject(new Error(message));
				worker.onmessage = ({ data }) => {
					worker.terminate();
					resolve(data);
				};
				worker.postMessage(asked);
			}),
		errand,
	);
}

/** The same on the page's own thread. */
export function onPage<Answer>(page: Page, errand: Errand): Promise<Answer> {
	// As text: a bundler between us and the page would rewrite the import.
	return page.evaluate(`import("/engine-worker.js").then(({ run }) => run(${JSON.stringify(errand)}))`);
}
