// Real-browser tests: the conformance suite on the stage, and the journeys on the built product.
import { defineConfig } from "@playwright/test";

const executablePath = process.env.CHROMIUM_PATH || "/usr/bin/chromium";

export default defineConfig({
	// Two cores, and most of a journey is waiting: files run side by side, the tests of one file in order.
	workers: 2,
	forbidOnly: true,
	timeout: 480_000,
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
		{ name: "conformance", testDir: "tests/house", testMatch: "*.spec.ts" },
		// Alone first: its touches are compared, and two browsers on two cores would disturb each other.
		{ name: "journeys", testDir: "tests/journeys", testMatch: "*.spec.ts", dependencies: ["conformance"] },
	],
});
