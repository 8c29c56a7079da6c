// Builds what the server serves and the server itself: dist/pages by the root configuration, dist/server from main.ts.
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

// A test runner around us must not make the product a development build.
process.env.NODE_ENV = "production";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export function buildPages() {
	return build({ configFile: `${ROOT}vite.config.ts`, logLevel: "warn" });
}

/** One file; packages stay outside, in node_modules. */
export function buildServer(outDir = `${ROOT}dist/server`) {
	return build({
		configFile: false,
		root: ROOT,
		publicDir: false,
		logLevel: "warn",
		build: {
			ssr: "src/server/main.ts",
			outDir,
			emptyOutDir: true,
			target: "node20",
			rolldownOptions: { output: { entryFileNames: "main.js" } },
		},
	});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	await buildPages();
	await buildServer();
}
