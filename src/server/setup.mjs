// Makes a fresh clone ready: packages, build, browser. Only Node's own modules until packages are there.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const INSTALL_STAMP = join(ROOT, "node_modules/.fujunshan-installed");
const BUILD_STAMP = join(ROOT, "dist/.stamp");
const BUILT_FROM = [
	"src",
	"assets",
	"public",
	"kiosk-config",
	"vite.config.ts",
	"svelte.config.js",
	"package-lock.json",
];

/** Installs packages when they are missing or not those of the lock file. Ends the process when that fails. */
export async function ensureInstalled() {
	if (isInstalled()) return;
	await oneProcessAtATime("install", async () => {
		if (isInstalled()) return;
		console.log("正在安装依赖，第一次要几十秒 (installing packages)…");
		const [command, args] = npm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
		if (!(await succeeds(command, args))) stop("依赖没有装好，请检查网络后再试。(npm ci failed.)");
		writeFileSync(INSTALL_STAMP, installMark());
	});
}

/** Builds pages and server when any of their sources changed. False when the build failed; what it said was printed. */
export async function ensureBuilt() {
	if (isBuilt()) return true;
	return oneProcessAtATime("build", async () => {
		const mark = buildMark();
		if (isBuilt(mark)) return true;
		console.log("正在构建 (building)…");
		rmSync(BUILD_STAMP, { force: true });
		if (!(await succeeds(process.execPath, [join(ROOT, "src/server/build.mjs")]))) return false;
		mkdirSync(join(ROOT, "dist"), { recursive: true });
		writeFileSync(BUILD_STAMP, mark);
		return true;
	});
}

/** The path of a Chromium that starts; installs one where it may. Ends the process when there is none. */
export async function ensureBrowser() {
	const found = findBrowser() ?? (await playwrightBrowser());
	if (found) return found;
	console.log("没有找到浏览器，正在安装 (installing a browser)…");
	await installBrowser();
	return (
		findBrowser() ??
		(await playwrightBrowser()) ??
		stop("没有可用的 Chromium 浏览器，请安装一个，或用 CHROMIUM_PATH 指出它的位置。(No Chromium found.)")
	);
}

function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

function installMark() {
	const lock = createHash("sha256")
		.update(readFileSync(join(ROOT, "package-lock.json")))
		.digest("hex");
	return [lock, process.version, process.platform, process.arch].join(" ");
}

function isInstalled() {
	const mark = installMark();
	if (read(INSTALL_STAMP) === mark) return true;
	// Installed by hand, with npm's own record of it: as good.
	if (existsSync(INSTALL_STAMP) && !read(INSTALL_STAMP)?.endsWith(mark.slice(64))) return false;
	if (!recordAgrees()) return false;
	writeFileSync(INSTALL_STAMP, mark);
	return true;
}

/** npm notes what it put into node_modules: all that the lock file wants, but for other platforms' packages. */
function recordAgrees() {
	const record = JSON.parse(read(join(ROOT, "node_modules/.package-lock.json")) ?? "null");
	if (!record) return false;
	const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
	return Object.entries(packages).every(
		([path, { version, optional }]) =>
			path === "" || optional || (record.packages[path]?.version === version && existsSync(join(ROOT, path))),
	);
}

function isBuilt(mark = buildMark()) {
	const complete = ["pages/kiosk/index.html", "server/main.js"].every((file) =>
		existsSync(join(ROOT, "dist", file)),
	);
	return complete && read(BUILD_STAMP) === mark;
}

function buildMark() {
	const hash = createHash("sha256").update(process.version);
	for (const path of BUILT_FROM.flatMap(filesUnder)) {
		hash.update(`\n${path}\n`).update(readFileSync(join(ROOT, path)));
	}
	return hash.digest("hex");
}

function filesUnder(path) {
	const full = join(ROOT, path);
	if (!existsSync(full)) return [];
	if (!statSync(full).isDirectory()) return [path];
	return readdirSync(full)
		.sort()
		.flatMap((name) => filesUnder(`${path}/${name}`));
}

function read(file) {
	return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** npm's own script where npm started us: the same npm, and no shell in between. */
function npm(args) {
	const script = process.env.npm_execpath;
	if (script?.endsWith(".js")) return [process.execPath, [script, ...args]];
	return ["npm", args];
}

/** Runs a command, printing what it says only when it fails; passes on the signals that end us. */
async function succeeds(command, args) {
	const child = spawn(command, args, {
		cwd: ROOT,
		stdio: ["ignore", "pipe", "pipe"],
		shell: process.platform === "win32" && command !== process.execPath,
	});
	let said = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (said += piece));
	const end = (signal) => {
		child.kill(signal);
		process.exit(1);
	};
	process.on("SIGINT", end).on("SIGTERM", end);
	const status = await new Promise((resolve) => {
		child.on("error", () => resolve(1));
		child.on("close", resolve);
	});
	process.off("SIGINT", end).off("SIGTERM", end);
	if (status !== 0) console.error(said);
	return status === 0;
}

/** A lock outside the folders that are being replaced; one left behind by a dead process counts for nothing. */
async function oneProcessAtATime(what, work) {
	const place = createHash("sha256").update(ROOT).digest("hex").slice(0, 12);
	const lock = join(tmpdir(), `fujunshan-${place}-${what}.lock`);
	while (!take(lock)) await pause(200);
	const release = () => rmSync(lock, { force: true });
	process.on("exit", release);
	try {
		return await work();
	} finally {
		release();
		process.off("exit", release);
	}
}

function take(lock) {
	try {
		writeFileSync(lock, String(process.pid), { flag: "wx" });
		return true;
	} catch {
		if (!isAlive(Number(read(lock)))) rmSync(lock, { force: true });
		return false;
	}
}

function isAlive(pid) {
	if (!pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}

function findBrowser() {
	if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
	const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
	const onPath = (process.env.PATH ?? "")
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)));
	const mac = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
		(name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
	);
	const windows = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((root) =>
		["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((file) =>
			join(process.env[root] ?? "", file),
		),
	);
	return [...onPath, ...mac, ...windows].find((path) => existsSync(path) && starts(path)) ?? null;
}

/** A stub that only says where to get a browser does not start. On Windows asking would open a window. */
function starts(path) {
	if (process.platform === "win32") return true;
	return spawnSync(path, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0;
}

async function playwrightBrowser() {
	const { chromium } = await import("@playwright/test");
	const path = chromium.executablePath();
	return existsSync(path) ? path : null;
}

async function installBrowser() {
	const isRoot = process.getuid?.() === 0;
	const sudo = !isRoot && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0;
	if (existsSync("/etc/debian_version") && (isRoot || sudo)) {
		const apt = (...args) => succeeds(sudo ? "sudo" : "apt-get", sudo ? ["-n", "apt-get", ...args] : args);
		await apt("update", "-qq");
		if ((await apt("install", "-y", "-qq", "--no-install-recommends", "chromium")) && findBrowser()) return;
	}
	const withDeps = isRoot && process.platform === "linux" ? ["--with-deps"] : [];
	await succeeds("npx", ["--no-install", "playwright", "install", ...withDeps, "chromium"]);
}
