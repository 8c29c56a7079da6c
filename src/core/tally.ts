// Counting: one fold over stored events. Whatever the office signs comes from here; every faster tally must equal it.
import { dayOf } from "./calendar.ts";
import type { InteractionEvent } from "./events.ts";
import type { Day, DeviceId } from "./ids.ts";

/** Counts of one cell. */
export interface Counts {
	/** 人次: visits with at least one completed module. Half-finished ones do not count. */
	visits: number;
	/** 题次: answered items. */
	answers: number;
	/** Of these, answered right. */
	right: number;
	/** 完成: modules played or read to the end. */
	completions: number;
	/** Items looked at. */
	seen: number;
	/** 播放条次: slides that ran to their end in the loop. */
	loopPlays: number;
}

/** All activities together. A visit that completes three activities is one 人次 here and one in each of them. */
export const ALL_ACTIVITIES = "*";

export interface Cell {
	day: Day;
	device: DeviceId;
	activity: string;
	counts: Counts;
}

export interface Tally {
	cells: Map<string, Cell>;
	/** Visits already counted, by ledger, visit and activity. */
	counted: Set<string>;
	/** The official day of each 场次, which goes before the clock. */
	occasionDays: Map<string, Day>;
}

export function emptyTally(): Tally {
	return { cells: new Map(), counted: new Set(), occasionDays: new Map() };
}

export function noCounts(): Counts {
	return { visits: 0, answers: 0, right: 0, completions: 0, seen: 0, loopPlays: 0 };
}

export function sumCounts(parts: Iterable<Counts>): Counts {
	const sum = noCounts();
	for (const part of parts) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += part[key];
	return sum;
}

/**
 * Adds one event to the tally. Give each stored event once (the chain hash decides what is one event),
 * and the events of one ledger in the order of their numbers.
 */
export function addEvent(tally: Tally, device: DeviceId, { stamp, what }: InteractionEvent): void {
	const { ledger, visit, occasion } = stamp;
	if (what.kind === "occasion-opened" && occasion) tally.occasionDays.set(occasion, what.day);
	const day = (occasion && tally.occasionDays.get(occasion)) || dayOf(stamp.wallMs);

	const count = (activity: string, key: keyof Counts) => {
		for (const name of [activity, ALL_ACTIVITIES]) cellOf(tally, day, device, name).counts[key] += 1;
	};
	const countVisitOnce = (activity: string) => {
		for (const name of [activity, ALL_ACTIVITIES]) {
			const key = `${ledger}/${visit}/${name}`;
			if (tally.counted.has(key)) continue;
			tally.counted.add(key);
			cellOf(tally, day, device, name).counts.visits += 1;
		}
	};

	switch (what.kind) {
		case "item-answered":
			count(what.activity, "answers");
			if (what.right) count(what.activity, "right");
			break;
		case "item-seen":
			count(what.activity, "seen");
			break;
		case "module-closed":
			if (what.how !== "completed") break;
			count(what.activity, "completions");
			if (visit) countVisitOnce(what.activity);
			break;
		case "loop-played":
			count("loop", "loopPlays");
			break;
	}
}

function cellOf(tally: Tally, day: Day, device: DeviceId, activity: string): Cell {
	const key = `${day}/${device}/${activity}`;
	let cell = tally.cells.get(key);
	if (!cell) {
		cell = { day, device, activity, counts: noCounts() };
		tally.cells.set(key, cell);
	}
	return cell;
}
