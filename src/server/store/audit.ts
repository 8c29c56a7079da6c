// The audit log: who did what and when, each row chained to the one before.
import { sha256Hex } from "../../core/chain.ts";
import type { Database } from "./database.ts";
import type { Audit, AuditRow } from "./port.ts";

const LAST = "SELECT n, h FROM audit ORDER BY n DESC LIMIT 1";
const ADD = "INSERT INTO audit (n, at_ms, who, what, detail, h) VALUES (?,?,?,?,?,?)";
const ROWS = "SELECT n, at_ms, who, what, detail, h FROM audit ORDER BY n";

export function auditIn({ query, transact }: Database): Audit {
	return {
		add(who, what, detail, atMs) {
			return transact(async (inside) => {
				const [last] = await inside<{ n: number; h: string }>(LAST);
				const row = { n: (last?.n ?? 0) + 1, atMs, who, what, detail: JSON.stringify(detail) };
				await inside(ADD, [row.n, atMs, who, what, row.detail, hashOf(last?.h ?? "", row)]);
			});
		},
		async rows() {
			const rows = await query<Omit<AuditRow, "atMs"> & { at_ms: number }>(ROWS);
			return rows.map(({ at_ms, ...row }) => ({ ...row, atMs: at_ms }));
		},
	};
}

function hashOf(before: string, { n, atMs, who, what, detail }: Omit<AuditRow, "h">): string {
	return sha256Hex(`fjs-audit-1\n${before}\n${JSON.stringify([n, atMs, who, what, detail])}`);
}

/** The number of the first row that was changed, left out or put in; null when the log is sound. */
export function firstBrokenRow(rows: readonly AuditRow[]): number | null {
	let before = "";
	for (const [i, row] of rows.entries()) {
		if (row.n !== i + 1 || row.h !== hashOf(before, row)) return i + 1;
		before = row.h;
	}
	return null;
}
