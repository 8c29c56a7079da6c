// The edition on show, and the one that waits until nobody is in the middle of anything.
import type { Edition } from "../../core/packs.ts";

export class Showcase {
	edition = $state.raw<Edition | null>(null);
	#waiting = $state.raw<Edition | null>(null);

	/** The newest one at hand, shown or not. */
	get newest(): number {
		return (this.#waiting ?? this.edition)?.number ?? 0;
	}

	offer(edition: Edition): void {
		this.#waiting = edition;
	}

	get isWaiting(): boolean {
		return this.#waiting !== null;
	}

	/** Call when nobody is playing. */
	change(): void {
		if (!this.#waiting) return;
		this.edition = this.#waiting;
		this.#waiting = null;
	}
}
