// The carried file: unsynced events as text lines (header, event lines, trailer). Gzip around it is the caller's.
import type * as v from "valibot";
import { type Head, type Link, linkLines } from "./chain.ts";
import { checkJson, type Problem } from "./problems.ts";
import { CarriedHeader, CarriedTrailer, MAX_LINE_BYTES } from "./protocol.ts";

type Header = v.InferOutput<typeof CarriedHeader>;

export interface Carried {
	header: Header;
	links: Link[];
	/** The trailer is there and agrees. A torn file's valid beginning is still good. */
	whole: boolean;
}

/** The text of a carried file: `links` must follow `header.prev`. */
export function writeCarried(header: Header, links: readonly Link[]): string {
	const last: Head = links.at(-1) ?? header.prev;
	const trailer = { end: "fujunshan-ledger", count: links.length, last: { seq: last.seq, h: last.h } };
	return `${[JSON.stringify(header), ...links.map((link) => link.line), JSON.stringify(trailer)].join("\n")}\n`;
}

/**
 * Reads a carried file. The chain is recomputed from the header's `prev`, so an altered line shows as a
 * trailer that disagrees; the server's own copy of the chain has the last word.
 */
export function readCarried(
	text: string,
): { ok: true; carried: Carried } | { ok: false; problems: Problem[] } {
	const lines = text.split("\n");
	const head = checkJson(CarriedHeader, lines[0] ?? "");
	if (!head.ok) {
		return {
			ok: false,
			problems: [{ where: "第 1 行", what: "这不是本系统的带回文件，请选择扩展名为 .fjs 的文件" }],
		};
	}
	const body = lines.slice(1);
	if (body.at(-1) === "") body.pop();
	const trailer = checkJson(CarriedTrailer, body.at(-1) ?? "");
	const events = trailer.ok ? body.slice(0, -1) : body;
	const tooLong = events.findIndex((line) => line.length > MAX_LINE_BYTES);
	if (tooLong >= 0) {
		return {
			ok: false,
			problems: [{ where: `第 ${tooLong + 2} 行`, what: "这一行过长，文件已被改动，请从屏上重新导出" }],
		};
	}
	const links = linkLines(head.value.prev, events);
	const last = links.at(-1) ?? head.value.prev;
	const whole =
		trailer.ok &&
		trailer.value.count === links.length &&
		trailer.value.last.h === last.h &&
		trailer.value.last.seq === last.seq;
	return { ok: true, carried: { header: head.value, links, whole } };
}
