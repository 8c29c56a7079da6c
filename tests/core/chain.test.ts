// The chain: lines in canonical order, hashes that any change breaks.

import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { genesis, linkLines, nextHash, readLine, sha256Hex, writeLine } from "../../src/core/chain.ts";
import { aStamp, DEVICE, LEDGER } from "./sample-events.ts";

it("hashes like Node's own SHA-256, Chinese included", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), (text) => {
			expect(sha256Hex(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
		}),
	);
});

it("writes the same line whatever the order of the fields given", () => {
	const stamp = aStamp(1);
	const shuffled = Object.fromEntries(Object.entries(stamp).reverse()) as typeof stamp;
	expect(writeLine(shuffled, { kind: "visit-started" })).toBe(writeLine(stamp, { kind: "visit-started" }));
});

it("reads back what it wrote, and nothing else", () => {
	const stamp = aStamp(7);
	const line = writeLine(stamp, { kind: "visit-ended", how: "next" });
	expect(readLine(line)).toEqual({ stamp, what: { kind: "visit-ended", how: "next" } });
	expect(readLine(line.slice(0, -1))).toBeNull();
	expect(readLine(line.replace("visit-ended", "visit-renamed"))).toBeNull();
	expect(readLine(line.replace('"schema":1', '"schema":1,"name":"张三"'))).toBeNull();
});

it("changes every later hash when one line changes", () => {
	const start = genesis(LEDGER, DEVICE);
	fc.assert(
		fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 12 }), fc.nat(), (lines, at) => {
			const index = at % lines.length;
			const other = lines.map((line, i) => (i === index ? `${line}x` : line));
			const a = linkLines(start, lines);
			const b = linkLines(start, other);
			for (let i = 0; i < lines.length; i++) expect(a[i]?.h === b[i]?.h).toBe(i < index);
		}),
	);
});

it("numbers links from the head they follow", () => {
	const start = genesis(LEDGER, DEVICE);
	const [first, second] = linkLines(start, ["a", "b"]);
	expect(first).toEqual({ seq: 1, h: nextHash(start.h, "a"), line: "a" });
	expect(second?.seq).toBe(2);
	expect(linkLines(first ?? start, ["b"])).toEqual([second]);
});
