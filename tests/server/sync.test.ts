// Events by wire and by file through the real doors: counts, answers, gaps, forks, and everything that must be refused.
import { gzipSync } from "node:zlib";
import * as v from "valibot";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeCarried } from "../../src/core/carried-file.ts";
import type { Head, Link } from "../../src/core/chain.ts";
import { CarriedAnswer, CountsTable, KioskBoard } from "../../src/core/desk.ts";
import { HelloAnswer, PushAnswer, Refusal } from "../../src/core/protocol.ts";
import type { Counts } from "../../src/core/tally.ts";
import { beginningOf, chainNumber, hexId, linksAfter } from "./chains.ts";
import { removeTemporaryFolders } from "./databases.ts";
import { openTestHouse, type TestHouse } from "./fixtures.ts";

afterAll(removeTemporaryFolders);
const chain = chainNumber(1);
const begin = beginningOf(chain);
const links = linksAfter(chain, begin, 60);
const at = (seq: number): Link => links[seq - 1] as Link;
const bare = ({ seq, h }: Head): Head => ({ seq, h });

let test: TestHouse;
let token = "";
let cookie = "";
beforeEach(async () => {
	test = await openTestHouse();
	const enrolled = await test.ask("POST", "/sync/enrol", {
		json: { device: chain.device, code: "", kiosk: "square-1" },
	});
	token = (await enrolled.json()).token;
	cookie = await test.logIn();
});
afterEach(async () => {
	await test.close();
	expect(test.errors).toEqual([]);
});

const ask = (path: string, json: unknown, bearer = token) => test.ask("POST", path, { json, token: bearer });
const pushOf = (prev: Head, part: readonly Link[]) => ({
	...chain,
	prev: bare(prev),
	lines: part.map(({ line }) => line),
	last: bare(part.at(-1) ?? prev),
});
const push = async (prev: Head, part: readonly Link[]) =>
	v.parse(PushAnswer, await (await ask("/sync/push", pushOf(prev, part))).json());
const helloOf = (head: Head, more: object = {}) => ({
	...chain,
	head: bare(head),
	wallMs: Math.round(test.house.clock.wallMs()) - 5000,
	monoMs: 1,
	app: "0.1.0",
	edition: 1,
	...more,
});
const hello = async (head: Head) =>
	v.parse(HelloAnswer, await (await ask("/sync/hello", helloOf(head))).json());

const fileOf = (prev: Head, part: readonly Link[], of = chain) =>
	writeCarried(
		{ magic: "fujunshan-ledger", schema: 1, ...of, kiosk: null, prev: bare(prev), writtenMs: 1 },
		part,
	);
const carry = (file: string | Buffer) =>
	test.ask("POST", "/api/carried", {
		cookie,
		body: new Uint8Array(typeof file === "string" ? gzipSync(file) : file),
	});
const carried = async (file: string | Buffer) => v.parse(CarriedAnswer, await (await carry(file)).json());

async function countAll(): Promise<Counts | undefined> {
	const answer = await test.ask("GET", "/api/counts?from=2027-06-16&to=2027-06-16", { cookie });
	const { rows } = v.parse(CountsTable, await answer.json());
	return rows.find(({ activity }) => activity === "*")?.counts;
}
async function board() {
	const answer = await test.ask("GET", "/api/kiosks", { cookie });
	return v.parse(KioskBoard, await answer.json()).kiosks.find(({ config }) => config.kiosk === "square-1");
}
async function refused(answer: Response, status: number) {
	expect(answer.status).toBe(status);
	const refusal = v.parse(Refusal, await answer.json());
	expect(refusal.error).toMatch(/\p{Script=Han}/u);
	return refusal;
}
/** 60 events: 20 visits of three, each completing one module and answering one item. */
const ALL_60 = { visits: 20, answers: 20, right: 5, completions: 20, seen: 0, loopPlays: 0 };

