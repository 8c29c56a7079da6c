// What the screen and its worker tell each other.
import * as v from "valibot";
import { SCENES } from "./scenes.ts";

/** Numbers per person in a frame. */
export const FIELDS = 5;

export const Order = v.variant("kind", [
	v.strictObject({
		kind: v.literal("run"),
		scene: v.picklist(SCENES),
		seed: v.pipe(v.number(), v.integer()),
	}),
	v.strictObject({ kind: v.literal("pause") }),
	v.strictObject({ kind: v.literal("resume") }),
]);
export type Order = v.InferOutput<typeof Order>;

export const Told = v.variant("kind", [
	v.strictObject({
		kind: v.literal("frame"),
		/** Of the run. */
		seconds: v.number(),
		through: v.number(),
		/** Of the scene's own clock. */
		clock: v.number(),
		/** By person: x, y in metres, heading x, heading y, state as in the engine's crowd. */
		people: v.instance(Float32Array),
	}),
	v.strictObject({
		kind: v.literal("ended"),
		through: v.number(),
		seconds: v.number(),
		measured: v.number(),
		pass: v.boolean(),
	}),
]);
export type Told = v.InferOutput<typeof Told>;
export type Frame = Extract<Told, { kind: "frame" }>;
