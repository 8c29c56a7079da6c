// The running shell: decides at once, records what must be recorded, and shows a state only when its record is on disk.
import type { Clock } from "../core/clock.ts";
import type { Recorder } from "./outbox/recorder.ts";
import { step } from "./rules/shell.ts";
import { attract, type IdleLimits, type Input, type State } from "./rules/shell-state.ts";

interface Means {
	clock: Clock;
	recorder: Pick<Recorder, "record" | "settled">;
	limits(): IdleLimits;
}

export class Kiosk {
	shown = $state.raw<State>(attract(0));
	#decided: State;
	readonly #means: Means;

	constructor(means: Means) {
		this.#means = means;
		this.#decided = attract(means.clock.monoMs());
		this.shown = this.#decided;
	}

	/** Settles when what follows from the input is durable. */
	async send(input: Input): Promise<void> {
		const { clock, recorder, limits } = this.#means;
		const { state, record } = step(this.#decided, input, clock.monoMs(), limits());
		// A note that cannot be stamped throws here, before anything was decided.
		const durable = recorder.record(record);
		this.#decided = state;
		this.#show();
		await durable;
		this.#show();
	}

	#show(): void {
		const closed = this.#decided.name === "out-of-order" || this.#decided.name === "staff";
		if (closed || this.#means.recorder.settled) this.shown = this.#decided;
	}
}
