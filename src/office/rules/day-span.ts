// The window of days that counts and form are asked for: ready choices, typed days, and the list of its days.
import { dayOf, daysBetween } from "../../core/calendar.ts";
import type { Day } from "../../core/ids.ts";

export interface DaySpan {
	from: Day;
	to: Day;
}

export const CHOICES = ["today", "yesterday", "week", "month-of-safety", "consultation-day"] as const;
export type Choice = (typeof CHOICES)[number];

const DAY_MS = 86_400_000;
/** Longer than a year is surely a slip of the hand. */
const MOST_DAYS = 400;

/** The day `days` after `day`; before it where negative. */
export function dayAfter(day: Day, days: number): Day {
	return dayOf((daysBetween("1970-01-01", day) + days) * DAY_MS);
}

/**
 * The window a choice stands for. The month of safety and the consultation day are those of this year from
 * June on, before that the last ones: whoever opens the page in spring looks back.
 */
export function windowOf(choice: Choice, today: Day): DaySpan {
	switch (choice) {
		case "today":
			return { from: today, to: today };
		case "yesterday":
			return { from: dayAfter(today, -1), to: dayAfter(today, -1) };
		case "week":
			return { from: dayAfter(today, -6), to: today };
		case "month-of-safety":
			return { from: `${juneYear(today)}-06-01`, to: `${juneYear(today)}-06-30` };
		case "consultation-day":
			return { from: `${juneYear(today)}-06-16`, to: `${juneYear(today)}-06-16` };
	}
}

/** The choice that gives this window today, or null where somebody typed the days. */
export function choiceOf(span: DaySpan, today: Day): Choice | null {
	const same = (choice: Choice) => {
		const { from, to } = windowOf(choice, today);
		return from === span.from && to === span.to;
	};
	return CHOICES.find(same) ?? null;
}

/** What keeps two typed days from being a window; null where nothing does. */
export type WindowFault = "incomplete" | "reversed" | "too-long" | null;

export function faultOf({ from, to }: DaySpan): WindowFault {
	if (!isDay(from) || !isDay(to)) return "incomplete";
	if (from > to) return "reversed";
	return daysBetween(from, to) >= MOST_DAYS ? "too-long" : null;
}

/** All days of the window, first to last. */
export function daysOf({ from, to }: DaySpan): Day[] {
	return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => dayAfter(from, index));
}

function isDay(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayAfter(text, 0) === text;
}

function juneYear(today: Day): string {
	const year = Number(today.slice(0, 4));
	return String(today.slice(5, 7) >= "06" ? year : year - 1).padStart(4, "0");
}
