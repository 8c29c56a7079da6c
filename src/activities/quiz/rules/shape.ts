// Which of three layouts a screen gets, by its size in millimetres.

/** tall: a kiosk upright · wide: a kiosk lying · small: a phone, where feedback takes a page of its own. */
export type Shape = "tall" | "wide" | "small";

export function shapeOf(widthMm: number, heightMm: number): Shape {
	if (widthMm < 180) return "small";
	return widthMm > heightMm ? "wide" : "tall";
}
