// `npm run inspect`: the inspector of the evacuation engine, for developers only; no build of the product knows of it.
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
	root: at("."),
	publicDir: at("../../public"),
	cacheDir: at("../../node_modules/.vite-inspector"),
	plugins: [svelte({ configFile: at("../../svelte.config.js") })],
	worker: { format: "es" },
	server: { port: 5190, fs: { allow: [at("../..")] } },
});
