// `npm run validate`: makes the TypeScript of this folder importable, hands over, ends with its status.
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Vite loads TypeScript here as it does for the pages. */
async function loadCommand() {
	const { runnerImport } = await import("vite");
	const { module } = await runnerImport(`${ROOT}src/commands/validate.ts`, {
		configFile: false,
		root: ROOT,
		logLevel: "warn",
	});
	return module;
}

try {
	const { validate } = await loadCommand();
	process.exitCode = validate(process.argv.slice(2), { root: ROOT });
} catch (error) {
	if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
	console.error("还没有安装好：请先在项目文件夹里运行 npm install。(Run npm install first.)");
	process.exitCode = 1;
}
