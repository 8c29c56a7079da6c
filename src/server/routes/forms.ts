// The statistics form: filled from the counts, corrected by hand, taken away as a workbook.
import { dayOf } from "../../core/calendar.ts";
import { TypeFigure } from "../../core/desk.ts";
import { type FilledForm, type Form, fillForm } from "../../core/forms.ts";
import { type Days, daysOf, partsIn } from "../counting.ts";
import type { House } from "../house.ts";
import type { App } from "../http/app.ts";
import { readJson } from "../http/body.ts";
import { nameOf } from "../http/caller.ts";
import { Refused } from "../http/refused.ts";
import { formXlsx } from "../reports/form-xlsx.ts";
import { texts } from "../texts.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function formRoutes(app: App, house: House): void {
	const { figures, audit } = house.store;

	app.get("/api/forms", async (c) => {
		await nameOf(house, c);
		return c.json({ forms: house.shipped.forms.map(({ form, title }) => ({ form, title })) });
	});

	app.get("/api/forms/:form", async (c) => {
		await nameOf(house, c);
		const form = formOf(house, c.req.param("form"));
		return c.json(await filled(house, form, daysOf(c.req.query())));
	});

	app.get("/api/forms/:form/xlsx", async (c) => {
		const name = await nameOf(house, c);
		const form = formOf(house, c.req.param("form"));
		const days = daysOf(c.req.query());
		const bytes = await formXlsx(await filled(house, form, days));
		await audit.add(name, "form-taken", { form: form.form, ...days }, Math.round(house.clock.wallMs()));
		const fileName = encodeURIComponent(texts.xlsxName(form.title, days.from, days.to));
		return new Response(new Uint8Array(bytes), {
			headers: {
				"Content-Type": XLSX,
				"Content-Disposition": `attachment; filename="form.xlsx"; filename*=UTF-8''${fileName}`,
			},
		});
	});

	app.put("/api/forms/:form/figures", async (c) => {
		const name = await nameOf(house, c);
		const form = formOf(house, c.req.param("form"));
		const { cell, value, why } = await readJson(c.req.raw, TypeFigure);
		const wanted = form.rows.flatMap((row) => row.cells).find((one) => one.cell === cell);
		if (!wanted) throw new Refused(404, texts.noCell);
		if (value !== null && wanted.counter && why.trim() === "") throw new Refused(422, texts.needWhy);
		const atMs = Math.round(house.clock.wallMs());
		if (value === null) await figures.untype(form.form, cell);
		else await figures.type(form.form, { cell, value, why, by: name, atMs });
		await audit.add(name, "type-figure", { form: form.form, cell, value, why }, atMs);
		return c.json({ cell, value });
	});
}

function formOf({ shipped }: House, wanted: string): Form {
	const form = shipped.forms.find((one) => one.form === wanted);
	if (!form) throw new Refused(404, texts.noForm);
	return form;
}

async function filled(house: House, form: Form, days: Days): Promise<FilledForm> {
	const typed = await house.store.figures.typed(form.form);
	const about = { unit: await reportingUnit(house), ...days, filledOn: dayOf(house.clock.wallMs()) };
	return fillForm(form, await partsIn(house, days), typed, about);
}

/** The unit that all kiosks belong to; empty, to be filled in on paper, where there are several. */
async function reportingUnit({ store }: House): Promise<string> {
	const units = new Set((await store.kiosks.all()).map(({ unit }) => unit));
	return units.size === 1 ? ([...units][0] ?? "") : "";
}
