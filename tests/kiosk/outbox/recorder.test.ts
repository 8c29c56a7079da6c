// The recorder: in order, once, and never forgotten while the disk refuses.
import { beforeEach, describe, expect, it } from "vitest";
import type { Head } from "../../../src/core/chain.ts";
import type { Entry, Ledger } from "../../../src/kiosk/outbox/ledger.ts";
import { Recorder } from "../../../src/kiosk/outbox/recorder.ts";
import { stampNote } from "../../../src/kiosk/outbox/stamping.ts";
import type { Note } from "../../../src/kiosk/rules/shell-state.ts";
import { aStamp } from "../../core/sample-events.ts";
import { visit } from "../rules/shell-play.ts";
import { aLedger, freshDisk } from "./disk.ts";

beforeEach(freshDisk);

const note = (how: "next" | "idle" = "next"): Note => ({
	visit: visit(1),
	what: { kind: "visit-ended", how },
});

/** A disk that fails as often as told; `full` throws before writing, `mute` writes and does not say so. */
function aRecorder(ledger: Ledger, faults: ("full" | "mute")[]) {
	const story: string[] = [];
	let nonce = 0;
	const means = {
		append: async (entries: readonly Entry[]): Promise<Head> => {
			const fault = faults.shift();
			if (fault === "full") throw new DOMException("", "QuotaExceededError");
			const head = await ledger.append(entries);
			if (fault === "mute") throw new Error("The connection is closing");
			return head;
		},
		stamp: (what: Note) =>
			stampNote(
				{
					clock: { wallMs: () => -5, monoMs: () => 1.6 },
					hex: () => (nonce++).toString(16).padStart(16, "0"),
					boot: aStamp(1).boot,
					edition: () => 4,
				},
				what,
			),
		makeRoom: async () => void story.push("room"),
		wait: async (ms: number) => void story.push(`wait ${ms}`),
		appended: ({ seq }: Head) => void story.push(`seq ${seq}`),
		failed: () => void story.push("failed"),
		recovered: () => void story.push("recovered"),
	};
	return { recorder: new Recorder(means), story };
}

describe("recording", () => {
	it("settles when it is on disk, with what it was stamped with", async () => {
		const { ledger } = aLedger();
		const { recorder, story } = aRecorder(ledger, []);
		const durable = recorder.record([note(), note("idle")]);
		expect(recorder.settled).toBe(false);
		await durable;
		expect(recorder.settled).toBe(true);
		expect(story).toEqual(["seq 2"]);
		const last = (await ledger.lastEvents()).at(-1);
		expect(last?.stamp).toMatchObject({ wallMs: 0, monoMs: 2, edition: 4, visit: visit(1), occasion: null });
		expect(last?.what).toEqual({ kind: "visit-ended", how: "idle" });
	});

	it("takes nothing to record as recorded", async () => {
		const { recorder, story } = aRecorder(aLedger().ledger, []);
		await recorder.record([]);
		expect(story).toEqual([]);
	});

	it("refuses what is no happening, and stays usable", async () => {
		const { ledger } = aLedger();
		const { recorder } = aRecorder(ledger, []);
		expect(() => recorder.record([{ visit: null, what: { kind: "hello" } as never }])).toThrow();
		await recorder.record([note()]);
		expect((await ledger.head()).seq).toBe(1);
	});
});

describe("a disk that refuses", () => {
	it("is tried again at once, quietly", async () => {
		const { recorder, story } = aRecorder(aLedger().ledger, ["full"]);
		await recorder.record([note()]);
		expect(story).toEqual(["room", "wait 0", "seq 1"]);
	});

	it("is complained about once, makes room, and recovers with everything", async () => {
		const { ledger } = aLedger();
		const { recorder, story } = aRecorder(ledger, ["full", "full", "full"]);
		await Promise.all([
			recorder.record([note()]),
			recorder.record([note(), note()]),
			recorder.record([note()]),
		]);
		expect(story).toEqual([
			"room",
			"wait 0",
			"failed",
			"room",
			"wait 3000",
			"room",
			"wait 3000",
			"seq 1",
			"recovered",
			"seq 4",
		]);
		expect(await ledger.audit()).toMatchObject({ sound: true, head: { seq: 4 } });
	});

	it("that wrote without saying so gets nothing twice", async () => {
		const { ledger } = aLedger();
		const { recorder } = aRecorder(ledger, ["mute", "full", "mute", "mute"]);
		await Promise.all([recorder.record([note(), note()]), recorder.record([note()])]);
		expect(await ledger.audit()).toMatchObject({ sound: true, head: { seq: 3 } });
	});
});
