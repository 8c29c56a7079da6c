// Content: drafts that staff save, editions that they publish.
import * as v from "valibot";
import { type Draft, Publish, SaveDraft } from "../../core/desk.ts";
import { ModuleId } from "../../core/ids.ts";
import { canonicalJson, digestOf, type Pack } from "../../core/packs.ts";
import type { Problem } from "../../core/problems.ts";
import type { House } from "../house.ts";
import type { App } from "../http/app.ts";
import { readJson } from "../http/body.ts";
import { nameOf } from "../http/caller.ts";
import { Refused } from "../http/refused.ts";
import { contentProblems } from "../shipped.ts";
import { texts } from "../texts.ts";

export function packRoutes(app: App, house: House): void {
	const { contents, audit } = house.store;
	const now = () => Math.round(house.clock.wallMs());

	app.get("/api/packs", async (c) => {
		await nameOf(house, c);
		const drafts = await contents.drafts();
		const publishedEdition = await contents.newestEdition();
		const edition = publishedEdition > 0 ? await contents.edition(publishedEdition) : null;
		return c.json({
			drafts,
			publishedEdition,
			unpublishedChanges: changedSince(edition?.packs ?? [], drafts),
		});
	});

	app.get("/api/packs/:module", async (c) => {
		await nameOf(house, c);
		return c.json(await draftOf(house, c.req.param("module")));
	});

	app.put("/api/packs/:module", async (c) => {
		const name = await nameOf(house, c);
		const { version, pack } = await readJson(c.req.raw, SaveDraft);
		const before = await draftOf(house, c.req.param("module"));
		mustFit(house, before, pack);
		const saved = await contents.saveDraft(version, pack, name, now());
		if (!saved) throw new Refused(409, texts.draftMoved);
		await audit.add(name, "save-draft", { module: pack.module, version: saved.version }, now());
		return c.json(saved);
	});

	app.get("/api/editions", async (c) => {
		await nameOf(house, c);
		return c.json({ editions: await contents.editions() });
	});

	app.post("/api/editions", async (c) => {
		const name = await nameOf(house, c);
		const { note } = await readJson(c.req.raw, Publish);
		const packs = (await contents.drafts()).map(({ pack }) => pack);
		if (packs.length === 0) throw new Refused(422, texts.nothingToPublish);
		const problems = packs.flatMap((pack) => problemsOf(house, pack, `${pack.module}.`));
		if (problems.length > 0) throw new Refused(422, texts.draftsFaulty, { problems });
		const edition = await contents.publish(packs, digestOf(packs), name, note, now());
		await audit.add(name, "publish", { edition: edition.number, digest: edition.digest }, now());
		return c.json(edition);
	});
}

async function draftOf({ store }: House, module: string): Promise<Draft> {
	const id = v.safeParse(ModuleId, module);
	const draft = (await store.contents.drafts()).find((one) => id.success && one.module === id.output);
	if (!draft) throw new Refused(404, texts.noPack);
	return draft;
}

function mustFit(house: House, before: Draft, pack: Pack): void {
	if (pack.module !== before.module) throw new Refused(422, texts.otherModule);
	if (pack.activity !== before.pack.activity) throw new Refused(422, texts.otherActivity);
	const problems = problemsOf(house, pack, "");
	if (problems.length > 0) throw new Refused(422, texts.packFaulty, { problems });
}

function problemsOf({ shipped }: House, pack: Pack, where: string): Problem[] {
	return contentProblems(shipped.activities, pack).map((problem) => ({
		...problem,
		where: `${where}${problem.where}`,
	}));
}

function changedSince(published: readonly Pack[], drafts: readonly Draft[]): Draft["module"][] {
	const before = new Map(published.map((pack) => [pack.module, canonicalJson(pack)]));
	return drafts
		.filter(({ module, pack }) => before.get(module) !== canonicalJson(pack))
		.map(({ module }) => module);
}
