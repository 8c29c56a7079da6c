// One test being calculated here and now: the worker behind it, its newest frames, and what came out.
import * as v from "valibot";
import { type Frame, type Order, Told } from "./rules/messages.ts";
import type { Progress, SceneName, Verdict } from "./rules/scenes.ts";

export class Trial {
	progress = $state.raw<Progress>({ through: 0, seconds: 0 });
	verdict = $state.raw<Verdict | null>(null);
	paused = $state(false);
	/** The machine could not do it. */
	broke = $state(false);
	/** The two newest, not shown by themselves: the picture asks for them. */
	frames: { before: Frame; after: Frame } | null = null;
	readonly scene: SceneName;
	readonly seed: number;
	readonly #worker: Worker;

	constructor(scene: SceneName, seed: number) {
		this.scene = scene;
		this.seed = seed;
		this.#worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
		this.#worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => this.#hear(data));
		this.#worker.addEventListener("error", () => {
			this.broke = true;
		});
		this.#send({ kind: "run", scene, seed });
	}

	pause(): void {
		this.paused = !this.paused;
		this.#send({ kind: this.paused ? "pause" : "resume" });
	}

	close(): void {
		this.#worker.terminate();
	}

	#send(order: Order): void {
		this.#worker.postMessage(order);
	}

	#hear(data: unknown): void {
		const told = v.parse(Told, data);
		if (told.kind === "ended") {
			const { kind: _, ...verdict } = told;
			this.verdict = verdict;
			this.close();
			return;
		}
		this.frames = { before: this.frames?.after ?? told, after: told };
		this.progress = { through: told.through, seconds: told.clock };
	}
}
