// Events for tests: stamps with the fields that matter given and the rest filled in.
import type { Happening, InteractionEvent, Stamp } from "../../src/core/events.ts";
import type { ActivityKind, BootId, DeviceId, LedgerId, ModuleId, VisitId } from "../../src/core/ids.ts";

export const DEVICE = "d".repeat(32) as DeviceId;
export const LEDGER = "a".repeat(32) as LedgerId;
/** 2027-06-16 09:00 in Beijing. */
export const CONSULTATION_MORNING_MS = Date.UTC(2027, 5, 16, 1);

export function visitId(n: number): VisitId {
	return n.toString(16).padStart(16, "0") as VisitId;
}

export function aStamp(seq: number, given: Partial<Stamp> = {}): Stamp {
	return {
		schema: 1,
		ledger: LEDGER,
		seq,
		nonce: seq.toString(16).padStart(16, "0"),
		wallMs: CONSULTATION_MORNING_MS + seq * 1000,
		monoMs: seq * 1000,
		boot: "b".repeat(16) as BootId,
		visit: visitId(1),
		occasion: null,
		edition: 0,
		...given,
	};
}

export function inActivity(kind: string): { module: ModuleId; activity: ActivityKind } {
	return { module: `${kind}-1` as ModuleId, activity: kind as ActivityKind };
}

export function anEvent(seq: number, what: Happening, given: Partial<Stamp> = {}): InteractionEvent {
	return { stamp: aStamp(seq, given), what };
}
