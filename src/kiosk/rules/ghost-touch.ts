// Touches nobody makes: rain, insects and bad earth tap faster than fingers or press one spot for ever.

/** A contact as felt: `id` from the pointer, place in millimetres. */
export type Contact =
	| { kind: "down"; id: number; xMm: number; yMm: number }
	| { kind: "move"; id: number; xMm: number; yMm: number }
	| { kind: "up"; id: number }
	| { kind: "tick" };

interface Held {
	id: number;
	xMm: number;
	yMm: number;
	sinceMs: number;
}
export interface Feeling {
	/** Times of the taps of the last second. */
	tapsMs: readonly number[];
	held: readonly Held[];
	/** Touch is ignored until then. */
	pausedUntilMs: number;
	why: "rain" | "stuck" | null;
	/** Pauses since the page was opened, for the self-check. */
	pauses: number;
}

export const untouched: Feeling = { tapsMs: [], held: [], pausedUntilMs: 0, why: null, pauses: 0 };

const MOST_TAPS_PER_SECOND = 8;
const STUCK_MS = 5000;
/** A resting finger trembles, a drop does not wander farther. */
const SAME_SPOT_MM = 4;
const PAUSE_MS = 4000;

export function feel(feeling: Feeling, contact: Contact, nowMs: number): Feeling {
	const held = heldAfter(feeling.held, contact, nowMs);
	const recent = feeling.tapsMs.filter((at) => nowMs - at < 1000);
	const tapsMs = contact.kind === "down" ? [...recent, nowMs] : recent;
	const now = { ...feeling, held, tapsMs };
	if (isPaused(now, nowMs)) return now;
	if (tapsMs.length > MOST_TAPS_PER_SECOND) return pause(now, "rain", nowMs);
	if (held.some(({ sinceMs }) => nowMs - sinceMs > STUCK_MS)) return pause(now, "stuck", nowMs);
	return { ...now, why: null };
}

export function isPaused({ pausedUntilMs }: Feeling, nowMs: number): boolean {
	return nowMs < pausedUntilMs;
}

/** A finger rests on the screen, which is presence as long as it does not look like a drop. */
export function isResting(feeling: Feeling, nowMs: number): boolean {
	return feeling.held.length > 0 && !isPaused(feeling, nowMs);
}

function pause(feeling: Feeling, why: "rain" | "stuck", nowMs: number): Feeling {
	// A contact that stays is counted from now: it pauses again, and never counts as presence in between.
	const held = feeling.held.map((one) => ({ ...one, sinceMs: Math.max(one.sinceMs, nowMs - STUCK_MS) }));
	return { held, tapsMs: [], pausedUntilMs: nowMs + PAUSE_MS, why, pauses: feeling.pauses + 1 };
}

function heldAfter(held: readonly Held[], contact: Contact, nowMs: number): readonly Held[] {
	switch (contact.kind) {
		case "down": {
			const { id, xMm, yMm } = contact;
			return [...held.filter((one) => one.id !== id), { id, xMm, yMm, sinceMs: nowMs }];
		}
		case "move":
			return held.map((one) =>
				one.id === contact.id && wandered(one, contact) ? moved(contact, nowMs) : one,
			);
		case "up":
			return held.filter((one) => one.id !== contact.id);
		case "tick":
			return held;
	}
}

function wandered(from: Held, to: { xMm: number; yMm: number }): boolean {
	return Math.hypot(to.xMm - from.xMm, to.yMm - from.yMm) > SAME_SPOT_MM;
}

function moved({ id, xMm, yMm }: { id: number; xMm: number; yMm: number }, nowMs: number): Held {
	return { id, xMm, yMm, sinceMs: nowMs };
}
