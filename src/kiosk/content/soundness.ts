// Whether an edition may be shown: its digest, and every pack against the schema of its own activity.
import type { Activity } from "../../core/activity.ts";
import { digestOf, Edition } from "../../core/packs.ts";
import { type Checked, check, type Problem } from "../../core/problems.ts";

export type FaceOf = (kind: string) => Promise<Activity<unknown> | null>;

/** The edition, or all problems that forbid to show it. */
export async function soundEdition(value: unknown, faceOf: FaceOf): Promise<Checked<Edition>> {
	const read = check<Edition>(Edition, value);
	if (!read.ok) return read;
	const edition = read.value;
	if (digestOf(edition.packs) !== edition.digest) {
		return refused([{ where: "digest", what: "内容与校验值不符，传输中被改动或截断，请重新发布" }]);
	}
	const problems: Problem[] = [];
	for (const pack of edition.packs) {
		const face = await faceOf(pack.activity);
		if (!face) {
			problems.push({ where: pack.module, what: `本屏程序没有“${pack.activity}”这种玩法，请先更新程序` });
			continue;
		}
		const content = check(face.content, pack.content);
		if (!content.ok) problems.push(...content.problems.map((problem) => placed(pack.module, problem)));
	}
	return problems.length === 0 ? read : refused(problems);
}

/** The first problem in one sentence, and how many more there are. */
export function inOneSentence(problems: readonly Problem[]): string {
	const [first] = problems;
	if (!first) return "";
	const more = problems.length > 1 ? `；另有 ${problems.length - 1} 处` : "";
	return `${first.where ? `${first.where}：` : ""}${first.what}${more}`;
}

function placed(module: string, { where, what }: Problem): Problem {
	return { where: where ? `${module}.${where}` : module, what };
}

function refused(problems: Problem[]): Checked<Edition> {
	return { ok: false, problems };
}
