// One run on the page: a worker, its scene and the newest frame; drawn buffers go back to the worker.
import type { DoorState, Plan } from "../../src/engines/evacuation/plan/plan.ts";
import { buffersOf, type Frame, type Order, type Pace, type Report, type Scene } from "./messages.ts";

export class Player {
	scene = $state.raw<Scene | null>(null);
	frame = $state.raw<Frame | null>(null);
	readonly #worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
	#waiters: { until: number; done: () => void }[] = [];
	#pace: Pace = 0;

	constructor() {
		this.#worker.addEventListener("message", ({ data }: MessageEvent<Report>) => {
			if (data.kind === "opened") {
				this.scene = data.scene;
				return;
			}
			const before = this.frame;
			this.frame = data.frame;
			// Two frames are on the way: the one before is drawn no more.
			if (before) this.#say({ kind: "back", buffers: buffersOf(before) }, buffersOf(before));
			const { seconds, over } = data.frame;
			this.#waiters = this.#waiters.filter(({ until, done }) => {
				const isThere = over || seconds >= until - 1e-9;
				if (isThere) done();
				return !isThere;
			});
		});
	}

	#say(order: Order, transfer: Transferable[] = []): void {
		this.#worker.postMessage(order, { transfer });
	}

	open(plan: Plan, seed: number): void {
		this.#say({ kind: "open", plan, seed });
		this.#pace = 0;
	}

	show(heat: Extract<Order, { kind: "show" }>): void {
		this.#say(heat);
	}

	get pace(): Pace {
		return this.#pace;
	}

	go(pace: Pace, until = Number.POSITIVE_INFINITY): void {
		this.#pace = pace;
		this.#say({ kind: "pace", pace, until });
	}

	/** Runs as fast as it goes; resolves when `seconds` are reached or the run is over. */
	runTo(seconds: number): Promise<void> {
		return new Promise((done) => {
			this.#waiters.push({ until: seconds, done });
			this.go("end", seconds);
		});
	}

	step(): void {
		this.#pace = 0;
		this.#say({ kind: "step" });
	}

	setDoor(door: string, state: DoorState): void {
		this.#say({ kind: "door", door, state });
	}

	close(): void {
		this.#worker.terminate();
	}
}
