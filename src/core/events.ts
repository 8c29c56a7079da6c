// The event vocabulary: small and closed. No field can hold a person's name, number or free text.
import * as v from "valibot";
import { ActivityKind, BootId, Choice, Day, ItemId, LedgerId, ModuleId, OccasionId, VisitId } from "./ids.ts";

const Count = v.pipe(
	v.number("应为数字"),
	v.safeInteger("应为整数"),
	v.minValue(0, "不能小于 0"),
	v.maxValue(1e9, "过大"),
);
const Milliseconds = v.pipe(v.number("应为数字"), v.safeInteger("应为整数毫秒"), v.minValue(0, "不能小于 0"));

/** The one text a visitor can leave: a question we could not answer, cut and stripped by `strippedQuestion`. */
const UnmetText = v.pipe(
	v.string(),
	v.maxLength(20, "最长 20 字"),
	v.regex(/^[^\p{Nd}A-Za-z\p{Cc}]*$/u, "不能含数字、字母或控制符"),
);

const inModule = { module: ModuleId, activity: ActivityKind };

/** How a module ended. Only `completed` counts towards 人次. */
export const Closing = v.picklist(["completed", "left", "idle"]);

export const Happening = v.variant("kind", [
	v.strictObject({ kind: v.literal("visit-started") }),
	v.strictObject({ kind: v.literal("module-opened"), ...inModule }),
	v.strictObject({ kind: v.literal("item-seen"), ...inModule, item: ItemId }),
	v.strictObject({
		kind: v.literal("item-answered"),
		...inModule,
		item: ItemId,
		choice: Choice,
		right: v.nullable(v.boolean()),
		tookMs: Milliseconds,
	}),
	v.strictObject({
		kind: v.literal("module-closed"),
		...inModule,
		how: Closing,
		score: Count,
		outOf: Count,
		tookMs: Milliseconds,
	}),
	v.strictObject({ kind: v.literal("visit-ended"), how: v.picklist(["next", "idle", "restart"]) }),
	v.strictObject({ kind: v.literal("loop-played"), module: ModuleId, item: ItemId }),
	v.strictObject({ kind: v.literal("question-unmet"), ...inModule, text: UnmetText }),
	v.strictObject({
		kind: v.literal("occasion-opened"),
		day: Day,
		place: v.pipe(v.string(), v.maxLength(40)),
		unit: v.pipe(v.string(), v.maxLength(40)),
	}),
	v.strictObject({
		kind: v.literal("occasion-closed"),
		visits: Count,
		answers: Count,
		completions: Count,
		events: Count,
	}),
]);
/** Something that happened, before the kiosk stamps it. */
export type Happening = v.InferOutput<typeof Happening>;

/** What the kiosk adds: where, when and in which order. */
export const Stamp = v.strictObject({
	schema: v.literal(1),
	ledger: LedgerId,
	/** 1, 2, 3 … without gaps. */
	seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	/** 64 random bits: two clones of one kiosk never write the same line. */
	nonce: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
	wallMs: Milliseconds,
	monoMs: Milliseconds,
	boot: BootId,
	/** null for what happens between visits. */
	visit: v.nullable(VisitId),
	occasion: v.nullable(OccasionId),
	/** The content edition shown. */
	edition: Count,
});
export type Stamp = v.InferOutput<typeof Stamp>;

/** The border's schema: a stamped event as it stands in a line. */
export const InteractionEvent = v.strictObject({ stamp: Stamp, what: Happening });
export type InteractionEvent = v.InferOutput<typeof InteractionEvent>;

/**
 * What may be kept of a question nobody could answer: digits, Latin letters, control characters and
 * surplus spaces removed, then at most 20 characters (code points). May come out empty.
 */
export function strippedQuestion(typed: string): string {
	const kept = typed
		.replace(/[\p{Nd}A-Za-z\p{Cc}]/gu, "")
		.replace(/\s+/gu, " ")
		.trim();
	return [...kept].slice(0, 20).join("").slice(0, 20);
}
