// The product as a new user starts it: the real server on a port of its own, with a data folder of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export class RunningHouse {
	readonly dataDir = mkdtempSync(join(tmpdir(), "fujunshan-journey-"));
	readonly port: number;
	/** The office's first password, printed once. */
	password = "";
	#process: ChildProcess | undefined;

	private constructor(port: number) {
		this.port = port;
	}

	static async open(): Promise<RunningHouse> {
		const house = new RunningHouse(await freePort());
		await house.start();
		return house;
	}

	url(path: string): string {
		return `http://localhost:${this.port}${path}`;
	}

	/** Starts the server on the same data; resolves when it says that it is running. */
	async start(): Promise<void> {
		const env = { ...process.env, PORT: String(this.port), DATA_DIR: this.dataDir, HOST: "127.0.0.1" };
		const child = spawn(process.execPath, ["src/server/start.mjs"], {
			cwd: ROOT,
			env,
			stdio: ["ignore", "pipe", "pipe"],
		});
		this.#process = child;
		let said = "";
		await new Promise<void>((resolve, reject) => {
			const hear = (chunk: Buffer) => {
				said += chunk.toString();
				const password = /password\)\s+(\S+)/.exec(said)?.[1];
				if (password) this.password = password;
				if (said.includes("Ctrl-C") && (this.password || password)) resolve();
			};
			child.stdout.on("data", hear);
			child.stderr.on("data", hear);
			child.once("exit", () => reject(new Error(`The server ended: ${said}`)));
		});
	}

	/** Ends the server as Ctrl-C does, or as a power cut does. */
	async stop(signal: "SIGINT" | "SIGKILL" = "SIGINT"): Promise<void> {
		const child = this.#process;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		child.removeAllListeners("exit");
		const ended = new Promise((resolve) => child.once("exit", resolve));
		child.kill(signal);
		await ended;
	}

	async close(): Promise<void> {
		await this.stop();
		rmSync(this.dataDir, { recursive: true, force: true });
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() =>
				address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
			);
		});
	});
}
