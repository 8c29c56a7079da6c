// Content as it travels: modules, gathered into numbered editions that never change once published.
import * as v from "valibot";
import { sha256Hex } from "./chain.ts";
import { ActivityKind, ModuleId } from "./ids.ts";

/** The places of the drawn town; each module lives in one. */
export const TownPlace = v.picklist(
	[
		"stage",
		"tent",
		"notice-wall",
		"tower",
		"block",
		"school",
		"mall",
		"workshop",
		"village",
		"mountain",
		"wall",
	],
	"地点不在小镇上",
);
export type TownPlace = v.InferOutput<typeof TownPlace>;

/** One module: an activity filled with content. A file kiosk-config/packs/<module>/pack.json. */
export const Pack = v.strictObject({
	schema: v.literal(1, "内容包版本不认识，请更新程序"),
	module: ModuleId,
	activity: ActivityKind,
	title: v.pipe(v.string(), v.minLength(2, "标题至少 2 字"), v.maxLength(14, "标题最长 14 字")),
	/** What the visitor will do, one line. */
	invitation: v.pipe(v.string(), v.minLength(2), v.maxLength(24, "邀请语最长 24 字")),
	place: TownPlace,
	/** Checked against the activity's own schema by whoever knows the activities. */
	content: v.unknown(),
});
export type Pack = v.InferOutput<typeof Pack>;

/** What one screen shows: all modules, under one number. Edition 0 is built into the program. */
export const Edition = v.strictObject({
	schema: v.literal(1),
	number: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	publishedMs: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	/** SHA-256 over the canonical JSON of `packs`. */
	digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	packs: v.pipe(v.array(Pack), v.minLength(1, "至少要有一个模块")),
});
export type Edition = v.InferOutput<typeof Edition>;

export function digestOf(packs: readonly Pack[]): string {
	return sha256Hex(canonicalJson(packs));
}

/** JSON with sorted keys, so that the same content has the same bytes wherever it was. */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_key, inner: unknown) =>
		inner !== null && typeof inner === "object" && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	);
}
