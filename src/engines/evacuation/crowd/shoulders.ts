// Turning shoulders: how much of its width a body takes in gaps and face to face.
import type { Floor } from "../floor/floor.ts";
import { type Crowd, WALKING } from "./crowd.ts";
import type { Motion } from "./motion.ts";
import { MODEL } from "./parameters.ts";

/** Shoulders turn in narrow passages, before people who come the other way, and after standing wedged. */
export function turnShoulders(floor: Floor, crowd: Crowd, motion: Motion, dt: number): void {
	const { squeeze, state, cell } = crowd;
	for (let i = 0; i < crowd.count; i++) {
		if (state[i] !== WALKING) continue;
		const at = cell[i] as number;
		const width = at < 0 ? MODEL.gapWide : (floor.passage[at] as number);
		let goal = 1;
		if (width < MODEL.gapWide) {
			const share = (MODEL.gapWide - width) / (MODEL.gapWide - MODEL.gapNarrow);
			goal = 1 - (1 - MODEL.gapTurned) * (share > 1 ? 1 : share);
		}
		const wedged = width < MODEL.wedgeWidth && (crowd.stuck[i] as number) > MODEL.patience;
		if (motion.opposed[i] || wedged) goal = MODEL.narrowest;
		const now = squeeze[i] as number;
		const next = now > goal ? now - MODEL.turn * dt : now + MODEL.turnBack * dt;
		squeeze[i] = now > goal ? (next < goal ? goal : next) : next > goal ? goal : next;
	}
}
