// The real start command as its own process: it answers, ends on a signal, and finds everything again.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../house/source-files.ts";
import { beginningOf, chainNumber, linksAfter } from "./chains.ts";
import { removeTemporaryFolders, temporaryFolder } from "./databases.ts";

const BUILD_MS = 180_000;
const PATIENCE_MS = 60_000;

beforeAll(async () => {
	const build = 'process.exitCode = (await (await import("./src/server/setup.mjs")).ensureBuilt()) ? 0 : 1';
	await promisify(execFile)(process.execPath, ["--input-type=module", "-e", build], { cwd: ROOT });
}, BUILD_MS);

const running: ChildProcess[] = [];
afterEach(() => {
	for (const child of running.splice(0)) child.kill("SIGKILL");
});
afterAll(removeTemporaryFolders);

interface Started {
	child: ChildProcess;
	said: () => string;
	/** Settles with the code the process ended with. */
	ended: Promise<number | null>;
}

function startCommand(env: Record<string, string>, args: string[] = []): Started {
	const { npm_lifecycle_event: _, DATABASE_URL: __, ...clean } = process.env;
	const child = spawn(process.execPath, ["src/server/start.mjs", ...args], {
		cwd: ROOT,
		env: { ...clean, PORT: "0", ...env },
	});
	running.push(child);
	let said = "";
	for (const stream of [child.stdout, child.stderr])
		stream?.on("data", (piece) => {
			said += piece;
		});
	return { child, said: () => said, ended: new Promise((resolve) => child.on("close", resolve)) };
}

async function whenSaid({ child, said, ended }: Started, what: RegExp): Promise<RegExpMatchArray> {
	for (;;) {
		const found = said().match(what);
		if (found) return found;
		const more = new Promise((resolve) => child.stdout?.once("data", resolve));
		const over = await Promise.race([more.then(() => false), ended.then(() => true)]);
		if (over && !said().match(what)) throw new Error(`ended without saying ${what}:\n${said()}`);
	}
}

async function up(started: Started): Promise<string> {
	await whenSaid(started, /Ctrl-C/);
	return `http://localhost:${(await whenSaid(started, /localhost:(\d+)\/kiosk\//))[1]}`;
}

const post = (url: string, json: unknown, headers: Record<string, string> = {}) =>
	fetch(url, {
		method: "POST",
		headers: { "content-type": "application/json", ...headers },
		body: JSON.stringify(json),
	});

