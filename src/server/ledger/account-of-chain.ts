// What the server remembers of one chain: its shape and its tally, folded over the stored rows in their order.
import { genesis, readLine } from "../../core/chain.ts";
import { addEvent, emptyTally, type Tally } from "../../core/tally.ts";
import type { Chain, StoredEvent } from "../store/port.ts";
import { addPlace, comesAfter, emptyShape, type Shape } from "./shape.ts";

export interface ChainAccount {
	chain: Chain;
	shape: Shape;
	tally: Tally;
	/** Stored lines of a form this version cannot read, or that name another place: kept, not counted. */
	quarantined: number;
}

export function emptyAccount(chain: Chain): ChainAccount {
	return {
		chain,
		shape: emptyShape(genesis(chain.ledger, chain.device)),
		tally: emptyTally(),
		quarantined: 0,
	};
}

/** Rows must come in the order of (seq, h), each once. */
export function addRow(account: ChainAccount, row: StoredEvent): void {
	addPlace(account.shape, row);
	const event = readLine(row.line);
	const { ledger, device } = account.chain;
	if (event && event.stamp.ledger === ledger && event.stamp.seq === row.seq)
		addEvent(account.tally, device, event);
	else account.quarantined += 1;
}

/** Whether these rows, in order, may be added without reading the chain again. */
export function comeLast(account: ChainAccount, rows: readonly StoredEvent[]): boolean {
	const first = rows[0];
	return first === undefined || comesAfter(first, account.shape.last);
}
