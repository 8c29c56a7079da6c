// How a kiosk stands with the office: what has arrived, what is missing by number, when it last spoke.
import type { KioskState } from "../../core/desk.ts";

/** `waiting`: nobody enrolled it yet; `behind`: it has more than arrived here; `whole`: all it told of is here. */
export type Standing = "waiting" | "behind" | "whole";

/** A kiosk says hello every minute; after this long it counts as being without network. */
const QUIET_AFTER_MS = 5 * 60_000;
/** A clock this far off moves visits to a wrong time of day. */
const CLOCK_FAULT_MS = 2 * 60_000;

export interface Arrived {
	standing: Standing;
	/** Events stored here and events known to exist, over all its ledgers. */
	have: number;
	known: number;
	gaps: { from: number; to: number }[];
	quarantined: number;
	forks: number;
}

export function arrivedOf({ device, ledgers }: KioskState): Arrived {
	const sum = (pick: (ledger: KioskState["ledgers"][number]) => number) =>
		ledgers.reduce((total, ledger) => total + pick(ledger), 0);
	const gaps = ledgers.flatMap(({ missing }) => (missing ? [missing] : []));
	return {
		standing: gaps.length > 0 ? "behind" : device === null ? "waiting" : "whole",
		have: sum(({ have }) => have.seq),
		known: sum(({ known, have }) => Math.max(known.seq, have.seq)),
		gaps,
		quarantined: sum(({ quarantined }) => quarantined),
		forks: sum(({ forks }) => forks),
	};
}

export function missingCount(gaps: readonly { from: number; to: number }[]): number {
	return gaps.reduce((total, { from, to }) => total + to - from + 1, 0);
}

export function isQuiet({ lastContactMs }: KioskState, nowMs: number): boolean {
	return lastContactMs === null || nowMs - lastContactMs > QUIET_AFTER_MS;
}

export function hasClockFault({ clockOffsetMs }: KioskState): boolean {
	return clockOffsetMs !== null && Math.abs(clockOffsetMs) > CLOCK_FAULT_MS;
}
