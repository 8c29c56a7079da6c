// The town's colours as a canvas needs them: read off the page's tokens, so that sun mode changes them too.

const NAMES = [
	"ink",
	"paper",
	"card",
	"mist",
	"stone",
	"vermilion",
	"vermilion-deep",
	"vermilion-pale",
	"jade",
	"jade-deep",
	"jade-soft",
	"jade-pale",
	"sky",
	"sky-deep",
	"sky-soft",
	"sun",
	"sun-pale",
	"wood",
	"skin",
] as const;
export type Colour = (typeof NAMES)[number];
export interface Palette extends Readonly<Record<Colour, string>> {
	/** Typeface of the page. */
	font: string;
}

export function readPalette(element: Element): Palette {
	const style = getComputedStyle(element);
	const entries = NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]);
	return { ...(Object.fromEntries(entries) as Record<Colour, string>), font: style.fontFamily };
}
