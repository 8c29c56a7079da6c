// The ledger on disk: gapless, chained, strict in every write, and right again after whatever went wrong.
import { readdirSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { linkLines, readLine } from "../../../src/core/chain.ts";
import { Connection, StorageStuck } from "../../../src/kiosk/outbox/connection.ts";
import { openDatabase } from "../../../src/kiosk/outbox/database.ts";
import { Settings } from "../../../src/kiosk/settings/settings.ts";
import { aLedger, anEntry, entries, freshDisk, identity, never } from "./disk.ts";

beforeEach(freshDisk);

describe("appending", () => {
	it("makes one gapless chain that anyone can recompute", async () => {
		const { ledger } = aLedger();
		await ledger.append(entries(1));
		await ledger.append(entries(3));
		const head = await ledger.append(entries(2));
		const links = await ledger.linksAfter(0, 100);
		expect(links.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
		expect(
			linkLines(
				ledger.genesis,
				links.map(({ line }) => line),
			),
		).toEqual(links);
		expect(links.map(({ line }) => readLine(line)?.stamp.seq)).toEqual([1, 2, 3, 4, 5, 6]);
		expect(links.at(-1)).toMatchObject(head);
		expect(await ledger.head()).toEqual(head);
		expect(await ledger.audit()).toEqual({ sound: true, head });
	});

	it("keeps many at once in order, whoever calls at the same time", async () => {
		const { ledger } = aLedger();
		await Promise.all(Array.from({ length: 20 }, () => ledger.append(entries(5))));
		expect(await ledger.audit()).toMatchObject({ sound: true, head: { seq: 100 } });
	});

	it("does not write twice what is already there", async () => {
		const { ledger } = aLedger();
		await ledger.append(entries(2));
		const batch = entries(3);
		const first = await ledger.append(batch);
		expect(await ledger.append(batch)).toEqual(first);
		expect(await ledger.linksAfter(0, 100)).toHaveLength(5);
	});

	it("writes nothing at all when one of a batch fails", async () => {
		const { ledger } = aLedger();
		await ledger.append(entries(1));
		const spoilt = [anEntry(), { ...anEntry(), what: { kind: "nonsense" } as never }];
		await expect(ledger.append(spoilt)).rejects.toThrow();
		expect(await ledger.audit()).toMatchObject({ sound: true, head: { seq: 1 } });
		await ledger.append(entries(1));
		expect((await ledger.head()).seq).toBe(2);
	});

	it("is found again by the next start", async () => {
		const head = await aLedger().ledger.append(entries(4));
		expect(await aLedger().ledger.head()).toEqual(head);
	});
});

describe("every write", () => {
	it("asks for strict durability", async () => {
		const begun: unknown[][] = [];
		const original = IDBDatabase.prototype.transaction;
		const spy = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
			this: IDBDatabase,
			...args: Parameters<typeof original>
		) {
			begun.push(args);
			return original.apply(this, args);
		});
		const { ledger, connection } = aLedger();
		const head = await ledger.append(entries(2));
		await ledger.moveAck(head);
		await new Settings(connection).write({ starts: { count: 1, firstMs: 0, lastMs: 0 } });
		await ledger.audit();
		spy.mockRestore();
		const writes = begun.filter(([, mode]) => mode !== "readonly" && mode !== "versionchange");
		expect(writes).toHaveLength(3);
		for (const write of writes) expect(write.slice(1)).toEqual(["readwrite", { durability: "strict" }]);
	});
});