describe("by wire", () => {
	it("the same batches in any order and number count once", async () => {
		expect(await push(begin, links.slice(0, 30))).toEqual({ have: bare(at(30)), stored: 30, already: 0 });
		expect(await push(begin, links.slice(0, 30))).toEqual({ have: bare(at(30)), stored: 0, already: 30 });
		await Promise.all([
			push(at(30), links.slice(30)),
			push(at(30), links.slice(30)),
			push(at(10), links.slice(10, 40)),
		]);
		expect(await countAll()).toEqual(ALL_60);
		await test.reopen();
		expect(await countAll()).toEqual(ALL_60);
		expect(await test.house.ledger.recount()).toBe(true);
	});

	it("hello says how far the chain is here, which edition to show, and how the kiosk is set", async () => {
		expect(await hello(begin)).toMatchObject({ have: begin, edition: 1, config: { kiosk: "square-1" } });
		await push(begin, links.slice(0, 30));
		expect((await hello(at(60))).have).toEqual(bare(at(30)));
		expect((await hello(at(12))).have).toEqual(bare(at(12)));
		expect(await board()).toMatchObject({
			device: chain.device,
			clockOffsetMs: 5000,
			edition: 1,
			app: "0.1.0",
			ledgers: [
				{ known: bare(at(60)), have: bare(at(30)), missing: { from: 31, to: 60 }, forks: 0, quarantined: 0 },
			],
		});
	});

	it("lines whose beginning is unknown are sent back to a known place, always lower", async () => {
		await push(begin, links.slice(0, 10));
		expect((await refused(await ask("/sync/push", pushOf(at(20), links.slice(20))), 409)).have).toEqual(
			bare(at(10)),
		);
		const strange: Head = { seq: 10, h: at(20).h };
		expect(
			(await refused(await ask("/sync/push", pushOf(strange, linksAfter(chain, strange, 2))), 409)).have,
		).toEqual(begin);
		const noBeginning: Head = { seq: 0, h: at(1).h };
		expect(
			(await refused(await ask("/sync/push", pushOf(noBeginning, linksAfter(chain, noBeginning, 2))), 409))
				.have,
		).toEqual(begin);
		expect(await countAll()).toMatchObject({ visits: 3 });
	});

	it("two machines with one past both count, the past once, and the office sees the fork", async () => {
		await push(begin, links.slice(0, 30));
		const clone = linksAfter(chain, at(30), 30, 1);
		expect((await push(at(30), clone)).have).toEqual(bare(clone[29] as Link));
		expect((await push(at(30), links.slice(30))).have).toEqual(bare(at(60)));
		expect(await countAll()).toMatchObject({ visits: 30, answers: 30 });
		expect((await board())?.ledgers).toMatchObject([{ forks: 1 }]);
	});

	it("a batch that changed on its way is refused, and one that is too large", async () => {
		const good = pushOf(begin, links.slice(0, 3));
		await refused(await ask("/sync/push", { ...good, lines: [...good.lines.slice(0, 2), "{}"] }), 422);
		await refused(await ask("/sync/push", { ...good, last: bare(at(4)) }), 422);
		await refused(await ask("/sync/push", { ...good, lines: Array(501).fill("x") }), 422);
		await refused(await ask("/sync/push", { ...good, lines: ["x".repeat(4097)] }), 422);
		await refused(await ask("/sync/push", { ...good, lines: Array(400).fill("长".repeat(4000)) }), 413);
		expect(await countAll()).toBeUndefined();
	});

	it("only the enrolled device reports, and only for itself", async () => {
		const good = pushOf(begin, links.slice(0, 3));
		for (const wrong of ["", "0".repeat(64), "x"]) await refused(await ask("/sync/push", good, wrong), 401);
		await refused(await ask("/sync/hello", helloOf(begin), "0".repeat(64)), 401);
		await refused(await ask("/sync/push", { ...good, device: hexId(200) }), 403);
		await refused(await ask("/sync/hello", helloOf(begin, { device: hexId(200) })), 403);
	});

	it("a body that is not what it should be is named", async () => {
		expect(
			(await refused(await ask("/sync/hello", helloOf(begin, { odd: 1 })), 422)).problems[0]?.where,
		).toBe("odd");
		expect((await refused(await ask("/sync/push", {}), 422)).problems.length).toBeGreaterThan(3);
		expect((await refused(await ask("/sync/enrol", { code: "12" }), 422)).problems.length).toBe(3);
	});

	it("a machine that took over leaves the old one's counts and its files good, but not its word", async () => {
		await push(begin, links.slice(0, 30));
		const made = await test.ask("POST", "/api/enrolment-codes", { json: { kiosk: "square-1" }, cookie });
		const other = chainNumber(2);
		await test.ask("POST", "/sync/enrol", {
			json: { device: other.device, code: (await made.json()).code, kiosk: null },
		});
		await refused(await ask("/sync/push", pushOf(at(30), links.slice(30))), 401);
		expect(await carried(fileOf(at(30), links.slice(30)))).toMatchObject({ stored: 30, kiosk: "square-1" });
		expect(await countAll()).toEqual(ALL_60);
		expect(await board()).toMatchObject({ device: other.device, ledgers: [{ have: bare(at(60)) }] });
	});
});

