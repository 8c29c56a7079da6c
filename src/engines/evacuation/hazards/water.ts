// Shallow water on blocks of the lattice: finite volumes, exact for a lake at rest, no drop lost.
import type { Floor } from "../floor/floor.ts";
import { GRAVITY } from "./air.ts";
import { groundHeights } from "./ground.ts";
import { type Blocks, gatherBlocks } from "./water-blocks.ts";
import { crossFaces, pushWalls } from "./water-cross.ts";
import { DRY, type Face, openFace, THIN } from "./water-flux.ts";
import { lookAhead, measureSlopes, openSlopes, type Slopes } from "./water-slopes.ts";

export interface Inflow {
	readonly id: string;
	readonly blocks: Int32Array;
	/** Square metres of these blocks. */
	readonly area: number;
	readonly startsAt: number;
	/** m³/s. */
	readonly rate: number;
}

export interface Water {
	readonly floor: Floor;
	readonly blocks: Blocks;
	readonly leaks: Float64Array;
	/** Depth (m) and discharge per metre (m²/s) along x and y, per block; what a sub-step changes. */
	readonly depth: Float64Array;
	readonly alongX: Float64Array;
	readonly alongY: Float64Array;
	readonly gain: Float64Array;
	readonly gainX: Float64Array;
	readonly gainY: Float64Array;
	/** 1 for blocks behind the exits: water that gets there is gone. */
	readonly drain: Uint8Array;
	readonly inflows: readonly Inflow[];
	/** Manning's roughness, s/m^(1/3). */
	readonly roughness: number;
	readonly face: Face;
	readonly slopes: Slopes;
	/** Cubic metres. */
	made: number;
	drained: number;
	wet: boolean;
}

/** Courant number of a sub-step; speeds in thin water are kept below the limit (m/s). */
const COURANT = 0.45;
const FASTEST = 15;
/** Asphalt and floors with things on them. */
const ROUGHNESS = 0.03;
/** Coarser blocks on large floors keep the cost down. */
const MANY_CELLS = 200_000;

export interface WaterSetting {
	ground?: Readonly<Record<string, number>>;
	roughness?: number;
	/** Index of the first room that the plan does not name: ground behind exits drains. */
	firstDrain?: number;
}

export function openWater(
	floor: Floor,
	sources: readonly { id: string; cell: number; startsAt: number; rate: number }[],
	leaks: Float64Array,
	{ ground = {}, roughness = ROUGHNESS, firstDrain = floor.rooms.length }: WaterSetting = {},
): Water {
	const blocks = gatherBlocks(floor, groundHeights(floor, ground), floor.cellCount > MANY_CELLS ? 4 : 2);
	const numbers = () => new Float64Array(blocks.count);
	const drain = new Uint8Array(blocks.count);
	for (const room of floor.rooms.slice(firstDrain))
		for (const cell of room.cells) if (floor.walkable[cell]) drain[blocks.blockOf[cell] as number] = 1;
	return {
		floor,
		blocks,
		leaks,
		depth: numbers(),
		alongX: numbers(),
		alongY: numbers(),
		gain: numbers(),
		gainX: numbers(),
		gainY: numbers(),
		drain,
		inflows: sources
			.filter(({ cell }) => cell >= 0)
			.map(({ id, cell, startsAt, rate }) => ({ id, startsAt, rate, ...around(floor, blocks, cell) })),
		roughness,
		face: openFace(),
		slopes: openSlopes(blocks),
		made: 0,
		drained: 0,
		wet: false,
	};
}

/** Blocks of the same room within a metre. */
function around(floor: Floor, { blockOf, area }: Blocks, cell: number): { blocks: Int32Array; area: number } {
	const own = new Set<number>();
	for (const other of floor.rooms[floor.roomOf[cell] as number]?.cells ?? []) {
		const dx = (floor.x[other] as number) - (floor.x[cell] as number);
		const dy = (floor.y[other] as number) - (floor.y[cell] as number);
		if (dx * dx + dy * dy <= 1 && floor.walkable[other]) own.add(blockOf[other] as number);
	}
	const blocks = Int32Array.from(own).sort();
	return { blocks, area: blocks.reduce((sum, block) => sum + (area[block] as number), 0) };
}

