// One conformance suite for the store, whatever database lies under it.
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { KioskId, ModuleId } from "../../src/core/ids.ts";
import type { Pack } from "../../src/core/packs.ts";
import { firstBrokenRow } from "../../src/server/store/audit.ts";
import type { Database } from "../../src/server/store/database.ts";
import type { Store } from "../../src/server/store/port.ts";
import { openStore } from "../../src/server/store/store.ts";
import { UPGRADES, upgradeTables } from "../../src/server/store/versions.ts";
import { beginningOf, chainNumber, hexId, linksAfter } from "./chains.ts";
import { allBenches, removeTemporaryFolders, sqliteBench } from "./databases.ts";
import { aKiosk, aPack } from "./fixtures.ts";

afterAll(removeTemporaryFolders);
/** Postgres in memory needs seconds to start on a busy machine. */
const PATIENCE_MS = 60_000;
const chain = chainNumber(1);
const begin = beginningOf(chain);
const device = (n: number) => chainNumber(n).device;

describe.each(allBenches())("the store on $name", (bench) => {
	let store: Store;
	let database: Database;
	beforeEach(async () => {
		await bench.clear();
		database = await bench.open();
		store = await openStore(database);
	}, PATIENCE_MS);
	afterEach(() => store.close());

	it("stores links once, whoever repeats them", async () => {
		const links = linksAfter(chain, begin, 250);
		expect((await store.events.append(chain, begin, links, "wire", 1)).size).toBe(250);
		expect((await store.events.append(chain, begin, links, "file", 2)).size).toBe(0);
		const more = linksAfter(chain, links[99] ?? begin, 200);
		expect((await store.events.append(chain, links[99] ?? begin, more, "wire", 3)).size).toBe(50);
		expect(await store.events.sizes()).toEqual([{ ...chain, events: 300 }]);
	});

	it("keeps both of two events with one number", async () => {
		const [one] = linksAfter(chain, begin, 1);
		const [other] = linksAfter(chain, begin, 1, 1);
		if (!one || !other) throw new Error("no links");
		await store.events.append(chain, begin, [one], "wire", 1);
		expect(await store.events.append(chain, begin, [other], "wire", 1)).toEqual(new Set([other.h]));
		expect(await store.events.has(chain, one)).toBe(true);
		expect(await store.events.has(chain, other)).toBe(true);
		expect(await store.events.has(chainNumber(2), one)).toBe(false);
	});

	it("pages in the order of number and hash", async () => {
		const links = [...linksAfter(chain, begin, 7), ...linksAfter(chain, begin, 7, 1)];
		await store.events.append(chain, begin, links.slice(0, 7), "wire", 1);
		await store.events.append(chain, begin, links.slice(7), "wire", 1);
		const seen = [];
		let after = null;
		for (;;) {
			const rows = await store.events.page(chain, after, 4);
			if (rows.length === 0) break;
			seen.push(...rows);
			after = rows.at(-1) ?? null;
		}
		const ordered = [...links].sort((a, b) => a.seq - b.seq || (a.h < b.h ? -1 : 1));
		expect(seen.map(({ h }) => h)).toEqual(ordered.map(({ h }) => h));
		expect(seen.map(({ line }) => line)).toEqual(ordered.map(({ line }) => line));
		expect(seen[0]?.prev).toBe(begin.h);
	});

	it("knows the highest event a chain is said to have, and never less", async () => {
		const links = linksAfter(chain, begin, 5);
		const fifth = links[4] ?? begin;
		await store.events.know(chain, fifth);
		await store.events.append(chain, begin, links.slice(0, 2), "wire", 1);
		expect(await store.events.known()).toEqual([{ ...chain, head: { seq: 5, h: fifth.h } }]);
	});

	it("enrols the first device without a code, the second not", async () => {
		const enrolment = (n: number) => ({ device: device(n), tokenHash: hexId(n), atMs: n });
		expect(await store.kiosks.enrolFirst(enrolment(1), "a" as KioskId)).toBe(true);
		expect(await store.kiosks.enrolFirst(enrolment(2), "b" as KioskId)).toBe(false);
		expect(await store.kiosks.deviceByToken(hexId(1))).toMatchObject({ device: device(1), kiosk: "a" });
		expect(await store.kiosks.deviceByToken(hexId(2))).toBeNull();
	});

	it("gives a code to one device of many that try it at once, and to that one again", async () => {
		await store.kiosks.addCode("code", "a" as KioskId, 1000);
		const tries = await Promise.all(
			[1, 2, 3, 4].map((n) =>
				store.kiosks.enrolByCode({ device: device(n), tokenHash: hexId(n), atMs: 5 }, "code"),
			),
		);
		expect(tries.filter(Boolean)).toEqual(["a"]);
		const winner = tries.findIndex(Boolean) + 1;
		const again = { device: device(winner), tokenHash: hexId(99), atMs: 6 };
		expect(await store.kiosks.enrolByCode(again, "code")).toBe("a");
		expect(await store.kiosks.deviceByToken(hexId(winner))).toBeNull();
		expect(await store.kiosks.deviceByToken(hexId(99))).toMatchObject({ device: device(winner) });
		expect(await store.kiosks.enrolByCode({ ...again, atMs: 1001 }, "code")).toBeNull();
	});

	it("retires the machine that stood for a kiosk before", async () => {
		await store.kiosks.enrolFirst({ device: device(1), tokenHash: hexId(1), atMs: 1 }, "a" as KioskId);
		await store.kiosks.addCode("code", "a" as KioskId, 1000);
		await store.kiosks.enrolByCode({ device: device(2), tokenHash: hexId(2), atMs: 2 }, "code");
		expect(await store.kiosks.deviceByToken(hexId(1))).toBeNull();
		expect((await store.kiosks.devices()).map((one) => [one.device, one.mayReport])).toEqual([
			[device(1), false],
			[device(2), true],
		]);
	});

	it("records a contact", async () => {
		await store.kiosks.enrolFirst({ device: device(1), tokenHash: hexId(1), atMs: 1 }, "a" as KioskId);
		await store.kiosks.recordContact(device(1), { atMs: 1e12, clockOffsetMs: -5, edition: 3, app: "1.0" });
		expect(await store.kiosks.devices()).toMatchObject([
			{ contactMs: 1e12, clockOffsetMs: -5, edition: 3, app: "1.0" },
		]);
	});

	it("takes a kiosk's newest configuration", async () => {
		await store.kiosks.put(aKiosk("a"));
		await store.kiosks.put({ ...aKiosk("a"), name: "另一个名字" });
		expect((await store.kiosks.all()).map(({ name }) => name)).toEqual(["另一个名字"]);
	});

	it("saves a draft only over the version that was seen", async () => {
		await store.contents.ship(aPack("one"), "程序", 1);
		const mine: Pack = { ...aPack("one"), title: "改过的标题" };
		expect(await store.contents.saveDraft(0, mine, "甲", 2)).toMatchObject({ version: 1, changedBy: "甲" });
		expect(await store.contents.saveDraft(0, aPack("one"), "乙", 3)).toBeNull();
		await store.contents.ship({ ...aPack("one"), title: "新程序的标题" }, "程序", 4);
		expect((await store.contents.drafts()).map(({ pack }) => pack.title)).toEqual(["改过的标题"]);
		expect(
			await store.contents.saveDraft(5, { ...aPack("one"), module: "none" as ModuleId }, "甲", 5),
		).toBeNull();
	});

	it("renews a shipped draft that nobody edited", async () => {
		await store.contents.ship(aPack("one"), "程序", 1);
		await store.contents.ship({ ...aPack("one"), title: "新程序的标题" }, "程序", 2);
		expect(await store.contents.drafts()).toMatchObject([{ version: 0, pack: { title: "新程序的标题" } }]);
	});

	it("numbers editions and gives the same again for the same packs", async () => {
		const first = await store.contents.publish([aPack("one")], "d1", "甲", "第一", 1);
		expect(first.number).toBe(1);
		expect(await store.contents.publish([aPack("one")], "d1", "乙", "又点一次", 2)).toEqual(first);
		expect((await store.contents.publish([aPack("two")], "d2", "甲", "", 3)).number).toBe(2);
		expect((await store.contents.editions()).map(({ number }) => number)).toEqual([2, 1]);
		expect(await store.contents.edition(1)).toMatchObject({ packs: [aPack("one")], note: "第一" });
		expect(await store.contents.newestEdition()).toBe(2);
		expect(await store.contents.edition(3)).toBeNull();
	});

	it("types and untypes figures", async () => {
		const figure = { cell: "2.2", value: 7, why: "登记表", by: "甲", atMs: 9 };
		await store.figures.type("f", figure);
		await store.figures.type("f", { ...figure, value: 8 });
		await store.figures.type("g", figure);
		expect(await store.figures.typed("f")).toEqual([{ ...figure, value: 8 }]);
		await store.figures.untype("f", "2.2");
		expect(await store.figures.typed("f")).toEqual([]);
	});

	it("opens, touches and ends sessions", async () => {
		expect(await store.accounts.add("甲", "x")).toBe(true);
		expect(await store.accounts.add("甲", "y")).toBe(false);
		expect(await store.accounts.passwordOf("甲")).toBe("x");
		await store.accounts.openSession("t1", "甲", 10);
		await store.accounts.openSession("t2", "甲", 20);
		await store.accounts.touchSession("t1", 30);
		expect(await store.accounts.session("t1")).toEqual({ name: "甲", createdMs: 10, seenMs: 30 });
		await store.accounts.dropSessions(25, 0);
		expect(await store.accounts.session("t2")).toBeNull();
		await store.accounts.setPassword("甲", "z");
		expect(await store.accounts.session("t1")).toBeNull();
	});

	it("chains the audit log, also under many at once", async () => {
		await Promise.all([1, 2, 3, 4, 5].map((n) => store.audit.add("甲", "did", { n }, n)));
		const rows = await store.audit.rows();
		expect(rows.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
		expect(firstBrokenRow(rows)).toBeNull();
		expect(firstBrokenRow(rows.map((row) => (row.n === 3 ? { ...row, who: "乙" } : row)))).toBe(3);
		expect(firstBrokenRow(rows.filter(({ n }) => n !== 2))).toBe(2);
	});

	it("takes nothing of a transaction that fails, and goes on", async () => {
		const failing = database.transact(async (query) => {
			await query("INSERT INTO account (name, password) VALUES (?,?)", ["半途", "x"]);
			throw new Error("stop");
		});
		await expect(failing).rejects.toThrow("stop");
		expect(await store.accounts.anyone()).toBe(false);
		expect(await store.accounts.add("甲", "x")).toBe(true);
	});

	it("finds everything again, and refuses tables of a newer program", async () => {
		await store.accounts.add("甲", "x");
		await store.close();
		database = await bench.open();
		store = await openStore(database);
		expect(await store.accounts.passwordOf("甲")).toBe("x");
		let ran = 0;
		const next = async () => {
			ran += 1;
		};
		await upgradeTables(database, [...UPGRADES, next]);
		await upgradeTables(database, [...UPGRADES, next]);
		expect(ran).toBe(1);
		await expect(openStore(database)).rejects.toThrow("请更新程序");
	});
});

describe("SQLite", () => {
	it("refuses a second opening in one sentence", async () => {
		const bench = sqliteBench();
		const first = await bench.open();
		await expect(bench.open()).rejects.toThrow("正被另一个程序使用");
		await first.close();
		await (await bench.open()).close();
	});

	it("syncs every commit to the disk", async () => {
		const database = await sqliteBench().open();
		expect(await database.query("PRAGMA synchronous")).toEqual([{ synchronous: 2 }]);
		expect(await database.query("PRAGMA journal_mode")).toEqual([{ journal_mode: "wal" }]);
		expect(await database.query("PRAGMA locking_mode")).toEqual([{ locking_mode: "exclusive" }]);
		await database.close();
	});
});
