// The chain: each event's hash covers the former hash and the event's exact line, so a ledger can be checked by anyone.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { type Happening, InteractionEvent, type Stamp } from "./events.ts";
import type { ChainHash, DeviceId, LedgerId } from "./ids.ts";

/** A place in a chain: the sequence number of an event and its hash. seq 0 is the beginning. */
export interface Head {
	seq: number;
	h: ChainHash;
}

/** An event as stored and sent: the line is the truth, `h` follows from it and from the line before. */
export interface Link extends Head {
	line: string;
}

/** SHA-256 of a text (UTF-8), as 64 hex digits. */
export function sha256Hex(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The hash before the first event: h(0). */
export function genesis(ledger: LedgerId, device: DeviceId): Head {
	return { seq: 0, h: sha256Hex(`fjs-ledger-1\n${ledger}\n${device}`) as ChainHash };
}

/** h(n) from h(n−1) and the n-th line. */
export function nextHash(before: ChainHash, line: string): ChainHash {
	return sha256Hex(`fjs-event-1\n${before}\n${line}`) as ChainHash;
}

/** The canonical line of an event: JSON in the field order of the schemas, which parsing restores. */
export function writeLine(stamp: Stamp, what: Happening): string {
	return JSON.stringify(v.parse(InteractionEvent, { stamp, what }));
}

/** The event in a line, or null where the line is not of a form this version knows. */
export function readLine(line: string): InteractionEvent | null {
	try {
		const read = v.safeParse(InteractionEvent, JSON.parse(line));
		return read.success ? read.output : null;
	} catch {
		return null;
	}
}

/** The links that follow `from` when `lines` are appended to it. */
export function linkLines(from: Head, lines: readonly string[]): Link[] {
	let { seq, h } = from;
	return lines.map((line) => {
		seq += 1;
		h = nextHash(h, line);
		return { seq, h, line };
	});
}
