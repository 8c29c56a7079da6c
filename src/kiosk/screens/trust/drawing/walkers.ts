// What people wear, seen from above: by person and scene, the same in every picture.
import type { SceneName } from "../rules/scenes.ts";
import type { Colour } from "./palette.ts";

export interface Clothes {
	coat: Colour;
	head: Colour;
}

/** Half the width of the shoulders, half their depth, radius of the head; metres. */
export const BODY = { across: 0.23, along: 0.15, head: 0.098 } as const;

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
