// A real Chromium with a profile on disk that can be killed with -9 and started again.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";

const FLAGS = [
	"--headless",
	"--no-sandbox",
	"--remote-debugging-port=0",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--window-size=1080,1920",
	"--touch-events=enabled",
];

export class MortalBrowser {
	readonly #profile = mkdtempSync(join(tmpdir(), "fujunshan-profile-"));
	#process: ChildProcess | undefined;
	#browser: Browser | undefined;

	/** Starts the browser on its profile and shows `url`, at a quarter of the pixels: they are drawn in software here. */
	async open(url: string, viewport = { width: 540, height: 960 }): Promise<Page> {
		const path = process.env.CHROMIUM_PATH || "/usr/bin/chromium";
		const child = spawn(path, [...FLAGS, `--user-data-dir=${this.#profile}`], {
			detached: true,
			stdio: ["ignore", "ignore", "pipe"],
		});
		this.#process = child;
		const address = await new Promise<string>((resolve, reject) => {
			let said = "";
			child.stderr.on("data", (chunk: Buffer) => {
				said += chunk.toString();
				const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
				if (found) resolve(found);
			});
			child.once("exit", () => reject(new Error(`The browser ended: ${said}`)));
		});
		this.#browser = await chromium.connectOverCDP(address);
		const context = this.#browser.contexts()[0];
		if (!context) throw new Error("The browser has no default context");
		const page = context.pages()[0] ?? (await context.newPage());
		await page.setViewportSize(viewport);
		await page.clock.install();
		await page.goto(url);
		return page;
	}

	/** The plug is pulled: no chance to write anything. */
	async kill(): Promise<void> {
		const child = this.#process;
		if (!child?.pid) return;
		child.removeAllListeners("exit");
		const ended =
			child.exitCode === null && child.signalCode === null
				? new Promise((resolve) => child.once("exit", resolve))
				: null;
		process.kill(-child.pid, "SIGKILL");
		await ended;
		this.#process = undefined;
	}

	async close(): Promise<void> {
		await this.kill();
		rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
	}
}
