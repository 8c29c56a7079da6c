// Leaking gas: it gathers under the ceiling or on the floor, and a spark lights what has reached the lower limit.
import type { Floor } from "../floor/floor.ts";
import type { Hazard } from "../plan/plan.ts";
import { CELL_AREA } from "./air.ts";
import {
	advanceTo,
	type Carrier,
	type Cloud,
	mix,
	openCarrier,
	openCloud,
	passThrough,
	shareOut,
	spread,
	sumRooms,
} from "./cloud.ts";
import { type Fire, placeFire } from "./fire.ts";
import { type FrontLaw, forgetAfter, march, openFront, seed } from "./front.ts";
import { leakThrough, type Opening, type Rise } from "./openings.ts";

/**
 * Density (kg/m³, 20 °C), limits of burning in air (percent by volume), heat (kJ/kg), yields of soot and CO,
 * thickness of the layer it gathers in (metres, assumed). Methane; propane and butane mixed.
 */
export const GASES = {
	natural: {
		density: 0.67,
		lower: 5,
		upper: 15,
		heat: 50_000,
		sootYield: 0.005,
		coYield: 0.005,
		thick: 1,
		rises: true,
	},
	petroleum: {
		density: 2.05,
		lower: 1.8,
		upper: 9.5,
		heat: 46_000,
		sootYield: 0.024,
		coYield: 0.007,
		thick: 0.5,
		rises: false,
	},
} as const;

export interface Leak {
	readonly id: string;
	readonly gas: (typeof GASES)[keyof typeof GASES];
	readonly cell: number;
	readonly startsAt: number;
	readonly sparkAt: number;
	/** kg/s. */
	readonly rate: number;
	readonly openings: readonly Opening[];
	readonly leaks: Float64Array;
	readonly carrier: Carrier;
	readonly cloud: Cloud;
	readonly thick: Float64Array;
	readonly flow: Float64Array;
	readonly back: Float64Array;
	/** The flame that stands at the leak once it is lit. */
	readonly fire: Fire;
	/** 0 none yet, 1 the lower limit has been reached somewhere. */
	warned: boolean;
	sparked: boolean;
	/** Cells in the flash, and until when. */
	readonly flash: Uint8Array;
	flashUntil: number;
}

/** Metres per second with which gas spreads by itself and passes an open door (gravity current, assumed). */
const DRIFT = 0.15;
/** Share of gas that goes against its nature: heavy gas upstairs, light gas downstairs or under a door's head. */
const AGAINST = 0.05;
const UNDER_HEAD = 0.3;
/** Seconds that a flash lasts. */
const FLASH_SECONDS = 3;

type GasHazard = Extract<Hazard, { kind: "gas" }>;

export function openLeak(
	floor: Floor,
	hazard: GasHazard,
	openings: readonly Opening[],
	leaks: Float64Array,
): Leak {
	const gas = GASES[hazard.gas];
	const fire = placeFire(floor, hazard, {
		startsAt: Number.POSITIVE_INFINITY,
		growSeconds: 2,
		peakKilowatts: Math.max(1, hazard.rate * gas.heat),
		sootYield: gas.sootYield,
		coYield: gas.coYield,
	});
	const carrier = openCarrier(openFront(floor, driftLaw(floor, gas.rises, leaks)), openings);
	seed(carrier.front, fire.cell, 0, hazard.startsAt);
	march(carrier.front);
	return {
		id: hazard.id,
		gas,
		cell: fire.cell,
		startsAt: hazard.startsAt,
		sparkAt: hazard.sparkAt ?? Number.POSITIVE_INFINITY,
		rate: hazard.rate,
		openings,
		leaks,
		carrier,
		cloud: openCloud(floor),
		thick: Float64Array.from(floor.rooms, ({ ceiling }) => Math.min(gas.thick, ceiling)),
		flow: new Float64Array(openings.length),
		back: new Float64Array(openings.length),
		fire,
		warned: false,
		sparked: false,
		flash: new Uint8Array(floor.cellCount),
		flashUntil: -1,
	};
}

