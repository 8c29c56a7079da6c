// The size of a millimetre: never smaller than true on a kiosk, larger on what is seen from afar, smaller in the hand.
import { expect, test } from "vitest";
import { pxPerMm } from "../../src/ui/screen.ts";

test.each([
	["21.5-inch kiosk, upright", 1080, 1920, 21.5, 4.034],
	["21.5-inch kiosk, wide", 1920, 1080, 21.5, 4.034],
	["43-inch kiosk: as far away in proportion, so the same picture", 1080, 1920, 43, 4.03],
	["43-inch 4K kiosk", 2160, 3840, 43, 8.06],
	["10.1-inch tablet: true millimetres", 1280, 800, 10.1, 5.884],
	["15.6-inch laptop", 1366, 768, 15.6, 3.955],
	["phone in the hand", 390, 844, 6.1, 3.25],
	["small phone", 360, 780, 6, 3.2],
])("%s", (_name, widthPx, heightPx, diagonalInches, expected) => {
	expect(pxPerMm({ widthPx, heightPx, diagonalInches })).toBeCloseTo(expected, 2);
});

test("turning the screen changes nothing", () => {
	for (const diagonalInches of [10, 21.5, 32, 55])
		expect(pxPerMm({ widthPx: 1920, heightPx: 1080, diagonalInches })).toBe(
			pxPerMm({ widthPx: 1080, heightPx: 1920, diagonalInches }),
		);
});
