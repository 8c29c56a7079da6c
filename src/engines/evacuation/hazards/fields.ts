// What people sense and breathe, cell by cell: put together from layers, soot and glow.
import type { Floor } from "../floor/floor.ts";
import { AIR_DENSITY, AMBIENT, BENT_HEAD, CELL_AREA, HEAD, SOOT_EXTINCTION } from "./air.ts";
import { type Fire, glowAt } from "./fire.ts";
import type { Layers } from "./layer.ts";
import { CO2_YIELD, type Fuel, OXYGEN_NEED, type Smoke, TO_PERCENT } from "./soot.ts";

export interface Fields {
	/** Extinction per metre at 1.6 m and at 0.8 m (bent low). */
	readonly extinction: Float32Array;
	readonly extinctionLow: Float32Array;
	/** At 1.6 m. */
	readonly celsius: Float32Array;
	readonly coPpm: Float32Array;
	readonly co2Percent: Float32Array;
	readonly o2Percent: Float32Array;
	/** Radiation on a person, kW/m². */
	readonly glow: Float32Array;
	/** Clear air over the floor, metres; the ceiling's height without smoke. */
	readonly layerHeight: Float32Array;
	/** Soot over a square metre of floor, kg: what is drawn. */
	readonly soot: Float32Array;
	/** Bent low, share of the smoke's heat and poison met upright: 0 … 1. */
	readonly lowShare: Float32Array;
}

export function openFields(floor: Floor): Fields {
	const numbers = () => new Float32Array(floor.cellCount);
	return {
		extinction: numbers(),
		extinctionLow: numbers(),
		celsius: numbers().fill(AMBIENT.celsius),
		coPpm: numbers(),
		co2Percent: numbers(),
		o2Percent: numbers().fill(AMBIENT.oxygenPercent),
		glow: numbers(),
		layerHeight: Float32Array.from(floor.roomOf, (room) => floor.rooms[room]?.ceiling ?? 0),
		soot: numbers(),
		lowShare: numbers().fill(1),
	};
}

/** The lower edge of a layer is this blurred, metres. */
const BLUR = 0.4;
/** The most burnt fuel that air can hold, by mass: what burns with all of its oxygen, and a little less. */
const MOST_BURNT = 0.12;
/** Stefan and Boltzmann, kW/(m² K⁴); share of a hot layer's glow that falls on a person below. */
const STEFAN = 5.67e-11;
const LAYER_VIEW = 0.5;

/** Share of the layer's air at a height over the floor, 0 … 1, blurred at its edge. */
export function shareAt(metres: number, layerHeight: number): number {
	return Math.min(1, Math.max(0, (metres - layerHeight) / BLUR + 0.5));
}

/** Fills all cells that smoke has reached. */
export function fillFields(fields: Fields, smoke: Smoke): void {
	const { carrier, layers, fuels } = smoke;
	const { front, floor, count } = carrier;
	for (let i = 0; i < count; i++) {
		const cell = front.order[i] as number;
		fillCell(fields, layers, fuels, floor.roomOf[cell] as number, cell);
	}
	for (let i = 0; i < smoke.fires.length; i++) addGlow(fields, smoke.fires[i] as Fire);
}

function fillCell(fields: Fields, layers: Layers, fuels: readonly Fuel[], room: number, cell: number): void {
	const height = layers.height[room] as number;
	const high = shareAt(HEAD, height);
	const low = shareAt(BENT_HEAD, height);
	let soot = 0;
	let monoxide = 0;
	let burnt = 0;
	for (let k = 0; k < fuels.length; k++) {
		const { sootYield, coYield, cloud } = fuels[k] as Fuel;
		const held = cloud.mass[cell] as number;
		soot += sootYield * held;
		monoxide += coYield * held;
		burnt += held;
	}
	const celsius = layers.celsius[room] as number;
	const volume = CELL_AREA * Math.max(0.05, layers.depth[room] as number);
	const air = (volume * AIR_DENSITY * AMBIENT.kelvin) / (AMBIENT.kelvin + celsius - AMBIENT.celsius);
	const thin = burnt > MOST_BURNT * air ? (MOST_BURNT * air) / burnt : 1;
	const inLayer = (SOOT_EXTINCTION * soot) / volume;
	const share = (high * thin) / air;
	fields.extinction[cell] = high * inLayer;
	fields.extinctionLow[cell] = low * inLayer;
	fields.celsius[cell] = AMBIENT.celsius + high * (celsius - AMBIENT.celsius);
	fields.coPpm[cell] = 1e6 * share * monoxide * TO_PERCENT.co;
	fields.co2Percent[cell] = 100 * share * burnt * CO2_YIELD * TO_PERCENT.co2;
	fields.o2Percent[cell] = Math.max(
		0,
		AMBIENT.oxygenPercent - 100 * share * burnt * OXYGEN_NEED * TO_PERCENT.o2,
	);
	fields.layerHeight[cell] = height;
	fields.soot[cell] = soot / CELL_AREA;
	fields.lowShare[cell] = high > 0 ? low / high : 0;
	fields.glow[cell] = layerGlow(celsius);
}

/** kW/m² from a hot layer on a person below it. */
export function layerGlow(celsius: number): number {
	const kelvin = celsius + AMBIENT.kelvin - AMBIENT.celsius;
	const square = kelvin * kelvin;
	const cold = AMBIENT.kelvin * AMBIENT.kelvin;
	return LAYER_VIEW * STEFAN * (square * square - cold * cold);
}

/** Radiation of the flame on the cells of its room; cells out of the smoke's reach get only this. */
function addGlow(fields: Fields, fire: Fire): void {
	if (fire.kilowatts <= 0) return;
	for (let i = 0; i < fire.near.length; i++) {
		const cell = fire.near[i] as number;
		fields.glow[cell] = (fields.glow[cell] as number) + glowAt(fire.kilowatts, fire.nearMetres[i] as number);
	}
}

/** Clears the flames' glow before a step fills it anew. */
export function clearGlow(fields: Fields, fires: readonly Fire[]): void {
	for (let i = 0; i < fires.length; i++) {
		const { near } = fires[i] as Fire;
		for (let j = 0; j < near.length; j++) fields.glow[near[j] as number] = 0;
	}
}
