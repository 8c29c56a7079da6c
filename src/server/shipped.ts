// What the program brings along: packs, kiosks and forms of kiosk-config, and the faces of the activities.
import type { Activity } from "../core/activity.ts";
import { Form } from "../core/forms.ts";
import { KioskConfig } from "../core/kiosk-config.ts";
import { Pack } from "../core/packs.ts";
import { check, type Problem, type Schema } from "../core/problems.ts";
import { activities } from "./activities.ts";

export interface Shipped {
	packs: Pack[];
	kiosks: KioskConfig[];
	forms: Form[];
	/** By folder name. */
	activities: ReadonlyMap<string, Activity<unknown>>;
	/** Files that do not parse: left out, said at the start. */
	faults: { file: string; problems: Problem[] }[];
}

const PACKS = import.meta.glob<unknown>("../../kiosk-config/packs/**/pack.json", {
	eager: true,
	import: "default",
});
const KIOSKS = import.meta.glob<unknown>("../../kiosk-config/kiosks/*.json", {
	eager: true,
	import: "default",
});
const FORMS = import.meta.glob<unknown>("../../kiosk-config/forms/*.json", {
	eager: true,
	import: "default",
});

/** Everything that is bundled and parses. */
export function readShipped(): Shipped {
	const faults: Shipped["faults"] = [];
	const read = <T>(files: Record<string, unknown>, schema: Schema<T>): T[] =>
		Object.entries(files).flatMap(([file, value]) => {
			const checked = check(schema, value);
			if (checked.ok) return [checked.value];
			faults.push({ file: file.replace(/^(\.\.\/)+/, ""), problems: checked.problems });
			return [];
		});
	const packs = read(PACKS, Pack).filter((pack) => {
		const problems = contentProblems(activities, pack);
		if (problems.length > 0) faults.push({ file: `kiosk-config/packs/${pack.module}/pack.json`, problems });
		return problems.length === 0;
	});
	return { packs, kiosks: read(KIOSKS, KioskConfig), forms: read(FORMS, Form), activities, faults };
}

/** What the pack's activity finds wrong with its content. */
export function contentProblems(activities: Shipped["activities"], { activity, content }: Pack): Problem[] {
	const face = activities.get(activity);
	if (!face) return [{ where: "activity", what: `没有“${activity}”这种玩法` }];
	const checked = check(face.content, content);
	if (checked.ok) return [];
	return checked.problems.map(({ where, what }) => ({ where: where ? `content.${where}` : "content", what }));
}
