// When figures may be signed, and what is said of each kiosk until then.
import { describe, expect, it } from "vitest";
import { completenessOf } from "../../../src/office/rules/completeness.ts";
import { arrivedOf, hasClockFault, isQuiet, missingCount } from "../../../src/office/rules/kiosk-standing.ts";
import { texts } from "../../../src/office/texts.ts";
import { kioskWith, ledgerWith, rowOf } from "../board-sample.ts";

const june = { from: "2027-06-01", to: "2027-06-16" };
/** 17 June 2027, 09:00 in Beijing. */
const nowMs = Date.UTC(2027, 5, 17, 1);
const later = Date.UTC(2027, 5, 17, 0, 30);
const onTheDay = Date.UTC(2027, 5, 16, 9);

const sentences = (kiosks: Parameters<typeof completenessOf>[1], span = june) => {
	const { open } = completenessOf(span, kiosks, [], nowMs);
	return open.map(({ kiosk, lacks }) => texts.completeness.kiosk(kiosk, lacks, nowMs));
};

describe("completeness", () => {
	it("is whole when every kiosk has spoken after the window and nothing is missing", () => {
		const kiosks = [kioskWith("a", { lastContactMs: later, ledgers: [ledgerWith(214, 214)] })];
		const rows = [
			rowOf("2027-06-16", "a", "*", { visits: 3 }),
			rowOf("2027-06-16", null, "*", { visits: 1 }),
		];
		expect(completenessOf(june, kiosks, rows, nowMs)).toEqual({
			whole: true,
			from: ["屏a"],
			unnamed: 1,
			open: [],
		});
	});

	it("names missing numbers", () => {
		const kiosk = kioskWith("a", { lastContactMs: later, ledgers: [ledgerWith(40, 30)] });
		expect(sentences([kiosk])).toEqual(["屏a：缺第 31–40 号记录。"]);
		const single = kioskWith("a", { lastContactMs: later, ledgers: [ledgerWith(31, 30)] });
		expect(sentences([single])).toEqual(["屏a：缺第 31 号记录。"]);
	});

	it("is open while a kiosk has not spoken since the window's last day", () => {
		const kiosk = kioskWith("a", { lastContactMs: onTheDay, ledgers: [ledgerWith(9, 9)] });
		expect(sentences([kiosk])).toEqual(["屏a：最后一次联系是 6月16日 17:00，之后的参与可能还在屏上。"]);
	});

	it("of a window that includes today wants a word of today", () => {
		const span = { from: "2027-06-01", to: "2027-06-30" };
		const heard = kioskWith("a", { lastContactMs: later, ledgers: [ledgerWith(9, 9)] });
		const silent = kioskWith("b", { lastContactMs: onTheDay, ledgers: [ledgerWith(9, 9)] });
		expect(completenessOf(span, [heard], [], nowMs).whole).toBe(true);
		expect(completenessOf(span, [heard, silent], [], nowMs).open.map(({ kiosk }) => kiosk)).toEqual(["屏b"]);
	});

	it("says who was never there", () => {
		expect(sentences([kioskWith("a", { device: null }), kioskWith("b", {})])).toEqual([
			"屏a：还没登记，没有记录。",
			"屏b：登记后还没有联系过。",
		]);
	});

	it("gives every reason of a kiosk in one sentence", () => {
		const ledgers = [ledgerWith(40, 30, { quarantined: 1 })];
		expect(sentences([kioskWith("a", { lastContactMs: onTheDay, ledgers })])).toEqual([
			"屏a：缺第 31–40 号记录；最后一次联系是 6月16日 17:00，之后的参与可能还在屏上；1 条记录的格式认不出，没有计数。",
		]);
	});

	it("counts unreadable lines as a lack", () => {
		const ledgers = [ledgerWith(9, 9, { quarantined: 2 })];
		expect(sentences([kioskWith("a", { lastContactMs: later, ledgers })])).toEqual([
			"屏a：2 条记录的格式认不出，没有计数。",
		]);
	});
});

describe("how a kiosk stands", () => {
	it("sums its ledgers and keeps their gaps", () => {
		const arrived = arrivedOf(
			kioskWith("a", { ledgers: [ledgerWith(100, 80), ledgerWith(20, 20, { forks: 1 })] }),
		);
		expect(arrived).toMatchObject({
			standing: "behind",
			have: 100,
			known: 120,
			forks: 1,
			gaps: [{ from: 81, to: 100 }],
		});
		expect(missingCount(arrived.gaps)).toBe(20);
	});
	it("never shows more received than known", () => {
		const { have, known } = arrivedOf(kioskWith("a", { ledgers: [ledgerWith(10, 12)] }));
		expect(known).toBe(have);
	});
	it("waits for enrolment, but says what is missing first", () => {
		expect(arrivedOf(kioskWith("a", { device: null })).standing).toBe("waiting");
		expect(arrivedOf(kioskWith("a", { device: null, ledgers: [ledgerWith(2, 1)] })).standing).toBe("behind");
	});
	it("is quiet after five minutes", () => {
		expect(isQuiet(kioskWith("a", { lastContactMs: nowMs - 300_000 }), nowMs)).toBe(false);
		expect(isQuiet(kioskWith("a", { lastContactMs: nowMs - 300_001 }), nowMs)).toBe(true);
		expect(isQuiet(kioskWith("a", {}), nowMs)).toBe(true);
	});
	it("has a wrong clock beyond two minutes either way", () => {
		expect(
			[-120_001, -120_000, 120_000, 120_001, null].map((clockOffsetMs) =>
				hasClockFault(kioskWith("a", { clockOffsetMs })),
			),
		).toEqual([true, false, false, true, false]);
	});
});
