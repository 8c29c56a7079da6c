// One play under way: holds the state, passes touches and frames to the rules.
import type { Clock, Random } from "../../core/clock.ts";
import type { Scene } from "./content.ts";
import { newPlay, step } from "./rules/play.ts";
import { type Input, type State, type World, worldOf } from "./rules/state.ts";

/** A longer gap is a pause (hidden page, sleeping screen), not time in the scene. */
const FRAME_MOST_MS = 250;

export class Performance {
	readonly world: World;
	state: State = $state.raw() as State;
	private beforeMs: number | null = null;

	constructor(
		scene: Scene,
		random: Random,
		private readonly clock: Clock,
		elder: boolean,
	) {
		this.world = worldOf(scene);
		this.state = newPlay(this.world, random, elder);
	}

	send(input: Input): void {
		this.state = step(this.world, this.state, input, 0);
	}

	/** One frame of real time. */
	pass(): void {
		const nowMs = this.clock.monoMs();
		const dtMs = this.beforeMs === null ? 0 : Math.max(0, Math.min(FRAME_MOST_MS, nowMs - this.beforeMs));
		this.beforeMs = nowMs;
		this.state = step(this.world, this.state, null, dtMs);
	}

	/** The next frame follows a pause. */
	pause(): void {
		this.beforeMs = null;
	}
}
