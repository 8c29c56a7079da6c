// Every contact with the glass, before anything else hears of it: presence, ghosts, the staff's hidden door.
import type { Clock } from "../core/clock.ts";
import { knock } from "./rules/corner-taps.ts";
import { type Contact, feel, isPaused, isResting, untouched } from "./rules/ghost-touch.ts";

interface Means {
	clock: Clock;
	/** Whether ghosts are looked for: not while staff type. */
	guarded(): boolean;
	present(): void;
}

export class Touch {
	feeling = $state.raw(untouched);
	paused = $derived(this.feeling.why);
	/** Staff have knocked. */
	door = $state(false);
	readonly #means: Means;
	#knocksMs: readonly number[] = [];

	constructor(means: Means) {
		this.#means = means;
	}

	/** @returns stops listening */
	listen(): () => void {
		const closing = new AbortController();
		const { signal } = closing;
		const on = (name: string, hear: (event: PointerEvent) => void) =>
			window.addEventListener(name, hear as (event: Event) => void, {
				capture: true,
				passive: false,
				signal,
			});
		on("pointerdown", (event) => this.#down(event));
		on("pointermove", (event) => this.#feel({ kind: "move", ...placeOf(event) }, event));
		on("pointerup", (event) => this.#feel({ kind: "up", id: event.pointerId }, event));
		on("pointercancel", (event) => this.#feel({ kind: "up", id: event.pointerId }, event));
		on("click", (event) => {
			if (event.detail > 0) this.#swallow(event);
		});
		window.addEventListener("keydown", () => this.#means.present(), { capture: true, signal });
		return () => closing.abort();
	}

	tick(): void {
		this.#feel({ kind: "tick" });
		if (isResting(this.feeling, this.#means.clock.monoMs())) this.#means.present();
	}

	#down(event: PointerEvent): void {
		const place = placeOf(event);
		const nowMs = this.#means.clock.monoMs();
		if (event.pointerType !== "mouse" && this.#means.guarded()) this.#feel({ kind: "down", ...place }, event);
		if (isPaused(this.feeling, nowMs)) return;
		this.#means.present();
		const { tapsMs, opens } = knock(this.#knocksMs, place, nowMs);
		this.#knocksMs = tapsMs;
		if (opens) this.door = true;
	}

	#feel(contact: Contact, event?: Event): void {
		// What passes over or comes from a mouse is no contact.
		if (contact.kind === "move" && !this.feeling.held.some(({ id }) => id === contact.id)) return;
		this.feeling = feel(this.feeling, contact, this.#means.clock.monoMs());
		if (event) this.#swallow(event);
	}

	#swallow(event: Event): void {
		if (!isPaused(this.feeling, this.#means.clock.monoMs())) return;
		event.stopImmediatePropagation();
		event.preventDefault();
	}
}

function placeOf(event: PointerEvent): { id: number; xMm: number; yMm: number } {
	const mm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--mm")) || 4;
	return { id: event.pointerId, xMm: event.clientX / mm, yMm: event.clientY / mm };
}
