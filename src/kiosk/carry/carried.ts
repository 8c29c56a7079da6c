// What to carry home: the events the server does not have, or those of the last weeks, as one packed file.
import { dayOf } from "../../core/calendar.ts";
import { writeCarried } from "../../core/carried-file.ts";
import { type Link, readLine } from "../../core/chain.ts";
import type { KioskId } from "../../core/ids.ts";
import type { Ledger } from "../outbox/ledger.ts";

export type Extent = "unsynced" | "sixty-days";

const DAYS_KEPT = 60;
const DAY_MS = 86_400_000;
const READ_AT_ONCE = 1000;

export interface Carrying {
	name: string;
	bytes: Uint8Array<ArrayBuffer>;
	count: number;
}

/** null when there is nothing to carry. Exporting is not delivering: no pointer moves. */
export async function packCarried(
	ledger: Pick<Ledger, "identity" | "genesis" | "head" | "ack" | "linksAfter" | "hashAt">,
	kiosk: KioskId | null,
	extent: Extent,
	wallMs: number,
): Promise<Carrying | null> {
	const from = extent === "unsynced" ? (await ledger.ack()).seq : 0;
	const all = await linksFrom(ledger, from);
	const links = extent === "unsynced" ? all : recent(all, wallMs - DAYS_KEPT * DAY_MS);
	const [first] = links;
	const last = links.at(-1);
	if (!first || !last) return null;
	const prevSeq = first.seq - 1;
	const prev = { seq: prevSeq, h: (await ledger.hashAt(prevSeq)) ?? ledger.genesis.h };
	const header = {
		magic: "fujunshan-ledger",
		schema: 1,
		...ledger.identity,
		kiosk,
		prev,
		writtenMs: Math.max(0, Math.round(wallMs)),
	} as const;
	const bytes = await gzip(writeCarried(header, links));
	return { name: fileName(kiosk, wallMs, last.seq), bytes, count: links.length };
}

/** Name of a file that ends in event number `seq`. */
export function fileName(kiosk: KioskId | null, wallMs: number, seq: number): string {
	return `${kiosk ?? "kiosk"}-${dayOf(wallMs)}-${seq}.fjs`;
}

async function linksFrom(ledger: Pick<Ledger, "linksAfter">, seq: number): Promise<Link[]> {
	const all: Link[] = [];
	for (let at = seq; ; at += READ_AT_ONCE) {
		const some = await ledger.linksAfter(at, READ_AT_ONCE);
		all.push(...some);
		if (some.length < READ_AT_ONCE) return all;
	}
}

/** From the first event not older than `sinceMs` on, without a gap. */
function recent(links: readonly Link[], sinceMs: number): Link[] {
	const from = links.findIndex(({ line }) => (readLine(line)?.stamp.wallMs ?? 0) >= sinceMs);
	return from < 0 ? [] : links.slice(from);
}

async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
	const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
	return new Uint8Array(await new Response(packed).arrayBuffer());
}
