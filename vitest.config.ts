// Unit and house tests run before the build; the project "built" looks at what the build made.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
	plugins: [svelte()],
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: "unit",
					include: ["tests/**/*.test.ts"],
					exclude: ["tests/house/built/**"],
					setupFiles: ["tests/fixed-seed.ts"],
					testTimeout: 20_000,
				},
			},
			{ extends: true, test: { name: "built", include: ["tests/house/built/**/*.test.ts"] } },
		],
	},
});
