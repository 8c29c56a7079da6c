// Postgres, or an engine that speaks its dialect, given by DATABASE_URL: the same SQL texts, several servers side by side.
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { CannotOpen, type Database, type Query, type Value } from "./database.ts";

const TRIES = 12;
/** Serialisation failure, deadlock, and a key another transaction took meanwhile: try again from the start. */
const TRY_AGAIN = new Set(["40001", "40P01", "23505"]);
const INT8 = 20;

/** Whatever takes `$1` and gives rows: a pool, a client, or a test's double. */
interface Runs {
	query(text: string, values: Value[]): Promise<{ rows: unknown[] }>;
}

export async function openPostgres(url: string): Promise<Database> {
	const pool = new pg.Pool({
		connectionString: url,
		max: 8,
		connectionTimeoutMillis: 10_000,
		types: {
			getTypeParser: (type, format) => (type === INT8 ? Number : pg.types.getTypeParser(type, format)),
		},
	});
	pool.on("error", () => undefined); // A dropped idle connection is replaced at the next query.
	await pool.query("SELECT 1").catch(async (error: Error) => {
		await pool.end();
		throw new CannotOpen(`数据库连不上：${error.message} (The database in DATABASE_URL cannot be reached.)`);
	});
	return {
		alone: false,
		query: queryOn(pool),
		transact: (work) => again(() => inTransaction(pool, work)),
		close: () => pool.end(),
	};
}

/** A lost connection during COMMIT leaves the outcome unknown: it is thrown on, and whoever asked sends again. */
async function inTransaction<T>(pool: pg.Pool, work: (query: Query) => Promise<T>): Promise<T> {
	const client = await pool.connect();
	let broken = false;
	try {
		await client.query("BEGIN ISOLATION LEVEL SERIALIZABLE");
		const done = await work(queryOn(client));
		await client.query("COMMIT");
		return done;
	} catch (error) {
		await client.query("ROLLBACK").catch(() => {
			broken = true;
		});
		throw error;
	} finally {
		client.release(broken);
	}
}

async function again<T>(work: () => Promise<T>): Promise<T> {
	for (let tried = 1; ; tried++) {
		try {
			return await work();
		} catch (error) {
			if (tried === TRIES || !TRY_AGAIN.has(codeOf(error))) throw error;
			await pause(Math.random() * 5 * 2 ** Math.min(tried, 6));
		}
	}
}

function codeOf(error: unknown): string {
	return error instanceof Error && "code" in error ? String(error.code) : "";
}

export function queryOn(engine: Runs): Query {
	return async <Row extends object>(sql: string, values: readonly Value[] = []) =>
		(await engine.query(numbered(sql), [...values])).rows as Row[];
}

/** `?` → `$1`, `$2` … The SQL texts hold no question mark elsewhere. */
function numbered(sql: string): string {
	let n = 0;
	return sql.replace(/\?/g, () => {
		n += 1;
		return `$${n}`;
	});
}
