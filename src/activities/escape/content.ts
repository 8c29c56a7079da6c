// What an escape scene is made of: a plan, smoke, decisions as a graph, endings, timing.
import * as v from "valibot";
import { Provenance } from "../../core/facts.ts";
import { ItemId } from "../../core/ids.ts";
import { between, box, Cells, PERSON_KINDS, Plan, Words } from "./plan.ts";
import { lintScene } from "./rules/lint.ts";

const Act = v.variant("kind", [
	v.strictObject({ kind: v.literal("walk"), to: ItemId }),
	v.strictObject({
		kind: v.literal("work"),
		what: v.picklist(["feel", "look", "pack", "seal", "wait", "call", "signal", "climb", "message"]),
		seconds: between(1, 60, "秒"),
		caption: Words(20),
	}),
	v.strictObject({ kind: v.literal("door"), door: ItemId, state: v.picklist(["open", "closed", "sealed"]) }),
	v.strictObject({ kind: v.literal("posture"), low: v.boolean() }),
	/** The picture moves there and the clock runs: a consequence is seen before it is told. */
	v.strictObject({
		kind: v.literal("watch"),
		place: ItemId,
		seconds: between(1, 60, "秒"),
		caption: Words(20),
	}),
	/** Bystanders walk there and are gone. */
	v.strictObject({ kind: v.literal("people"), to: ItemId }),
	v.strictObject({ kind: v.literal("descend"), floors: between(1, 40, "层"), seconds: between(1, 90, "秒") }),
]);
export type Act = v.InferOutput<typeof Act>;

const Option = v.strictObject({
	id: ItemId,
	text: Words(20),
	/** null: no verdict, both ways are accepted. */
	right: v.nullable(v.boolean()),
	acts: v.array(Act),
	feedback: Words(60),
	provenance: Provenance,
	/** The first fitting row: `to` is a decision or an ending. */
	next: v.pipe(
		v.array(v.strictObject({ variant: v.nullable(ItemId), to: ItemId })),
		v.minLength(1, "请写明之后去哪一步"),
	),
});
export type Option = v.InferOutput<typeof Option>;

const Decision = v.strictObject({
	id: ItemId,
	/** Opens when the figure gets here. */
	at: ItemId,
	/** What to do to get here, one line. */
	guide: Words(18),
	/** What one sees and hears. */
	sight: Words(32),
	question: Words(16),
	options: v.pipe(
		v.array(Option),
		v.minLength(2, "每个选择至少 2 个选项"),
		v.maxLength(3, "每个选择最多 3 个选项"),
	),
	/** The rule in one sentence, for the replay. */
	rule: Words(44),
});
export type Decision = v.InferOutput<typeof Decision>;

const Ending = v.strictObject({
	id: ItemId,
	kind: v.picklist(["out", "rescued", "lost"]),
	title: Words(10),
	line: Words(44),
	provenance: Provenance,
});
export type Ending = v.InferOutput<typeof Ending>;

const Timing = v.strictObject({
	/** Smoke front in the open, cm per second. */
	smokeCmPerS: between(5, 400, "厘米每秒"),
	/** What a closed leaf lets through. */
	closedPercent: between(1, 100, "%"),
	/** What a leaf sealed with wet cloth lets through. */
	sealedPermille: between(1, 100, "‰"),
	walkCmPerS: between(40, 300, "厘米每秒"),
	/** Speed of the scene's clock while a visitor thinks, and while the figure works. */
	thinkPercent: between(5, 100, "%"),
	workPercent: between(100, 800, "%"),
	elderPercent: between(25, 100, "%"),
	/** Seconds in full smoke after which the figure cannot go on. */
	smokeLimitS: between(3, 120, "秒"),
	timeLimitS: between(30, 600, "秒"),
	goodSmokeS: between(0, 120, "秒"),
	goodTimeS: between(10, 600, "秒"),
});

const Variant = v.strictObject({
	id: ItemId,
	/** For staff and the replay: what was different this time. */
	name: Words(24),
	sources: v.pipe(
		/** Smoke may have begun before play does. */
		v.array(v.strictObject({ ...box, startsS: between(-120, 300, "秒") })),
		v.minLength(1, "至少要有一处烟源"),
	),
});

export const Scene = v.pipe(
	v.strictObject({
		schema: v.literal(1, "场景版本不认识，请更新程序"),
		hook: v.strictObject({
			hour: Words(8),
			line: Words(16),
			detail: Words(40),
			provenance: Provenance,
		}),
		predict: v.strictObject({
			id: ItemId,
			question: Words(22),
			options: v.pipe(
				v.array(v.strictObject({ id: ItemId, text: Words(12) })),
				v.minLength(2, "至少 2 个选项"),
				v.maxLength(3, "最多 3 个选项"),
			),
			right: ItemId,
			feedback: Words(60),
			provenance: Provenance,
		}),
		/** The floor the figure is on, for the counter in the stairwell. */
		floor: between(1, 99, "层"),
		plan: Plan,
		start: ItemId,
		first: ItemId,
		companions: v.pipe(v.array(v.picklist(PERSON_KINDS)), v.maxLength(3, "最多 3 位同伴")),
		people: v.array(
			v.strictObject({ kind: v.picklist(PERSON_KINDS), x: Cells, y: Cells, variant: v.nullable(ItemId) }),
		),
		variants: v.pipe(v.array(Variant), v.minLength(1, "至少写一种情况")),
		timing: Timing,
		decisions: v.pipe(
			v.array(Decision),
			v.minLength(2, "至少写 2 个选择"),
			v.maxLength(24, "最多 24 个选择"),
		),
		endings: v.pipe(v.array(Ending), v.minLength(1, "至少写一个结局")),
		/** Endings when smoke or time wins. */
		overcome: ItemId,
		outOfTime: ItemId,
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		for (const message of lintScene(dataset.value)) addIssue({ message });
	}),
);
export type Scene = v.InferOutput<typeof Scene>;
