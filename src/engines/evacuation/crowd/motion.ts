// One step of everybody's wish to move: which way, how far it is free, and whether the shoulders turn.
import type { Random } from "../../../core/clock.ts";
import type { Floor } from "../floor/floor.ts";
import { bucketAt } from "../floor/walls.ts";
import { type Crowd, type Neighbours, WALKING } from "./crowd.ts";
import { MODEL } from "./parameters.ts";

/** Directions a person weighs, as turns from the wish: cosines and sines of 0, ±15, ±32, ±52 and ±75 degrees. */
const TURNS = [
	[1, 0],
	[0.9659258, 0.258819],
	[0.9659258, -0.258819],
	[0.8480481, 0.5299193],
	[0.8480481, -0.5299193],
	[0.6156615, 0.7880108],
	[0.6156615, -0.7880108],
	[0.258819, 0.9659258],
	[0.258819, -0.9659258],
] as const;
const COUNT = TURNS.length;
const COSINE = Float64Array.from(TURNS, ([cosine]) => cosine);
const SINE = Float64Array.from(TURNS, ([, sine]) => sine);

/** Scratch of a step, one number per person (and direction). */
export interface Motion {
	readonly directionX: Float64Array;
	readonly directionY: Float64Array;
	/** Free way in the direction taken, metres. */
	readonly gap: Float64Array;
	/** free[i · 9 + k]: free way of person i in its direction k, metres. */
	readonly free: Float64Array;
	/** 1 while someone who comes the other way stands close in front. */
	readonly opposed: Uint8Array;
	readonly pushX: Float64Array;
	readonly pushY: Float64Array;
}

export function openMotion(count: number): Motion {
	const numbers = (each = 1) => new Float64Array(count * each);
	return {
		directionX: numbers(),
		directionY: numbers(),
		gap: numbers(),
		free: numbers(COUNT),
		opposed: new Uint8Array(count),
		pushX: numbers(),
		pushY: numbers(),
	};
}

/** Headings that oppose by more than this cosine are counter-flow. */
const OPPOSING = -0.3;
/** Ways merge where headings cross by more than this sine; less is weaving within a lane. */
const MERGING = 0.3;

/** Free way of everybody in every direction that it weighs: to people, then to walls. */
export function measureFreeWays(
	costToGo: Float64Array,
	floor: Floor,
	crowd: Crowd,
	pairs: Neighbours,
	passable: Uint8Array,
	motion: Motion,
): void {
	motion.free.fill(MODEL.notice);
	motion.opposed.fill(0);
	const { state } = crowd;
	for (let k = 0; k < pairs.count; k++) {
		const i = pairs.one[k] as number;
		const j = pairs.other[k] as number;
		if (state[i] === WALKING) lookAt(costToGo, crowd, motion, pairs, k, i, j, 1);
		if (state[j] === WALKING) lookAt(costToGo, crowd, motion, pairs, k, j, i, -1);
	}
	for (let i = 0; i < crowd.count; i++)
		if (state[i] === WALKING) lookAtWalls(floor, crowd, passable, motion, i);
}

/**
 * Person i of pair k sees person j: the free way ends at its surface, earlier if it comes closer.
 * `sign` is 1 when the pair was measured from i. Whole numbers only are handed over: numbers with a fraction would be boxed.
 */
function lookAt(
	costToGo: Float64Array,
	crowd: Crowd,
	motion: Motion,
	pairs: Neighbours,
	pair: number,
	i: number,
	j: number,
	sign: 1 | -1,
): void {
	const { radius, squeeze } = crowd;
	const dx = sign * (pairs.dx[pair] as number);
	const dy = sign * (pairs.dy[pair] as number);
	const d = pairs.distance[pair] as number;
	const touch =
		(radius[i] as number) * (squeeze[i] as number) + (radius[j] as number) * (squeeze[j] as number);
	const wx = crowd.wishX[i] as number;
	const wy = crowd.wishY[i] as number;
	const along = wx * dx + wy * dy;
	const across = wx * dy - wy * dx;
	if (along < -0.26 * d) return;
	let free = d - touch;
	if (crowd.exit[i] !== crowd.exit[j] && d > 0) {
		const coming = -((crowd.headingX[j] as number) * dx + (crowd.headingY[j] as number) * dy) / d;
		if (coming > -OPPOSING && crowd.state[j] === WALKING) {
			if (free < MODEL.face && along > 0.5 * d) motion.opposed[i] = 1;
			free -= MODEL.counterAhead * coming * (crowd.speed[j] as number);
		}
	}
	if (free < 0) free = 0;
	const { free: ways } = motion;
	const at = i * COUNT;
	// Who goes the same way and is nearer to the goal comes first: where ways merge, its next steps are left free too.
	let nextAcross = across;
	const strip = (crowd.stuck[i] as number) > 0.5 ? touch : touch * MODEL.shoulders;
	if (
		crowd.exit[i] === crowd.exit[j] &&
		(crowd.exit[i] as number) >= 0 &&
		(costToGo[j] as number) < (costToGo[i] as number)
	) {
		const crossing = wx * (crowd.headingY[j] as number) - wy * (crowd.headingX[j] as number);
		if (crossing > MERGING || -crossing > MERGING)
			nextAcross = across + MODEL.merge * ((crowd.speed[j] as number) + 0.2) * crossing;
	}
	for (let k = 0; k < COUNT; k++) {
		const c = COSINE[k] as number;
		const s = SINE[k] as number;
		if (along * c + across * s <= 0) continue;
		const aside = across * c - along * s;
		const next = nextAcross * c - along * s;
		if (
			((aside < strip && -aside < strip) || (next < touch && -next < touch)) &&
			free < (ways[at + k] as number)
		)
			ways[at + k] = free;
	}
}

