// The editions on this machine: the newest good one, the one before it, and under both the one built in.
import type { Edition } from "../../core/packs.ts";
import type { Connection } from "../outbox/connection.ts";
import { type FaceOf, inOneSentence, soundEdition } from "./soundness.ts";

type Place = "current" | "previous";

export interface Chosen {
	edition: Edition;
	/** Why a newer one was passed over. */
	passedOver: { edition: number; why: string } | null;
}

export class Shelf {
	readonly #connection: Connection;
	readonly #faceOf: FaceOf;
	readonly #builtIn: () => Promise<Edition>;

	constructor(connection: Connection, faceOf: FaceOf, builtIn: () => Promise<Edition>) {
		this.#connection = connection;
		this.#faceOf = faceOf;
		this.#builtIn = builtIn;
	}

	/** The newest edition that is whole and that this program can show. */
	async choose(): Promise<Chosen> {
		let passedOver: Chosen["passedOver"] = null;
		for (const place of ["current", "previous"] as const) {
			const kept = await this.#take(place).catch(() => undefined);
			if (kept === undefined) continue;
			const read = await soundEdition(kept, this.#faceOf);
			if (read.ok) return { edition: read.value, passedOver };
			passedOver ??= { edition: numberOf(kept), why: inOneSentence(read.problems) };
		}
		return { edition: await this.#builtIn(), passedOver };
	}

	/** Checks what came over the wire and keeps it as the current edition. */
	async keep(value: unknown): Promise<{ ok: true; edition: Edition } | { ok: false; why: string }> {
		const read = await soundEdition(value, this.#faceOf);
		if (!read.ok) return { ok: false, why: inOneSentence(read.problems) };
		const edition = read.value;
		await this.#connection.write(["content"] as const, async (tx) => {
			const table = tx.objectStore("content");
			const before = await table.get("current");
			if (before !== undefined && numberOf(before) !== edition.number) await table.put(before, "previous");
			await table.put(edition, "current");
		});
		return { ok: true, edition };
	}

	/** Back to the content built in: the server has nothing published. */
	async clear(): Promise<Edition> {
		await this.#connection.write(["content"] as const, (tx) => tx.objectStore("content").clear());
		return this.#builtIn();
	}

	/** The previous edition makes room on a full disk: the ledger goes before content. */
	async makeRoom(): Promise<void> {
		await this.#connection.write(["content"] as const, (tx) => tx.objectStore("content").delete("previous"));
	}

	#take(place: Place): Promise<unknown> {
		return this.#connection.read(["content"] as const, (tx) => tx.objectStore("content").get(place));
	}
}

function numberOf(kept: unknown): number {
	const number = kept && typeof kept === "object" && "number" in kept ? kept.number : 0;
	return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : 0;
}
