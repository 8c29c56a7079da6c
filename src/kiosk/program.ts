// The program itself as it is kept on this machine: registered once, renewed only when nobody is in front of the screen.
import type { Workbox } from "workbox-window";
import type { Clock } from "../core/clock.ts";

const SCRIPT = "/kiosk/service-worker.js";
const LOOK_EVERY_MS = 10 * 60_000;
/** A waiting program that does not take over in time may try again at the next start. */
const RELOAD_WITHIN_MS = 10_000;

export class Program {
	#workbox: Workbox | null = null;
	#lookedMs = 0;
	readonly #clock: Clock;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** @param waiting called when a newer program is installed and waits */
	async register(waiting: () => void): Promise<void> {
		if (!("serviceWorker" in navigator)) return;
		const { Workbox } = await import("workbox-window");
		const workbox = new Workbox(SCRIPT, { scope: "/kiosk/" });
		workbox.addEventListener("waiting", waiting);
		await workbox.register({ immediate: true });
		this.#workbox = workbox;
	}

	/** Asks the server for a newer one, now and then. */
	look(): void {
		const nowMs = this.#clock.monoMs();
		if (!this.#workbox || nowMs - this.#lookedMs < LOOK_EVERY_MS) return;
		this.#lookedMs = nowMs;
		this.#workbox.update().catch(() => {});
	}

	/** Loads the waiting program and the page with it; false when it did not take over. */
	change(): Promise<boolean> {
		const workbox = this.#workbox;
		if (!workbox) return Promise.resolve(false);
		return new Promise((settle) => {
			workbox.addEventListener("controlling", () => location.reload());
			setTimeout(() => settle(false), RELOAD_WITHIN_MS);
			workbox.messageSkipWaiting();
		});
	}
}
