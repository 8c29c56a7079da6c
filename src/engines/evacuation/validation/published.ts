// The validation table as it is published: assets/validation.json, shown on the public screen.
import * as v from "valibot";
import { Row } from "./row.ts";

export const Published = v.strictObject({
	schema: v.literal(1),
	/** Version of the frozen parameter set. */
	parameters: v.pipe(v.string(), v.minLength(1)),
	measuredOn: v.pipe(v.string(), v.isoDate()),
	seeds: v.pipe(v.number(), v.integer(), v.minValue(1)),
	rows: v.pipe(v.array(Row), v.minLength(1)),
});
export type Published = v.InferOutput<typeof Published>;
