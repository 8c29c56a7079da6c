// The rows of the counts table put together by day, kiosk or activity. Every figure is a sum of what the server sent.
import type { CountsRow } from "../../core/desk.ts";
import type { Day } from "../../core/ids.ts";
import { ALL_ACTIVITIES, type Counts, noCounts, sumCounts } from "../../core/tally.ts";

export const GROUPINGS = ["day", "kiosk", "activity"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface CountGroup {
	/** A day, a kiosk's id, a device without one, or an activity's folder. */
	key: string;
	counts: Counts;
}

/** All of the window: the rows over all activities, where each visit is one 人次 however much it played. */
export function totalOf(rows: readonly CountsRow[]): Counts {
	return sumCounts(overAll(rows).map((row) => row.counts));
}

/** One group a day, days without any included, in order. */
export function byDay(rows: readonly CountsRow[], days: readonly Day[]): CountGroup[] {
	const groups = gather(overAll(rows), (row) => row.day);
	return days.map((day) => ({ key: day, counts: groups.get(day) ?? noCounts() }));
}

/** One group a kiosk, kiosks without any included; devices that are no kiosk come last under their id. */
export function byKiosk(rows: readonly CountsRow[], kiosks: readonly string[]): CountGroup[] {
	const groups = gather(overAll(rows), (row) => row.kiosk ?? row.device);
	const others = [...groups.keys()].filter((key) => !kiosks.includes(key)).sort();
	return [...kiosks, ...others].map((key) => ({ key, counts: groups.get(key) ?? noCounts() }));
}

/** One group an activity, known ones first in the given order. */
export function byActivity(rows: readonly CountsRow[], activities: readonly string[]): CountGroup[] {
	const groups = gather(
		rows.filter((row) => row.activity !== ALL_ACTIVITIES),
		(row) => row.activity,
	);
	const others = [...groups.keys()].filter((key) => !activities.includes(key)).sort();
	return [...activities, ...others].map((key) => ({ key, counts: groups.get(key) ?? noCounts() }));
}

/** The rows of the chosen kiosk or activity; "" chooses all. */
export function onlyFrom(rows: readonly CountsRow[], kiosk: string): CountsRow[] {
	return kiosk === "" ? [...rows] : rows.filter((row) => (row.kiosk ?? row.device) === kiosk);
}

function overAll(rows: readonly CountsRow[]): CountsRow[] {
	return rows.filter((row) => row.activity === ALL_ACTIVITIES);
}

function gather(rows: readonly CountsRow[], keyOf: (row: CountsRow) => string): Map<string, Counts> {
	const groups = new Map<string, Counts[]>();
	for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row.counts]);
	return new Map([...groups].map(([key, parts]) => [key, sumCounts(parts)]));
}
