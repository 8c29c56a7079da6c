// The one door to the database. Every write is strict (fsync before it counts) and watched: it settles or fails within seconds.
import type { IDBPTransaction } from "idb";
import { type Database, openDatabase, type Table, type Tables } from "./database.ts";

/** Chromium syncs to the disk only when asked to: its default loses seconds of events in a power cut. */
const STRICT = { durability: "strict" } as const;
/** A transaction on a full or dying disk may never settle. */
export const WATCHDOG_MS = 3000;

export type Wait = (ms: number) => Promise<void>;
type Reading<Names extends readonly Table[]> = IDBPTransaction<Tables, Names, "readonly">;
type Writing<Names extends readonly Table[]> = IDBPTransaction<Tables, Names, "readwrite">;

export class StorageStuck extends Error {
	override name = "StorageStuck";
	constructor() {
		super(`A transaction did not settle within ${WATCHDOG_MS} ms`);
	}
}

export class Connection {
	#opening: Promise<Database> | null = null;
	readonly #wait: Wait;

	/** @param wait settles after that many ms; tests hand in their own */
	constructor(wait: Wait) {
		this.#wait = wait;
	}

	/**
	 * One strict transaction. Settles when it is on disk; on any failure the connection is given up and the
	 * next call opens a new one. `work` must await nothing but requests of its own transaction.
	 */
	async write<Names extends readonly Table[], T>(
		tables: Names,
		work: (tx: Writing<Names>) => Promise<T>,
	): Promise<T> {
		const db = await this.#open();
		return this.#settle(async (begun) => {
			const tx = db.transaction(tables as unknown as Table[], "readwrite", STRICT);
			begun(tx);
			const result = await work(tx as unknown as Writing<Names>);
			tx.commit();
			await tx.done;
			return result;
		});
	}

	async read<Names extends readonly Table[], T>(
		tables: Names,
		work: (tx: Reading<Names>) => Promise<T>,
	): Promise<T> {
		const db = await this.#open();
		return this.#settle(async (begun) => {
			const tx = db.transaction(tables as unknown as Table[], "readonly");
			begun(tx);
			return work(tx as unknown as Reading<Names>);
		});
	}

	/** Closes; the next call opens again. */
	drop(): void {
		const opening = this.#opening;
		this.#opening = null;
		opening?.then((db) => db.close()).catch(() => {});
	}

	#open(): Promise<Database> {
		if (!this.#opening) {
			const opening = openDatabase(() => {
				if (this.#opening === opening) this.#opening = null;
			});
			this.#opening = opening;
		}
		return this.#watch(this.#opening).catch((error: unknown) => {
			this.drop();
			throw error;
		});
	}

	async #settle<T>(run: (begun: (tx: Abortable) => void) => Promise<T>): Promise<T> {
		let open: Abortable | undefined;
		try {
			return await this.#watch(
				run((tx) => {
					open = tx;
					// Its failure reaches the caller through `run`; without this it would also be reported as unhandled.
					tx.done.catch(() => {});
				}),
			);
		} catch (error) {
			if (open) abort(open);
			this.drop();
			throw error;
		}
	}

	#watch<T>(work: Promise<T>): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			work.then(resolve, reject);
			void this.#wait(WATCHDOG_MS).then(() => reject(new StorageStuck()));
		});
	}
}

interface Abortable {
	abort(): void;
	done: Promise<void>;
}

function abort(tx: Abortable): void {
	try {
		tx.abort();
	} catch {
		// Already over.
	}
}
