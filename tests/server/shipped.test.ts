// What the program brings along is found, parses, and fits its activities.
import { expect, it } from "vitest";
import { contentProblems, readShipped } from "../../src/server/shipped.ts";

it("finds packs, kiosks, forms and activities, all without fault", () => {
	const { packs, kiosks, forms, activities, faults } = readShipped();
	expect(faults).toEqual([]);
	expect(packs.length).toBeGreaterThanOrEqual(4);
	expect(kiosks.length).toBeGreaterThanOrEqual(1);
	expect(forms.length).toBeGreaterThanOrEqual(1);
	for (const kind of ["quiz", "escape", "ask", "loop"]) expect(activities.has(kind)).toBe(true);
});

it("names what does not fit", () => {
	const { packs, activities } = readShipped();
	const [pack] = packs;
	if (!pack) throw new Error("no packs");
	expect(contentProblems(activities, pack)).toEqual([]);
	expect(contentProblems(activities, { ...pack, content: {} })[0]?.where).toMatch(/^content/);
	expect(contentProblems(new Map(), pack)).toEqual([
		{ where: "activity", what: `没有“${pack.activity}”这种玩法` },
	]);
});
