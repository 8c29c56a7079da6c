// The house rules that can be read off the text: purity, borders, names, first sentences, sizes.
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { codeFiles, filesBelow, ROOT, type SourceFile, withoutComments } from "./source-files.ts";

const files = codeFiles();
const PURE = /^src\/(core|engines)\/|\/rules\/|^src\/activities\/[^/]+\/index\.ts$/;

interface Ban {
	name: string;
	where(path: string): boolean;
	what: RegExp;
}

const BANS: Ban[] = [
	{
		name: "a clock or dice in a pure room",
		where: (path) => PURE.test(path),
		what: /\bDate\s*\.\s*now\b|\bnew Date\b|\bMath\s*\.\s*random\b|\bperformance\s*\.|\bcrypto\s*\.|\bsetTimeout\b|\bsetInterval\b/,
	},
	{
		name: "the DOM, the network or Node in a pure room",
		where: (path) => PURE.test(path),
		what: /\bdocument\s*\.|\bwindow\s*\.|\bfetch\s*\(|\blocalStorage\b|\bindexedDB\b|\bprocess\s*\.|["']node:/,
	},
	{
		name: "a clock, dice, network or storage in an activity",
		where: (path) => path.startsWith("src/activities/"),
		what: /\bDate\s*\.\s*now\b|\bnew Date\b|\bMath\s*\.\s*random\b|\bfetch\s*\(|\blocalStorage\b|\bindexedDB\b/,
	},
	{ name: "HTML from a string", where: () => true, what: /\{@html\b|\.innerHTML\s*=|\binsertAdjacentHTML\b/ },
	{
		name: "a style attribute, which the content security policy refuses",
		where: (path) => path.endsWith(".svelte"),
		what: /\sstyle="/,
	},
	{
		name: "a relaxed write to the kiosk's database",
		where: (path) => path.startsWith("src/kiosk/"),
		what: /\bdb\s*\.\s*(put|add|delete|clear)\s*\(/,
	},
	{
		name: "localStorage, which a power cut empties",
		where: (path) => !path.startsWith("src/kiosk/outbox/"),
		what: /\blocalStorage\b/,
	},
	{
		name: "a type that is forced",
		where: () => true,
		what: /\bas any\b|@ts-ignore|@ts-expect-error|@ts-nocheck|biome-ignore/,
	},
	{ name: "unfinished work", where: () => true, what: /\bTODO\b|\bFIXME\b|\bXXX\b|\bHACK\b/ },
	{
		name: "an address outside",
		where: () => true,
		what: /["'`]https?:\/\/(?!localhost|127\.0\.0\.1|\$\{|www\.w3\.org\/)/,
	},
];

const faults = ({ name, where, what }: Ban, among: readonly SourceFile[]) =>
	among
		.filter(
			({ path, text }) =>
				where(path) && what.test(/unfinished|forced/.test(name) ? text : withoutComments(text)),
		)
		.map(({ path }) => path);

describe("no file has", () => {
	it.each(BANS)("$name", (ban) => {
		expect(faults(ban, files)).toEqual([]);
	});
});

describe("each rule bites", () => {
	it.each([
		["a clock", "src/core/a.ts", "const now = Date.now();"],
		["dice", "src/kiosk/rules/a.ts", "Math.random()"],
		["the network", "src/activities/quiz/Play.svelte", "await fetch('/x')"],
		["HTML", "src/staff/A.svelte", "{@html text}"],
		["a style attribute", "src/ui/A.svelte", '<p style="color:red">'],
		["a relaxed write", "src/kiosk/outbox/a.ts", "await db.put('event', x)"],
	])("on %s", (_name, path, text) => {
		expect(BANS.flatMap((ban) => faults(ban, [{ path, text }])).length).toBeGreaterThan(0);
	});
});

describe("every file", () => {
	it("opens with one sentence: what it is", () => {
		const opens = /^(\/\/ \S|\/\* \S|<!-- \S|<script[^>]*>\s*\n\s*\/\/ \S|#!.*\n\/\/ \S)/;
		expect(files.filter(({ text }) => !opens.test(text.trimStart())).map(({ path }) => path)).toEqual([]);
	});
	it("is named in kebab-case, components in PascalCase", () => {
		const good =
			/^([a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|mjs)|[A-Z][A-Za-z0-9]*\.svelte|[a-z0-9-]+\.svelte\.ts)$/;
		expect(files.map(({ path }) => path).filter((path) => !good.test(basename(path)))).toEqual([]);
	});
	it("has a name that says what it is", () => {
		const vague = /(^|[/-])(utils?|helpers?|common|managers?|services?|misc)(\.|\/|-(?!worker))/;
		expect(files.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
	});
	it("stops at 250 lines, a component's styles not counted", () => {
		const long = files
			.map(({ path, text }) => ({
				path,
				lines: text.replace(/<style>[\s\S]*<\/style>/, "").split("\n").length - 1,
			}))
			.filter(({ lines }) => lines > 250);
		expect(long).toEqual([]);
	});
});

it("keeps the top level that the card names", () => {
	const allowed =
		/^(src|assets|public|kiosk-config|tests|vite\.config\.ts|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|svelte\.config\.js|biome\.json|playwright\.config\.ts|vitest\.config\.ts|knip\.json|node_modules|dist|data|test-results|\..*)$/;
	expect(readdirSync(ROOT).filter((name) => !allowed.test(name))).toEqual([]);
});

it("keeps code out of kiosk-config", () => {
	const all = filesBelow("kiosk-config", [""]);
	expect(all.length).toBeGreaterThan(5);
	expect(all.map(({ path }) => path).filter((path) => !/\.(json|svg|png|jpg|opus|md)$/.test(path))).toEqual(
		[],
	);
});
