// Smoke as a whole: fires burn, layers sink, burnt fuel spreads over the lattice as soot and poison.
import type { Floor } from "../floor/floor.ts";
import { AMBIENT, CELL_AREA } from "./air.ts";
import {
	advanceTo,
	type Carrier,
	type Cloud,
	isReached,
	mix,
	openCarrier,
	openCloud,
	passThrough,
	present,
	shareOut,
	spread,
	sumRooms,
} from "./cloud.ts";
import { burningShare, type Fire, FUEL_ENERGY, fireRadius, growthKilowatts } from "./fire.ts";
import { type Front, forgetAfter, march, openFront, seed } from "./front.ts";
import { feedLayers, type Layers, letThrough, openLayers, settleLayers } from "./layer.ts";
import type { Opening } from "./openings.ts";
import { smokeLaw } from "./smoke-arrival.ts";

/** Fuel of one kind: kilograms of soot and of carbon monoxide that a burnt kilogram gives. */
export interface Fuel {
	readonly sootYield: number;
	readonly coYield: number;
	/** Burnt fuel on the lattice; all other amounts follow from it. */
	readonly cloud: Cloud;
}

export interface Smoke {
	readonly floor: Floor;
	readonly fires: readonly Fire[];
	readonly fuels: readonly Fuel[];
	readonly openings: readonly Opening[];
	readonly leaks: Float64Array;
	readonly carrier: Carrier;
	readonly layers: Layers;
	/** Flow through openings split by direction. */
	readonly forth: Float64Array;
	readonly back: Float64Array;
	readonly isOpenTo: (cells: Int32Array) => boolean;
}

/** Kilograms of carbon dioxide that come and of oxygen that go per kilogram of burnt fuel (20 and 13.1 MJ/kg). */
export const CO2_YIELD = 1.5;
export const OXYGEN_NEED = FUEL_ENERGY / 13_100;
/** Percent by volume per mass fraction of air: molar masses of air over those of the gas. */
export const TO_PERCENT = { co: 28.96 / 28.01, co2: 28.96 / 44.01, o2: 28.96 / 32 } as const;
/** A fire breathes smoke once the layer hangs lower than this, metres. */
const FLAME_HEIGHT = 0.6;

export function openSmoke(
	floor: Floor,
	fires: readonly Fire[],
	openings: readonly Opening[],
	leaks: Float64Array,
): Smoke {
	const fuels: Fuel[] = [];
	for (const fire of fires) {
		const { sootYield, coYield } = fire;
		fire.fuel = fuels.findIndex((one) => one.sootYield === sootYield && one.coYield === coYield);
		if (fire.fuel < 0) fire.fuel = fuels.push({ sootYield, coYield, cloud: openCloud(floor) }) - 1;
	}
	const front = openFront(floor, smokeLaw(floor, fires, leaks));
	const carrier = openCarrier(front, openings);
	const smoke: Smoke = {
		floor,
		fires,
		fuels,
		openings,
		leaks,
		carrier,
		layers: openLayers(floor, openings),
		forth: new Float64Array(openings.length),
		back: new Float64Array(openings.length),
		isOpenTo: (cells) => cells.some((cell) => isReached(carrier, cell)),
	};
	seedFires(smoke);
	return smoke;
}

/** Works out arrival times anew after `now`: doors have changed, or a gas has caught fire. */
export function seedFires({ carrier, fires, floor }: Smoke, now = -1): void {
	if (now >= 0) forgetAfter(carrier.front, now);
	for (const [index, fire] of fires.entries())
		if (fire.startsAt < Number.POSITIVE_INFINITY && !floor.rooms[fire.room]?.outdoors)
			seedAround(carrier.front, fire, index);
	march(carrier.front);
}

/** The first ring is laid out by distance, so that the front starts round; only where no wall is near. */
const RING_METRES = 1.5;
const RING_SPEED = 0.35;

function seedAround(front: Front, fire: Fire, index: number): void {
	seed(front, fire.cell, index, fire.startsAt);
	if ((front.floor.clearance[fire.cell] ?? 0) < RING_METRES) return;
	for (let i = 0; i < fire.near.length && (fire.nearMetres[i] as number) < RING_METRES; i++) {
		const metres = fire.nearMetres[i] as number;
		seed(front, fire.near[i] as number, index, fire.startsAt + metres / RING_SPEED, metres, RING_SPEED);
	}
}

