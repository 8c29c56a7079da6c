// When the screen gives up waiting: which limit holds where, and how much of it is left.
import type { IdleLimits, Menu, Play, Playing, StillThere, Trust } from "./shell-state.ts";

/** Mechanics that are read rather than played. */
const READING_KINDS: readonly string[] = ["ask", "loop"];

/** Milliseconds without presence before 还在吗. */
export function patienceMs(state: Menu | Playing | Trust, limits: IdleLimits): number {
	if (state.name === "menu") return limits.menu * 1000;
	return (state.name === "trust" || isRead(state.play) ? limits.reading : limits.playing) * 1000;
}

function isRead(play: Play): boolean {
	return play.finished || READING_KINDS.includes(play.activity);
}

/** Milliseconds left to touch 继续. */
export function answerLeftMs(state: StillThere, nowMs: number, limits: IdleLimits): number {
	return Math.max(0, state.askedMs + limits.answer * 1000 - nowMs);
}