function driftLaw(floor: Floor, rises: boolean, leaks: Float64Array): FrontLaw {
	const share = (from: number, step: number) => {
		const door = floor.linkDoor[from * 4 + step] as number;
		return door < 0 ? 1 : (leaks[door] as number);
	};
	return {
		speed(_front, from, step, to) {
			const room = floor.rooms[floor.roomOf[to] as number];
			if (!room || room.outdoors) return 0;
			const [ux, uy] = room.up ?? [0, 0];
			const climb = step === 0 ? ux : step === 1 ? uy : step === 2 ? -ux : -uy;
			const against = rises ? climb < -0.5 : climb > 0.5;
			return DRIFT * share(from, step) * (against ? AGAINST : 1);
		},
		keeps: share,
		isOpen: () => true,
	};
}

export function doorsChanged({ carrier }: Leak, now: number): void {
	forgetAfter(carrier.front, now);
	march(carrier.front);
}

/** @returns what happened, or null */
export function stepLeak(leak: Leak, now: number, dt: number, flames: readonly Fire[]): GasNews | null {
	const { carrier, cloud } = leak;
	if (now < leak.startsAt || leak.cell < 0) return null;
	advanceTo(carrier, now);
	const lit = leak.fire.startsAt <= now;
	if (!lit && carrier.count > 0) {
		cloud.mass[leak.cell] = (cloud.mass[leak.cell] as number) + leak.rate * dt;
		cloud.made += leak.rate * dt;
	}
	shareOut(carrier, now, dt);
	spread(carrier, cloud);
	sumRooms(carrier, cloud);
	mix(carrier, cloud, dt);
	openFlows(leak);
	passThrough(carrier, cloud, leak.openings, leak.flow, leak.back, leak.thick, dt);
	return lit ? null : mayLight(leak, now, flames);
}

export type GasNews = "gas-limit" | "gas-lit" | "spark-harmless";

/** Gas swaps places with air at every opening, the same both ways. */
function openFlows({ openings, leaks, flow, back, gas }: Leak): void {
	for (let i = 0; i < openings.length; i++) {
		const opening = openings[i] as Opening;
		const { leavesA, leavesB, width } = opening;
		const swap = DRIFT * width * gas.thick * leakThrough(opening, leaks) * (gas.rises ? UNDER_HEAD : 1);
		flow[i] = swap * alongNature(gas.rises, leavesA, leavesB);
		back[i] = swap * alongNature(gas.rises, leavesB, leavesA);
	}
}

function alongNature(rises: boolean, leaves: Rise, enters: Rise): number {
	const climbs = leaves === 1 || enters === -1;
	const sinks = leaves === -1 || enters === 1;
	return (rises ? sinks : climbs) ? AGAINST : 1;
}

/** Percent by volume of gas in the layer that it gathers in. */
export function gasPercent({ cloud, gas, thick, carrier }: Leak, cell: number): number {
	const room = carrier.floor.roomOf[cell] as number;
	if (room < 0) return 0;
	const volume = CELL_AREA * (thick[room] as number);
	const cubicMetres = (cloud.mass[cell] as number) / gas.density;
	return (100 * cubicMetres) / (cubicMetres + volume);
}

function mayLight(leak: Leak, now: number, flames: readonly Fire[]): GasNews | null {
	const thickest = highestPercent(leak);
	const burns = thickest >= leak.gas.lower;
	const sparks = !leak.sparked && now >= leak.sparkAt;
	if (sparks) leak.sparked = true;
	if (burns && (sparks || flames.some((fire) => fire.kilowatts > 0 && isExplosive(leak, fire.cell)))) {
		light(leak, now);
		return "gas-lit";
	}
	if (sparks) return "spark-harmless";
	if (burns && !leak.warned) {
		leak.warned = true;
		return "gas-limit";
	}
	return null;
}

function isExplosive(leak: Leak, cell: number): boolean {
	return cell >= 0 && gasPercent(leak, cell) >= leak.gas.lower;
}

function highestPercent(leak: Leak): number {
	const { front, count } = leak.carrier;
	let most = 0;
	for (let i = 0; i < count; i++) most = Math.max(most, gasPercent(leak, front.order[i] as number));
	return most;
}

/** Everything above the lower limit burns off at once; a flame stays at the leak. */
function light(leak: Leak, now: number): void {
	const { carrier, cloud, flash } = leak;
	for (let i = 0; i < carrier.count; i++) {
		const cell = carrier.front.order[i] as number;
		if (!isExplosive(leak, cell)) continue;
		flash[cell] = 1;
		cloud.burnt += cloud.mass[cell] as number;
		cloud.mass[cell] = 0;
	}
	leak.flashUntil = now + FLASH_SECONDS;
	leak.fire.startsAt = now;
}
