// What to ask the server next, from what the ledger holds and what the server said. It never forgets an event on an error.
import type { Head } from "../../core/chain.ts";
import type { ChainHash } from "../../core/ids.ts";
import { MAX_LINES_PER_PUSH } from "../../core/protocol.ts";

export interface SyncPlan {
	/** The ledger's end when this round began. */
	head: Head;
	/** What the server is known to have of our chain. */
	ack: Head;
	/** The beginning of the chain: from here everything can be sent again. */
	genesis: Head;
	said: "nothing" | "hello";
	/** Lines a push may carry; halves when the server finds it too large. */
	batch: number;
	/** Times in this round that the server did not know where our lines attach. */
	conflicts: number;
	/** Failures in a row, over rounds. */
	failures: number;
	/** This round is over. */
	ended: boolean;
}

export type SyncRequest = { kind: "hello" } | { kind: "push"; prev: Head; count: number } | { kind: "none" };

/** `ours`: the hash of our own event number `have.seq`, null when we have none of that number. */
export type SyncAnswer =
	| { kind: "hello"; have: Head; ours: ChainHash | null }
	| { kind: "pushed"; last: Head; have: Head; ours: ChainHash | null }
	| { kind: "conflict"; have: Head; ours: ChainHash | null }
	| { kind: "too-large" }
	/** No network, a refusal, an error, or something that is no answer of ours (a captive portal). */
	| { kind: "failed" };

const MOST_CONFLICTS = 3;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;
const QUIET_MS = 60_000;

export function beginRound(head: Head, ack: Head, genesis: Head, failures: number): SyncPlan {
	return {
		head,
		ack,
		genesis,
		said: "nothing",
		batch: MAX_LINES_PER_PUSH,
		conflicts: 0,
		failures,
		ended: false,
	};
}

export function nextRequest({ head, ack, said, batch, ended }: SyncPlan): SyncRequest {
	if (ended) return { kind: "none" };
	if (said === "nothing") return { kind: "hello" };
	if (ack.seq >= head.seq) return { kind: "none" };
	return { kind: "push", prev: ack, count: Math.min(batch, head.seq - ack.seq) };
}

export function afterAnswer(plan: SyncPlan, answer: SyncAnswer): SyncPlan {
	switch (answer.kind) {
		case "hello":
			// The pointer follows down too: a server restored from a backup gets everything again.
			return { ...plan, said: "hello", ack: agreed(plan, answer, plan.genesis), failures: 0 };
		case "pushed":
			return afterPush(plan, answer);
		case "conflict": {
			const next = { ...plan, ack: agreed(plan, answer, plan.genesis), conflicts: plan.conflicts + 1 };
			return next.ack.seq !== plan.ack.seq && next.conflicts <= MOST_CONFLICTS ? next : failed(next);
		}
		case "too-large":
			return plan.batch > 1 ? { ...plan, batch: Math.ceil(plan.batch / 2) } : failed(plan);
		case "failed":
			return failed(plan);
	}
}

/** The lines are stored, also where the server's own end lies on another branch; an end before them is a fault. */
function afterPush(plan: SyncPlan, answer: Extract<SyncAnswer, { kind: "pushed" }>): SyncPlan {
	const ack = agreed(plan, answer, answer.last);
	return ack.seq < answer.last.seq ? failed({ ...plan, ack }) : { ...plan, ack, failures: 0 };
}

/** Milliseconds until the next round. `dice` in [0, 1) spreads many kiosks over time. */
export function pauseMs({ failures }: Pick<SyncPlan, "failures">, dice: number): number {
	if (failures === 0) return QUIET_MS * (0.75 + dice / 2);
	const wait = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
	return wait * (0.5 + dice / 2);
}

function agreed(
	plan: SyncPlan,
	{ have, ours }: { have: Head; ours: ChainHash | null },
	otherwise: Head,
): Head {
	if (have.seq === 0) return plan.genesis;
	return ours === have.h ? have : otherwise;
}

function failed(plan: SyncPlan): SyncPlan {
	return { ...plan, failures: plan.failures + 1, ended: true };
}
