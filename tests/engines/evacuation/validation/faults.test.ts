// A planted fault is seen: each judge fails on numbers that are off, and `--strict` ends with status 1.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { validate } from "../../../../src/commands/validate.ts";
import type { Bar } from "../../../../src/engines/evacuation/validation/bars.ts";
import { judgeBodies } from "../../../../src/engines/evacuation/validation/bodies.ts";
import { goalRow, queueRow } from "../../../../src/engines/evacuation/validation/bottlenecks.ts";
import { groupRow } from "../../../../src/engines/evacuation/validation/choices.ts";
import { orderRow } from "../../../../src/engines/evacuation/validation/corners.ts";
import { judgeCounterFlow } from "../../../../src/engines/evacuation/validation/counter-flow.ts";
import { judgeCorridor, judgeSingleFile } from "../../../../src/engines/evacuation/validation/density.ts";
import { judgeDoor } from "../../../../src/engines/evacuation/validation/doors.ts";
import { weidmann } from "../../../../src/engines/evacuation/validation/experiments.ts";
import { walkRows } from "../../../../src/engines/evacuation/validation/one-person.ts";
import { judgeRepeat } from "../../../../src/engines/evacuation/validation/repeat.ts";
import type { Row } from "../../../../src/engines/evacuation/validation/row.ts";
import { speedRow } from "../../../../src/engines/evacuation/validation/stairs.ts";
import { ROOT } from "../../../house/source-files.ts";

const verdicts = (rows: readonly Row[]) => rows.map(({ pass }) => pass);
const fd = (factor: number, flow = 1) =>
	judgeCorridor(
		[1, 1.5, 2, 3, 4].map((density) => ({
			density,
			paces: [{ speed: factor * weidmann(density), ofFree: flow }],
		})),
	);
const passages = (flow: number, out = 100) => [{ flow, out }];

describe("a judge", () => {
	it.each([
		[
			"a speed 21 % above the reference (at 4 per m² 0.05 m/s are allowed)",
			fd(1.21),
			[false, false, false, true, true, false, true],
		],
		["a speed like the reference", fd(0.95), [true, true, true, true, true, true, true]],
		["somebody faster than alone", fd(1, 1.01), [true, true, true, true, true, true, false]],
		["a file that walks too fast", judgeSingleFile([{ density: 1.5, speed: 0.6 }]), [false]],
		["a door of 1.45 a second", judgeDoor(passages(1.45), passages(1.45)), [false, false, true]],
		["a door through which 99 came", judgeDoor(passages(1.2, 99), passages(1.2)), [false, false, true]],
		["half a step that differs by 11 %", judgeDoor(passages(1.2), passages(1.335)), [true, true, false]],
		[
			"somebody who never arrives",
			judgeCounterFlow([[50], [75], [107], [Number.NaN]], [136]),
			[true, true, true, false, false, false],
		],
		[
			"less time against more people",
			judgeCounterFlow([[55], [80], [107], [120]], [120]),
			[true, true, true, true, true, true],
		],
		[
			"times out of order",
			judgeCounterFlow([[59], [61], [100], [99]], [99]),
			[true, true, true, false, false, true],
		],
		["a corner that costs nothing", [orderRow([[100], [99], [120]], 500)], [false]],
		[
			"a far goal that is faster",
			[goalRow([[{ goal: 60, opening: 50 }], [{ goal: 50, opening: 50 }]])],
			[false],
		],
		["a queue at the second opening", [queueRow([{ first: 4, second: 2 }])], [false]],
		["a group 12 s apart", [groupRow([12], [20])], [false]],
		[
			"a crowd as fast up as down",
			[speedRow([{ speed: 0.6, density: 1 }], [{ speed: 0.6, density: 1 }])],
			[false],
		],
		["one hash of three that differs", [judgeRepeat([1, 2, 3], [1, 5, 3], [9], 60)], [false]],
		["another seed that is the same", [judgeRepeat([1, 2, 3], [1, 2, 3], [1], 60)], [false]],
		["an overlap of 6 cm", judgeBodies("x", [{ deepest: 0.06, stuck: 0 }]), [false, true]],
		["somebody stuck", judgeBodies("x", [{ deepest: 0, stuck: 1 }]), [true, false]],
	])("of %s says so", (_name, rows, expected) => {
		expect(verdicts(rows)).toEqual(expected);
	});
});

describe("npm run validate", () => {
	const root = mkdtempSync(join(tmpdir(), "validate-"));
	mkdirSync(join(root, "assets"));
	afterAll(() => rmSync(root, { recursive: true }));
	let said = "";
	beforeEach(() => {
		said = "";
		for (const channel of ["log", "error"] as const)
			vi.spyOn(console, channel).mockImplementation((line: string) => {
				said += `${line}\n`;
			});
	});
	afterEach(() => vi.restoreAllMocks());

	const sound: Bar = { ids: ["V1"], rowsOf: (effort) => walkRows(effort) };
	const wrong: Bar = {
		ids: ["V2"],
		rowsOf: (effort) => walkRows(effort, 45).map((row) => ({ ...row, id: "V2" })),
	};
	const bars = [sound, wrong];

	it("prints a row that fails and ends with 0", () => {
		expect(validate(["--short"], { root, bars })).toBe(0);
		expect(said).toMatch(/^V1 .*40\.0 ± 0\.4 秒.*PASS$/m);
		expect(said).toMatch(/^V2 .*45\.0 ± 0\.4 秒.*40\.0\d 秒.*FAIL$/m);
		expect(said).toMatch(/通过 1，没通过 1/);
	});
	it("ends with 1 when strict and a row fails, with 0 when none does", () => {
		expect(validate(["--short", "--strict"], { root, bars })).toBe(1);
		expect(validate(["--short", "--strict", "--only", "v1"], { root, bars })).toBe(0);
		expect(said.match(/正在算/g)).toHaveLength(3);
	});
	it("publishes failures too", () => {
		expect(validate(["--publish"], { root, bars })).toBe(0);
		const { rows } = JSON.parse(readFileSync(join(root, "assets", "validation.json"), "utf8"));
		expect(verdicts(rows)).toEqual([true, false]);
	});
	it.each([
		[["--publish", "--short"], /完整计算/],
		[["--publish", "--only", "V1"], /完整计算/],
		[["--only", "V99"], /没有这几项：V99/],
		[["--faster"], /不认识的选项/],
	])("refuses %j", (args, expected) => {
		expect(validate(args, { root, bars })).toBe(1);
		expect(said).toMatch(expected);
	});
	it("runs from the terminal", () => {
		const args = ["src/commands/validate.mjs", "--only", "V1", "--short", "--strict"];
		const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
		expect(stdout).toMatch(/V1 +IMO 1/);
		expect(status).toBe(0);
	});
});
