// Drafts that staff edit, and the numbered editions published from them, which never change.
import type { Draft, EditionNote } from "../../core/desk.ts";
import type { ModuleId } from "../../core/ids.ts";
import type { Pack } from "../../core/packs.ts";
import type { Database } from "./database.ts";
import type { Contents } from "./port.ts";

const SHIP = `INSERT INTO draft (module, version, changed_ms, changed_by, pack) VALUES (?,0,?,?,?)
	ON CONFLICT (module) DO UPDATE SET pack = excluded.pack, changed_ms = excluded.changed_ms
	WHERE draft.version = 0 AND draft.pack <> excluded.pack`;
/** The version in the condition decides between two who save at once. */
const SAVE = `UPDATE draft SET version = version + 1, changed_ms = ?, changed_by = ?, pack = ?
	WHERE module = ? AND version = ? RETURNING version`;
const NOTES = "SELECT number, published_ms, by_name, note, digest FROM edition";
const ADD = "INSERT INTO edition (number, published_ms, by_name, note, digest, packs) VALUES (?,?,?,?,?,?)";
const NEWEST = "SELECT MAX(number) AS number FROM edition";

interface DraftRow {
	module: ModuleId;
	version: number;
	changed_ms: number;
	changed_by: string;
	pack: string;
}
interface NoteRow {
	number: number;
	published_ms: number;
	by_name: string;
	note: string;
	digest: string;
}

export function contentsIn({ query, transact }: Database): Contents {
	return {
		async drafts() {
			const rows = await query<DraftRow>(
				"SELECT module, version, changed_ms, changed_by, pack FROM draft ORDER BY module",
			);
			return rows.map(draftOf);
		},
		async ship(pack, by, atMs) {
			await query(SHIP, [pack.module, atMs, by, JSON.stringify(pack)]);
		},
		async saveDraft(version, pack, by, atMs) {
			const values = [atMs, by, JSON.stringify(pack), pack.module, version];
			const [row] = await query<{ version: number }>(SAVE, values);
			return row ? { module: pack.module, version: row.version, changedMs: atMs, changedBy: by, pack } : null;
		},
		publish(packs, digest, by, note, atMs) {
			return transact(async (inside) => {
				const [newest] = await inside<NoteRow>(`${NOTES} ORDER BY number DESC LIMIT 1`);
				if (newest?.digest === digest) return noteOf(newest);
				const number = (newest?.number ?? 0) + 1;
				await inside(ADD, [number, atMs, by, note, digest, JSON.stringify(packs)]);
				return { number, publishedMs: atMs, by, note, digest };
			});
		},
		async editions() {
			return (await query<NoteRow>(`${NOTES} ORDER BY number DESC`)).map(noteOf);
		},
		async edition(number) {
			const [row] = await query<NoteRow & { packs: string }>(
				"SELECT number, published_ms, by_name, note, digest, packs FROM edition WHERE number = ?",
				[number],
			);
			return row ? { ...noteOf(row), packs: JSON.parse(row.packs) as Pack[] } : null;
		},
		async newestEdition() {
			const [row] = await query<{ number: number | null }>(NEWEST);
			return row?.number ?? 0;
		},
	};
}

function draftOf({ module, version, changed_ms, changed_by, pack }: DraftRow): Draft {
	return { module, version, changedMs: changed_ms, changedBy: changed_by, pack: JSON.parse(pack) as Pack };
}

function noteOf({ number, published_ms, by_name, note, digest }: NoteRow): EditionNote {
	return { number, publishedMs: published_ms, by: by_name, note, digest };
}
