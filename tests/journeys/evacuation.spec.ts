// The evacuation engine is the same machine everywhere: a module worker in the browser walks Node's steps to the last millimetre.
import { expect, test } from "@playwright/test";
import { counterFlow, school } from "../../src/engines/evacuation/plan/geometries.ts";
import { type EnginePage, inWorker, serveEngine } from "./engine-page.ts";
import { hashes } from "./engine-worker.ts";

const SECONDS = 60;
const SEEDS = [1, 20261124];
const PLANS = [
	{ name: "two crowds of a hundred that meet", plan: counterFlow({ persons: 100, against: 100 }) },
	{ name: "a school on fire", plan: school({ pupils: 12 }) },
];

let served: EnginePage;
test.beforeAll(async () => {
	served = await serveEngine();
});
test.afterAll(() => served.close());

for (const { name, plan } of PLANS)
	test(`${name}: the same hash every second in Node and in the browser's worker`, async ({ page }) => {
		await page.goto(served.url);
		const seen: number[][] = [];
		for (const seed of SEEDS) {
			const inBrowser = inWorker<number[]>(page, { kind: "hash", plan, seed, seconds: SECONDS });
			const inNode = hashes(plan, seed, SECONDS);
			expect(await inBrowser).toEqual(inNode);
			seen.push(inNode);
		}
		// Equal hashes say something only where runs differ: by seed, and by second until the last one is out.
		expect(new Set(seen.flat()).size).toBeGreaterThan(1.5 * SECONDS);
	});
