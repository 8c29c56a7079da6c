// All that keeps a pack from being shown: problems of the pack itself and of its activity's content.
import type { Activity } from "../core/activity.ts";
import { Pack } from "../core/packs.ts";
import { check, type Problem } from "../core/problems.ts";

/** Paths are those of the pack: the content's begin with `content.`. */
export function problemsOf(pack: Pack, face: Activity<unknown> | null): Problem[] {
	const own = check(Pack, pack);
	const inside = face ? check(face.content, pack.content) : null;
	return [
		...(own.ok ? [] : own.problems),
		...(inside === null || inside.ok
			? []
			: inside.problems.map(({ where, what }) => ({ where: where ? `content.${where}` : "content", what }))),
	];
}
