// Slopes of depth and speed inside blocks, limited, so that fronts stay sharp (second order where the ground is level).
import { GRAVITY } from "./air.ts";
import type { Water } from "./water.ts";
import type { Blocks } from "./water-blocks.ts";
import { THIN } from "./water-flux.ts";

/** Per axis and block (axis · count + block): what is added at the far face and taken off at the near one. */
export interface Slopes {
	readonly depth: Float64Array;
	readonly speedX: Float64Array;
	readonly speedY: Float64Array;
	/** Speeds of each block now (m/s); thin water has none. */
	readonly nowX: Float64Array;
	readonly nowY: Float64Array;
	/** Change of depth and speeds in half a sub-step, per block. */
	readonly ahead: Float64Array;
	readonly aheadX: Float64Array;
	readonly aheadY: Float64Array;
	/** Neighbours before and after along the axis, −1 where the block has none of the same width and height. */
	readonly before: Int32Array;
	readonly after: Int32Array;
}

export function openSlopes(blocks: Blocks): Slopes {
	const { count, left, right, axis, width, door, ground, wall } = blocks;
	const before = new Int32Array(2 * count).fill(-1);
	const after = new Int32Array(2 * count).fill(-1);
	for (let f = 0; f < left.length; f++) {
		const a = left[f] as number;
		const b = right[f] as number;
		const along = axis[f] as number;
		// The face takes up the whole side of both blocks when there is no wall beside it.
		const whole = wall[a * 4 + along] === 0 && wall[b * 4 + along + 2] === 0 && (width[f] as number) > 0;
		if (!whole || door[f] !== -1 || ground[a] !== ground[b]) continue;
		after[along * count + a] = b;
		before[along * count + b] = a;
	}
	const numbers = () => new Float64Array(2 * count);
	const each = () => new Float64Array(count);
	return {
		depth: numbers(),
		speedX: numbers(),
		speedY: numbers(),
		nowX: each(),
		nowY: each(),
		ahead: each(),
		aheadX: each(),
		aheadY: each(),
		before,
		after,
	};
}

/** Half of the central difference, at most the smaller one-sided difference, none at an extreme (van Leer's MC). */
function limited(low: number, here: number, high: number): number {
	const up = high - here;
	const down = here - low;
	if (up * down <= 0) return 0;
	const least = Math.min(Math.abs(up), Math.abs(down));
	const central = (up + down) / 4;
	return central > 0 ? Math.min(central, least) : Math.max(central, -least);
}

export function measureSlopes({ blocks, depth, alongX, alongY, slopes }: Water): void {
	const { count } = blocks;
	const { nowX, nowY } = slopes;
	for (let block = 0; block < count; block++) {
		const h = depth[block] as number;
		nowX[block] = h > THIN ? (alongX[block] as number) / h : 0;
		nowY[block] = h > THIN ? (alongY[block] as number) / h : 0;
	}
	for (let i = 0; i < 2 * count; i++) {
		const block = i < count ? i : i - count;
		const low = slopes.before[i] as number;
		const high = slopes.after[i] as number;
		const h = depth[block] as number;
		if (low < 0 || high < 0 || h <= THIN) {
			slopes.depth[i] = 0;
			slopes.speedX[i] = 0;
			slopes.speedY[i] = 0;
			continue;
		}
		const h0 = depth[low] as number;
		const h1 = depth[high] as number;
		slopes.depth[i] = limited(h0, h, h1);
		slopes.speedX[i] = slopeOf(nowX[low] as number, nowX[block] as number, nowX[high] as number, h0, h1);
		slopes.speedY[i] = slopeOf(nowY[low] as number, nowY[block] as number, nowY[high] as number, h0, h1);
	}
}

/** Half a sub-step ahead inside each block (Hancock): what flows over its own slopes. */
export function lookAhead({ blocks, depth, slopes }: Water, dt: number): void {
	const { count, slim } = blocks;
	for (let block = 0; block < count; block++) {
		const h = depth[block] as number;
		if (h <= THIN) {
			slopes.ahead[block] = 0;
			slopes.aheadX[block] = 0;
			slopes.aheadY[block] = 0;
			continue;
		}
		// A slope is half a block's difference: twice it over the block's length, times half the time.
		const per = -dt * (slim[block] as number);
		const u = slopes.nowX[block] as number;
		const v = slopes.nowY[block] as number;
		const hx = slopes.depth[block] as number;
		const hy = slopes.depth[count + block] as number;
		const ux = slopes.speedX[block] as number;
		const uy = slopes.speedX[count + block] as number;
		const vx = slopes.speedY[block] as number;
		const vy = slopes.speedY[count + block] as number;
		slopes.ahead[block] = per * (h * (ux + vy) + u * hx + v * hy);
		slopes.aheadX[block] = per * (u * ux + v * uy + GRAVITY * hx);
		slopes.aheadY[block] = per * (u * vx + v * vy + GRAVITY * hy);
	}
}

/** Slope of a speed; towards a dry side it goes on as it came, since water runs ever faster to its edge. */
function slopeOf(low: number, here: number, high: number, depthLow: number, depthHigh: number): number {
	if (depthHigh > THIN && depthLow > THIN) return limited(low, here, high);
	if (depthLow > THIN) return (here - low) / 2;
	return depthHigh > THIN ? (high - here) / 2 : 0;
}
