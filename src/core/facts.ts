// Where a shown sentence comes from, how sure it is and how long it holds. Every content item carries one.
import * as v from "valibot";
import { Day } from "./ids.ts";

/** V1 clause read · V2 official page read · V2w weak page · M memory. The last two stay hidden until confirmed. */
export const Sureness = v.picklist(["V1", "V2", "V2w", "M"], "可靠程度只能是 V1、V2、V2w 或 M");

export const Provenance = v.strictObject({
	/** Numbers of the fact table, e.g. "H23". */
	facts: v.pipe(
		v.array(v.pipe(v.string(), v.regex(/^[A-Z]\d{2}$/, "事实编号形如 H23"))),
		v.minLength(1, "至少写一个事实编号"),
	),
	/** Document and article, as visitors read it. */
	source: v.pipe(v.string(), v.minLength(2, "请写明出处"), v.maxLength(60, "出处最长 60 字")),
	sure: Sureness,
	checkedOn: Day,
	validFrom: v.nullable(Day),
	validUntil: v.nullable(Day),
	/** Set by a reviewer in the staff console for V2w and M. */
	confirmed: v.optional(v.boolean(), false),
});
export type Provenance = v.InferOutput<typeof Provenance>;

/** 待核 items and items out of their validity are kept in the pack and never shown. */
export function mayShow(item: Provenance, today: Day): boolean {
	const sureEnough = item.sure === "V1" || item.sure === "V2" || item.confirmed;
	const begun = item.validFrom === null || item.validFrom <= today;
	const notOver = item.validUntil === null || today <= item.validUntil;
	return sureEnough && begun && notOver;
}
