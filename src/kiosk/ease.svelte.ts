// How this visitor wants things shown. Goes back to normal when the visit ends.
import type { Comfort } from "../core/activity.ts";

export class Ease {
	elder = $state(false);
	sun = $state(false);
	/** Everything in the lower part of the screen, for children and wheelchair users. */
	lower = $state(false);
	sound = $state(true);
	readonly #still: MediaQueryList;
	#wantsStill = $state(false);

	constructor(still: MediaQueryList) {
		this.#still = still;
		this.#wantsStill = still.matches;
		this.#still.addEventListener("change", ({ matches }) => {
			this.#wantsStill = matches;
		});
	}

	readonly comfort: Comfort = $derived({
		elder: this.elder,
		sun: this.sun,
		calm: this.elder || this.#wantsStill,
	});

	reset(): void {
		this.elder = false;
		this.sun = false;
		this.lower = false;
		this.sound = true;
	}
}
