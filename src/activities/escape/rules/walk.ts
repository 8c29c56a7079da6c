// Walking: along the corners of a way, slower in smoke.
import { CELL_CM } from "./ground.ts";
import { type State, smokeAt, TICK_MS, type Walker, type World } from "./state.ts";

/** Nobody gets slower than this share of the free speed: like groping in the dark (Jin, via Ronchi 2013). */
const SLOWEST = 0.3;
/** Bent low. */
const LOW_SHARE = 0.8;

/** `walker` one tick later. */
export function advance(world: World, state: State, walker: Walker): Walker {
	const { walkCmPerS } = world.scene.timing;
	const inSmoke = Math.max(SLOWEST, 1 - 0.7 * smokeAt(world, state, walker));
	let left = (walkCmPerS / CELL_CM) * (TICK_MS / 1000) * inSmoke * (state.low ? LOW_SHARE : 1);
	let { x, y } = walker;
	let isLeft = walker.left;
	const way = [...walker.way];
	while (left > 0 && way[0]) {
		const dx = way[0].x - x;
		const dy = way[0].y - y;
		const apart = Math.sqrt(dx * dx + dy * dy);
		if (dx !== 0) isLeft = dx < 0;
		if (apart <= left) {
			x = way[0].x;
			y = way[0].y;
			way.shift();
		} else {
			x += (dx / apart) * left;
			y += (dy / apart) * left;
		}
		left -= apart;
	}
	return { x, y, way, left: isLeft };
}
