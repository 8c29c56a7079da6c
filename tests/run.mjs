// The whole test command, step by step, ending in one line: N passed, N failed. `--bench` runs the benchmarks instead.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
process.chdir(ROOT);

const { ensureInstalled, ensureBuilt, ensureBrowser } = await import("../src/server/setup.mjs");

/** Runs a command; resolves to its status and everything it printed. `quiet` keeps the output back unless it fails. */
function run(command, args, { env = {}, quiet = false } = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			stdio: ["ignore", "pipe", "pipe"],
			env: { ...process.env, ...env },
		});
		let output = "";
		for (const stream of [child.stdout, child.stderr]) {
			stream.on("data", (chunk) => {
				output += chunk;
				if (!quiet) process.stdout.write(chunk);
			});
		}
		child.on("error", (error) => resolve({ status: 1, output: `${output}${error.message}` }));
		child.on("close", (status) => resolve({ status: status ?? 1, output }));
	});
}

const npx = (name, args, options) => run("npx", ["--no-install", name, ...args], options);

/** A step that passes or fails as a whole. */
async function step(title, work) {
	const began = Date.now();
	const { status, output } = await work();
	const seconds = ((Date.now() - began) / 1000).toFixed(1);
	console.log(`${status === 0 ? "ok  " : "FAIL"} ${title} (${seconds} s)`);
	if (status !== 0) console.log(output.slice(-8000));
	return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
}

/** A step that counts its tests from a JSON report; no test run at all is a failure. */
async function suite(title, report, work, countsIn) {
	rmSync(report, { force: true });
	const began = Date.now();
	const { status, output } = await work();
	let counts = { passed: 0, failed: 0 };
	try {
		counts = countsIn(JSON.parse(readFileSync(report, "utf8")));
	} catch {
		console.log(output.slice(-8000));
	}
	if ((status !== 0 || counts.passed === 0) && counts.failed === 0) counts.failed = 1;
	if (counts.failed > 0) console.log(output.slice(-12_000));
	console.log(
		`${counts.failed ? "FAIL" : "ok  "} ${title}: ${counts.passed} passed, ${counts.failed} failed (${((Date.now() - began) / 1000).toFixed(1)} s)`,
	);
	return counts;
}

function vitest(project) {
	const report = `test-results/vitest-${project}.json`;
	const args = [
		"run",
		"--project",
		project,
		"--reporter=dot",
		"--reporter=json",
		`--outputFile.json=${report}`,
	];
	const countsIn = ({ numPassedTests, numFailedTests, numFailedTestSuites }) => ({
		passed: numPassedTests,
		failed: Math.max(numFailedTests, numFailedTestSuites ? 1 : 0),
	});
	return suite(
		`tests (${project})`,
		report,
		() => npx("vitest", args, { quiet: true, env: { NO_COLOR: "1" } }),
		countsIn,
	);
}

function playwright(browser) {
	const report = "test-results/playwright.json";
	const countsIn = ({ stats, errors }) => ({
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
	});
	return suite(
		"real browser (conformance, journeys)",
		report,
		() => npx("playwright", ["test"], { env: { CHROMIUM_PATH: browser } }),
		countsIn,
	);
}

async function plantedErrorIsFound() {
	const { status, output } = await npx(
		"svelte-check",
		["--tsconfig", "tests/house/planted/tsconfig.json", "--output", "machine"],
		{ quiet: true },
	);
	const found = status !== 0 && /Planted\.svelte.*Type 'string' is not assignable/.test(output);
	return { status: found ? 0 : 1, output };
}

async function test() {
	const browser = await ensureBrowser();
	mkdirSync("test-results", { recursive: true });
	const parts = [
		() => step("formatting and lint", () => npx("biome", ["ci", "--colors=off", "."], { quiet: true })),
		() =>
			step("types", () =>
				npx("svelte-check", ["--tsconfig", "tsconfig.json", "--fail-on-warnings"], { quiet: true }),
			),
		() =>
			step("types of the service worker", () =>
				npx("tsc", ["-p", "src/kiosk/tsconfig.worker.json"], { quiet: true }),
			),
		() =>
			step("pure rooms know no DOM and no Node", () =>
				npx("tsc", ["-p", "tests/house/tsconfig.pure.json"], { quiet: true }),
			),
		() => step("a planted type error is found", plantedErrorIsFound),
		() => step("dead code", () => npx("knip", ["--no-progress"], { quiet: true })),
		() => vitest("unit"),
		() => step("build", async () => ({ status: (await ensureBuilt()) === false ? 1 : 0, output: "" })),
		() => vitest("built"),
		() => playwright(browser),
	];
	const total = { passed: 0, failed: 0 };
	for (const part of parts) {
		const { passed, failed } = await part();
		total.passed += passed;
		total.failed += failed;
	}
	console.log(`\n${total.passed} passed, ${total.failed} failed`);
	return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** Every file of tests/bench answers one question: its default export measures and prints. */
async function bench() {
	const browser = await ensureBrowser();
	await ensureBuilt();
	const { runnerImport } = await import("vite");
	for (const file of readdirSync("tests/bench")
		.filter((name) => name.endsWith(".bench.ts"))
		.sort()) {
		console.log(`\n── ${file}`);
		const { module } = await runnerImport(`${ROOT}tests/bench/${file}`, {
			configFile: false,
			root: ROOT,
			logLevel: "warn",
		});
		await module.default({ browser });
	}
	return 0;
}

await ensureInstalled();
process.exitCode = process.argv.includes("--bench") ? await bench() : await test();
