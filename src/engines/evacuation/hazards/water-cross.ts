// One sub-step of shallow water over all faces and walls: open faces, gaps of shut doors, walls that hold.
import { STEPS } from "../floor/floor.ts";
import { GRAVITY } from "./air.ts";
import type { Water } from "./water.ts";
import { DRY, flux, THIN, wallPush } from "./water-flux.ts";

/** Discharge of the gap round a shut door; its share of the opening is in `leaks`. */
const GAP = 0.6;

/** Flux over every face, with the depths cut at the higher ground (Audusse and others 2004). */
export function crossFaces(water: Water, dt: number): void {
	const { blocks, depth, leaks } = water;
	const { left, right, door } = blocks;
	for (let f = 0; f < left.length; f++) {
		const a = left[f] as number;
		const b = right[f] as number;
		if ((depth[a] as number) <= DRY && (depth[b] as number) <= DRY) continue;
		const leak = (door[f] as number) < 0 ? 1 : (leaks[door[f] as number] as number);
		if (leak === 1) crossOpen(water, f, a, b);
		else crossGap(water, f, a, b, leak, dt);
	}
}

function crossOpen(water: Water, f: number, a: number, b: number): void {
	const { blocks, depth, slopes, gain, gainX, gainY, face } = water;
	const isX = blocks.axis[f] === 0;
	const row = isX ? 0 : blocks.count;
	const step = (blocks.ground[b] as number) - (blocks.ground[a] as number);
	const ha = Math.max(
		0,
		(depth[a] as number) + (slopes.ahead[a] as number) + (slopes.depth[row + a] as number),
	);
	const hb = Math.max(
		0,
		(depth[b] as number) + (slopes.ahead[b] as number) - (slopes.depth[row + b] as number),
	);
	face.depthLeft = Math.max(0, step > 0 ? ha - step : ha);
	face.depthRight = Math.max(0, step < 0 ? hb + step : hb);
	readSpeeds(water, a, b, isX, row);
	flux(face);
	const width = blocks.width[f] as number;
	const half = 0.5 * GRAVITY;
	const acrossGain = isX ? gainX : gainY;
	const alongGain = isX ? gainY : gainX;
	gain[a] = (gain[a] as number) - width * face.water;
	gain[b] = (gain[b] as number) + width * face.water;
	acrossGain[a] =
		(acrossGain[a] as number) - width * (face.across + half * (ha * ha - face.depthLeft * face.depthLeft));
	acrossGain[b] =
		(acrossGain[b] as number) + width * (face.across + half * (hb * hb - face.depthRight * face.depthRight));
	alongGain[a] = (alongGain[a] as number) - width * face.along;
	alongGain[b] = (alongGain[b] as number) + width * face.along;
}

/** Speeds at the face on both sides; thin water has none. */
function readSpeeds({ depth, slopes, face }: Water, a: number, b: number, isX: boolean, row: number): void {
	const { nowX, nowY, aheadX, aheadY, speedX, speedY } = slopes;
	const isWetA = (depth[a] as number) > THIN;
	const isWetB = (depth[b] as number) > THIN;
	const xa = isWetA ? (nowX[a] as number) + (aheadX[a] as number) + (speedX[row + a] as number) : 0;
	const ya = isWetA ? (nowY[a] as number) + (aheadY[a] as number) + (speedY[row + a] as number) : 0;
	const xb = isWetB ? (nowX[b] as number) + (aheadX[b] as number) - (speedX[row + b] as number) : 0;
	const yb = isWetB ? (nowY[b] as number) + (aheadY[b] as number) - (speedY[row + b] as number) : 0;
	face.acrossLeft = isX ? xa : ya;
	face.alongLeft = isX ? ya : xa;
	face.acrossRight = isX ? xb : yb;
	face.alongRight = isX ? yb : xb;
}

/** A shut door: a wall on both sides, and what the pressure presses through its gaps. */
function crossGap(water: Water, f: number, a: number, b: number, leak: number, dt: number): void {
	const { blocks, depth, alongX, alongY, gain, gainX, gainY } = water;
	const isX = blocks.axis[f] === 0;
	const across = isX ? alongX : alongY;
	const acrossGain = isX ? gainX : gainY;
	const width = blocks.width[f] as number;
	const ha = depth[a] as number;
	const hb = depth[b] as number;
	acrossGain[a] =
		(acrossGain[a] as number) - width * wallPush(ha, ha > THIN ? (across[a] as number) / ha : 0);
	acrossGain[b] =
		(acrossGain[b] as number) + width * wallPush(hb, hb > THIN ? -(across[b] as number) / hb : 0);
	const ground = Math.max(blocks.ground[a] as number, blocks.ground[b] as number);
	const over = Math.max(0, ha + (blocks.ground[a] as number) - ground);
	const beyond = Math.max(0, hb + (blocks.ground[b] as number) - ground);
	const fall = Math.abs(over - beyond);
	if (fall <= DRY) return;
	const most = (0.25 * fall * Math.min(blocks.area[a] as number, blocks.area[b] as number)) / dt;
	const flow = Math.min(most, width * leak * GAP * Math.max(over, beyond) * Math.sqrt(2 * GRAVITY * fall));
	const signed = over > beyond ? flow : -flow;
	gain[a] = (gain[a] as number) - signed;
	gain[b] = (gain[b] as number) + signed;
}

/** Walls hold the water. */
export function pushWalls({ blocks, depth, alongX, alongY, gainX, gainY }: Water): void {
	for (let block = 0; block < blocks.count; block++) {
		const h = depth[block] as number;
		if (h <= DRY) continue;
		for (let step = 0; step < 4; step++) {
			const width = blocks.wall[block * 4 + step] as number;
			if (width <= 0) continue;
			const [dx, dy] = STEPS[step] as readonly [number, number];
			const toward = h > THIN ? (dx * (alongX[block] as number) + dy * (alongY[block] as number)) / h : 0;
			const push = width * wallPush(h, toward);
			if (dx !== 0) gainX[block] = (gainX[block] as number) - dx * push;
			else gainY[block] = (gainY[block] as number) - dy * push;
		}
	}
}
