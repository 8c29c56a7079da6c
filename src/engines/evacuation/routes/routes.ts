// One field per exit, made anew when doors, blocked cells or smoke change; another set for those who cannot take stairs.
import type { Floor } from "../floor/floor.ts";
import { exp } from "../numbers/exp.ts";
import { type Field, type Ground, march } from "./march.ts";

export interface Routes {
	/** By exit: for people who can take stairs. */
	readonly walking: Field[];
	/** By exit: for wheels; null while nobody needs it. */
	readonly rolling: Field[] | null;
}

/** What decides the ways at one moment. */
export interface Circumstances {
	readonly passable: Uint8Array;
	readonly blocked: Uint8Array;
	/** Extinction coefficient per cell and metre of smoke, null in clear air. */
	readonly extinction: Float32Array | null;
	/** Depth of water per cell in metres, null on dry ground. */
	readonly waterDepth: Float32Array | null;
	/** Speed of the water per cell in metres per second, null on dry ground. */
	readonly waterSpeed: Float32Array | null;
	readonly wheels: boolean;
}

/** A metre along a wall counts as up to this many: people keep a shoulder's width away. */
const ALONG_WALL = 3;
const SHOULDER = 0.35;
/** A metre of stairs takes about 1 / 0.6 of the time of a metre on the level. */
const STAIR = 1.6;
/** People take a detour of e^(K·0.7) times the way to stay out of smoke of extinction K per metre. */
const SMOKE = 0.7;
const MOST_SMOKE = 50;

export function makeRoutes(floor: Floor, now: Circumstances): Routes {
	const cost = costOf(floor, now);
	const fieldsOn = (ground: Ground) => floor.exits.map(({ cells }) => march(floor, ground, cells));
	const walking = fieldsOn({ passable: now.passable, blocked: now.blocked, cost });
	if (!now.wheels || !floor.rooms.some(({ up }) => up))
		return { walking, rolling: now.wheels ? walking : null };
	return {
		walking,
		rolling: fieldsOn({ passable: now.passable, blocked: withStairsBlocked(floor, now.blocked), cost }),
	};
}

/** Water that children cannot stand in (AR&R P10) is avoided like a wall wherever there is another way. */
const CARRIES_AWAY = { depth: 0.5, flow: 0.4, cost: 40 } as const;

function waterCost(depth: number, speed: number): number {
	return depth > CARRIES_AWAY.depth || depth * speed > CARRIES_AWAY.flow ? CARRIES_AWAY.cost : 1 + 3 * depth;
}

/** Cost of a metre per cell by wall, stair, smoke and water. */
export function costOf(floor: Floor, { extinction, waterDepth, waterSpeed }: Circumstances): Float32Array {
	const cost = new Float32Array(floor.cellCount);
	for (let cell = 0; cell < floor.cellCount; cell++) {
		const clear = floor.clearance[cell] as number;
		let metre = clear < SHOULDER ? 1 + ((ALONG_WALL - 1) * (SHOULDER - clear)) / SHOULDER : 1;
		const room = floor.roomOf[cell] as number;
		if (room >= 0 && floor.rooms[room]?.up) metre *= STAIR;
		if (extinction !== null) metre *= Math.min(exp(SMOKE * (extinction[cell] as number)), MOST_SMOKE);
		if (waterDepth !== null && waterSpeed !== null)
			metre *= waterCost(waterDepth[cell] as number, waterSpeed[cell] as number);
		cost[cell] = metre;
	}
	return cost;
}

export function withStairsBlocked(floor: Floor, blocked: Uint8Array): Uint8Array {
	const without = Uint8Array.from(blocked);
	for (const { up, cells } of floor.rooms) if (up) for (const cell of cells) without[cell] = 1;
	return without;
}
