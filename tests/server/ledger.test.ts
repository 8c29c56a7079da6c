// The ledger: the same links any number of times, in any order, over wire or file, count once; forks count both.
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { writeCarried } from "../../src/core/carried-file.ts";
import { type Head, type Link, readLine } from "../../src/core/chain.ts";
import type { ChainHash } from "../../src/core/ids.ts";
import { addEvent, type Cell, emptyTally } from "../../src/core/tally.ts";
import { readWhatIsSound, takeCarried } from "../../src/server/ledger/carried.ts";
import { cellsBetween } from "../../src/server/ledger/cells.ts";
import { Ledger } from "../../src/server/ledger/ledger.ts";
import type { Chain, Store } from "../../src/server/store/port.ts";
import { openStore } from "../../src/server/store/store.ts";
import { aStamp } from "../core/sample-events.ts";
import { beginningOf, chainNumber, linksAfter } from "./chains.ts";
import { removeTemporaryFolders, sqliteBench } from "./databases.ts";

afterAll(removeTemporaryFolders);
const FIRST_DAY = "1970-01-01";
const LAST_DAY = "2999-12-31";

/** A few branches of one chain, each with the links after its beginning. */
interface Branch {
	from: Head;
	links: Link[];
}
function branchesOf(chain: Chain, length: number, forkAt: number): Branch[] {
	const begin = beginningOf(chain);
	const trunk = linksAfter(chain, begin, length);
	const from = trunk[forkAt] ?? begin;
	return [
		{ from: begin, links: trunk },
		{ from, links: linksAfter(chain, from, length - forkAt, 1) },
	];
}

/** Counts over distinct events in order, without any of the ledger's own code. */
function naiveCells(delivered: ReadonlyMap<ChainHash, Link>, chain: Chain): Cell[] {
	const tally = emptyTally();
	const ordered = [...delivered.values()].sort((a, b) => a.seq - b.seq || (a.h < b.h ? -1 : 1));
	for (const { line } of ordered) {
		const event = readLine(line);
		if (event) addEvent(tally, chain.device, event);
	}
	return [...tally.cells.values()].sort((a, b) => (a.day + a.activity < b.day + b.activity ? -1 : 1));
}

const delivery = fc.record({
	branch: fc.nat(1),
	at: fc.nat(24),
	count: fc.integer({ min: 1, max: 25 }),
	byFile: fc.boolean(),
});

async function deliver(
	ledger: Ledger,
	chain: Chain,
	prev: Head,
	links: Link[],
	byFile: boolean,
): Promise<boolean> {
	if (byFile) {
		const { seq, h } = prev;
		const header = {
			magic: "fujunshan-ledger",
			schema: 1,
			...chain,
			kiosk: null,
			prev: { seq, h },
			writtenMs: 1,
		} as const;
		const read = readWhatIsSound(writeCarried(header, links));
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		await takeCarried(ledger, read.carried, 1);
		return true;
	}
	if (!(await ledger.knows(chain, prev))) return false;
	await ledger.take(chain, prev, links, "wire", 1);
	return true;
}

