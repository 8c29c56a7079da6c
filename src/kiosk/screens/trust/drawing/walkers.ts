// What people wear, seen from above: by person and scene, the same in every picture.
import type { SceneName } from "../rules/scenes.ts";
import type { Colour } from "./palette.ts";

export interface Clothes {
	coat: Colour;
	head: Colour;
}

/** Somebody from above who looks along x, metres: half the width and depth of the shoulders, the head, how far the face shows, the hands. */
export const BODY = {
	across: 0.24,
	along: 0.115,
	head: 0.105,
	face: 0.05,
	hand: { ahead: 0.125, aside: 0.165, radius: 0.045 },
} as const;

const COATS: readonly Colour[] = [
	"vermilion",
	"jade",
	"sky",
	"sun",
	"jade-soft",
	"sky-soft",
	"vermilion-pale",
];
const HEADS: readonly Colour[] = ["ink", "ink", "wood", "ink", "sun", "stone"];
/** In counter-flow the first hundred come from the left. */
const FIRST_CROWD = 100;

export function clothesOf(scene: SceneName, person: number): Clothes {
	if (scene === "walk") return { coat: "vermilion", head: "ink" };
	if (scene === "counter")
		return person < FIRST_CROWD ? { coat: "vermilion", head: "ink" } : { coat: "sky", head: "sun" };
	return {
		coat: COATS[(person * 5) % COATS.length] ?? "jade",
		head: HEADS[(person * 7) % HEADS.length] ?? "ink",
	};
}
