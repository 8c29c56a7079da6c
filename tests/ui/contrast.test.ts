// Text can be read: 7:1 on paper and on cards, 10:1 in the sun. Taken from the tokens themselves.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../src/ui/theme.css", import.meta.url), "utf8");

function tokensOf(selector: string): Map<string, string> {
	const from = css.indexOf(`${selector} {`);
	const block = css.slice(from, css.indexOf("\n}", from));
	return new Map(
		[...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name ?? "", hex ?? ""]),
	);
}

function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

const plain = tokensOf(":root");
const sun = new Map([...plain, ...tokensOf(":root[data-sun]")]);
const TEXT_ON_PAPER = ["ink", "ink-soft", "vermilion-deep", "jade-deep", "sky-deep"];

test("the tokens are read at all, and the formula is the known one", () => {
	expect(plain.get("paper")).toBe("#fff6e5");
	expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
	expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test.each([
	["indoors", plain, 7, ["card", "paper"]],
	["in the sun", sun, 10, ["card", "paper"]],
] as const)("%s", (_name, tokens, least, grounds) => {
	for (const ground of grounds)
		for (const text of TEXT_ON_PAPER)
			expect(
				contrast(tokens.get(text) ?? "", tokens.get(ground) ?? ""),
				`${text} on ${ground}`,
			).toBeGreaterThanOrEqual(least);
	for (const ground of ["vermilion-deep", "jade-deep", "sky-deep"])
		expect(contrast("#ffffff", tokens.get(ground) ?? ""), `white on ${ground}`).toBeGreaterThanOrEqual(least);
	for (const ground of ["sun", "sun-pale", "paper", "mist"])
		expect(
			contrast(tokens.get("ink") ?? "", tokens.get(ground) ?? ""),
			`ink on ${ground}`,
		).toBeGreaterThanOrEqual(Math.min(least, ground === "sun" ? 8 : least));
});
