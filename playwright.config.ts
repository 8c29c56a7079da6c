// Real-browser tests: the conformance suite on the stage, and the journeys on the built product.
import { defineConfig } from "@playwright/test";

const STAGE_PORT = 8627;
const executablePath = process.env.CHROMIUM_PATH || "/usr/bin/chromium";

export default defineConfig({
	workers: 1,
	forbidOnly: true,
	timeout: 120_000,
	reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
	outputDir: "test-results/playwright",
	use: {
		viewport: { width: 1080, height: 1920 },
		hasTouch: true,
		locale: "zh-CN",
		timezoneId: "Asia/Shanghai",
		launchOptions: { executablePath },
		trace: "off",
	},
	projects: [
		{
			name: "conformance",
			testDir: "tests/house",
			testMatch: "*.spec.ts",
			use: { baseURL: `http://localhost:${STAGE_PORT}` },
		},
		{ name: "journeys", testDir: "tests/journeys", testMatch: "*.spec.ts" },
	],
	webServer: {
		command: `npx --no-install vite build --config tests/stage/vite.config.ts --logLevel warn && npx --no-install vite preview --config tests/stage/vite.config.ts --port ${STAGE_PORT} --strictPort`,
		port: STAGE_PORT,
		reuseExistingServer: false,
		timeout: 120_000,
	},
});
