// A stage for one activity at a time: /?activity=quiz shows its sample, &module=quiz the shipped content.
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
	root: at("."),
	publicDir: at("../../public"),
	cacheDir: at("../../node_modules/.vite-stage"),
	plugins: [svelte({ configFile: at("../../svelte.config.js") })],
	worker: { format: "es" },
	server: { fs: { allow: [at("../..")] } },
	build: { outDir: at("../../dist/stage"), emptyOutDir: true, target: "chrome108", assetsInlineLimit: 0 },
});
