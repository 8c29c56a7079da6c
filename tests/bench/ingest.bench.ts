// How fast does the server take events in, durably, and how much cheaper is what it has already?
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Link } from "../../src/core/chain.ts";
import { MAX_LINES_PER_PUSH } from "../../src/core/protocol.ts";
import { Ledger } from "../../src/server/ledger/ledger.ts";
import { openSqlite } from "../../src/server/store/sqlite.ts";
import { openStore } from "../../src/server/store/store.ts";
import { beginningOf, chainNumber, linksAfter } from "../server/chains.ts";

const EVENTS = 50_000;

export default async function measure(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "fujunshan-bench-"));
	const store = await openStore(openSqlite(join(folder, "ledger.db")));
	const ledger = await Ledger.open(store);
	const links = linksAfter(chainNumber(1), beginningOf(chainNumber(1)), EVENTS);
	const newMs = await tookMs(() => pushAll(ledger, links));
	const againMs = await tookMs(() => pushAll(ledger, links));
	const readMs = await tookMs(() => Ledger.open(store));
	await store.close();
	rmSync(folder, { recursive: true });
	console.log(`${EVENTS} events in pushes of ${MAX_LINES_PER_PUSH}, each on disk before its answer:`);
	console.log(
		`  new ${perSecond(newMs)}/s, already known ${perSecond(againMs)}/s (${(newMs / againMs).toFixed(1)} times as fast)`,
	);
	console.log(`  counted again from the ledger at a start: ${perSecond(readMs)}/s`);
}

async function pushAll(ledger: Ledger, links: readonly Link[]): Promise<void> {
	let prev = beginningOf(chainNumber(1));
	for (let at = 0; at < links.length; at += MAX_LINES_PER_PUSH) {
		const part = links.slice(at, at + MAX_LINES_PER_PUSH);
		await ledger.take(chainNumber(1), prev, part, "wire", 1);
		prev = part.at(-1) ?? prev;
	}
}

async function tookMs(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

const perSecond = (ms: number) => Math.round((EVENTS / ms) * 1000);
