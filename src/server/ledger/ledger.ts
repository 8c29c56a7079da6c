// The ledger at work: takes links in, says how far it has them, and keeps every count equal to a fold over stored events.
import { genesis, type Head, type Link } from "../../core/chain.ts";
import type { Cell } from "../../core/tally.ts";
import { type InTurn, oneAfterAnother } from "../one-after-another.ts";
import type { Chain, Events, StoredEvent, Way } from "../store/port.ts";
import { addRow, type ChainAccount, comeLast, emptyAccount } from "./account-of-chain.ts";
import { sameCells } from "./cells.ts";
import { Follower, placeBelow } from "./shape.ts";

const PAGE_ROWS = 2000;

export interface Taken {
	have: Head;
	stored: number;
	already: number;
}

export class Ledger {
	private accounts = new Map<string, ChainAccount>();
	private turns = new Map<string, InTurn>();
	/** Chains being written to, or whose last writing ended in a fault: their account may be behind the store. */
	private unsure = new Set<string>();
	private readonly events: Events;
	/** Nobody else writes: what is remembered needs no second look. */
	private readonly alone: boolean;

	private constructor(events: Events, alone: boolean) {
		this.events = events;
		this.alone = alone;
	}

	/** Reads all stored events once. */
	static async open(store: { events: Events; alone: boolean }): Promise<Ledger> {
		const ledger = new Ledger(store.events, store.alone);
		for (const { ledger: id, device } of await store.events.sizes())
			await ledger.reread({ ledger: id, device });
		return ledger;
	}

	/** Whether the chain's event at `at` is stored; the beginning always is. */
	async knows(chain: Chain, at: Head): Promise<boolean> {
		const beginning = genesis(chain.ledger, chain.device);
		return (at.seq === 0 && at.h === beginning.h) || this.events.has(chain, at);
	}

	/** Stores links that follow `prev`. They count once, whoever brings them, how often and in whatever order. */
	take(chain: Chain, prev: Head, links: readonly Link[], way: Way, atMs: number): Promise<Taken> {
		return this.inTurn(chain, async () => {
			const wasUnsure = this.unsure.has(keyOf(chain));
			this.unsure.add(keyOf(chain));
			const isNew = await this.events.append(chain, prev, links, way, atMs);
			await this.add(chain, newRows(prev, links, isNew), wasUnsure);
			this.unsure.delete(keyOf(chain));
			const have = await this.farthest(chain, links.at(-1) ?? prev);
			return { have, stored: isNew.size, already: links.length - isNew.size };
		});
	}

	/** The highest event stored without a gap on the branch of a kiosk whose chain ends at `head`. */
	haveFor(chain: Chain, head: Head): Promise<Head> {
		return this.inTurn(chain, async () => {
			const account = await this.account(chain);
			const beginning = genesis(chain.ledger, chain.device);
			if (account.shape.forks > 0) {
				const reached = await this.follow(chain, head);
				return reached ? head : placeBelow(account.shape, head, beginning);
			}
			if (head.seq > account.shape.end.seq) return account.shape.end;
			return (await this.knows(chain, head)) ? head : placeBelow(account.shape, head, beginning);
		});
	}

	/** Where to go on from when `head` is not stored: always below it. */
	placeBelow(chain: Chain, head: Head): Promise<Head> {
		return this.inTurn(chain, async () => {
			const { shape } = await this.account(chain);
			return placeBelow(shape, head, genesis(chain.ledger, chain.device));
		});
	}

	/** Every chain, with its counts by day and activity. */
	async chains(): Promise<readonly ChainAccount[]> {
		if (!this.alone || this.unsure.size > 0) await this.catchUp();
		return [...this.accounts.values()];
	}

	/** Counts everything again from what is stored, and says whether the counts in use were the same. */
	async recount(): Promise<boolean> {
		const before = cellsOf(await this.chains());
		for (const { chain } of await this.chains()) await this.inTurn(chain, () => this.reread(chain));
		return sameCells(before, cellsOf([...this.accounts.values()]));
	}

	private async add(chain: Chain, rows: readonly StoredEvent[], wasUnsure: boolean): Promise<void> {
		const account = this.accounts.get(keyOf(chain)) ?? this.remember(emptyAccount(chain));
		const known = account.shape.rows + rows.length;
		const complete = (this.alone && !wasUnsure) || (await this.events.sizes(chain))[0]?.events === known;
		if (complete && comeLast(account, rows)) for (const row of rows) addRow(account, row);
		else await this.reread(chain);
	}

	/** The account of a chain, read again when another server has stored something. */
	private async account(chain: Chain): Promise<ChainAccount> {
		const account = this.accounts.get(keyOf(chain)) ?? emptyAccount(chain);
		if (this.alone && !this.unsure.has(keyOf(chain))) return account;
		const [size] = await this.events.sizes(chain);
		if (size?.events !== account.shape.rows) return this.reread(chain);
		this.unsure.delete(keyOf(chain));
		return account;
	}

	/** Reads again what another server stored, and what a fault left unsure; waits for what is being written. */
	private async catchUp(): Promise<void> {
		for (const { ledger, device } of await this.events.sizes()) {
			const chain = { ledger, device };
			await this.inTurn(chain, () => this.account(chain));
		}
	}

	private async reread(chain: Chain): Promise<ChainAccount> {
		const account = emptyAccount(chain);
		await this.readAll(chain, (row) => addRow(account, row));
		this.unsure.delete(keyOf(chain));
		return this.remember(account);
	}

	private remember(account: ChainAccount): ChainAccount {
		this.accounts.set(keyOf(account.chain), account);
		return account;
	}

	/** How far the branch that holds `at` reaches without a gap; below it when `at` hangs loose. */
	private async farthest(chain: Chain, at: Head): Promise<Head> {
		const { shape } = await this.account(chain);
		if (shape.forks === 0) return shape.end;
		return (await this.follow(chain, at)) ?? placeBelow(shape, at, genesis(chain.ledger, chain.device));
	}

	private async follow(chain: Chain, at: Head): Promise<Head | null> {
		const follower = new Follower(genesis(chain.ledger, chain.device), at);
		await this.readAll(chain, (row) => follower.add(row));
		return follower.finish();
	}

	private async readAll(chain: Chain, each: (row: StoredEvent) => void): Promise<void> {
		let after: Head | null = null;
		for (;;) {
			const rows: StoredEvent[] = await this.events.page(chain, after, PAGE_ROWS);
			for (const row of rows) each(row);
			after = rows.at(-1) ?? null;
			if (rows.length < PAGE_ROWS) return;
		}
	}

	private inTurn<T>(chain: Chain, work: () => Promise<T>): Promise<T> {
		const key = keyOf(chain);
		let turn = this.turns.get(key);
		if (!turn) {
			turn = oneAfterAnother();
			this.turns.set(key, turn);
		}
		return turn(work);
	}
}

const keyOf = ({ ledger, device }: Chain) => `${ledger}/${device}`;

function cellsOf(accounts: readonly ChainAccount[]): Cell[] {
	return accounts.flatMap(({ tally }) => [...tally.cells.values()]);
}

function newRows(prev: Head, links: readonly Link[], isNew: ReadonlySet<string>): StoredEvent[] {
	return links
		.map((link, i): StoredEvent => ({ ...link, prev: links[i - 1]?.h ?? prev.h }))
		.filter(({ h }) => isNew.has(h));
}
