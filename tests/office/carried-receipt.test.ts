// What the office is told of a carried file.
import { describe, expect, it } from "vitest";
import type { CarriedAnswer } from "../../src/core/desk.ts";
import type { ChainHash, DeviceId, KioskId, LedgerId } from "../../src/core/ids.ts";
import { fileFault, receiptOf } from "../../src/office/carried-receipt.ts";
import { kioskWith } from "./board-sample.ts";

const brought: CarriedAnswer = {
	device: "d".repeat(32) as DeviceId,
	kiosk: "a" as KioskId,
	ledger: "1".repeat(32) as LedgerId,
	whole: true,
	quarantined: 0,
	have: { seq: 214, h: "0".repeat(64) as ChainHash },
	stored: 40,
	already: 174,
};
const receipt = (answer: Partial<CarriedAnswer>) =>
	receiptOf("a.fjs", { ok: true, value: { ...brought, ...answer } }, [kioskWith("a", {})]);

describe("a carried file", () => {
	it("says what was new and what was known", () => {
		expect(receipt({})).toEqual({
			file: "a.fjs",
			tone: "good",
			head: "新收 40 条，早已收到 174 条",
			lines: ["文件完整", "屏a：这块屏现在收到第 214 号"],
		});
	});
	it("taken in twice says nothing is new", () => {
		const { head, lines } = receipt({ stored: 0, already: 214 });
		expect(head).toBe("新收 0 条，早已收到 214 条");
		expect(lines[0]).toBe("没有新的记录：这个文件里的都已收过。");
	});
	it("torn asks for another, and is not called good", () => {
		const { tone, lines } = receipt({ whole: false });
		expect(tone).toBe("plain");
		expect(lines[0]).toContain("请从屏上再导出一次");
	});
	it("with lines nobody can read says how many", () => {
		expect(receipt({ quarantined: 2 }).lines.at(-1)).toContain("2 条的格式认不出");
	});
	it("from a machine that is not enrolled says that nothing counts yet", () => {
		const { tone, lines } = receipt({ kiosk: null, quarantined: 40 });
		expect(tone).toBe("plain");
		expect(lines.at(-1)).toContain("没有在这里登记过：40 条记录已原样存好");
	});
	it("refused gives the sentence and at most five places", () => {
		const problems = Array.from({ length: 9 }, (_, index) => ({ where: `第 ${index} 行`, what: "过长" }));
		const { tone, head, lines } = receiptOf(
			"b.txt",
			{ ok: false, status: 422, error: "不是带回文件", problems },
			[],
		);
		expect([tone, head, lines.length, lines[0]]).toEqual(["bad", "不是带回文件", 5, "第 0 行：过长"]);
	});
	it("empty or far too large is not sent", () => {
		expect([fileFault(0), fileFault(1), fileFault(65 * 1024 * 1024)]).toEqual([
			expect.stringContaining("空文件"),
			null,
			expect.stringContaining("64 MB"),
		]);
	});
});
