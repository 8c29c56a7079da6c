// What passes between the screen and the search worker.
import * as v from "valibot";

const Texts = v.array(v.string());

export const ToWorker = v.variant("kind", [
	v.strictObject({
		kind: v.literal("read"),
		entries: v.array(v.strictObject({ id: v.string(), questions: Texts, answer: v.string() })),
		concepts: v.array(Texts),
	}),
	v.strictObject({ kind: v.literal("find"), turn: v.number(), query: v.string(), limit: v.number() }),
]);
export type ToWorker = v.InferOutput<typeof ToWorker>;

/** Answers a "find" of the same turn. */
export const FromWorker = v.strictObject({
	turn: v.number(),
	hits: v.array(v.strictObject({ id: v.string(), score: v.number() })),
});
export type FromWorker = v.InferOutput<typeof FromWorker>;
