// Which posters may hang today, in which order and for how long.
import { type Random, shuffle } from "../../../core/clock.ts";
import { mayShow } from "../../../core/facts.ts";
import type { Day } from "../../../core/ids.ts";
import type { LoopContent, Slide } from "../content.ts";

interface Turn {
	slide: Slide;
	showMs: number;
}

/**
 * The posters that are confirmed and in force on `today`, in the order of staff; with `random` in a shuffled
 * order, the same for the same seed. Empty when nothing may be shown.
 */
export function playlist(content: LoopContent, today: Day, random?: Random): Turn[] {
	const shown = content.slides.filter((slide) => mayShow(slide, today));
	const order = random ? shuffle(shown, random) : shown;
	return order.map((slide) => ({ slide, showMs: slide.seconds * 1000 }));
}
