// When smoke reaches each cell: travel time of the ceiling jet's front over the floor's links.
import { type Floor, STEPS } from "../floor/floor.ts";
import { exp, power } from "../numbers/exp.ts";
import { type Fire, growthKilowatts } from "./fire.ts";
import type { FrontLaw } from "./front.ts";

/** Metres per second of smoke on stairs: it shoots up and hardly sinks (order of magnitude, assumed). */
const STAIRS = { up: 3.5, across: 1, down: 0.2 } as const;
/** The front keeps between these, metres per second. */
const SLOWEST = 0.1;
const FASTEST = 4;
/** A fire just lit already has a flame of this power, kW. */
const FIRST_KILOWATTS = 5;
/** Hottest air under the ceiling over a fire, degrees above the rest. */
const HOTTEST = 800;

/** Height and width of a room as a ceiling jet feels them, metres. */
export interface Duct {
	readonly high: number;
	readonly wide: number;
}

/** Narrow side of a rectangle with this area and girth, at most three times the height. */
export function ductOf({ area, outline, ceiling }: Floor["rooms"][number]): Duct {
	let girth = 0;
	for (let i = 0; i < outline.length; i++) {
		const [ax, ay] = outline[i] as readonly [number, number];
		const [bx, by] = outline[(i + 1) % outline.length] as readonly [number, number];
		girth += Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
	}
	const half = girth / 2;
	const narrow = (half - Math.sqrt(Math.max(0, half * half - 4 * area))) / 2;
	return { high: ceiling, wide: Math.max(0.8, Math.min(narrow, 3 * ceiling)) };
}

/** Degrees above the air at the ceiling over a fire: 16.9 Q^(2/3) / H^(5/3) (Alpert). @param kilowatts ≥ 0 */
export function plumeHeat(kilowatts: number, high: number): number {
	return Math.min(HOTTEST, (16.9 * power(kilowatts, 2 / 3)) / power(high, 5 / 3));
}

/**
 * Metres per second of the front under a corridor's ceiling: v = 0.114 √(H ΔT) (H/W)^(1/6),
 * ΔT = 0.37 ΔT_p (H/W)^(1/3) exp(−0.16 (x/H)(W/H)^(1/3)) (Delichatsios; as in CFAST).
 * @param heat ΔT_p, degrees · @param metres x, along the way from the fire
 */
export function jetSpeed({ high, wide }: Duct, heat: number, metres: number): number {
	const slim = power(high / wide, 1 / 6);
	const left = 0.37 * heat * slim * slim * exp((-0.16 * (metres / high)) / (slim * slim));
	return Math.min(FASTEST, Math.max(SLOWEST, 0.114 * Math.sqrt(high * left) * slim));
}

/** The law of the smoke front. @param leaks share per door, see openings.ts */
export function smokeLaw(floor: Floor, fires: readonly Fire[], leaks: Float64Array): FrontLaw {
	const ducts = floor.rooms.map(ductOf);
	const leak = (from: number, step: number) => {
		const door = floor.linkDoor[from * 4 + step] as number;
		return door < 0 ? 1 : (leaks[door] as number);
	};
	return {
		speed(front, from, step, to, time) {
			const room = floor.rooms[floor.roomOf[to] as number] as Floor["rooms"][number];
			if (room.outdoors) return 0;
			const strength = front.strength[from] as number;
			const share = leak(from, step);
			if (room.up) return share * stairSpeed(room.up, step) * power(strength, 1 / 3);
			const fire = fires[front.source[from] as number] as Fire;
			const kilowatts =
				strength *
				Math.max(
					FIRST_KILOWATTS,
					growthKilowatts(time - fire.startsAt, fire.growSeconds, fire.peakKilowatts),
				);
			const duct = ducts[floor.roomOf[to] as number] as Duct;
			return share * jetSpeed(duct, plumeHeat(kilowatts, duct.high), front.metres[from] as number);
		},
		keeps: leak,
		isOpen: (cell) => floor.rooms[floor.roomOf[cell] as number]?.up === null,
	};
}

function stairSpeed([ux, uy]: readonly [number, number], step: number): number {
	const [dx, dy] = STEPS[step] as readonly [number, number];
	const climb = dx * ux + dy * uy;
	if (climb > 0.5) return STAIRS.up;
	return climb < -0.5 ? STAIRS.down : STAIRS.across;
}
