// How far it is to the consultation day: still to come, today, or over for this year.
import { daysBetween } from "../../../core/calendar.ts";
import type { Day } from "../../../core/ids.ts";

export type Countdown =
	| { kind: "before"; days: number; month: number; day: number }
	| { kind: "today" }
	/** `nextYear`: the year to look forward to; null once that year's own day may be past too. */
	| { kind: "after"; nextYear: number | null };

/** Counted in whole Beijing days from `today` to `target`. */
export function countDown(target: Day, today: Day): Countdown {
	const days = daysBetween(today, target);
	const [year = 0, month = 0, day = 0] = target.split("-").map(Number);
	if (days > 0) return { kind: "before", days, month, day };
	if (days === 0) return { kind: "today" };
	const nextYear = year + 1;
	const stillAhead = today < `${nextYear}${target.slice(4)}`;
	return { kind: "after", nextYear: stillAhead ? nextYear : null };
}
