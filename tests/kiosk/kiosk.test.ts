// The running shell: nothing is shown before its record is durable, and trouble shows at once.
import { describe, expect, it } from "vitest";
import { Kiosk } from "../../src/kiosk/kiosk.svelte.ts";
import type { Note } from "../../src/kiosk/rules/shell-state.ts";
import { begin, finished, LIMITS, open, seen } from "./rules/shell-play.ts";

/** A recorder whose disk is let go by hand. */
function aKiosk() {
	let waiting: (() => void)[] = [];
	const kept: Note[] = [];
	const recorder = {
		get settled() {
			return waiting.length === 0;
		},
		record: (notes: readonly Note[]): Promise<void> => {
			if (notes.length === 0) return Promise.resolve();
			kept.push(...notes);
			return new Promise((durable) => waiting.push(durable));
		},
	};
	const nowMs = 0;
	const clock = { wallMs: () => 0, monoMs: () => nowMs };
	const kiosk = new Kiosk({ clock, recorder, limits: () => LIMITS });
	const sync = async () => {
		const durable = waiting;
		waiting = [];
		for (const settle of durable) settle();
		await Promise.resolve();
		await Promise.resolve();
	};
	return { kiosk, kept, sync };
}

describe("showing", () => {
	it("waits for the disk", async () => {
		const { kiosk, sync } = aKiosk();
		const sent = kiosk.send(begin());
		expect(kiosk.shown.name).toBe("attract");
		await sync();
		await sent;
		expect(kiosk.shown.name).toBe("menu");
	});

	it("decides at once all the same: two quick touches start one visit", async () => {
		const { kiosk, kept, sync } = aKiosk();
		void kiosk.send(begin(1));
		void kiosk.send(begin(2));
		await sync();
		expect(kept).toHaveLength(1);
	});

	it("shows only the last of what followed quickly", async () => {
		const { kiosk, sync } = aKiosk();
		void kiosk.send(begin());
		void kiosk.send(open(1));
		expect(kiosk.shown.name).toBe("attract");
		await sync();
		expect(kiosk.shown.name).toBe("playing");
	});

	it("lets trouble through while the disk hangs, and goes on when it recovers", async () => {
		const { kiosk, kept, sync } = aKiosk();
		void kiosk.send(begin());
		void kiosk.send({ kind: "storage-failed" });
		expect(kiosk.shown.name).toBe("out-of-order");
		void kiosk.send({ kind: "storage-recovered" });
		await sync();
		expect(kiosk.shown.name).toBe("menu");
		expect(kept).toHaveLength(1);
	});

	it("settles a telling when it is durable", async () => {
		const { kiosk, sync } = aKiosk();
		void kiosk.send(begin());
		void kiosk.send(open(1));
		await sync();
		let told = false;
		const telling = kiosk.send(seen(1)).then(() => {
			told = true;
		});
		await Promise.resolve();
		expect(told).toBe(false);
		await sync();
		await telling;
		expect(told).toBe(true);
	});

	it("rejects a moment that is none, and decides nothing", async () => {
		const { kiosk } = aKiosk();
		const strict = new Kiosk({
			clock: { wallMs: () => 0, monoMs: () => 0 },
			recorder: {
				settled: true,
				record: () => {
					throw new Error("no happening");
				},
			},
			limits: () => LIMITS,
		});
		await expect(strict.send(begin())).rejects.toThrow();
		expect(strict.shown.name).toBe("attract");
		expect(kiosk.shown.name).toBe("attract");
	});

	it("says 下一位 only when the completion is on disk", async () => {
		const { kiosk, sync } = aKiosk();
		void kiosk.send(begin());
		void kiosk.send(open(1));
		await sync();
		void kiosk.send(finished(1));
		expect(kiosk.shown).toMatchObject({ play: { finished: false } });
		await sync();
		expect(kiosk.shown).toMatchObject({ play: { finished: true } });
	});
});
