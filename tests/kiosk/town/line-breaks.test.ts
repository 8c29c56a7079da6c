// Chinese lines break where a reader would break them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { breakLines, widthInEm } from "../../../src/kiosk/screens/town/rules/line-breaks.ts";

test("what fits stays whole; what does not is cut near the middle, between words", () => {
	expect(breakLines("十二楼逃生", 8)).toEqual(["十二楼逃生"]);
	expect(breakLines("长城上遇到雷雨天气怎么办好", 8)).toEqual(["长城上遇到雷雨", "天气怎么办好"]);
});

test("punctuation ends a line and never begins one", () => {
	expect(breakLines("用气、用电、防骗，想问就问", 12)).toEqual(["用气、用电、", "防骗，想问就问"]);
	expect(breakLines("听到广播，先带什么、往哪走", 12)[1]).not.toMatch(/^[，、]/);
});

test("digits are narrower than Chinese characters", () => {
	expect(widthInEm("119")).toBeCloseTo(1.86);
	expect(widthInEm("打119怎么说")).toBeCloseTo(5.86);
});

test("nothing is lost, and no line is too wide", () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom(..."安全电，。？19a"), minLength: 1, maxLength: 30 }),
			fc.integer({ min: 4, max: 12 }),
			(text, maxEm) => {
				const lines = breakLines(text, maxEm);
				expect(lines.join("")).toBe(text);
				for (const line of lines) expect(widthInEm(line)).toBeLessThanOrEqual(maxEm);
			},
		),
	);
});
