// The ledger's rows: inserted once, never changed, never deleted.
import type { Head, Link } from "../../core/chain.ts";
import type { ChainHash } from "../../core/ids.ts";
import type { Database, Query } from "./database.ts";
import type { Chain, Events, StoredEvent, Way } from "./port.ts";

/** Rows in one statement: the same few texts over and over, so that they stay prepared. */
const ROWS_AT_ONCE = 100;

const insertOf = (rows: number) =>
	`INSERT INTO event (ledger, seq, h, prev, device, line, way, taken_ms)
	VALUES ${Array.from({ length: rows }, () => "(?,?,?,?,?,?,?,?)").join(",")}
	ON CONFLICT DO NOTHING RETURNING h`;
const INSERT_MANY = insertOf(ROWS_AT_ONCE);

const KNOW = `INSERT INTO chain (ledger, device, known_seq, known_h) VALUES (?,?,?,?)
	ON CONFLICT (ledger, device) DO UPDATE SET known_seq = excluded.known_seq, known_h = excluded.known_h
	WHERE excluded.known_seq > chain.known_seq`;
const PAGE = `SELECT seq, h, prev, line FROM event
	WHERE ledger = ? AND device = ? AND (seq > ? OR (seq = ? AND h > ?)) ORDER BY seq, h LIMIT ?`;
const HAS = "SELECT seq FROM event WHERE ledger = ? AND seq = ? AND h = ? AND device = ?";
const SIZES = "SELECT ledger, device, COUNT(*) AS events FROM event GROUP BY ledger, device";
const SIZE = "SELECT COUNT(*) AS events FROM event WHERE ledger = ? AND device = ?";
const KNOWN = "SELECT ledger, device, known_seq, known_h FROM chain ORDER BY ledger, device";

export function eventsIn({ query, transact }: Database): Events {
	return {
		async append(chain, prev, links, way, atMs) {
			return transact(async (inside) => {
				const stored = new Set<ChainHash>();
				let before = prev.h;
				for (let at = 0; at < links.length; at += ROWS_AT_ONCE) {
					const part = links.slice(at, at + ROWS_AT_ONCE);
					for (const h of await insert(inside, chain, before, part, way, atMs)) stored.add(h);
					before = part.at(-1)?.h ?? before;
				}
				await inside(KNOW, knowing(chain, links.at(-1) ?? prev));
				return stored;
			});
		},
		async has({ ledger, device }, { seq, h }) {
			return (await query(HAS, [ledger, seq, h, device])).length > 0;
		},
		page({ ledger, device }, after, limit) {
			const { seq, h } = after ?? { seq: 0, h: "" };
			return query<StoredEvent>(PAGE, [ledger, device, seq, seq, h, limit]);
		},
		async sizes(only) {
			if (!only) return query<Chain & { events: number }>(SIZES);
			const [row] = await query<{ events: number }>(SIZE, [only.ledger, only.device]);
			return [{ ...only, events: row?.events ?? 0 }];
		},
		async know(chain, head) {
			await query(KNOW, knowing(chain, head));
		},
		async known() {
			const rows = await query<Chain & { known_seq: number; known_h: ChainHash }>(KNOWN);
			return rows.map(({ ledger, device, known_seq, known_h }) => ({
				ledger,
				device,
				head: { seq: known_seq, h: known_h },
			}));
		},
	};
}

const knowing = ({ ledger, device }: Chain, { seq, h }: Head) => [ledger, device, seq, h];

async function insert(
	query: Query,
	{ ledger, device }: Chain,
	prev: ChainHash,
	links: readonly Link[],
	way: Way,
	atMs: number,
): Promise<ChainHash[]> {
	const values = links.flatMap(({ seq, h, line }, i) => {
		const before = links[i - 1]?.h ?? prev;
		return [ledger, seq, h, before, device, line, way, atMs];
	});
	const text = links.length === ROWS_AT_ONCE ? INSERT_MANY : insertOf(links.length);
	return (await query<{ h: ChainHash }>(text, values)).map(({ h }) => h);
}
