// Where everybody stands between two frames of the worker: the picture moves sixty times a second, the run does not.
import { OUT, OVERCOME } from "../../../../engines/evacuation/crowd/crowd.ts";
import { FIELDS, type Frame } from "./messages.ts";
import { PACE } from "./pace.ts";

/** A picture this far behind the newest frame hurries, seconds of the run. */
const FAR_BEHIND = 1.2;
/** Seconds in which somebody who has left fades. */
const FADE = 0.8;

/** The moment to be drawn next: a little behind the newest frame, so that there is one on either side. */
export function nextMoment(shown: number, passedMs: number, newest: number): number {
	const hurry = newest - shown > FAR_BEHIND ? 2 : 1;
	return Math.min(newest, shown + (Math.max(0, passedMs) / 1000) * PACE * hurry);
}

/** Somebody to be drawn. */
export interface Figure {
	person: number;
	x: number;
	y: number;
	headingX: number;
	headingY: number;
	/** 1 as solid as paper, 0 gone. */
	solid: number;
}

/**
 * Everybody to be drawn at `seconds`, between `before` and `after`.
 * @param leftAt seconds at which a person was first seen out, NaN before; written here
 */
export function figuresAt(before: Frame, after: Frame, seconds: number, leftAt: Float64Array): Figure[] {
	const span = after.seconds - before.seconds;
	const share = span > 0 ? Math.min(1, Math.max(0, (seconds - before.seconds) / span)) : 1;
	const figures: Figure[] = [];
	for (let person = 0; person < after.people.length / FIELDS; person++) {
		const at = person * FIELDS;
		const state = after.people[at + 4] as number;
		const gone = state === OUT || state === OVERCOME;
		if (gone && Number.isNaN(leftAt[person])) leftAt[person] = after.seconds;
		const since = gone ? Math.max(0, seconds - (leftAt[person] as number)) : 0;
		if (since >= FADE) continue;
		const mix = (field: number) => {
			const from = before.people[at + field] as number;
			return from + share * ((after.people[at + field] as number) - from);
		};
		const [headingX, headingY] = [mix(2), mix(3)];
		figures.push({
			person,
			// Who has left walks on while fading.
			x: mix(0) + since * headingX,
			y: mix(1) + since * headingY,
			headingX,
			headingY,
			solid: 1 - since / FADE,
		});
	}
	return figures;
}
