// The ledger on this machine: a gapless chain of events, and how far the server has it.
import type { IDBPTransaction } from "idb";
import { genesis, type Head, type Link, linkLines, readLine, writeLine } from "../../core/chain.ts";
import type { Happening, InteractionEvent, Stamp } from "../../core/events.ts";
import type { ChainHash, DeviceId, LedgerId } from "../../core/ids.ts";
import { startsOrEndsVisit } from "../rules/open-visit.ts";
import type { Connection } from "./connection.ts";
import type { Tables } from "./database.ts";

/** A happening with everything but its place in the chain. */
export interface Entry {
	stamp: Omit<Stamp, "seq" | "ledger">;
	what: Happening;
}
export interface Identity {
	device: DeviceId;
	ledger: LedgerId;
}
export type Audit = { sound: true; head: Head } | { sound: false; brokenAt: number };

const AUDIT_STEP = 1000;

export class Ledger {
	readonly identity: Identity;
	readonly genesis: Head;
	readonly #connection: Connection;

	constructor(connection: Connection, identity: Identity) {
		this.#connection = connection;
		this.identity = identity;
		this.genesis = genesis(identity.ledger, identity.device);
	}

	/**
	 * All entries in one transaction, or none. Safe to call again with the same entries after any failure:
	 * what turns out to be on disk already is not written twice.
	 */
	append(entries: readonly Entry[]): Promise<Head> {
		return this.#connection.write(["event", "head"] as const, async (tx) => {
			const head = headOf(await tx.objectStore("head").get(this.identity.ledger)) ?? this.genesis;
			if (await this.#holds(tx, head, entries)) return head;
			const links = this.#link(head, entries);
			const last = links.at(-1) ?? head;
			const { ledger } = this.identity;
			await Promise.all([
				...links.map(({ seq, h, line }) => tx.objectStore("event").add({ line, h }, [ledger, seq])),
				tx.objectStore("head").put({ seq: last.seq, h: last.h }, ledger),
			]);
			return { seq: last.seq, h: last.h };
		});
	}

	async head(): Promise<Head> {
		const { ledger } = this.identity;
		const kept = await this.#connection.read(["head"] as const, (tx) => tx.objectStore("head").get(ledger));
		return headOf(kept) ?? this.genesis;
	}

	async ack(): Promise<Head> {
		const { ledger } = this.identity;
		const kept = await this.#connection.read(["sync"] as const, (tx) => tx.objectStore("sync").get(ledger));
		return headOf(kept) ?? this.genesis;
	}

	moveAck({ seq, h }: Head): Promise<unknown> {
		const { ledger } = this.identity;
		return this.#connection.write(["sync"] as const, (tx) => tx.objectStore("sync").put({ seq, h }, ledger));
	}

	/** At most `count` links after number `seq`. */
	async linksAfter(seq: number, count: number): Promise<Link[]> {
		if (count < 1) return [];
		const range = this.#range(seq + 1, seq + count);
		const rows = await this.#connection.read(["event"] as const, (tx) =>
			tx.objectStore("event").getAll(range),
		);
		return rows.map(({ line, h }, at) => ({ seq: seq + 1 + at, h: h as ChainHash, line }));
	}

	/** The hash of event number `seq`, or null where there is none. */
	async hashAt(seq: number): Promise<ChainHash | null> {
		if (seq === 0) return this.genesis.h;
		return (await this.linksAfter(seq - 1, 1))[0]?.h ?? null;
	}

	/** The last events, oldest first, back to where an open visit could begin. */
	lastEvents(): Promise<InteractionEvent[]> {
		return this.#connection.read(["event"] as const, async (tx) => {
			const found: InteractionEvent[] = [];
			let cursor = await tx.objectStore("event").openCursor(this.#range(1, Number.MAX_SAFE_INTEGER), "prev");
			for (; cursor; cursor = await cursor.continue()) {
				const event = readLine(cursor.value.line);
				if (event) found.unshift(event);
				if (event && startsOrEndsVisit(event)) break;
			}
			return found;
		});
	}

	/** Recomputes the whole chain from the stored lines. */
	async audit(): Promise<Audit> {
		const head = await this.head();
		let at = this.genesis;
		while (at.seq < head.seq) {
			const kept = await this.linksAfter(at.seq, Math.min(AUDIT_STEP, head.seq - at.seq));
			const right = linkLines(
				at,
				kept.map(({ line }) => line),
			);
			const wrong = right.findIndex(({ h }, i) => h !== kept[i]?.h);
			if (wrong >= 0 || kept.length === 0) return { sound: false, brokenAt: at.seq + 1 + Math.max(0, wrong) };
			at = right.at(-1) ?? at;
		}
		return at.h === head.h ? { sound: true, head } : { sound: false, brokenAt: head.seq };
	}

	#link(head: Head, entries: readonly Entry[]): Link[] {
		const lines = entries.map(({ stamp, what }, at) =>
			writeLine({ ...stamp, ledger: this.identity.ledger, seq: head.seq + 1 + at }, what),
		);
		return linkLines(head, lines);
	}

	/** The chain ends in exactly these entries: a former attempt got through. */
	async #holds(
		tx: IDBPTransaction<Tables, readonly ["event", "head"], "readwrite">,
		head: Head,
		entries: readonly Entry[],
	): Promise<boolean> {
		const seq = head.seq - entries.length + 1;
		if (seq < 1) return false;
		const row = await tx.objectStore("event").get([this.identity.ledger, seq]);
		const event = row && readLine(row.line);
		return !!event && event.stamp.nonce === entries[0]?.stamp.nonce;
	}

	#range(from: number, to: number): IDBKeyRange {
		const { ledger } = this.identity;
		return IDBKeyRange.bound([ledger, from], [ledger, to]);
	}
}

function headOf(kept: { seq: number; h: string } | undefined): Head | null {
	return kept ? { seq: kept.seq, h: kept.h as ChainHash } : null;
}
