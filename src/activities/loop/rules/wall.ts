// The visitor's walk along the wall: which poster is in front, which have been looked at, when it turns by itself.

/** A poster counts as seen after this long in front. */
const SEEN_MS = 3000;
/** From here on the visitor may say 看完了. */
const ENOUGH = 5;

export interface Wall {
	/** How long each poster stays, in their order. */
	showMs: readonly number[];
	at: number;
	/** When the poster came to the front, on the clock that never goes back. */
	sinceMs: number;
	/** Posters looked at, in the order of looking. */
	seen: readonly number[];
	paused: boolean;
}

export type Touch = "next" | "previous" | "pause" | "resume" | "tick";

export function hangWall(showMs: readonly number[], nowMs: number): Wall {
	return { showMs, at: 0, sinceMs: nowMs, seen: [], paused: false };
}

export function step(wall: Wall, touch: Touch, nowMs: number): Wall {
	const looked = look(wall, nowMs);
	switch (touch) {
		case "next":
			return turnTo(looked, looked.at + 1, nowMs);
		case "previous":
			return turnTo(looked, looked.at - 1, nowMs);
		case "pause":
			return { ...looked, paused: true };
		case "resume":
			return { ...looked, paused: false, sinceMs: nowMs };
		case "tick":
			return isDue(looked, nowMs) ? turnTo(looked, looked.at + 1, nowMs) : looked;
	}
}

export function allSeen(wall: Wall): boolean {
	return wall.seen.length === wall.showMs.length;
}

export function mayEnd(wall: Wall): boolean {
	return wall.seen.length >= Math.min(ENOUGH, wall.showMs.length);
}

function look(wall: Wall, nowMs: number): Wall {
	if (nowMs - wall.sinceMs < SEEN_MS || wall.seen.includes(wall.at)) return wall;
	return { ...wall, seen: [...wall.seen, wall.at] };
}

function isDue(wall: Wall, nowMs: number): boolean {
	return !wall.paused && nowMs - wall.sinceMs >= (wall.showMs[wall.at] ?? 0);
}

function turnTo(wall: Wall, at: number, nowMs: number): Wall {
	const count = wall.showMs.length;
	return { ...wall, at: (at + count) % count, sinceMs: nowMs };
}
