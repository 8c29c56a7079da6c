// The inspector is for developers: nothing of it is in what the build made.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesBelow, ROOT } from "../source-files.ts";

/** Words that stand in the inspector's own sources and nowhere else. */
const MARKS = ["疏散推演检查台", "packPeople", "fundamentalDiagram", "前方空隙"];

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile());
}

it("the marks are the inspector's own", () => {
	const own = filesBelow("tests/inspector", [".ts", ".svelte", ".html"])
		.map(({ text }) => text)
		.join("\n");
	for (const mark of MARKS) expect(own, mark).toContain(mark);
});

it("no built file holds one of them", () => {
	const built = filesIn(join(ROOT, "dist/pages")).filter((path) => /\.(js|css|html|json|map)$/.test(path));
	expect(built.length).toBeGreaterThan(10);
	const found = built.flatMap((path) => {
		const text = readFileSync(path, "utf8");
		return MARKS.filter((mark) => text.includes(mark)).map((mark) => `${path}: ${mark}`);
	});
	expect(found).toEqual([]);
});
