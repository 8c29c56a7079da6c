// The store over any SQL engine: one set of SQL texts, in one file a subject.
import { accountsIn } from "./accounts.ts";
import { auditIn } from "./audit.ts";
import { contentsIn } from "./contents.ts";
import type { Database } from "./database.ts";
import { eventsIn } from "./events.ts";
import { figuresIn } from "./figures.ts";
import { kiosksIn } from "./kiosks.ts";
import type { Store } from "./port.ts";
import { upgradeTables } from "./versions.ts";

export async function openStore(database: Database): Promise<Store> {
	await upgradeTables(database);
	return {
		alone: database.alone,
		events: eventsIn(database),
		kiosks: kiosksIn(database),
		accounts: accountsIn(database),
		contents: contentsIn(database),
		figures: figuresIn(database),
		audit: auditIn(database),
		close: () => database.close(),
	};
}
