// What the console and the frame of its preview say to each other.
import * as v from "valibot";
import { ActivityKind } from "../../core/ids.ts";

/** Console → frame: show this, from the start. */
export const ShowOrder = v.strictObject({
	kind: v.literal("show"),
	activity: ActivityKind,
	content: v.unknown(),
	elder: v.boolean(),
	sun: v.boolean(),
	seed: v.number(),
	diagonalInches: v.number(),
});
export type ShowOrder = v.InferOutput<typeof ShowOrder>;

/** Frame → console: the script runs and waits for an order. */
export const FrameReady = v.strictObject({ kind: v.literal("ready") });
