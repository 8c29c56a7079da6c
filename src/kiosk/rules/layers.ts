// Troubles lie over what the screen was doing: laying one on, taking one off, and going on without a hurry.
import { attract, type State, type Trouble } from "./shell-state.ts";

/** `state` with a trouble over it; staff stay at their desk and find it underneath. */
export function applied(state: State, why: Trouble): State {
	if (isUnder(state, why)) return state;
	if (state.name === "staff") return { ...state, under: applied(state.under, why) };
	return { name: "out-of-order", why, back: state };
}

/** `state` without that trouble. */
export function without(state: State, why: Trouble, nowMs: number): State {
	if (!isUnder(state, why)) return state;
	if (state.name === "staff") return { ...state, under: without(state.under, why, nowMs) };
	if (state.name !== "out-of-order") return state;
	if (state.why === why) return refreshed(state.back, nowMs);
	return { ...state, back: without(state.back, why, nowMs) };
}

export function isUnder(state: State, why: Trouble): boolean {
	if (state.name === "staff") return isUnder(state.under, why);
	return state.name === "out-of-order" && (state.why === why || isUnder(state.back, why));
}

/** `state` as if the visitor had just touched it: the time of an interruption is not held against anyone. */
export function refreshed(state: State, nowMs: number): State {
	switch (state.name) {
		case "attract":
			return attract(nowMs);
		case "still-there": {
			const { visit, play, trust } = state;
			if (play) return { name: "playing", visit, heardMs: nowMs, play };
			if (trust) return { name: "trust", visit, heardMs: nowMs };
			return { name: "menu", visit, heardMs: nowMs, sorry: false };
		}
		case "out-of-order":
			return state;
		default:
			return { ...state, heardMs: nowMs };
	}
}