describe("by file", () => {
	it("counts as by wire, twice as once, and together with the wire", async () => {
		const file = fileOf(begin, links);
		expect(await carried(file)).toMatchObject({
			whole: true,
			stored: 60,
			already: 0,
			quarantined: 0,
			have: bare(at(60)),
			kiosk: "square-1",
		});
		expect(await carried(file)).toMatchObject({ whole: true, stored: 0, already: 60 });
		expect(await push(begin, links)).toMatchObject({ stored: 0, already: 60 });
		expect(await countAll()).toEqual(ALL_60);
	});

	it("may come before what goes before it: counted at once, the gap named until it is filled", async () => {
		await push(begin, links.slice(0, 12));
		expect(await carried(fileOf(at(30), links.slice(30)))).toMatchObject({ stored: 30, have: bare(at(12)) });
		expect(await countAll()).toMatchObject({ visits: 14 });
		expect((await board())?.ledgers).toMatchObject([{ missing: { from: 13, to: 30 }, known: bare(at(60)) }]);
		expect((await hello(at(60))).have).toEqual(bare(at(12)));
		expect(await push(at(12), links.slice(12, 30))).toMatchObject({ have: bare(at(60)), stored: 18 });
		expect((await board())?.ledgers).toMatchObject([{ missing: null }]);
		expect(await countAll()).toEqual(ALL_60);
	});

	it("that is torn at any place brings its whole lines and never a wrong one", async () => {
		const file = fileOf(begin, links.slice(0, 12));
		const packed = gzipSync(file);
		for (let cut = 20; cut < packed.length; cut += 7) {
			const answer = await carry(packed.subarray(0, cut));
			if (answer.status === 200)
				expect(v.parse(CarriedAnswer, await answer.json())).toMatchObject({ quarantined: 0 });
			else await refused(answer, 422);
		}
		for (let cut = 300; cut < file.length; cut += 97) await carry(gzipSync(file.slice(0, cut)));
		const [account] = await test.house.ledger.chains();
		expect(account?.shape).toMatchObject({ forks: 0, loose: null });
		expect(account?.quarantined).toBe(0);
		expect(await carried(file)).toMatchObject({ whole: true, have: bare(at(12)) });
		expect(await countAll()).toMatchObject({ visits: 4 });
	});

	it("without its last line break is whole all the same", async () => {
		expect(await carried(fileOf(begin, links).trimEnd())).toMatchObject({ whole: true, stored: 60 });
	});

	it("that was altered brings nothing", async () => {
		const file = fileOf(begin, links);
		const lines = file.split("\n");
		const swapped = [...lines.slice(0, 5), lines[6], lines[5], ...lines.slice(7)].join("\n");
		for (const altered of [
			file.replace('"choice":"A"', '"choice":"B"'),
			swapped,
			lines.filter((_, i) => i !== 9).join("\n"),
			file.replace(`"prev":{"seq":0,"h":"${begin.h}"`, `"prev":{"seq":0,"h":"${at(1).h}"`),
			file.replace('"count":60', '"count":61'),
		]) {
			expect(altered).not.toBe(file);
			await refused(await carry(altered), 422);
		}
		expect(await countAll()).toBeUndefined();
		const damaged = Buffer.from(gzipSync(file));
		damaged.fill(0, damaged.length - 8, damaged.length - 4);
		await refused(await carry(damaged), 422);
	});

	it("that is none of ours is refused in words", async () => {
		await refused(await carry(Buffer.from("PK\u0003\u0004 a workbook")), 422);
		await refused(await carry("一首诗\n两行\n"), 422);
		await refused(await carry(""), 422);
		await refused(await carry(Buffer.alloc(0)), 422);
		await refused(await carry(gzipSync(fileOf(begin, links).replace('"schema":1', '"schema":2'))), 422);
		await refused(await carry(Buffer.alloc(20_000_001, 0x1f)), 413);
	});

	it("that unpacks without end is stopped", async () => {
		const bomb = gzipSync(Buffer.alloc(30_000_000, 0x61));
		expect(bomb.length).toBeLessThan(40_000);
		await refused(await carry(bomb), 413);
	});

	it("of a machine nobody enrolled waits, and counts from the day it is", async () => {
		const stranger = chainNumber(9);
		const theirs = linksAfter(stranger, beginningOf(stranger), 30);
		const file = fileOf(beginningOf(stranger), theirs, stranger);
		expect(await carried(file)).toMatchObject({ kiosk: null, stored: 30, quarantined: 30 });
		expect(await countAll()).toBeUndefined();
		const made = await test.ask("POST", "/api/enrolment-codes", { json: { kiosk: "school-1" }, cookie });
		await test.ask("POST", "/sync/enrol", {
			json: { device: stranger.device, code: (await made.json()).code, kiosk: null },
		});
		expect(await countAll()).toMatchObject({ visits: 10 });
		const form = await (
			await test.ask("GET", "/api/forms/annex?from=2027-06-16&to=2027-06-16", { cookie })
		).json();
		expect(form.rows.map((row: { cells: { value: number }[] }) => row.cells[0]?.value)).toEqual([10, 10]);
	});
});
