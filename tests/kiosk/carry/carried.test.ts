// The carried file: the events the server lacks, readable at the office, and no pointer moved.
import { gunzipSync } from "node:zlib";
import { beforeEach, expect, it } from "vitest";
import { readCarried } from "../../../src/core/carried-file.ts";
import type { KioskId } from "../../../src/core/ids.ts";
import { packCarried } from "../../../src/kiosk/carry/carried.ts";
import { sameBytes } from "../../../src/kiosk/carry/save-file.ts";
import { CONSULTATION_MORNING_MS } from "../../core/sample-events.ts";
import { aLedger, anEntry, entries, freshDisk, identity } from "../outbox/disk.ts";

beforeEach(freshDisk);

const DAY_MS = 86_400_000;
const KIOSK = "square-1" as KioskId;
const read = (bytes: Uint8Array) => {
	const carried = readCarried(gunzipSync(bytes).toString("utf8"));
	if (!carried.ok) throw new Error(JSON.stringify(carried.problems));
	return carried.carried;
};

it("carries what was not acknowledged, from where the server stands", async () => {
	const { ledger } = aLedger();
	await ledger.moveAck(await ledger.append(entries(4)));
	await ledger.append(entries(1500));
	const carrying = await packCarried(ledger, KIOSK, "unsynced", CONSULTATION_MORNING_MS);
	expect(carrying).toMatchObject({ name: "square-1-2027-06-16-1504.fjs", count: 1500 });
	const { header, links, whole } = read(carrying?.bytes ?? new Uint8Array());
	expect(whole).toBe(true);
	expect(header).toMatchObject({ ...identity, kiosk: KIOSK, prev: await ledger.ack() });
	expect(links).toEqual(await ledger.linksAfter(4, 2000));
	expect((await ledger.ack()).seq).toBe(4);
});

it("carries the last sixty days on wish, acknowledged or not", async () => {
	const { ledger } = aLedger();
	const old = (days: number) => {
		const entry = anEntry();
		return { ...entry, stamp: { ...entry.stamp, wallMs: CONSULTATION_MORNING_MS - days * DAY_MS } };
	};
	await ledger.moveAck(await ledger.append([old(90), old(61), old(59), old(1)]));
	const carrying = await packCarried(ledger, null, "sixty-days", CONSULTATION_MORNING_MS);
	expect(carrying).toMatchObject({ name: "kiosk-2027-06-16-4.fjs", count: 2 });
	expect(read(carrying?.bytes ?? new Uint8Array()).links.map(({ seq }) => seq)).toEqual([3, 4]);
});

it("has nothing to carry when all is acknowledged", async () => {
	const { ledger } = aLedger();
	await ledger.moveAck(await ledger.append(entries(2)));
	expect(await packCarried(ledger, KIOSK, "unsynced", 0)).toBeNull();
});

it("compares what it reads back byte for byte", () => {
	expect(sameBytes(new Uint8Array([1, 2]), new Uint8Array([1, 2]))).toBe(true);
	expect(sameBytes(new Uint8Array([1, 2]), new Uint8Array([1, 3]))).toBe(false);
	expect(sameBytes(new Uint8Array([1, 2]), new Uint8Array([1, 2, 3]))).toBe(false);
});
