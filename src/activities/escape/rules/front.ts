// The smoke's front worked out anew: at the start, and whenever a door changes.
import { arrivals, openness } from "./smoke.ts";
import { findVariant, type State, type World } from "./state.ts";

/** `state` with arrival times for the doors as they stand. */
export function withFront({ scene, ground }: World, state: State): State {
	const { sources } = findVariant(scene, state.variant);
	const open = openness(ground, state.doors, scene.timing);
	const { arrivalMs, density } = state.smoke;
	const front = arrivals(ground, open, sources, arrivalMs, state.sceneMs, scene.timing);
	return { ...state, smoke: { arrivalMs: front, density, open } };
}
