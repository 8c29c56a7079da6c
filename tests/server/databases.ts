// The databases that the store's conformance suite runs on: SQLite in a folder, Postgres in memory, and a real Postgres if given.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { Database } from "../../src/server/store/database.ts";
import { openPostgres, queryOn } from "../../src/server/store/postgres.ts";
import { openSqlite } from "../../src/server/store/sqlite.ts";

/** A database that `wipe` empties and `reopen` leaves and enters again. */
export interface Bench {
	name: string;
	open(): Promise<Database>;
	/** Takes everything away. */
	clear(): Promise<void>;
}

const folders: string[] = [];

export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "fujunshan-"));
	folders.push(folder);
	return folder;
}

export function removeTemporaryFolders(): void {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function sqliteBench(): Bench {
	let folder = temporaryFolder();
	return {
		name: "SQLite",
		open: async () => openSqlite(join(folder, "ledger.db")),
		clear: async () => {
			folder = temporaryFolder();
		},
	};
}

/** The Postgres texts on Postgres compiled to WebAssembly, in memory. */
export function pgliteBench(): Bench {
	let engine: PGlite | null = null;
	return {
		name: "Postgres in memory",
		open: async () => {
			const opened = engine ?? new PGlite();
			engine = opened;
			return {
				alone: false,
				query: queryOn(opened),
				transact: (work) => opened.transaction((inside) => work(queryOn(inside))),
				close: async () => undefined,
			};
		},
		clear: async () => {
			await engine?.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
		},
	};
}

export function postgresBench(url: string): Bench {
	return {
		name: "Postgres",
		open: () => openPostgres(url),
		clear: async () => {
			const client = new pg.Client({ connectionString: url });
			await client.connect();
			await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
			await client.end();
		},
	};
}

export function allBenches(): Bench[] {
	const url = process.env.DATABASE_URL_TEST;
	return [sqliteBench(), pgliteBench(), ...(url ? [postgresBench(url)] : [])];
}
