// Every file of kiosk-config parses, and what it shows is dated, sourced and unique.
import { basename, dirname } from "node:path";
import { describe, expect, it } from "vitest";
import type { Activity } from "../../src/core/activity.ts";
import { mayShow, Provenance } from "../../src/core/facts.ts";
import { Form } from "../../src/core/forms.ts";
import { KioskConfig } from "../../src/core/kiosk-config.ts";
import { Pack } from "../../src/core/packs.ts";
import { check, checkJson } from "../../src/core/problems.ts";
import { filesBelow } from "./source-files.ts";

const faces = import.meta.glob<{ default: Activity<unknown> }>("../../src/activities/*/index.ts", {
	eager: true,
});
const faceOf = (activity: string) => faces[`../../src/activities/${activity}/index.ts`]?.default;
const FACTS = new Set(
	filesBelow("tests/house/fact-numbers.json", [".json"]).flatMap(({ text }) => JSON.parse(text) as string[]),
);

function provenancesIn(value: unknown): Provenance[] {
	if (value === null || typeof value !== "object") return [];
	const own = "facts" in value && "sure" in value ? [pickProvenance(value as Provenance)] : [];
	return [...own, ...Object.values(value).flatMap(provenancesIn)];
}
const pickProvenance = ({ facts, source, sure, checkedOn, validFrom, validUntil, confirmed }: Provenance) =>
	({
		facts,
		source,
		sure,
		checkedOn,
		validFrom,
		validUntil,
		...(confirmed === undefined ? {} : { confirmed }),
	}) as Provenance;

describe("packs", () => {
	const packs = filesBelow("kiosk-config/packs", ["pack.json"]);
	it("are there, one module a folder", () => {
		expect(packs.length).toBeGreaterThanOrEqual(4);
		const modules = packs.map(({ text }) => JSON.parse(text).module);
		expect(new Set(modules).size).toBe(modules.length);
	});
	it.each(packs)("$path satisfies its activity", ({ path, text }) => {
		const pack = checkJson(Pack, text);
		expect(pack).toMatchObject({ ok: true });
		if (!pack.ok) return;
		expect(pack.value.module).toBe(basename(dirname(path)));
		const face = faceOf(pack.value.activity);
		expect(face, `an activity «${pack.value.activity}»`).toBeDefined();
		if (face) expect(check(face.content, pack.value.content)).toMatchObject({ ok: true });
	});
	it.each(packs)("$path says of each fact where it is from", ({ text }) => {
		const provenances = provenancesIn(JSON.parse(text).content);
		expect(provenances.length).toBeGreaterThan(0);
		for (const provenance of provenances) {
			expect(check(Provenance, provenance)).toMatchObject({ ok: true });
			for (const fact of provenance.facts) expect(FACTS.has(fact), `fact ${fact}`).toBe(true);
		}
		expect(provenances.some((provenance) => mayShow(provenance, "2027-06-16"))).toBe(true);
	});
});

describe("kiosks", () => {
	const kiosks = filesBelow("kiosk-config/kiosks", [".json"]);
	it.each(kiosks)("$path parses and is named after its kiosk", ({ path, text }) => {
		const kiosk = checkJson(KioskConfig, text);
		expect(kiosk).toMatchObject({ ok: true, value: { kiosk: basename(path, ".json") } });
	});
	it("are there", () => expect(kiosks.length).toBeGreaterThan(0));
});

describe("forms", () => {
	const forms = filesBelow("kiosk-config/forms", [".json"]);
	it.each(forms)("$path parses, its cells are unique and its counters exist", ({ text }) => {
		const form = checkJson(Form, text);
		expect(form).toMatchObject({ ok: true });
		if (!form.ok) return;
		const cells = form.value.rows.flatMap((row) => row.cells);
		expect(new Set(cells.map(({ cell }) => cell)).size).toBe(cells.length);
		for (const { counter } of cells)
			if (counter && counter.activity !== "*")
				expect(faceOf(counter.activity), counter.activity).toBeDefined();
	});
	it("are there", () => expect(forms.length).toBeGreaterThan(0));
});
