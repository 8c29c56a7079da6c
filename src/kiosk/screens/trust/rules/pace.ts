// How many steps of the engine are due: so many times as fast as life, never more at once than a slow machine can bear.

/** Times as fast as life. */
export const PACE = 8;
/** Seconds of life in a step of the engine. */
const STEP_SECONDS = 0.05;
/** What lies behind after a pause of the machine is not made up for. */
const MOST_STEPS = 16;

export interface Owed {
	steps: number;
	/** Seconds that make no whole step yet. */
	rest: number;
}

/** @param passedMs since the last wake */
export function stepsDue(passedMs: number, rest: number): Owed {
	const seconds = rest + (Math.max(0, passedMs) / 1000) * PACE;
	const whole = Math.floor(seconds / STEP_SECONDS + 1e-9);
	if (whole > MOST_STEPS) return { steps: MOST_STEPS, rest: 0 };
	return { steps: whole, rest: Math.max(0, seconds - whole * STEP_SECONDS) };
}
