// How large things are drawn: the size of one millimetre on this screen, at the distance it is used from.

export interface ScreenShape {
	widthPx: number;
	heightPx: number;
	diagonalInches: number;
}

/** Short side, in mm, of the 21.5-inch screen that the house designs on. */
const DESIGNED_SHORT_SIDE_MM = 268;
/** Below this width in CSS px it is a phone in a hand, at half the distance. */
const PHONE_PX = 500;

/**
 * Pixels for `--mm`. On kiosks never smaller than a true millimetre; screens larger than 21.5 inches are
 * seen from farther away and scale in proportion. A phone is held closer and gets 0.55 of it.
 */
export function pxPerMm({ widthPx, heightPx, diagonalInches }: ScreenShape): number {
	const truePx = Math.sqrt(widthPx * widthPx + heightPx * heightPx) / (diagonalInches * 25.4);
	const short = Math.min(widthPx, heightPx);
	if (short < PHONE_PX) return Math.max(3.2, short / 120);
	return Math.max(truePx, short / DESIGNED_SHORT_SIDE_MM);
}

/** Sets `--mm` on `root`. Call again when the window changes. */
export function measureScreen(root: HTMLElement, diagonalInches: number): void {
	const shape = { widthPx: window.innerWidth, heightPx: window.innerHeight, diagonalInches };
	root.style.setProperty("--mm", `${pxPerMm(shape).toFixed(3)}px`);
}
