// Rounds against a model server over a bad network: nothing lost, nothing doubled, whatever happens on the way.
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/core/clock.ts";
import { syncRound } from "../../../src/kiosk/sync/round.ts";
import type { Wire } from "../../../src/kiosk/sync/wire.ts";
import { aLedger, entries, freshDisk } from "../outbox/disk.ts";
import { badWire, ModelServer } from "./model-server.ts";

beforeEach(freshDisk);

const clock = { wallMs: () => 500, monoMs: () => 1 };

function means(ledger: ReturnType<typeof aLedger>["ledger"], wire: Pick<Wire, "hello" | "push">) {
	return { ledger, wire, clock, token: "t", app: "test", edition: 0 };
}

describe("a round", () => {
	it("brings everything over and moves the pointer", async () => {
		const { ledger } = aLedger();
		await ledger.append(entries(1203));
		const server = new ModelServer();
		const end = await syncRound(means(ledger, badWire(server, seededRandom(1), 0)), 0);
		expect(end).toMatchObject({ failures: 0, trouble: "" });
		expect(server.pushes).toBe(3);
		expect(await ledger.ack()).toEqual(await ledger.head());
	});

	it("says in words what went wrong, and keeps everything", async () => {
		const { ledger } = aLedger();
		await ledger.append(entries(3));
		const refusing: Pick<Wire, "hello" | "push"> = {
			hello: () => new ModelServer().hello(),
			push: async () => ({ ok: false, status: 401, error: "这块屏的登记已失效" }),
		};
		const end = await syncRound(means(ledger, refusing), 4);
		expect(end).toMatchObject({ failures: 1, trouble: "这块屏的登记已失效" });
		expect((await ledger.ack()).seq).toBe(0);
		expect(await ledger.linksAfter(0, 10)).toHaveLength(3);
	});

	it("sends again what a restored server no longer has", async () => {
		const { ledger } = aLedger();
		await ledger.append(entries(40));
		const server = new ModelServer();
		const wire = badWire(server, seededRandom(2), 0);
		await syncRound(means(ledger, wire), 0);
		server.forgetAfter(7);
		await syncRound(means(ledger, wire), 0);
		expect(server.stored.size).toBe(40);
		server.forgetAfter(0);
		await syncRound(means(ledger, wire), 0);
		expect(server.stored.size).toBe(40);
	});
});

describe("rounds over a bad network", () => {
	const day = fc.record({
		seed: fc.integer(),
		odds: fc.double({ min: 0, max: 0.35, noNaN: true }),
		bursts: fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 6 }),
		restoredTo: fc.option(fc.integer({ min: 0, max: 200 })),
	});
	it("lose nothing and double nothing", async () => {
		await fc.assert(
			fc.asyncProperty(day, async ({ seed, odds, bursts, restoredTo }) => {
				freshDisk();
				const { ledger } = aLedger();
				const server = new ModelServer();
				const wire = badWire(server, seededRandom(seed), odds);
				let failures = 0;
				for (const [turn, burst] of bursts.entries()) {
					if (burst > 0) await ledger.append(entries(burst));
					if (turn === 2 && restoredTo !== null) server.forgetAfter(restoredTo);
					({ failures } = await syncRound(means(ledger, wire), failures));
					const ack = await ledger.ack();
					expect(ack.h).toBe(await ledger.hashAt(ack.seq));
				}
				const head = await ledger.head();
				const good = badWire(server, seededRandom(seed), 0);
				expect((await syncRound(means(ledger, good), failures)).failures).toBe(0);
				expect(await ledger.ack()).toEqual(head);
				expect([...server.stored.keys()]).toEqual(Array.from({ length: head.seq }, (_, i) => i + 1));
				const links = await ledger.linksAfter(0, head.seq);
				expect([...server.stored.values()]).toEqual(links.map(({ line, h }) => ({ line, h })));
			}),
			{ numRuns: 40 },
		);
	});
});
