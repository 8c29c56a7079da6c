// `npm run evacuate`: a plan file goes in, a table and CSV files come out; a bad file gets sentences and status 1.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { evacuate } from "../../src/commands/evacuate.ts";
import { meanAndRange, tableOf } from "../../src/commands/table.ts";
import { rectangle } from "../../src/engines/evacuation/plan/geometries/parts.ts";
import { corridor, endlessCorridor } from "../../src/engines/evacuation/plan/geometries.ts";
import { ROOT } from "../house/source-files.ts";

const folder = mkdtempSync(join(tmpdir(), "evacuate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function inTerminal(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ["src/commands/evacuate.mjs", ...args], {
		cwd: ROOT,
		encoding: "utf8",
	});
	return { status, stdout, stderr };
}

function planFile(name: string, plan: unknown): string {
	const path = join(folder, name);
	writeFileSync(path, typeof plan === "string" ? plan : JSON.stringify(plan));
	return path;
}

/** Rows of a CSV file as objects, by the names of its first line. */
function table(path: string): Record<string, string>[] {
	const [head = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
	const names = head.split(",");
	return lines.map((line) => Object.fromEntries(line.split(",").map((cell, n) => [names[n] ?? "", cell])));
}

describe("a plan", () => {
	const out = join(folder, "out");
	let said = { status: null as number | null, stdout: "", stderr: "" };
	beforeAll(() => {
		const plan = { ...corridor({ length: 10, speed: 1 }), areas: endlessCorridor().areas };
		plan.areas = [
			{
				id: "field",
				level: "ground",
				outline: [
					[4, 0],
					[6, 0],
					[6, 2],
					[4, 2],
				],
			},
		];
		said = inTerminal(planFile("corridor.json", plan), "--seed", "7", "--out", out);
	}, 60_000);
	it("gets a table and status 0", () => {
		expect(said.stderr).toBe("");
		expect(said.status).toBe(0);
		expect(said.stdout).toMatch(/走廊：1 人，算 1 次/);
		expect(said.stdout).toMatch(/exit +1 +1[2-4]\.\d/);
	});
	it("tells who came out when and where", () => {
		const people = table(join(out, "people.csv"));
		expect(people).toHaveLength(1);
		const [one] = people;
		expect(one).toMatchObject({ id: "walker-1", kind: "adult", exit: "exit", dose: "0.0000", state: "out" });
		// From 1.5–0.5 m before the line to the door 2 m behind 10 m, at 1 m/s.
		expect(Number(one?.out_at_s)).toBeGreaterThan(12.4);
		expect(Number(one?.out_at_s)).toBeLessThan(14);
		expect(Number(one?.distance_m)).toBeGreaterThan(12.4);
	});
	it("tells where everybody was every half second", () => {
		const steps = table(join(out, "trajectories.csv"));
		expect(steps.slice(0, 3).map(({ t }) => t)).toEqual(["0.00", "0.50", "1.00"]);
		const ground = steps.filter(({ level }) => level === "ground");
		expect(new Set(ground.map(({ y }) => Number(y) > 0 && Number(y) < 2))).toEqual(new Set([true]));
		const xs = ground.map(({ x }) => Number(x));
		expect(xs).toEqual([...xs].sort((a, b) => a - b));
		expect((xs[9] as number) - (xs[1] as number)).toBeCloseTo(4, 1);
	});
	it("tells crossings and densities", () => {
		const crossings = table(join(out, "counters.csv"));
		expect(crossings.map(({ counter, person }) => `${counter} ${person}`)).toEqual([
			"start walker-1",
			"end walker-1",
		]);
		const [start, end] = crossings.map(({ t }) => Number(t));
		expect((end as number) - (start as number)).toBeCloseTo(10, 0);
		const densities = table(join(out, "areas.csv")).map((row) => Number(row.persons_per_m2));
		expect(Math.max(...densities)).toBe(0.25);
		expect(densities[0]).toBe(0);
	});
	it("gives the same files for the same seed", () => {
		const again = join(folder, "again");
		inTerminal(join(folder, "corridor.json"), "--seed", "7", "--out", again);
		for (const name of ["people.csv", "trajectories.csv", "counters.csv", "areas.csv"])
			expect(readFileSync(join(again, name), "utf8")).toBe(readFileSync(join(out, name), "utf8"));
	});
	it("may be run several times, each seed in a folder of its own", () => {
		const many = join(folder, "many");
		const { status, stdout } = inTerminal(join(folder, "corridor.json"), "--runs", "3", "--out", many);
		expect(status).toBe(0);
		expect(stdout).toMatch(/算 3 次/);
		const times = [1, 2, 3].map((seed) => table(join(many, `seed-${seed}`, "people.csv"))[0]?.out_at_s);
		expect(new Set(times).size).toBeGreaterThan(1);
	});
});

describe("is refused in sentences, with status 1", () => {
	const refused = (args: string[], ...sentences: RegExp[]) => {
		const said = vi.spyOn(console, "error").mockReturnValue();
		const printed = vi.spyOn(console, "log").mockReturnValue();
		expect(evacuate(args)).toBe(1);
		const text = said.mock.calls.join("\n");
		for (const sentence of sentences) expect(text).toMatch(sentence);
		expect(printed).not.toHaveBeenCalled();
		vi.restoreAllMocks();
	};
	it("a plan with problems, all of them named", () => {
		const plan = corridor();
		plan.doors?.push({ id: "slit", level: "ground", from: [10, 0], to: [10.1, 0] });
		plan.people?.push({
			id: "lost",
			level: "roof",
			outline: rectangle(0, 0, 1, 1),
			count: 1,
		});
		const { status, stdout, stderr } = inTerminal(planFile("bad.json", plan));
		expect(status).toBe(1);
		expect(stdout).toBe("");
		expect(stderr).toMatch(/2 处问题/);
		expect(stderr).toMatch(/doors\.1\.to：.*0\.1 米/);
		expect(stderr).toMatch(/people\.1\.level：.*roof/);
		expect(stderr).not.toMatch(/\n\s+at /);
	});
	it("a file that is no JSON", () => refused([planFile("torn.json", '{"schema":')], /JSON/));
	it("a file that is not there", () => refused([join(folder, "none.json")], /读不到文件/));
	it("no file at all", () => refused([], /用法/));
	it("options that make no sense", () => {
		const path = join(folder, "corridor.json");
		refused([path, "--runs", "0"], /--runs 应为 1 到 1000/);
		refused([path, "--seed", "x"], /--seed/);
		refused([path, "--speed", "3"], /不认识的选项/);
	});
	it("a folder that cannot be made", () => {
		refused([join(folder, "corridor.json"), "--out", join(folder, "corridor.json", "in")], /写不进文件夹/);
	});
});

describe("the table", () => {
	it("writes mean and range", () => {
		expect(meanAndRange([1, 2, 6], 1)).toBe("3.0 [1.0–6.0]");
		expect(meanAndRange([2], 1)).toBe("2.0");
		expect(meanAndRange([Number.NaN], 1)).toBe("–");
		expect(meanAndRange([3, 4], 0)).toBe("3.5 [3–4]");
	});
	it("keeps its columns even", () => {
		const flow = (exit: string, persons: number) => ({
			exit,
			persons,
			first: 1,
			last: 2,
			flow: 3,
			specific: 3,
		});
		const text = tableOf([
			{
				seed: 1,
				exits: [flow("a", 5), flow("long-name", 1234)],
				all: flow("", 1239),
				overcome: 0,
				stillInside: 0,
			},
		]);
		const widths = text
			.split("\n")
			.map((line) => [...line].reduce((sum, sign) => sum + (sign > "\u2e80" ? 2 : 1), 0));
		expect(new Set(widths).size).toBe(1);
		expect(text).toMatch(/全部/);
	});
});
