// `npm start` and `npm run dev`: makes everything ready, starts the one server, says where it is, ends cleanly.

import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const NODE_WANTED = [20, 19];

checkNode();
const { ensureBuilt, ensureInstalled } = await import("./setup.mjs");
const address = { port: portFrom(process.env.PORT), host: process.env.HOST || undefined };
const settings = {
	dataDir: resolve(process.env.DATA_DIR || join(ROOT, "data")),
	databaseUrl: process.env.DATABASE_URL || undefined,
};
await ensureInstalled();
try {
	await (process.argv.includes("--dev") ? develop() : serve());
} catch (error) {
	stop(sentenceOf(error));
}

async function serve() {
	if (!(await ensureBuilt())) stop("构建失败，没有启动。(The build failed.)");
	const { start } = await import(pathToFileURL(join(ROOT, "dist/server/main.js")).href);
	const newPassword = process.argv.includes("--new-password");
	const server = await start(settings, address, join(ROOT, "dist/pages"), newPassword);
	sayWhere(server.port);
	sayPassword(server.password);
	sayFaults(server.faults);
	endOnSignal(() => server.close());
}

async function develop() {
	const { createServer } = await import("vite");
	const server = await createServer({
		configFile: join(ROOT, "vite.config.ts"),
		server: { port: address.port, host: address.host ?? true, strictPort: true },
	});
	await server.listen();
	sayWhere(address.port);
	endOnSignal(() => server.close());
}

function sayWhere(port) {
	console.log("府君山安全互动站 已启动 (running)：");
	for (const [room, name] of [
		["kiosk", "互动站"],
		["staff", "内容台"],
		["office", "计数台"],
	])
		console.log(`  ${name}  http://localhost:${port}/${room}/`);
	console.log("按 Ctrl-C 停止 (press Ctrl-C to stop)。");
}

function sayPassword(password) {
	if (password === null) return;
	console.log(`内容台和计数台的登录，只显示这一次，请记下 (log-in, shown only once)：
  账号 (name)      office
  密码 (password)  ${password}`);
}

function sayFaults(faults) {
	for (const { file, problems } of faults) {
		console.warn(`${file} 有问题，没有采用 (left out)：`);
		for (const { where, what } of problems.slice(0, 10)) console.warn(`  ${where} ${what}`);
	}
}

/** Ends with the signal, and with the npm that started us: some shells between us do not pass signals on. */
function endOnSignal(close) {
	let ending = false;
	const end = async () => {
		if (ending) return;
		ending = true;
		await close().catch((error) => console.error(error));
		process.exit(0);
	};
	process.on("SIGINT", end).on("SIGTERM", end).on("SIGHUP", end);
	if (!process.env.npm_lifecycle_event) return;
	const parent = process.ppid;
	setInterval(() => process.ppid !== parent && void end(), 500).unref();
}

function portFrom(text) {
	if (!text) return 8616;
	const port = Number(text);
	if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
	return stop(`PORT 应为 0 到 65535 的整数，收到的是 ${text}。(PORT is not a port number.)`);
}

function sentenceOf(error) {
	if (error?.code === "EADDRINUSE" || /Port \d+ is already in use/.test(error?.message ?? ""))
		return `端口 ${address.port} 已被占用，请先停止占用它的程序，或用 PORT 换一个端口。(Port ${address.port} is in use.)`;
	if (error?.name === "CannotOpen") return error.message;
	return error;
}

function checkNode() {
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	const [wantedMajor, wantedMinor] = NODE_WANTED;
	if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
	stop(`需要 Node ${NODE_WANTED.join(".")} 或更新，现在是 ${process.versions.node}。(Node is too old.)`);
}

function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}
