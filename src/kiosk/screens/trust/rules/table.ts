// The table of tests as it is published, and its rows by what they are about. Nothing is left out of it.
import * as v from "valibot";

export const Row = v.strictObject({
	/** Of the test in the design's list: V1 … V21. */
	id: v.string(),
	test: v.string(),
	criterion: v.string(),
	measured: v.string(),
	pass: v.boolean(),
});
export type Row = v.InferOutput<typeof Row>;

export const Table = v.strictObject({
	schema: v.literal(1),
	/** Version of the one parameter set that every row ran on. */
	parameters: v.string(),
	measuredOn: v.pipe(v.string(), v.isoDate()),
	/** Different starts that each test was run with. */
	seeds: v.number(),
	rows: v.pipe(v.array(Row), v.minLength(1)),
});
export type Table = v.InferOutput<typeof Table>;

export const GROUPS = [
	"walking",
	"crowd",
	"doors",
	"stairs",
	"smoke",
	"water",
	"choice",
	"calculation",
	"other",
] as const;
export type Group = (typeof GROUPS)[number];

/** Tests by what they are about. */
const GROUP_OF: Readonly<Record<number, Group>> = {
	1: "walking",
	2: "crowd",
	3: "crowd",
	4: "doors",
	6: "crowd",
	8: "walking",
	9: "doors",
	11: "walking",
	12: "smoke",
	13: "smoke",
	14: "choice",
	15: "stairs",
	16: "calculation",
	17: "calculation",
	18: "crowd",
	19: "water",
	21: "calculation",
};

/** What a passed test is worth: the parameters were set with these before one's eyes; these are compared with a program. */
const WORTH: Readonly<Record<number, "calibrated" | "compared">> = {
	2: "calibrated",
	3: "calibrated",
	4: "calibrated",
	6: "compared",
};

/** One test with its rows, in the order of the table. */
export interface Test {
	/** Number of the test in the design's list; 0 where the id names none. */
	number: number;
	worth: "calibrated" | "compared" | "verified";
	rows: Row[];
}
export interface Section {
	group: Group;
	tests: Test[];
	passed: number;
	failed: number;
}

export function numberOf({ id }: Pick<Row, "id">): number {
	return Number(/^V(\d+)/.exec(id)?.[1] ?? 0);
}

/** Every row in exactly one section; sections in the order of GROUPS, without empty ones. */
export function sectionsOf(rows: readonly Row[]): Section[] {
	return GROUPS.flatMap((group) => {
		const mine = rows.filter((row) => (GROUP_OF[numberOf(row)] ?? "other") === group);
		if (mine.length === 0) return [];
		const passed = mine.filter(({ pass }) => pass).length;
		return [{ group, tests: testsOf(mine), passed, failed: mine.length - passed }];
	});
}

function testsOf(rows: readonly Row[]): Test[] {
	const numbers = [...new Set(rows.map(numberOf))];
	return numbers.map((number) => ({
		number,
		worth: WORTH[number] ?? "verified",
		rows: rows.filter((row) => numberOf(row) === number),
	}));
}

export function countRows(rows: readonly Row[]): { passed: number; failed: number } {
	const passed = rows.filter(({ pass }) => pass).length;
	return { passed, failed: rows.length - passed };
}
