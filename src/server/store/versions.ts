// The tables, and how an older database becomes a newer one: numbered steps that each run once.
import { CannotOpen, type Database, type Query } from "./database.ts";

type Upgrade = (query: Query) => Promise<void>;

const statements =
	(...texts: string[]): Upgrade =>
	async (query) => {
		for (const text of texts) await query(text);
	};

/** Step n makes version n + 1 of the tables. Never change a step that was shipped: add one. */
export const UPGRADES: readonly Upgrade[] = [
	statements(
		// The ledger: append only. An event is (ledger, seq, h); two with one number are two branches.
		`CREATE TABLE event (
			ledger text NOT NULL, seq bigint NOT NULL, h text NOT NULL, prev text NOT NULL,
			device text NOT NULL, line text NOT NULL, way text NOT NULL, taken_ms bigint NOT NULL,
			PRIMARY KEY (ledger, seq, h))`,
		// A chain is a ledger as begun by one device; "known" is the highest event anyone claimed it has.
		`CREATE TABLE chain (
			ledger text NOT NULL, device text NOT NULL, known_seq bigint NOT NULL, known_h text NOT NULL,
			PRIMARY KEY (ledger, device))`,
		"CREATE TABLE kiosk (kiosk text PRIMARY KEY, config text NOT NULL)",
		`CREATE TABLE device (
			device text PRIMARY KEY, kiosk text NOT NULL, token_hash text UNIQUE, enrolled_ms bigint NOT NULL,
			contact_ms bigint, clock_offset_ms bigint, edition bigint, app text)`,
		`CREATE TABLE enrolment_code (
			code_hash text PRIMARY KEY, kiosk text NOT NULL, valid_until_ms bigint NOT NULL, used_by text)`,
		"CREATE TABLE account (name text PRIMARY KEY, password text NOT NULL)",
		`CREATE TABLE session (
			token_hash text PRIMARY KEY, name text NOT NULL, created_ms bigint NOT NULL, seen_ms bigint NOT NULL)`,
		`CREATE TABLE draft (
			module text PRIMARY KEY, version bigint NOT NULL, changed_ms bigint NOT NULL, changed_by text NOT NULL,
			pack text NOT NULL)`,
		`CREATE TABLE edition (
			number bigint PRIMARY KEY, published_ms bigint NOT NULL, by_name text NOT NULL, note text NOT NULL,
			digest text NOT NULL, packs text NOT NULL)`,
		`CREATE TABLE figure (
			form text NOT NULL, cell text NOT NULL, value bigint NOT NULL, why text NOT NULL,
			by_name text NOT NULL, at_ms bigint NOT NULL, PRIMARY KEY (form, cell))`,
		// Who did what: each row's hash covers the row before, so a changed or missing row shows.
		`CREATE TABLE audit (
			n bigint PRIMARY KEY, at_ms bigint NOT NULL, who text NOT NULL, what text NOT NULL, detail text NOT NULL,
			h text NOT NULL)`,
	),
];

/** Brings the tables to the newest version; refuses a database of a newer program. */
export async function upgradeTables(database: Database, upgrades = UPGRADES): Promise<void> {
	await database.query(
		"CREATE TABLE IF NOT EXISTS tables_version (only_row bigint PRIMARY KEY, version bigint NOT NULL)",
	);
	await database.transact(async (query) => {
		await query("INSERT INTO tables_version (only_row, version) VALUES (1, 0) ON CONFLICT DO NOTHING");
		const [row] = await query<{ version: number }>("SELECT version FROM tables_version WHERE only_row = 1");
		const version = row?.version ?? 0;
		if (version > upgrades.length) throw new NewerTables(version, upgrades.length);
		for (const upgrade of upgrades.slice(version)) await upgrade(query);
		await query("UPDATE tables_version SET version = ? WHERE only_row = 1", [upgrades.length]);
	});
}

class NewerTables extends CannotOpen {
	constructor(got: number, known: number) {
		super(
			`数据库版本是 ${got}，本程序只认识到 ${known}，请更新程序。(The database is newer than this program.)`,
		);
	}
}
