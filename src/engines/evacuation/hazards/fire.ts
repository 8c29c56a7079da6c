// A fire: how its power grows, what it burns, which cells it covers and how it glows.
import { cellAt, type Floor } from "../floor/floor.ts";
import type { Hazard } from "../plan/plan.ts";

/** Seconds to 1,055 kW (NFPA 72 and 92, t² fires). */
export const GROW_SECONDS = { slow: 600, medium: 300, fast: 150, "ultra-fast": 75 } as const;
/** The power that the growth times refer to, kW. */
const REFERENCE_KILOWATTS = 1055;
/** Power per burning area, kW/m²: furniture and goods (assumed, SFPE gives 250–1000). */
const PER_AREA = 500;
/** Energy of a kilogram of burnt fuel, kJ: wood and plastics mixed. */
export const FUEL_ENERGY = 20_000;
/** Share of the power that leaves the flame as radiation; the rest rises with the smoke. */
export const RADIANT_SHARE = 0.3;
/** Glow is worked out this far from a fire, metres; at 2 MW it is below 1 kW/m² there. */
const GLOW_METRES = 7;

export interface Fire {
	readonly id: string;
	/** Cell it burns in and the room of that cell. */
	readonly cell: number;
	readonly room: number;
	/** Seconds; Infinity for gas that is not alight. */
	startsAt: number;
	growSeconds: number;
	peakKilowatts: number;
	readonly sootYield: number;
	readonly coYield: number;
	/** Which cloud of burnt fuel it feeds. */
	fuel: number;
	/** Cells of its room within reach of its glow, nearest first, and how far they are, metres. */
	readonly near: Int32Array;
	readonly nearMetres: Float64Array;
	/** Cells that it covers: the first `covered` of `near`. */
	covered: number;
	/** Power now, kW, after what the air allows. */
	kilowatts: number;
}

/** kW `elapsed` seconds after the start: Q = 1055 (t/t_g)², at most the peak. */
export function growthKilowatts(elapsed: number, growSeconds: number, peak: number): number {
	if (elapsed <= 0) return 0;
	const share = elapsed / growSeconds;
	return Math.min(peak, REFERENCE_KILOWATTS * share * share);
}

/** Metres: half the width of the burning area. */
export function fireRadius(kilowatts: number): number {
	return Math.sqrt(kilowatts / (Math.PI * PER_AREA));
}

/** kW/m² at a distance from the flame: a point source; the flame's own surface gives at most 40. */
export function glowAt(kilowatts: number, metres: number): number {
	const r = metres < 0.3 ? 0.3 : metres;
	return Math.min(40, (RADIANT_SHARE * kilowatts) / (4 * Math.PI * r * r));
}

/** Share of its power that a fire keeps in air with this much oxygen: all above 16 %, nothing below 12 %. */
export function burningShare(oxygenPercent: number): number {
	return Math.min(1, Math.max(0, (oxygenPercent - 12) / 4));
}

type Seed = Pick<Fire, "startsAt" | "growSeconds" | "peakKilowatts" | "sootYield" | "coYield">;

export function placeFire(floor: Floor, { id, level, at }: Place, seed: Seed): Fire {
	const cell = nearestCell(
		floor,
		floor.levels.findIndex((one) => one.id === level),
		at[0],
		at[1],
	);
	const room = cell < 0 ? -1 : (floor.roomOf[cell] as number);
	const within: { cell: number; metres: number }[] = [];
	for (const other of floor.rooms[room]?.cells ?? []) {
		const dx = (floor.x[other] as number) - (floor.x[cell] as number);
		const dy = (floor.y[other] as number) - (floor.y[cell] as number);
		const metres = Math.sqrt(dx * dx + dy * dy);
		if (metres <= GLOW_METRES && floor.walkable[other]) within.push({ cell: other, metres });
	}
	within.sort((one, other) => one.metres - other.metres || one.cell - other.cell);
	return {
		id,
		cell,
		room,
		...seed,
		fuel: -1,
		near: Int32Array.from(within, (one) => one.cell),
		nearMetres: Float64Array.from(within, ({ metres }) => metres),
		covered: 0,
		kilowatts: 0,
	};
}

type Place = Pick<Extract<Hazard, { kind: "fire" }>, "id" | "level" | "at">;

/** The cell at a place, or the nearest that can be stood on within 3 m; −1 for none. */
export function nearestCell(floor: Floor, level: number, x: number, y: number): number {
	if (level < 0) return -1;
	const here = cellAt(floor, level, x, y);
	if (here >= 0 && floor.walkable[here]) return here;
	const { firstCell, columns, rows } = floor.levels[level] as Floor["levels"][number];
	let best = -1;
	let least = 9;
	for (let cell = firstCell; cell < firstCell + columns * rows; cell++) {
		if (!floor.walkable[cell]) continue;
		const dx = (floor.x[cell] as number) - x;
		const dy = (floor.y[cell] as number) - y;
		if (dx * dx + dy * dy >= least) continue;
		least = dx * dx + dy * dy;
		best = cell;
	}
	return best;
}

/** Marks the cells that a burning fire covers. @returns whether there are new ones */
export function coverCells(fire: Fire, blocked: Uint8Array): boolean {
	if (fire.kilowatts < 5) return false;
	const radius = fireRadius(fire.kilowatts);
	const before = fire.covered;
	while (fire.covered < fire.near.length && (fire.nearMetres[fire.covered] as number) <= radius)
		blocked[fire.near[fire.covered++] as number] = 1;
	return fire.covered > before;
}
