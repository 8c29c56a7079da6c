// The store's face: few verbs over an append-only ledger, and the records around it.
import type { Head, Link } from "../../core/chain.ts";
import type { Draft, EditionNote } from "../../core/desk.ts";
import type { TypedFigure } from "../../core/forms.ts";
import type { ChainHash, DeviceId, KioskId, LedgerId } from "../../core/ids.ts";
import type { KioskConfig } from "../../core/kiosk-config.ts";
import type { Pack } from "../../core/packs.ts";

/** A ledger as begun by one device. */
export interface Chain {
	ledger: LedgerId;
	device: DeviceId;
}

export interface StoredEvent extends Link {
	prev: ChainHash;
}

export type Way = "wire" | "file";

export interface Events {
	/** Stores what is new, durably; gives the hashes really stored. The same links any number of times change nothing. */
	append(chain: Chain, prev: Head, links: readonly Link[], way: Way, atMs: number): Promise<Set<ChainHash>>;
	has(chain: Chain, at: Head): Promise<boolean>;
	/** Up to `limit` events in order of (seq, h) that come after `after`. */
	page(chain: Chain, after: Head | null, limit: number): Promise<StoredEvent[]>;
	/** Events stored in each chain; with `only`, in that one. */
	sizes(only?: Chain): Promise<(Chain & { events: number })[]>;
	/** Raises the highest event the chain is known to have. */
	know(chain: Chain, head: Head): Promise<void>;
	known(): Promise<(Chain & { head: Head })[]>;
}

export interface Device {
	device: DeviceId;
	kiosk: KioskId;
	/** False once another machine took the kiosk over: it may send no more, what it had still counts. */
	mayReport: boolean;
	contactMs: number | null;
	clockOffsetMs: number | null;
	edition: number | null;
	app: string | null;
}

export type Contact = { atMs: number; clockOffsetMs: number; edition: number; app: string };
export type Enrolment = { device: DeviceId; tokenHash: string; atMs: number };

export interface Kiosks {
	put(config: KioskConfig): Promise<void>;
	all(): Promise<KioskConfig[]>;
	/** Devices in the order of their enrolment. */
	devices(): Promise<Device[]>;
	deviceByToken(tokenHash: string): Promise<Device | null>;
	/** Enrols without a code, but only while no device is enrolled at all; gives whether it did. */
	enrolFirst(enrolment: Enrolment, kiosk: KioskId): Promise<boolean>;
	/** Uses up a code: null when it is unknown, over, or used by another device. */
	enrolByCode(enrolment: Enrolment, codeHash: string): Promise<KioskId | null>;
	addCode(codeHash: string, kiosk: KioskId, validUntilMs: number): Promise<void>;
	recordContact(device: DeviceId, contact: Contact): Promise<void>;
}

export interface Accounts {
	/** Makes the account unless it is there; gives whether it did. */
	add(name: string, passwordHash: string): Promise<boolean>;
	/** Sets the password and ends the account's sessions. */
	setPassword(name: string, passwordHash: string): Promise<void>;
	passwordOf(name: string): Promise<string | null>;
	anyone(): Promise<boolean>;
	openSession(tokenHash: string, name: string, atMs: number): Promise<void>;
	session(tokenHash: string): Promise<{ name: string; createdMs: number; seenMs: number } | null>;
	touchSession(tokenHash: string, atMs: number): Promise<void>;
	closeSession(tokenHash: string): Promise<void>;
	dropSessions(seenBeforeMs: number, createdBeforeMs: number): Promise<void>;
}

/** An edition as stored: the note and what it holds. */
export type StoredEdition = EditionNote & { packs: Pack[] };

export interface Contents {
	drafts(): Promise<Draft[]>;
	/** Adds a shipped pack, or renews one that nobody has edited yet. */
	ship(pack: Pack, by: string, atMs: number): Promise<void>;
	/** Null when `version` is not the stored one. */
	saveDraft(version: number, pack: Pack, by: string, atMs: number): Promise<Draft | null>;
	/** Publishes under the next number; the same packs as the newest edition give that one again. */
	publish(
		packs: readonly Pack[],
		digest: string,
		by: string,
		note: string,
		atMs: number,
	): Promise<EditionNote>;
	editions(): Promise<EditionNote[]>;
	edition(number: number): Promise<StoredEdition | null>;
	newestEdition(): Promise<number>;
}

export interface Figures {
	typed(form: string): Promise<TypedFigure[]>;
	type(form: string, figure: TypedFigure): Promise<void>;
	untype(form: string, cell: string): Promise<void>;
}

export interface AuditRow {
	n: number;
	atMs: number;
	who: string;
	what: string;
	detail: string;
	h: string;
}

export interface Audit {
	add(who: string, what: string, detail: object, atMs: number): Promise<void>;
	rows(): Promise<AuditRow[]>;
}

export interface Store {
	readonly alone: boolean;
	events: Events;
	kiosks: Kiosks;
	accounts: Accounts;
	contents: Contents;
	figures: Figures;
	audit: Audit;
	close(): Promise<void>;
}