describe("whatever is delivered, how often and in whatever order", () => {
	it("counts are the fold over distinct stored events, also after a restart", async () => {
		const store = await openStore(await sqliteBench().open());
		const ledger = await Ledger.open(store);
		let n = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(delivery, { maxLength: 14 }), fc.nat(22), async (deliveries, forkAt) => {
				n += 1;
				const chain = chainNumber(n);
				const branches = branchesOf(chain, 24, forkAt);
				const delivered = new Map<ChainHash, Link>();
				for (const { branch, at, count, byFile } of deliveries) {
					const { from, links } = branches[branch] as Branch;
					const part = links.slice(at, at + count);
					if (part.length === 0) continue;
					const prev = at === 0 ? from : (links[at - 1] ?? from);
					if (await deliver(ledger, chain, prev, part, byFile))
						for (const link of part) delivered.set(link.h, link);
				}
				const own = (await ledger.chains()).filter((one) => one.chain.ledger === chain.ledger);
				expect(cellsBetween(own, FIRST_DAY, LAST_DAY)).toEqual(naiveCells(delivered, chain));
				expect(own[0]?.shape.rows ?? 0).toBe(delivered.size);
				const fresh = (await (await Ledger.open(store)).chains()).filter(
					(one) => one.chain.ledger === chain.ledger,
				);
				expect(fresh.map(({ shape }) => shape)).toEqual(own.map(({ shape }) => shape));
			}),
			{ numRuns: 40 },
		);
		expect(await ledger.recount()).toBe(true);
		await store.close();
	}, 60_000);

	it("everything in the end gives the same, have at the end of each branch", async () => {
		const { store, ledger } = await opened();
		const chain = chainNumber(1);
		const [trunk, branch] = branchesOf(chain, 20, 9) as [Branch, Branch];
		for (const _ of [1, 2]) {
			await deliver(ledger, chain, trunk.links[14] as Link, trunk.links.slice(15), true);
			await deliver(ledger, chain, branch.from, branch.links, true);
			await deliver(ledger, chain, trunk.from, trunk.links, false);
		}
		for (const { links } of [trunk, branch]) {
			const last = links.at(-1) as Link;
			expect(await ledger.haveFor(chain, last)).toMatchObject({ seq: last.seq, h: last.h });
		}
		expect((await ledger.chains())[0]?.shape).toMatchObject({ rows: 31, forks: 1 });
		await store.close();
	});
});

async function opened(): Promise<{ store: Store; ledger: Ledger }> {
	const store = await openStore(await sqliteBench().open());
	return { store, ledger: await Ledger.open(store) };
}

describe("have", () => {
	const chain = chainNumber(1);
	const begin = beginningOf(chain);
	const links = linksAfter(chain, begin, 30);
	const at = (seq: number) => links[seq - 1] as Link;

	it("is the end of the gapless chain while a file's events wait beyond a gap", async () => {
		const { store, ledger } = await opened();
		await ledger.take(chain, begin, links.slice(0, 10), "wire", 1);
		const taken = await ledger.take(chain, at(20), links.slice(20), "file", 1);
		expect(taken).toMatchObject({ stored: 10, already: 0, have: { seq: 10 } });
		expect((await ledger.chains())[0]?.shape).toMatchObject({ loose: 21, forks: 0 });
		expect(await ledger.haveFor(chain, at(30))).toMatchObject({ seq: 10 });
		const filled = await ledger.take(chain, at(10), links.slice(10, 20), "wire", 1);
		expect(filled.have).toMatchObject({ seq: 30, h: at(30).h });
		expect((await ledger.chains())[0]?.shape).toMatchObject({ loose: null });
		await store.close();
	});

	it("follows a kiosk down whose image was restored, and up again on its new branch", async () => {
		const { store, ledger } = await opened();
		await ledger.take(chain, begin, links, "wire", 1);
		expect(await ledger.haveFor(chain, at(12))).toMatchObject({ seq: 12, h: at(12).h });
		const other = linksAfter(chain, at(12), 5, 1);
		const taken = await ledger.take(chain, at(12), other, "wire", 1);
		expect(taken.have).toMatchObject({ seq: 17, h: other[4]?.h });
		expect((await ledger.chains())[0]?.shape.forks).toBe(1);
		expect(await ledger.haveFor(chain, { seq: 20, h: "0".repeat(64) as ChainHash })).toMatchObject({
			seq: 12,
		});
		await store.close();
	});

	it("is the beginning for a chain nobody knows", async () => {
		const { store, ledger } = await opened();
		expect(await ledger.haveFor(chain, at(5))).toEqual(begin);
		expect(await ledger.knows(chain, begin)).toBe(true);
		expect(await ledger.knows(chain, at(1))).toBe(false);
		await store.close();
	});
});

