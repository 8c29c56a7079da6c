// After a power cut: what must be recorded so that a visit cut off in the middle is closed.
import type { InteractionEvent } from "../../core/events.ts";
import type { Note } from "./shell-state.ts";

/** Reading a ledger backwards, nothing before this event can be part of an open visit. */
export function startsOrEndsVisit({ stamp, what }: InteractionEvent): boolean {
	return stamp.visit === null || what.kind === "visit-started" || what.kind === "visit-ended";
}

/**
 * The closing notes of the visit that the ledger ends in; none when no visit is open.
 * @param lastEvents the last events, oldest first, back to one for which `startsOrEndsVisit` holds
 */
export function closeOpenVisit(lastEvents: readonly InteractionEvent[]): Note[] {
	const last = lastEvents.at(-1);
	if (!last || last.stamp.visit === null || last.what.kind === "visit-ended") return [];
	const { visit } = last.stamp;
	const open = openModule(lastEvents);
	const ended: Note = { visit, what: { kind: "visit-ended", how: "restart" } };
	if (!open) return [ended];
	const { module, activity } = open.what;
	const sameBoot = open.stamp.boot === last.stamp.boot;
	const tookMs = sameBoot ? Math.max(0, last.stamp.monoMs - open.stamp.monoMs) : 0;
	const closed = {
		kind: "module-closed",
		module,
		activity,
		how: "left",
		score: 0,
		outOf: 0,
		tookMs,
	} as const;
	return [{ visit, what: closed }, ended];
}

type Opened = InteractionEvent & { what: { kind: "module-opened" } };

function openModule(events: readonly InteractionEvent[]): Opened | null {
	const latest = events.findLast(
		({ what }) => what.kind === "module-opened" || what.kind === "module-closed",
	);
	return latest && isOpening(latest) ? latest : null;
}

function isOpening(event: InteractionEvent): event is Opened {
	return event.what.kind === "module-opened";
}
