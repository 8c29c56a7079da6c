// Chains for tests: visits that played something, as links in the order a kiosk would write them.
import { genesis, type Head, type Link, linkLines, writeLine } from "../../src/core/chain.ts";
import type { Happening } from "../../src/core/events.ts";
import type { DeviceId, LedgerId } from "../../src/core/ids.ts";
import type { Chain } from "../../src/server/store/port.ts";
import { aStamp, inActivity, visitId } from "../core/sample-events.ts";

export const hexId = (digit: number) => digit.toString(16).padStart(2, "0").repeat(16);

export function chainNumber(n: number): Chain {
	return { ledger: hexId(n) as LedgerId, device: hexId(n + 64) as DeviceId };
}

export const beginningOf = ({ ledger, device }: Chain): Head => genesis(ledger, device);

/** Every third event completes a module: one 人次 for its visit. */
function happening(seq: number): Happening {
	const inside = inActivity(seq % 2 ? "quiz" : "escape");
	if (seq % 3 === 0)
		return { kind: "module-closed", ...inside, how: "completed", score: 1, outOf: 1, tookMs: 10 };
	if (seq % 3 === 1) return { kind: "visit-started" };
	return { kind: "item-answered", ...inside, item: "q1", choice: "A", right: seq % 4 === 0, tookMs: 10 };
}

/** `count` links after `from`; another `branch` writes other lines. */
export function linksAfter({ ledger }: Chain, from: Head, count: number, branch = 0): Link[] {
	const lines = Array.from({ length: count }, (_, i) => {
		const seq = from.seq + 1 + i;
		const nonce = (branch * 1_000_000 + seq).toString(16).padStart(16, "0");
		const visit = visitId(branch * 10_000 + Math.ceil(seq / 3));
		return writeLine(aStamp(seq, { ledger, nonce, visit }), happening(seq));
	});
	return linkLines(from, lines);
}