function lookAtWalls(floor: Floor, crowd: Crowd, passable: Uint8Array, motion: Motion, i: number): void {
	const cell = crowd.cell[i] as number;
	const radius = (crowd.radius[i] as number) * (crowd.squeeze[i] as number);
	if (cell >= 0 && (floor.clearance[cell] as number) > 0.9) return;
	const walls = (floor.levels[crowd.level[i] as number] as Floor["levels"][number]).walls;
	const x = crowd.x[i] as number;
	const y = crowd.y[i] as number;
	const wx = crowd.wishX[i] as number;
	const wy = crowd.wishY[i] as number;
	const bucket = bucketAt(walls, x, y);
	const end = walls.near.starts[bucket + 1] as number;
	for (let n = walls.near.starts[bucket] as number; n < end; n++) {
		const w = walls.near.items[n] as number;
		const door = walls.door[w] as number;
		if (door >= 0 && passable[door]) continue;
		const ax = (walls.ax[w] as number) - x;
		const ay = (walls.ay[w] as number) - y;
		const half = radius * roomAtWall(walls.jamb[w] as number);
		const bx = (walls.bx[w] as number) - x;
		const by = (walls.by[w] as number) - y;
		for (let k = 0; k < COUNT; k++) {
			const dx = wx * (COSINE[k] as number) - wy * (SINE[k] as number);
			const dy = wy * (COSINE[k] as number) + wx * (SINE[k] as number);
			// The wall's ends seen along the direction; the part inside the body's strip decides.
			const a = ax * dx + ay * dy;
			const b = bx * dx + by * dy;
			const p = dx * ay - dy * ax;
			const q = dx * by - dy * bx;
			if ((p >= half && q >= half) || (p <= -half && q <= -half)) continue;
			const atP = p > half ? (half - p) / (q - p) : p < -half ? (-half - p) / (q - p) : 0;
			const atQ = q > half ? (half - p) / (q - p) : q < -half ? (-half - p) / (q - p) : 1;
			const first = a + (b - a) * atP;
			const last = a + (b - a) * atQ;
			const near = first < last ? first : last;
			if (first <= 0 && last <= 0) continue;
			const free = near > radius ? near - radius : 0;
			if (free < (motion.free[i * COUNT + k] as number)) motion.free[i * COUNT + k] = free;
		}
	}
}

/** Share of the radius that people keep free of a wall that flanks an opening of this width: most where two could just pass abreast. */
function roomAtWall(opening: number): number {
	const { bodyAtWall, bodyAtJamb } = MODEL;
	if (opening <= 0.6 || opening >= 1.8) return bodyAtWall;
	if (opening < 1) return bodyAtWall + ((bodyAtJamb - bodyAtWall) * (opening - 0.6)) / 0.4;
	if (opening > 1.2) return bodyAtJamb - ((bodyAtJamb - bodyAtWall) * (opening - 1.2)) / 0.6;
	return bodyAtJamb;
}

/**
 * The direction in which a person gets on best (after Moussaïd, Helbing, Theraulaz 2011: least loss of way),
 * with a liking for the present heading, and for the right when others come the other way.
 * Whoever has stood still too long tries another direction.
 */
export function chooseDirections(crowd: Crowd, speedCap: Float64Array, motion: Motion, random: Random): void {
	const { free, directionX, directionY, gap } = motion;
	for (let i = 0; i < crowd.count; i++) {
		if (crowd.state[i] !== WALKING) continue;
		const wx = crowd.wishX[i] as number;
		const wy = crowd.wishY[i] as number;
		const cap = speedCap[i] as number;
		const headingAlong = (crowd.headingX[i] as number) * wx + (crowd.headingY[i] as number) * wy;
		const headingAcross = wx * (crowd.headingY[i] as number) - wy * (crowd.headingX[i] as number);
		let best = 0;
		let most = Number.NEGATIVE_INFINITY;
		for (let k = 0; k < COUNT; k++) {
			const c = COSINE[k] as number;
			const s = SINE[k] as number;
			let speed = (free[i * COUNT + k] as number) / (crowd.timeGap[i] as number);
			if (speed > cap) speed = cap;
			let worth = speed * c + MODEL.keepHeading * cap * (c * headingAlong + s * headingAcross);
			if (motion.opposed[i] && s > 0) worth += MODEL.right * cap;
			if (worth > most) {
				most = worth;
				best = k;
			}
		}
		let c = COSINE[best] as number;
		let s = SINE[best] as number;
		gap[i] = free[i * COUNT + best] as number;
		if ((crowd.stuck[i] as number) > MODEL.patience) {
			// A turn by up to ± 57°: the tangent is drawn, the vector made a unit again.
			const tangent = 2 * random.next() - 1;
			const stretch = Math.sqrt(1 + tangent * tangent);
			const turned = (c - tangent * s) / stretch;
			s = (s + tangent * c) / stretch;
			c = turned;
		}
		directionX[i] = wx * c - wy * s;
		directionY[i] = wy * c + wx * s;
	}
}