describe("npm start", () => {
	it("serves, ends cleanly, and finds everything again", { timeout: PATIENCE_MS }, async () => {
		const DATA_DIR = temporaryFolder();
		const chain = chainNumber(1);
		const links = linksAfter(chain, beginningOf(chain), 30);

		const first = startCommand({ DATA_DIR });
		const address = await up(first);
		for (const room of ["kiosk", "staff", "office"]) {
			expect(first.said()).toContain(`${address}/${room}/`);
			expect((await fetch(`${address}/${room}/`)).headers.get("content-type")).toContain("text/html");
		}
		expect((await fetch(`${address}/assets/none.js`)).status).toBe(404);
		const password = (await whenSaid(first, /([2-9a-z]{5}-[2-9a-z]{5}-[2-9a-z]{5})/))[1];
		const { token } = await (
			await post(`${address}/sync/enrol`, { device: chain.device, code: "", kiosk: "fujunshan-square-1" })
		).json();
		const push = {
			...chain,
			prev: beginningOf(chain),
			lines: links.map(({ line }) => line),
			last: pick(links.at(-1)),
		};
		const pushed = await post(`${address}/sync/push`, push, { authorization: `Bearer ${token}` });
		expect(await pushed.json()).toMatchObject({ stored: 30 });

		const began = performance.now();
		first.child.kill("SIGTERM");
		expect(await first.ended).toBe(0);
		expect(performance.now() - began).toBeLessThan(2000);

		const second = startCommand({ DATA_DIR });
		const again = await up(second);
		expect(second.said()).not.toMatch(/密码/);
		const session = await post(`${again}/api/session`, { name: "office", password });
		const cookie = (session.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
		const counts = await fetch(`${again}/api/counts?from=2027-06-16&to=2027-06-16`, { headers: { cookie } });
		expect(
			(await counts.json()).rows.find((row: { activity: string }) => row.activity === "*").counts.visits,
		).toBe(10);

		const third = startCommand({ DATA_DIR });
		expect(await third.ended).toBe(1);
		expect(third.said()).toMatch(/正被另一个程序使用.*in use by another process/);
		second.child.kill("SIGINT");
		expect(await second.ended).toBe(0);
	});

	it("loses nothing it answered for when it is killed", { timeout: PATIENCE_MS }, async () => {
		const DATA_DIR = temporaryFolder();
		const chain = chainNumber(1);
		const begin = beginningOf(chain);
		const links = linksAfter(chain, begin, 3000);
		const first = startCommand({ DATA_DIR });
		const address = await up(first);
		const { token } = await (
			await post(`${address}/sync/enrol`, { device: chain.device, code: "", kiosk: "fujunshan-square-1" })
		).json();
		const bearer = { authorization: `Bearer ${token}` };
		let answered = begin;
		for (let at = 0; at < links.length; at += 100) {
			const part = links.slice(at, at + 100);
			const push = { ...chain, prev: answered, lines: part.map(({ line }) => line), last: pick(part.at(-1)) };
			if (at === 1500) {
				const last = post(`${address}/sync/push`, push, bearer).catch(() => null);
				first.child.kill("SIGKILL");
				const answer = await last;
				if (answer?.ok) answered = (await answer.json()).have;
				break;
			}
			answered = (await (await post(`${address}/sync/push`, push, bearer)).json()).have;
		}
		await first.ended;
		const second = startCommand({ DATA_DIR });
		const hello = { ...chain, head: pick(links.at(-1)), wallMs: 1, monoMs: 1, app: "0", edition: 0 };
		const { have } = await (await post(`${await up(second)}/sync/hello`, hello, bearer)).json();
		expect(have.seq).toBeGreaterThanOrEqual(answered.seq);
		expect(have).toEqual(pick(links[have.seq - 1]));
	});

	it("says in one sentence what keeps it from starting", { timeout: PATIENCE_MS }, async () => {
		const taken: Server = createServer().listen(0);
		const { port } = taken.address() as AddressInfo;
		const started = startCommand({ PORT: String(port), DATA_DIR: temporaryFolder() });
		expect(await started.ended).toBe(1);
		const said = started.said().trim();
		expect(said).toMatch(new RegExp(`^端口 ${port} 已被占用.*Port ${port} is in use.*$`, "m"));
		expect(said).not.toMatch(/\bat .*:\d+/);
		taken.close();
		const odd = startCommand({ PORT: "kiosk" });
		expect(await odd.ended).toBe(1);
		expect(odd.said()).toMatch(/^PORT 应为/);
	});

	it("makes a new log-in when the old one is lost", { timeout: PATIENCE_MS }, async () => {
		const DATA_DIR = temporaryFolder();
		const first = startCommand({ DATA_DIR });
		await up(first);
		const password = (await whenSaid(first, /([2-9a-z]{5}-[2-9a-z]{5}-[2-9a-z]{5})/))[1];
		first.child.kill("SIGTERM");
		await first.ended;
		const second = startCommand({ DATA_DIR }, ["--new-password"]);
		const address = await up(second);
		const fresh = (await whenSaid(second, /([2-9a-z]{5}-[2-9a-z]{5}-[2-9a-z]{5})/))[1];
		expect((await post(`${address}/api/session`, { name: "office", password })).status).toBe(401);
		expect((await post(`${address}/api/session`, { name: "office", password: fresh })).status).toBe(200);
	});
});

function pick(link: { seq: number; h: string } | undefined) {
	return { seq: link?.seq, h: link?.h };
}
