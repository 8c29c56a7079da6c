// When to talk to the server: at the start, when the network returns, after each visit, every minute, and when staff ask.
import type * as v from "valibot";
import type { HelloAnswer } from "../../core/protocol.ts";
import { pauseMs } from "../rules/sync-plan.ts";
import type { RoundEnd, RoundMeans } from "./round.ts";

type Hello = v.InferOutput<typeof HelloAnswer>;

interface Means {
	/** null as long as this kiosk is not enrolled. */
	round(): Promise<RoundMeans | null>;
	/** What follows from a good answer: configuration, content. Its own faults are its own affair. */
	heard(hello: Hello): Promise<void>;
	/** After every round, good or bad. */
	ended(end: RoundEnd): Promise<void>;
	dice(): number;
}

const LEADER = "sync";
/** A nudge waits this long for the next: the end of one visit is several events. */
const NUDGE_MS = 400;

export class Postman {
	readonly #means: Means;
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<RoundEnd | null> | null = null;

	constructor(means: Means) {
		this.#means = means;
	}

	/** @returns stops it */
	start(): () => void {
		const online = () => this.nudge();
		window.addEventListener("online", online);
		this.nudge();
		return () => {
			window.removeEventListener("online", online);
			clearTimeout(this.#timer);
		};
	}

	/** A good moment to try, sooner than planned. */
	nudge(): void {
		this.#plan(NUDGE_MS);
	}

	/** A round at once; joins the one under way. null when not enrolled or another window is at it. */
	now(): Promise<RoundEnd | null> {
		this.#running ??= this.#round().finally(() => {
			this.#running = null;
			this.#plan(pauseMs({ failures: this.#failures }, this.#means.dice()));
		});
		return this.#running;
	}

	#plan(ms: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.now(), ms);
	}

	#round(): Promise<RoundEnd | null> {
		return navigator.locks.request(LEADER, { ifAvailable: true }, async (lock) => {
			const end = lock ? await this.#attempt() : null;
			if (!end) return null;
			this.#failures = end.failures;
			// A disk that refuses here has its own alarm; the next round tells the rest.
			if (end.hello) await this.#means.heard(end.hello).catch(() => {});
			await this.#means.ended(end).catch(() => {});
			return end;
		});
	}

	/** The protocol is fetched when first needed: the first picture does not wait for it. */
	async #attempt(): Promise<RoundEnd | null> {
		try {
			const means = await this.#means.round();
			if (!means) return null;
			const { syncRound } = await import("./round.ts");
			return await syncRound(means, this.#failures);
		} catch {
			return { failures: this.#failures + 1, hello: null, trouble: "本机读写出错，稍后自动再试" };
		}
	}
}
