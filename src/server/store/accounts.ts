// Accounts of staff and office, and their open sessions; passwords and tokens are only ever stored hashed.
import type { Database } from "./database.ts";
import type { Accounts } from "./port.ts";

const ADD = "INSERT INTO account (name, password) VALUES (?,?) ON CONFLICT DO NOTHING RETURNING name";
const SET = `INSERT INTO account (name, password) VALUES (?,?)
	ON CONFLICT (name) DO UPDATE SET password = excluded.password`;
const OPEN = "INSERT INTO session (token_hash, name, created_ms, seen_ms) VALUES (?,?,?,?)";
const FIND = "SELECT name, created_ms, seen_ms FROM session WHERE token_hash = ?";

export function accountsIn({ query, transact }: Database): Accounts {
	return {
		async add(name, passwordHash) {
			return (await query(ADD, [name, passwordHash])).length > 0;
		},
		setPassword(name, passwordHash) {
			return transact(async (inside) => {
				await inside(SET, [name, passwordHash]);
				await inside("DELETE FROM session WHERE name = ?", [name]);
			});
		},
		async passwordOf(name) {
			const [row] = await query<{ password: string }>("SELECT password FROM account WHERE name = ?", [name]);
			return row?.password ?? null;
		},
		async anyone() {
			return (await query("SELECT name FROM account LIMIT 1")).length > 0;
		},
		async openSession(tokenHash, name, atMs) {
			await query(OPEN, [tokenHash, name, atMs, atMs]);
		},
		async session(tokenHash) {
			const [row] = await query<{ name: string; created_ms: number; seen_ms: number }>(FIND, [tokenHash]);
			return row ? { name: row.name, createdMs: row.created_ms, seenMs: row.seen_ms } : null;
		},
		async touchSession(tokenHash, atMs) {
			await query("UPDATE session SET seen_ms = ? WHERE token_hash = ?", [atMs, tokenHash]);
		},
		async closeSession(tokenHash) {
			await query("DELETE FROM session WHERE token_hash = ?", [tokenHash]);
		},
		async dropSessions(seenBeforeMs, createdBeforeMs) {
			await query("DELETE FROM session WHERE seen_ms < ? OR created_ms < ?", [seenBeforeMs, createdBeforeMs]);
		},
	};
}
