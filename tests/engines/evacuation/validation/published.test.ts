// assets/validation.json is whole and was measured on the parameter set that the product runs on.
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { PARAMETERS_VERSION } from "../../../../src/engines/evacuation/crowd/parameters.ts";
import { BARS, idsOf } from "../../../../src/engines/evacuation/validation/bars.ts";
import { Published } from "../../../../src/engines/evacuation/validation/published.ts";
import { SEEDS } from "../../../../src/engines/evacuation/validation/row.ts";
import { ROOT } from "../../../house/source-files.ts";

describe("the published table", () => {
	const table = v.parse(Published, JSON.parse(readFileSync(`${ROOT}/assets/validation.json`, "utf8")));
	it("was measured on the engine's parameters, with all seeds", () => {
		expect(table.parameters).toBe(PARAMETERS_VERSION);
		expect(table.seeds).toBe(SEEDS.full);
	});
	it("has a row for every bar, each row once", () => {
		expect([...new Set(table.rows.map(({ id }) => id))]).toEqual(idsOf(BARS));
		const names = table.rows.map(({ id, test }) => `${id} ${test}`);
		expect(new Set(names).size).toBe(names.length);
	});
	it("is written in Chinese with numbers", () => {
		for (const { test, measured } of table.rows) {
			expect(test).toMatch(/[\u4e00-\u9fff]/);
			expect(measured).toMatch(/\d/);
		}
	});
});