it("keeps lines it cannot read, counts around them, and counts them once it can", async () => {
	const { store, ledger } = await opened();
	const chain = chainNumber(1);
	const begin = beginningOf(chain);
	const { linkLines, writeLine } = await import("../../src/core/chain.ts");
	const answered = {
		kind: "item-answered",
		module: "m",
		activity: "quiz",
		item: "a",
		choice: "B",
		right: true,
		tookMs: 1,
	};
	const good = (seq: number) => writeLine(aStamp(seq, { ledger: chain.ledger }), answered as never);
	const lines = [
		good(1),
		'{"stamp":{"schema":9},"what":{"kind":"dance"}}',
		"not even JSON",
		good(4),
		good(99),
	];
	const links = linkLines(begin, lines);
	await ledger.take(chain, begin, links, "wire", 1);
	const [account] = await ledger.chains();
	expect(account).toMatchObject({ quarantined: 3, shape: { rows: 5, end: { seq: 5 } } });
	expect(
		cellsBetween(await ledger.chains(), FIRST_DAY, LAST_DAY).find(({ activity }) => activity === "*")?.counts
			.answers,
	).toBe(2);
	expect((await store.events.page(chain, null, 10)).map(({ line }) => line)).toEqual(lines);
	await store.close();
});

it("puts an occasion's events on its official day also when its opening arrives last", async () => {
	const { store, ledger } = await opened();
	const chain = chainNumber(1);
	const begin = beginningOf(chain);
	const { linkLines, writeLine } = await import("../../src/core/chain.ts");
	const occasion = "c".repeat(16) as never;
	const opening = writeLine(aStamp(1, { ledger: chain.ledger, occasion }), {
		kind: "occasion-opened",
		day: "2028-01-02",
		place: "广场",
		unit: "区安委办",
	});
	const seen = { kind: "loop-played", module: "loop", item: "s1" } as never;
	const links = linkLines(begin, [opening, writeLine(aStamp(2, { ledger: chain.ledger, occasion }), seen)]);
	await ledger.take(chain, links[0] as Link, links.slice(1), "file", 1);
	expect(cellsBetween(await ledger.chains(), "2028-01-02", "2028-01-02")).toEqual([]);
	await ledger.take(chain, begin, links.slice(0, 1), "wire", 1);
	const cells = cellsBetween(await ledger.chains(), "2028-01-02", "2028-01-02");
	expect(cells.map(({ counts }) => counts.loopPlays)).toEqual([1, 1]);
	expect(await ledger.recount()).toBe(true);
	await store.close();
});

describe("two servers on one database", () => {
	it("count what the other one stored", async () => {
		const store = await openStore(await sqliteBench().open());
		const shared: Store = { ...store, alone: false };
		const [one, other] = [await Ledger.open(shared), await Ledger.open(shared)];
		const chain = chainNumber(1);
		const links = linksAfter(chain, beginningOf(chain), 40);
		await one.take(chain, beginningOf(chain), links.slice(0, 20), "wire", 1);
		expect((await other.take(chain, links[19] as Link, links.slice(20), "wire", 1)).have.seq).toBe(40);
		await one.take(chain, beginningOf(chain), links, "wire", 1);
		for (const ledger of [one, other]) {
			expect((await ledger.chains())[0]?.shape.rows).toBe(40);
			expect(await ledger.recount()).toBe(true);
		}
		await store.close();
	});
});

it("looks again after a write that ended in a fault", async () => {
	const store = await openStore(await sqliteBench().open());
	let failing = true;
	const append: Store["events"]["append"] = async (...given) => {
		const stored = await store.events.append(...given);
		if (failing) throw new Error("the answer was lost after the commit");
		return stored;
	};
	const ledger = await Ledger.open({ ...store, events: { ...store.events, append } });
	const chain = chainNumber(1);
	const links = linksAfter(chain, beginningOf(chain), 9);
	await expect(ledger.take(chain, beginningOf(chain), links, "wire", 1)).rejects.toThrow("lost");
	expect((await ledger.chains())[0]?.shape.rows).toBe(9);
	failing = false;
	expect(await ledger.take(chain, beginningOf(chain), links, "wire", 1)).toMatchObject({
		stored: 0,
		have: { seq: 9 },
	});
	await store.close();
});