export function stepSmoke(smoke: Smoke, now: number, dt: number): void {
	const { carrier, layers, openings, leaks, fires, fuels, forth, back } = smoke;
	advanceTo(carrier, now);
	for (let room = 0; room < layers.reached.length; room++)
		layers.reached[room] = (carrier.reachedCells[room] as number) * CELL_AREA;
	for (let i = 0; i < fires.length; i++) {
		const fire = fires[i] as Fire;
		const grown = growthKilowatts(now - fire.startsAt, fire.growSeconds, fire.peakKilowatts);
		fire.kilowatts = grown > 0 ? grown * burningShare(oxygenAt(smoke, fire)) : 0;
	}
	feedLayers(layers, fires, fireRadius, dt);
	letThrough(layers, openings, leaks, smoke.isOpenTo, dt);
	settleLayers(layers, dt);
	for (let i = 0; i < openings.length; i++) {
		const flow = layers.flow[i] as number;
		const { a, b } = openings[i] as Opening;
		forth[i] = flow > 0 ? flow : -flow * returning(layers, a);
		back[i] = flow < 0 ? -flow : flow * returning(layers, b);
	}
	shareOut(carrier, now, dt);
	for (let i = 0; i < fires.length; i++) burn(smoke, fires[i] as Fire, dt);
	for (let i = 0; i < fuels.length; i++) {
		const { cloud } = fuels[i] as Fuel;
		spread(carrier, cloud);
		sumRooms(carrier, cloud);
		mix(carrier, cloud, dt);
		passThrough(carrier, cloud, openings, forth, back, layers.depth, dt);
	}
}

/** Air comes back low through a doorway; the share of it that is smoke, once the layer beyond hangs below a metre. */
function returning({ height, outdoors, volume }: Layers, room: number): number {
	if (outdoors[room] || (volume[room] as number) <= 0) return 0;
	return Math.max(0, 1 - (height[room] as number));
}

/** Percent of oxygen in what a fire breathes: clear air until the layer hangs down to the flame. */
function oxygenAt({ layers, fuels }: Smoke, { room }: Fire): number {
	const mass = room < 0 ? 0 : (layers.mass[room] as number);
	if (mass <= 0 || layers.outdoors[room]) return AMBIENT.oxygenPercent;
	let burnt = 0;
	for (let i = 0; i < fuels.length; i++) burnt += (fuels[i] as Fuel).cloud.perRoom[room] as number;
	const inLayer = AMBIENT.oxygenPercent - (burnt / mass) * OXYGEN_NEED * TO_PERCENT.o2 * 100;
	const breathes = Math.min(1, Math.max(0, 1 - (layers.height[room] as number) / FLAME_HEIGHT));
	return AMBIENT.oxygenPercent - breathes * (AMBIENT.oxygenPercent - inLayer);
}

/** Gives what a fire burns in this step to the cells around it. */
function burn({ fuels, carrier, layers }: Smoke, fire: Fire, dt: number): void {
	if (fire.kilowatts <= 0) return;
	const kilograms = (fire.kilowatts * dt) / FUEL_ENERGY;
	const { cloud } = fuels[fire.fuel] as Fuel;
	cloud.made += kilograms;
	if (fire.room < 0 || layers.outdoors[fire.room]) {
		cloud.vented += kilograms;
		return;
	}
	const reach = Math.max(0.6, fireRadius(fire.kilowatts));
	let count = 0;
	while (count < fire.near.length && (fire.nearMetres[count] as number) <= reach) {
		if (!isReached(carrier, fire.near[count] as number)) break;
		count++;
	}
	for (let i = 0; i < count; i++) {
		const cell = fire.near[i] as number;
		cloud.mass[cell] = (cloud.mass[cell] as number) + kilograms / count;
	}
	if (count === 0) cloud.vented += kilograms;
}

/** Kilograms of soot: made by the fires, gone outdoors, on the lattice. */
export function sootBalance({ fuels }: Smoke): { made: number; vented: number; present: number } {
	const balance = { made: 0, vented: 0, present: 0 };
	for (const { sootYield, cloud } of fuels) {
		balance.made += sootYield * cloud.made;
		balance.vented += sootYield * cloud.vented;
		balance.present += sootYield * present(cloud);
	}
	return balance;
}
