// The hidden door for staff: five taps within three seconds in the top left corner.

const CORNER_MM = 20;
const TAPS = 5;
const WITHIN_MS = 3000;

/** @returns the taps still worth remembering, and whether they open the door */
export function knock(
	earlierMs: readonly number[],
	tap: { xMm: number; yMm: number },
	nowMs: number,
): { tapsMs: readonly number[]; opens: boolean } {
	if (tap.xMm > CORNER_MM || tap.yMm > CORNER_MM) return { tapsMs: [], opens: false };
	const tapsMs = [...earlierMs.filter((at) => nowMs - at <= WITHIN_MS), nowMs];
	return tapsMs.length >= TAPS ? { tapsMs: [], opens: true } : { tapsMs, opens: false };
}
