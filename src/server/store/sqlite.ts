// SQLite in one file of the data folder, through libsql: the default, with nothing to set up.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "libsql";
import { oneAfterAnother } from "../one-after-another.ts";
import { CannotOpen, type Database, type Query, type Value } from "./database.ts";

const KEPT_STATEMENTS = 100;

export function openSqlite(file: string): Database {
	mkdirSync(dirname(file), { recursive: true });
	const engine = openAlone(file);
	const inTurn = oneAfterAnother();
	const query = preparedQuery(engine);
	return {
		alone: true,
		query: (sql, values) => inTurn(() => query(sql, values)),
		transact: (work) =>
			inTurn(async () => {
				engine.exec("BEGIN IMMEDIATE");
				try {
					const done = await work(query);
					engine.exec("COMMIT");
					return done;
				} catch (error) {
					if (engine.inTransaction) engine.exec("ROLLBACK");
					throw error;
				}
			}),
		close: () => inTurn(async () => letGo(engine)),
	};
}

/**
 * WAL with FULL: a commit is on the disk when it returns. EXCLUSIVE before the first read: a second process
 * is refused here instead of racing for the log.
 */
function openAlone(file: string): Sqlite.Database {
	try {
		const engine = new Sqlite(file);
		engine.pragma("busy_timeout = 500");
		engine.pragma("locking_mode = EXCLUSIVE");
		engine.pragma("journal_mode = WAL");
		engine.pragma("synchronous = FULL");
		engine.exec("BEGIN IMMEDIATE");
		engine.exec("COMMIT");
		return engine;
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new CannotOpen(
			/locked|busy/i.test(why)
				? `数据文件 ${file} 正被另一个程序使用，请先停止那个程序。(The data file is in use by another process.)`
				: `数据文件 ${file} 打不开：${why} (The data file cannot be opened.)`,
		);
	}
}

/** Leaves one whole file without a log beside it, and gives up the lock, which outlives a mere close. */
function letGo(engine: Sqlite.Database): void {
	engine.pragma("wal_checkpoint(TRUNCATE)");
	engine.pragma("journal_mode = DELETE");
	engine.pragma("locking_mode = NORMAL");
	engine.prepare("SELECT COUNT(*) FROM sqlite_master").all();
	engine.close();
}

function preparedQuery(engine: Sqlite.Database): Query {
	const kept = new Map<string, Sqlite.Statement<unknown[]>>();
	return async <Row extends object>(sql: string, values: readonly Value[] = []) => {
		let statement = kept.get(sql);
		if (!statement) {
			statement = engine.prepare(sql);
			if (kept.size >= KEPT_STATEMENTS) kept.clear();
			kept.set(sql, statement);
		}
		return statement.all([...values]) as Row[];
	};
}