it("goes through the one door that asks for it", () => {
	const files = readdirSync("src/kiosk", { recursive: true, encoding: "utf8" }).filter((path) =>
		/\.(ts|svelte)$/.test(path),
	);
	const containing = (what: RegExp) =>
		files.filter((path) => what.test(readFileSync(`src/kiosk/${path}`, "utf8"))).sort();
	expect(files.length).toBeGreaterThan(40);
	expect(containing(/\.transaction\(/)).toEqual(["outbox/connection.ts"]);
	expect(containing(/openDatabase\(/)).toEqual(["outbox/connection.ts", "outbox/database.ts"]);
	expect(containing(/localStorage|sessionStorage/)).toEqual([]);
});

describe("the watchdog", () => {
	/** Commits are swallowed: the transaction never completes, as on a full disk. */
	function hangNextCommit(): () => number {
		let hung = 0;
		const original = IDBObjectStore.prototype.put;
		const spy = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
			this: IDBObjectStore,
			...args: Parameters<typeof original>
		) {
			if (hung > 0) return original.apply(this, args);
			hung += 1;
			spy.mockRestore();
			const request = original.apply(this, args);
			keepBusy(this);
			return request;
		});
		return () => hung;
	}
	/** A transaction with a request pending never commits. */
	function keepBusy(store: IDBObjectStore): void {
		const again = () => {
			try {
				store.count().onsuccess = again;
			} catch {
				// Aborted at last.
			}
		};
		again();
	}

	it("gives a transaction up that does not settle, and the retry finds or writes it exactly once", async () => {
		const bites: (() => void)[] = [];
		const { ledger } = aLedger(() => new Promise((bite) => bites.push(bite)));
		await ledger.append(entries(1));
		const commit = vi.spyOn(IDBTransaction.prototype, "commit").mockImplementation(() => {});
		const hung = hangNextCommit();
		const batch = entries(2);
		const stuck = ledger.append(batch);
		const failed = expect(stuck).rejects.toThrow(StorageStuck);
		await vi.waitFor(() => expect(hung()).toBe(1));
		for (const bite of bites) bite();
		await failed;
		commit.mockRestore();
		await ledger.append(batch);
		expect(await ledger.audit()).toMatchObject({ sound: true, head: { seq: 3 } });
	});

	it("opens again after the browser closed the connection", async () => {
		const { ledger, connection } = aLedger();
		await ledger.append(entries(1));
		connection.drop();
		expect((await ledger.append(entries(1))).seq).toBe(2);
	});

	it("makes way for another window that needs a newer form", async () => {
		const { ledger } = aLedger();
		await ledger.append(entries(1));
		const newer = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open("kiosk", 99);
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});
		expect(newer.version).toBe(99);
		newer.close();
	});
});

describe("the audit", () => {
	async function damage(seq: number, line: string): Promise<void> {
		const db = await openDatabase(() => {});
		await db.put("event", { line, h: "0".repeat(64) }, [identity.ledger, seq]);
		db.close();
	}
	it("names the first event that does not fit", async () => {
		const { ledger } = aLedger();
		await ledger.append(entries(6));
		const [third] = await ledger.linksAfter(2, 1);
		await damage(3, third?.line.replace("visit-started", "visit-ended") ?? "");
		expect(await ledger.audit()).toEqual({ sound: false, brokenAt: 3 });
	});
	it("sees that the end is missing", async () => {
		const { ledger } = aLedger();
		await ledger.append(entries(4));
		const db = await openDatabase(() => {});
		await db.delete("event", [identity.ledger, 4]);
		db.close();
		expect(await ledger.audit()).toEqual({ sound: false, brokenAt: 4 });
	});
	it("finds an empty ledger sound", async () => {
		const { ledger } = aLedger();
		expect(await ledger.audit()).toEqual({ sound: true, head: ledger.genesis });
	});
});

it("reads the last events back to where a visit could begin, over whatever came since", async () => {
	const { ledger } = aLedger();
	await ledger.append([
		anEntry({ kind: "visit-started" }),
		anEntry({ kind: "visit-ended", how: "next" }),
		anEntry({ kind: "visit-started" }),
		anEntry({ kind: "module-opened", module: "quiz" as never, activity: "quiz" as never }),
	]);
	expect((await ledger.lastEvents()).map(({ what }) => what.kind)).toEqual([
		"visit-started",
		"module-opened",
	]);
	await ledger.append([anEntry({ kind: "loop-played", module: "loop" as never, item: "s" as never }, null)]);
	expect((await ledger.lastEvents()).map(({ what }) => what.kind)).toEqual(["loop-played"]);
});

it("keeps settings behind their schemas", async () => {
	const settings = new Settings(new Connection(never));
	await settings.write({ tries: { wrong: 3, waitUntilMs: 9 }, refused: { edition: 2, why: "坏了" } });
	expect(await settings.read("tries")).toEqual({ wrong: 3, waitUntilMs: 9 });
	await settings.write({ refused: null, pin: { salt: "a", rounds: -1, hash: "" } });
	expect(await settings.read("refused")).toBeNull();
	expect(await settings.read("pin")).toBeNull();
});
