// How the machine is: what the staff corner shows. Nothing here decides anything.
import { genesis, type Head } from "../core/chain.ts";
import type { DeviceId, LedgerId } from "../core/ids.ts";
import type { Audit } from "./outbox/ledger.ts";
import type { Setting } from "./settings/settings.ts";

export class Health {
	head = $state.raw<Head>(genesis("" as LedgerId, "" as DeviceId));
	ack = $state.raw<Head>(genesis("" as LedgerId, "" as DeviceId));
	audit = $state.raw<Audit | null>(null);
	persisted = $state.raw<boolean | null>(null);
	freeBytes = $state.raw<number | null>(null);
	contact = $state.raw<Setting<"contact"> | null>(null);
	starts = $state.raw<Setting<"starts"> | null>(null);
	refused = $state.raw<Setting<"refused"> | null>(null);
	/** Of the last round with the server; empty when it went well. */
	trouble = $state.raw("");
	/** Why nothing can be written; null while all is well. */
	storage = $state.raw<"full" | "failing" | null>(null);
	programWaiting = $state.raw(false);

	get unsynced(): number {
		return Math.max(0, this.head.seq - this.ack.seq);
	}
}
