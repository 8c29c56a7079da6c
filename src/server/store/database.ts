// The face of an SQL engine: what the store needs of one, and nothing an engine of the other kind could not do.

export type Value = string | number | null;
export type Query = <Row extends object>(sql: string, values?: readonly Value[]) => Promise<Row[]>;

export interface Database {
	/** No other process can write here, so what this one remembers stays true. */
	readonly alone: boolean;
	/** One statement, durable when it settles. Values stand for `?`. */
	query: Query;
	/** All or nothing, as if alone; `work` may run again when the engine asks for it, so it must only query. */
	transact<T>(work: (query: Query) => Promise<T>): Promise<T>;
	close(): Promise<void>;
}

/** A reason not to open, in one sentence for whoever started the server. */
export class CannotOpen extends Error {
	override name = "CannotOpen";
}