/** @param now seconds at the end of the step */
export function stepWater(water: Water, now: number, dt: number): void {
	for (let left = dt; left > 1e-9; ) {
		const flowing = Math.min(left, longestStep(water));
		pourIn(water, now, flowing);
		if (!water.wet) return;
		measureSlopes(water);
		lookAhead(water, flowing);
		crossFaces(water, flowing);
		pushWalls(water);
		settle(water, flowing);
		left -= flowing;
	}
}

function pourIn(water: Water, now: number, dt: number): void {
	for (let i = 0; i < water.inflows.length; i++) {
		const { blocks, area, startsAt, rate } = water.inflows[i] as Inflow;
		if (now <= startsAt) continue;
		for (let k = 0; k < blocks.length; k++) {
			const block = blocks[k] as number;
			water.depth[block] = (water.depth[block] as number) + (rate * dt) / area;
		}
		water.made += rate * dt;
		water.wet = true;
	}
}

/** Seconds that the fastest wave needs for a part of a block. */
function longestStep({ blocks, depth, alongX, alongY }: Water): number {
	let most = 1;
	for (let block = 0; block < blocks.count; block++) {
		const h = depth[block] as number;
		if (h <= DRY) continue;
		const speed = Math.max(Math.abs(alongX[block] as number), Math.abs(alongY[block] as number)) / h;
		const rate = (speed + Math.sqrt(GRAVITY * h)) * (blocks.slim[block] as number);
		if (rate > most) most = rate;
	}
	return COURANT / most;
}

/** Adds what the sub-step brought, brakes by the ground's roughness, empties the drains. */
function settle(water: Water, dt: number): void {
	const { blocks, depth, alongX, alongY, gain, gainX, gainY, drain } = water;
	for (let block = 0; block < blocks.count; block++) {
		const share = dt / (blocks.area[block] as number);
		const h = (depth[block] as number) + share * (gain[block] as number);
		depth[block] = h;
		if (h > THIN) {
			const qx = (alongX[block] as number) + share * (gainX[block] as number);
			const qy = (alongY[block] as number) + share * (gainY[block] as number);
			const kept = brake(water.roughness, h, Math.sqrt(qx * qx + qy * qy), dt);
			alongX[block] = kept * qx;
			alongY[block] = kept * qy;
		} else {
			alongX[block] = 0;
			alongY[block] = 0;
		}
		gain[block] = 0;
		gainX[block] = 0;
		gainY[block] = 0;
		if (drain[block] && h > 0) {
			water.drained += h * (blocks.area[block] as number);
			depth[block] = 0;
			alongX[block] = 0;
			alongY[block] = 0;
		}
	}
}

/** Share of the discharge left after Manning's friction n² g |q| / h^(7/3), implicit; at most 15 m/s. */
function brake(roughness: number, h: number, discharge: number, dt: number): number {
	const limit = FASTEST * h;
	const capped = discharge > limit ? limit / discharge : 1;
	if (roughness === 0) return capped;
	const drag = (GRAVITY * roughness * roughness * discharge * capped) / (h * h * cubeRoot(h));
	return capped / (1 + dt * drag);
}

/** Cube root of 1e-4 … 100 to 1e-4 by Halley's steps from the fourth root. */
export function cubeRoot(h: number): number {
	let y = Math.sqrt(Math.sqrt(h));
	for (let i = 0; i < 3; i++) {
		const cube = y * y * y;
		y = (y * (cube + 2 * h)) / (2 * cube + h);
	}
	return y;
}

/** Depth (m) and speed (m/s) per cell. */
export function writeWater(water: Water, depth: Float32Array, speed: Float32Array): void {
	if (!water.wet) return;
	const { blockOf } = water.blocks;
	for (let cell = 0; cell < blockOf.length; cell++) {
		const block = blockOf[cell] as number;
		if (block < 0) continue;
		const h = water.depth[block] as number;
		const x = water.alongX[block] as number;
		const y = water.alongY[block] as number;
		depth[cell] = h;
		speed[cell] = h > THIN ? Math.sqrt(x * x + y * y) / h : 0;
	}
}

/** Cubic metres on the floor. */
export function volumeOf({ blocks, depth }: Water): number {
	let sum = 0;
	for (let block = 0; block < blocks.count; block++)
		sum += (depth[block] as number) * (blocks.area[block] as number);
	return sum;
}
