// Keeps what happened in order and in memory until it is durable, however long the disk refuses.
import type { Head } from "../../core/chain.ts";
import type { Note } from "../rules/shell-state.ts";
import type { Wait } from "./connection.ts";
import type { Entry } from "./ledger.ts";

const RETRY_MS = 3000;

interface Means {
	/** Must be safe to repeat with the same entries. */
	append(entries: readonly Entry[]): Promise<Head>;
	/** Throws on what is no happening: a programmer's error, not the disk's. */
	stamp(note: Note): Entry;
	/** Makes room by what can be fetched again. */
	makeRoom(): Promise<void>;
	wait: Wait;
	appended(head: Head): void;
	/** Two attempts in a row failed. */
	failed(error: unknown): void;
	recovered(): void;
}

export class Recorder {
	readonly #means: Means;
	#queue: { entries: Entry[]; durable: () => void }[] = [];
	#busy = false;
	#troubled = false;

	constructor(means: Means) {
		this.#means = means;
	}

	/** Nothing waits to be written. */
	get settled(): boolean {
		return !this.#busy && this.#queue.length === 0;
	}

	/** Settles when all of it is on disk. */
	record(notes: readonly Note[]): Promise<void> {
		const entries = notes.map((note) => this.#means.stamp(note));
		if (entries.length === 0) return Promise.resolve();
		return new Promise((durable) => {
			this.#queue.push({ entries, durable });
			void this.#drain();
		});
	}

	async #drain(): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		while (this.#queue.length > 0) {
			const batch = this.#queue.splice(0);
			await this.#keep(batch.flatMap(({ entries }) => entries));
			for (const { durable } of batch) durable();
		}
		this.#busy = false;
	}

	async #keep(entries: readonly Entry[]): Promise<void> {
		for (let failures = 0; ; failures += 1) {
			try {
				this.#means.appended(await this.#means.append(entries));
				break;
			} catch (error) {
				if (failures > 0) this.#complain(error);
				await this.#means.makeRoom().catch(() => {});
				await this.#means.wait(failures === 0 ? 0 : RETRY_MS);
			}
		}
		if (this.#troubled) this.#means.recovered();
		this.#troubled = false;
	}

	#complain(error: unknown): void {
		if (!this.#troubled) this.#means.failed(error);
		this.#troubled = true;
	}
}
