// The carried file: comes back whole, says when it is torn, refuses what it is not.
import fc from "fast-check";
import { expect, it } from "vitest";
import { readCarried, writeCarried } from "../../src/core/carried-file.ts";
import { genesis, linkLines, writeLine } from "../../src/core/chain.ts";
import { aStamp, DEVICE, LEDGER } from "./sample-events.ts";

const prev = genesis(LEDGER, DEVICE);
const header = {
	magic: "fujunshan-ledger",
	schema: 1,
	device: DEVICE,
	ledger: LEDGER,
	kiosk: null,
	prev,
	writtenMs: 1,
} as const;
const links = linkLines(
	prev,
	[1, 2, 3].map((seq) => writeLine(aStamp(seq), { kind: "visit-started" })),
);
const text = writeCarried(header, links);

it("brings back the same links", () => {
	expect(readCarried(text)).toEqual({ ok: true, carried: { header, links, whole: true } });
});

it("brings back an empty export", () => {
	expect(readCarried(writeCarried(header, []))).toEqual({
		ok: true,
		carried: { header, links: [], whole: true },
	});
});

it("never calls a cut or altered file whole", () => {
	fc.assert(
		fc.property(fc.nat({ max: text.length - 2 }), (cut) => {
			const read = readCarried(text.slice(0, cut));
			expect(read.ok && read.carried.whole).toBe(false);
		}),
	);
	const altered = readCarried(text.replace('"monoMs":2000', '"monoMs":2001'));
	expect(altered.ok && altered.carried.whole).toBe(false);
});

it.each(["", "PK\u0003\u0004", "{}", '{"magic":"other"}', "姓名,电话\n张三,138"])(
	"refuses %j in one clear sentence",
	(foreign) => {
		const read = readCarried(foreign);
		expect(read).toEqual({
			ok: false,
			problems: [{ where: "第 1 行", what: expect.stringContaining("不是本系统的带回文件") }],
		});
	},
);

it("refuses a line that no kiosk writes", () => {
	const lines = text.split("\n");
	lines[2] = "x".repeat(5000);
	const read = readCarried(lines.join("\n"));
	expect(read).toEqual({
		ok: false,
		problems: [{ where: "第 3 行", what: expect.stringContaining("过长") }],
	});
});
