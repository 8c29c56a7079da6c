// Whether the figures of a window are complete: which kiosks they come from and what may still be under way.
import { dayOf } from "../../core/calendar.ts";
import type { CountsRow, KioskState } from "../../core/desk.ts";
import type { DaySpan } from "./day-span.ts";
import { arrivedOf } from "./kiosk-standing.ts";

/** Why more may come from a kiosk. */
export type Lack =
	| { why: "never-enrolled" }
	| { why: "never-heard" }
	/** Numbered events it told of that are not here. */
	| { why: "missing"; gaps: { from: number; to: number }[] }
	/** Its last word is older than the window's end: later visits may still lie on it. */
	| { why: "silent-since"; lastContactMs: number }
	/** Stored lines this version cannot read: not counted. */
	| { why: "unreadable"; lines: number };

export interface Completeness {
	whole: boolean;
	/** Names of kiosks with any count in those days. */
	from: string[];
	/** Rows of devices that are no kiosk of the list any more. */
	unnamed: number;
	/** Kiosks that may still bring something, with every reason. */
	open: { kiosk: string; lacks: Lack[] }[];
}

/** @param nowMs the server's time */
export function completenessOf(
	span: DaySpan,
	kiosks: readonly KioskState[],
	rows: readonly CountsRow[],
	nowMs: number,
): Completeness {
	const counted = new Set(rows.map((row) => row.kiosk));
	const open = kiosks
		.map((kiosk) => ({ kiosk: kiosk.config.name, lacks: lacksOf(kiosk, span, nowMs) }))
		.filter(({ lacks }) => lacks.length > 0);
	return {
		whole: open.length === 0,
		from: kiosks.filter(({ config }) => counted.has(config.kiosk)).map(({ config }) => config.name),
		unnamed: new Set(rows.filter((row) => row.kiosk === null).map((row) => row.device)).size,
		open,
	};
}

function lacksOf(kiosk: KioskState, span: DaySpan, nowMs: number): Lack[] {
	const { gaps, quarantined } = arrivedOf(kiosk);
	const lacks: Lack[] = [];
	if (gaps.length > 0) lacks.push({ why: "missing", gaps });
	const silence = silenceOf(kiosk, span, nowMs);
	if (silence) lacks.push(silence);
	if (quarantined > 0) lacks.push({ why: "unreadable", lines: quarantined });
	return lacks;
}

function silenceOf(
	{ device, ledgers, lastContactMs }: KioskState,
	span: DaySpan,
	nowMs: number,
): Lack | null {
	if (device === null && ledgers.length === 0) return { why: "never-enrolled" };
	if (lastContactMs === null) return { why: "never-heard" };
	const endDay = span.to < dayOf(nowMs) ? span.to : dayOf(nowMs);
	const heard = dayOf(lastContactMs);
	// A past day is over only once the kiosk spoke on a later one; today counts as heard with a word of today.
	const enough = endDay === dayOf(nowMs) ? heard >= endDay : heard > endDay;
	return enough || span.from > dayOf(nowMs) ? null : { why: "silent-since", lastContactMs };
}
