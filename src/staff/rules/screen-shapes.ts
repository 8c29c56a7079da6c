// The screens a preview can be looked at on, and how small they are drawn to fit beside the editor.

export interface ScreenShape {
	id: "upright" | "lying" | "phone";
	widthPx: number;
	heightPx: number;
	diagonalInches: number;
}

export const SHAPES: readonly ScreenShape[] = [
	{ id: "upright", widthPx: 1080, heightPx: 1920, diagonalInches: 21.5 },
	{ id: "lying", widthPx: 1920, heightPx: 1080, diagonalInches: 21.5 },
	{ id: "phone", widthPx: 390, heightPx: 844, diagonalInches: 6.1 },
];

/** Factor that fits the shape into a box, never larger than life; 0 while the box has no size. */
export function scaleToFit(
	{ widthPx, heightPx }: ScreenShape,
	boxWidthPx: number,
	boxHeightPx: number,
): number {
	return Math.max(0, Math.min(1, boxWidthPx / widthPx, boxHeightPx / heightPx));
}
