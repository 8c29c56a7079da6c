// What every happening is stamped with at the moment it happens: time, boot, a random number, the edition shown.
import * as v from "valibot";
import type { Clock } from "../../core/clock.ts";
import { Happening } from "../../core/events.ts";
import type { BootId } from "../../core/ids.ts";
import type { Note } from "../rules/shell-state.ts";
import type { Entry } from "./ledger.ts";

export interface Stamping {
	clock: Clock;
	/** Random hex of that many bytes. */
	hex(bytes: number): string;
	boot: BootId;
	edition(): number;
}

/** Throws where `what` is no happening of the closed vocabulary. */
export function stampNote({ clock, hex, boot, edition }: Stamping, { visit, what }: Note): Entry {
	return {
		what: v.parse(Happening, what),
		stamp: {
			schema: 1,
			nonce: hex(8),
			wallMs: wholeMs(clock.wallMs()),
			monoMs: wholeMs(clock.monoMs()),
			boot,
			visit,
			occasion: null,
			edition: edition(),
		},
	};
}

function wholeMs(value: number): number {
	return Math.max(0, Math.round(value));
}
