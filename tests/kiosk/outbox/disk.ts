// A database for tests: fake-indexeddb, fresh each time, and entries to write into it.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import type { Happening } from "../../../src/core/events.ts";
import type { DeviceId, LedgerId, VisitId } from "../../../src/core/ids.ts";
import { Connection, type Wait } from "../../../src/kiosk/outbox/connection.ts";
import { type Entry, Ledger } from "../../../src/kiosk/outbox/ledger.ts";
import { aStamp, DEVICE, LEDGER } from "../../core/sample-events.ts";

/** The watchdog sleeps: for tests in which every transaction settles. */
export const never: Wait = () => new Promise(() => {});
export const identity = { device: DEVICE as DeviceId, ledger: LEDGER as LedgerId };

export function freshDisk(): void {
	globalThis.indexedDB = new IDBFactory();
}

export function aLedger(wait: Wait = never): { ledger: Ledger; connection: Connection } {
	const connection = new Connection(wait);
	return { connection, ledger: new Ledger(connection, identity) };
}

let made = 0;
/** An entry like no other: its nonce counts up. */
export function anEntry(
	what: Happening = { kind: "visit-started" },
	visit: VisitId | null = aStamp(1).visit,
): Entry {
	made += 1;
	const { seq: _, ledger: __, ...stamp } = aStamp(made, { visit });
	return { stamp: { ...stamp, nonce: made.toString(16).padStart(16, "0") }, what };
}
export const entries = (count: number): Entry[] => Array.from({ length: count }, () => anEntry());
