// One build for three pages, and in development one server for everything.
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { serviceWorker } from "./src/kiosk/service-worker-plugin.ts";
import { houseServer } from "./src/server/dev-plugin.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
	root: at("src"),
	publicDir: at("public"),
	cacheDir: at("node_modules/.vite"),
	appType: "mpa",
	plugins: [svelte({ configFile: at("svelte.config.js") }), serviceWorker(), houseServer()],
	worker: { format: "es" },
	server: { fs: { allow: [at(".")] } },
	build: {
		outDir: at("dist/pages"),
		emptyOutDir: true,
		target: "chrome108",
		manifest: "manifest.json",
		// Everything is its own file: the content security policy allows no inlined data but images.
		assetsInlineLimit: 0,
		rolldownOptions: {
			input: {
				kiosk: at("src/kiosk/index.html"),
				staff: at("src/staff/index.html"),
				office: at("src/office/index.html"),
			},
		},
	},
});
