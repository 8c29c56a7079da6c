// The engine's README: its example is a plan without problems, its functions exist, its limits are the code's.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Plan } from "../../../../src/engines/evacuation/plan/plan.ts";
import { MOST_PEOPLE } from "../../../../src/engines/evacuation/plan/problems/crowds.ts";
import { MOST_EDGES } from "../../../../src/engines/evacuation/plan/problems/size.ts";
import { MOST_PER_SQUARE_METRE } from "../../../../src/engines/evacuation/plan/problems/standing.ts";
import { MOST_CELLS } from "../../../../src/engines/evacuation/plan/problems/work.ts";
import { readPlanText } from "../../../../src/engines/evacuation/plan/problems.ts";
import { runToEnd } from "../../../../src/engines/evacuation/run/report.ts";
import { ROOT } from "../../../house/source-files.ts";

const readme = readFileSync(join(ROOT, "src/engines/evacuation/README.md"), "utf8");
const example = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";

describe("the example", () => {
	it("is a plan without problems", () => {
		const read = readPlanText(example);
		expect(read.ok ? [] : read.problems).toEqual([]);
	});
	it("runs until everybody is out", () => {
		const read = readPlanText(example);
		if (!read.ok) throw new Error("not sound");
		const { people, exits, hash } = runToEnd(read.value, 1);
		expect(people.out).toBe(23);
		expect(exits.map(({ id, count }) => [id, count])).toEqual([["out", 23]]);
		expect(runToEnd(read.value, 1).hash).toBe(hash);
	});
});

it("names every list of a plan", () => {
	const lists = Object.entries(Plan.entries).filter(([, schema]) =>
		JSON.stringify(schema).includes('"array"'),
	);
	expect(lists.length).toBeGreaterThan(10);
	for (const [list] of lists) expect(readme, list).toContain(`| \`${list}\` |`);
});

it("names functions where they are", async () => {
	const rows = [...readme.matchAll(/^\| `(\w+)` \| `([\w/.-]+\.ts)` \|/gm)];
	expect(rows.length).toBeGreaterThan(8);
	for (const [, name = "", path = ""] of rows) {
		const module: Record<string, unknown> = await import(join(ROOT, "src/engines/evacuation", path));
		expect(module[name], `${name} in ${path}`).toBeDefined();
	}
});

it("tells the limits that hold", () => {
	expect(readme).toContain(
		`Limits: ${MOST_PEOPLE.toLocaleString("en")} people, ${MOST_EDGES.toLocaleString("en")} edges, ${MOST_CELLS / 1e6} million cells of 0.25 m, ${MOST_PER_SQUARE_METRE} people per square metre`,
	);
});
