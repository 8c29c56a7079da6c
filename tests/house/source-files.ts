// The house's own files and imports, read as text, for the tests that hold its rules.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface SourceFile {
	/** From the project's root, with forward slashes. */
	path: string;
	text: string;
}

/** Files git knows or would take, below `folder`, with one of the endings. */
export function filesBelow(folder: string, endings: readonly string[]): SourceFile[] {
	const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "--", folder], {
		cwd: ROOT,
		encoding: "utf8",
	});
	return listed
		.split("\n")
		.filter(
			(path) =>
				path !== "" && endings.some((ending) => path.endsWith(ending)) && existsSync(join(ROOT, path)),
		)
		.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

export function codeFiles(): SourceFile[] {
	return filesBelow("src", [".ts", ".svelte", ".mjs"]);
}

// Strings and comments, whichever begins first: the stars of a glob in a string begin no comment.
const STRING_OR_COMMENT =
	/("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|<!--[\s\S]*?-->/g;

/** Text without comments, so that an example in a comment breaks no rule. */
export function withoutComments(text: string): string {
	return text.replace(STRING_OR_COMMENT, (_all, string?: string) => string ?? "");
}

export interface Import {
	/** A path from the root for the house's own files, else the package's name. */
	target: string;
	ours: boolean;
}

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\bnew URL\(\s*|@import\s+)["']([^"'\n]+)["']/g;
const GLOB = /import\.meta\.glob(?:<[\s\S]*?>)?\(\s*(\[[^\]]*\]|["'][^"']+["'])/g;

/** Everything a file imports: statically, lazily, as a worker or by glob. */
export function importsOf(file: SourceFile): Import[] {
	const text = withoutComments(file.text);
	const named = [...text.matchAll(IMPORT)].map((match) => match[1] ?? "");
	const globbed = [...text.matchAll(GLOB)].flatMap((match) =>
		[...(match[1] ?? "").matchAll(/["']([^"']+)["']/g)].map((inner) => inner[1] ?? ""),
	);
	return [...named, ...globbed].map((spec) => resolved(file, spec));
}

function resolved(file: SourceFile, spec: string): Import {
	if (spec.startsWith("."))
		return {
			ours: true,
			target: normalize(join(dirname(file.path), spec))
				.split("\\")
				.join("/"),
		};
	if (spec.startsWith("/")) return { ours: true, target: relative("/", spec) };
	const parts = spec.replace(/^node:.*/, "node:").split("/");
	return { ours: false, target: spec.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? spec) };
}
