// The kiosk's database: what is stored where, and how it is opened.
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

export interface Tables extends DBSchema {
	/** The ledger: key [ledger, seq]. The line is the truth. */
	event: { key: [string, number]; value: { line: string; h: string } };
	/** The end of each ledger. */
	head: { key: string; value: { seq: number; h: string } };
	/** What the server is known to have. */
	sync: { key: string; value: { seq: number; h: string } };
	/** Editions of content: "current" and "previous". */
	content: { key: string; value: unknown };
	/** Who this kiosk is and how it is set: see settings/settings.ts. */
	settings: { key: string; value: unknown };
}
export type Table = "event" | "head" | "sync" | "content" | "settings";
export type Database = IDBPDatabase<Tables>;

const DATABASE = "kiosk";
const VERSION = 1;

/** @param closed called when the browser closes the connection under us, or another window needs a newer form */
export function openDatabase(closed: () => void): Promise<Database> {
	return openDB<Tables>(DATABASE, VERSION, {
		upgrade(db) {
			for (const table of ["event", "head", "sync", "content", "settings"] as const)
				db.createObjectStore(table);
		},
		blocking(_was, _wanted, event) {
			(event.target as IDBDatabase).close();
			closed();
		},
		terminated: closed,
	});
}
