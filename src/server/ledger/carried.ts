// A carried file taken in: the same door as the wire, with the same counts, however often and in whatever order files come.
import { setImmediate as breathe } from "node:timers/promises";
import type { Carried } from "../../core/carried-file.ts";
import { readCarried } from "../../core/carried-file.ts";
import { genesis, type Head, readLine } from "../../core/chain.ts";
import { checkJson, type Problem } from "../../core/problems.ts";
import { CarriedTrailer } from "../../core/protocol.ts";
import type { Chain } from "../store/port.ts";
import type { Ledger, Taken } from "./ledger.ts";

const LINKS_AT_ONCE = 1000;
const MAX_LINES = 500_000;

export type CarriedReading = { ok: true; carried: Carried } | { ok: false; problems: Problem[] };

/**
 * Reads the text of a carried file. A torn file keeps its lines up to where it tears; one whose trailer disagrees was altered
 * somewhere and brings nothing, since nobody can tell where: the kiosk still has it all.
 */
export function readWhatIsSound(text: string): CarriedReading {
	const tooMany = lineCount(text) > MAX_LINES;
	if (tooMany) return refused(`文件超过 ${MAX_LINES} 行，不是屏上导出的样子，请从屏上重新导出`);
	const read = readCarried(text);
	if (!read.ok) return read;
	const { header, links } = read.carried;
	const beginning = genesis(header.ledger, header.device);
	if (header.prev.seq === 0 && header.prev.h !== beginning.h)
		return refused("文件开头与账本对不上，可能被改动过，请从屏上重新导出");
	if (read.carried.whole) return read;
	if (hasTrailer(text))
		return refused("文件在导出后被改动过，没有计入任何数据；屏上的数据还在，请从屏上重新导出");
	const sound = links.findIndex(({ seq, line }) => !isPlausible(line, header.ledger, seq));
	return { ok: true, carried: { header, whole: false, links: sound < 0 ? links : links.slice(0, sound) } };
}

/** Stores a carried file's links in pieces, so that kiosks are answered meanwhile. */
export async function takeCarried(ledger: Ledger, { header, links }: Carried, atMs: number): Promise<Taken> {
	const chain: Chain = { ledger: header.ledger, device: header.device };
	const sum = { stored: 0, already: 0 };
	let have = await ledger.haveFor(chain, header.prev);
	let prev: Head = header.prev;
	for (let at = 0; at < links.length; at += LINKS_AT_ONCE) {
		const part = links.slice(at, at + LINKS_AT_ONCE);
		const taken = await ledger.take(chain, prev, part, "file", atMs);
		have = taken.have;
		sum.stored += taken.stored;
		sum.already += taken.already;
		prev = part.at(-1) ?? prev;
		await breathe();
	}
	return { have: { seq: have.seq, h: have.h }, ...sum };
}

/** Lines that this version cannot count. */
export function unreadableIn({ header, links }: Carried): number {
	return links.filter(({ seq, line }) => {
		const event = readLine(line);
		return event?.stamp.ledger !== header.ledger || event.stamp.seq !== seq;
	}).length;
}

function refused(what: string): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [{ where: "", what }] };
}

function hasTrailer(text: string): boolean {
	const lastLine = text.trimEnd().slice(text.trimEnd().lastIndexOf("\n") + 1);
	return checkJson(CarriedTrailer, lastLine).ok;
}

/** A line of this ledger at this place, also when a newer program wrote it. */
function isPlausible(line: string, ledger: string, seq: number): boolean {
	try {
		const stamp: unknown = JSON.parse(line)?.stamp;
		return (
			typeof stamp === "object" &&
			stamp !== null &&
			"ledger" in stamp &&
			stamp.ledger === ledger &&
			"seq" in stamp &&
			stamp.seq === seq
		);
	} catch {
		return false;
	}
}

function lineCount(text: string): number {
	let lines = 0;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
	return lines;
}
