// The smoke layer of each room, two-zone: how deep it hangs, how hot it is, what flows from room to room.
import type { Floor } from "../floor/floor.ts";
import { power } from "../numbers/exp.ts";
import { AIR_DENSITY, AIR_HEAT, AMBIENT, CELL_AREA, GRAVITY } from "./air.ts";
import { type Fire, RADIANT_SHARE } from "./fire.ts";
import { leakThrough, type Opening, type Rise } from "./openings.ts";

export interface Layers {
	/** Metres. */
	readonly ceiling: Float64Array;
	readonly outdoors: Uint8Array;
	/** Floor area that can be stood on and the part that smoke has reached, square metres. */
	readonly area: Float64Array;
	readonly reached: Float64Array;
	/** Cubic metres of smoky air. */
	readonly volume: Float64Array;
	/** kJ that it holds over air at 20 °C. */
	readonly energy: Float64Array;
	/** Metres that the layer hangs down; the height of the clear air below it. */
	readonly depth: Float64Array;
	readonly height: Float64Array;
	readonly celsius: Float64Array;
	/** Kilograms of smoky air. */
	readonly mass: Float64Array;
	/** Cubic metres per second through each opening, from a to b. */
	readonly flow: Float64Array;
}

/** Heads of openings are at this height at most, metres. */
const HEAD_OF_DOOR = 2.1;
/** A ceiling jet is at least this share of the height deep (Alpert: 0.05 to 0.12). */
const JET_SHARE = 0.1;
/** Smoke spreads at first over this much floor, square metres. */
const FIRST_AREA = 10;
/** Heat that ceiling and walls take, kW per square metre and degree (plaster and brick). */
const WALL_HEAT = 0.02;
/** Discharge of an opening; smoke that spills draws in this much clear air (assumed). */
const DISCHARGE = 0.7;
const SPILL_DRAWS = 0.5;
/** Spill under a door's head before the layer has sunk to it, metres. */
const FIRST_SPILL = 0.1;
/** Smoke goes out through the upper part of a doorway at most; below it air comes in (share of its height). */
const NEUTRAL = 0.6;
/** Smoke no warmer than the air still drifts as if it were a little warmer (share of density). */
const LEAST_BUOYANCY = 0.01;
/** Share that goes downstairs of what would go through a level opening. */
const DOWNSTAIRS = 0.1;
const HOTTEST = 1000;

export function openLayers(floor: Floor, openings: readonly Opening[]): Layers {
	const numbers = () => new Float64Array(floor.rooms.length);
	const area = numbers();
	for (let cell = 0; cell < floor.cellCount; cell++)
		if (floor.walkable[cell])
			area[floor.roomOf[cell] as number] = (area[floor.roomOf[cell] as number] as number) + CELL_AREA;
	const ceiling = Float64Array.from(floor.rooms, (room) => room.ceiling);
	return {
		ceiling,
		outdoors: Uint8Array.from(floor.rooms, ({ outdoors }) => (outdoors ? 1 : 0)),
		area,
		reached: numbers(),
		volume: numbers(),
		energy: numbers(),
		depth: numbers(),
		height: Float64Array.from(ceiling),
		celsius: numbers().fill(AMBIENT.celsius),
		mass: numbers(),
		flow: new Float64Array(openings.length),
	};
}

/**
 * kg/s that a plume carries into a layer: 0.071 Qc^(1/3) (z − z0)^(5/3) + 0.00192 Qc, which is Heskestad's
 * 0.071 Qc^(1/3) (z − z0)^(5/3) (1 + 0.027 Qc^(2/3) (z − z0)^(−5/3)); virtual origin z0 = 0.083 Q^(2/5) − 1.02 D.
 * @param kilowatts whole power · @param height of the layer's lower edge over the fire, metres · @param wide diameter of the fire, metres
 */
export function plumeFlow(kilowatts: number, height: number, wide: number): number {
	if (kilowatts <= 0) return 0;
	const rising = (1 - RADIANT_SHARE) * kilowatts;
	const above = Math.max(0, height - (0.083 * power(kilowatts, 0.4) - 1.02 * wide));
	return 0.071 * power(rising, 1 / 3) * power(above, 5 / 3) + 0.00192 * rising;
}

/** Burning fires blow smoke up into the layer of their room. */
export function feedLayers(
	layers: Layers,
	fires: readonly Fire[],
	radiusOf: (kw: number) => number,
	dt: number,
): void {
	for (const fire of fires) {
		const { room, kilowatts } = fire;
		if (room < 0 || kilowatts <= 0 || layers.outdoors[room]) continue;
		const heat = (1 - RADIANT_SHARE) * kilowatts;
		const drawn = plumeFlow(kilowatts, layers.height[room] as number, 2 * radiusOf(kilowatts));
		const grows = drawn / AIR_DENSITY + heat / (AIR_HEAT * AIR_DENSITY * AMBIENT.kelvin);
		layers.volume[room] = (layers.volume[room] as number) + dt * grows;
		layers.energy[room] = (layers.energy[room] as number) + dt * heat;
	}
}

/** Smoke flows through the openings that it has reached. @param isReached whether the front has come to this cell */
export function letThrough(
	layers: Layers,
	openings: readonly Opening[],
	leaks: Float64Array,
	isReached: (cells: Int32Array) => boolean,
	dt: number,
): void {
	for (let i = 0; i < openings.length; i++) {
		const opening = openings[i] as Opening;
		const flow = flowThrough(layers, opening, leakThrough(opening, leaks), dt);
		const from = flow >= 0 ? opening.a : opening.b;
		const to = flow >= 0 ? opening.b : opening.a;
		const ready =
			flow !== 0 &&
			isReached(flow >= 0 ? opening.cellsA : opening.cellsB) &&
			(layers.outdoors[to] === 1 || isReached(flow >= 0 ? opening.cellsB : opening.cellsA));
		const had = layers.volume[from] as number;
		const moved = ready ? Math.min(Math.abs(flow) * dt, 0.25 * had) : 0;
		layers.flow[i] = flow >= 0 ? moved / dt : -moved / dt;
		if (moved <= 0) continue;
		const carried = ((layers.energy[from] as number) * moved) / had;
		layers.volume[from] = had - moved;
		layers.energy[from] = (layers.energy[from] as number) - carried;
		if (layers.outdoors[to]) continue;
		layers.volume[to] = (layers.volume[to] as number) + moved * (1 + SPILL_DRAWS * clearShare(layers, to));
		layers.energy[to] = (layers.energy[to] as number) + carried;
	}
}

/**
 * m³/s from a to b, negative the other way: weir flow of buoyant smoke under the door's head,
 * ⅔ C W √(2 g β) d^(3/2) from either side, damped so that two rooms do not swing.
 */
function flowThrough(layers: Layers, opening: Opening, leak: number, dt: number): number {
	const { a, b, leavesA, leavesB } = opening;
	const weir = (2 / 3) * DISCHARGE * opening.width * Math.sqrt(2 * GRAVITY) * leak;
	const forth = drive(layers, a, leavesA, leavesB);
	const back = drive(layers, b, leavesB, leavesA);
	if (forth === back) return 0;
	const slope =
		1.5 *
		(slopeOf(layers, a, leavesA) / floorOf(layers, a) + slopeOf(layers, b, leavesB) / floorOf(layers, b));
	return (weir * (forth - back)) / (1 + dt * weir * slope);
}

/** √β d^(3/2) of a room's layer at an opening. */
function drive(layers: Layers, room: number, leaves: Rise, enters: Rise): number {
	if (layers.outdoors[room] || (layers.volume[room] as number) <= 0) return 0;
	const d = spillDepth(layers, room, leaves);
	// Down a flight of stairs: out through its lower end, or into it from its upper end.
	const sinks = leaves === -1 || enters === 1;
	return Math.sqrt(buoyancy(layers, room)) * d * Math.sqrt(d) * (sinks ? DOWNSTAIRS : 1);
}

function slopeOf(layers: Layers, room: number, leaves: Rise): number {
	return layers.outdoors[room]
		? 0
		: Math.sqrt(buoyancy(layers, room)) * Math.sqrt(spillDepth(layers, room, leaves));
}

/** Metres of layer below the opening's head. On a flight of stairs all smoke runs to the upper end. */
function spillDepth(layers: Layers, room: number, leaves: Rise): number {
	const head = Math.min(HEAD_OF_DOOR, layers.ceiling[room] as number);
	if (leaves === 1) return NEUTRAL * head;
	return Math.min(NEUTRAL * head, Math.max(FIRST_SPILL, head - (layers.height[room] as number)));
}

function clearShare(layers: Layers, room: number): number {
	return (layers.height[room] as number) / (layers.ceiling[room] as number);
}

function buoyancy(layers: Layers, room: number): number {
	const above = (layers.celsius[room] as number) - AMBIENT.celsius;
	return Math.max(LEAST_BUOYANCY, above / (above + AMBIENT.kelvin));
}

function floorOf(layers: Layers, room: number): number {
	const all = layers.area[room] as number;
	return Math.max(0.5, Math.min(all, Math.max(layers.reached[room] as number, FIRST_AREA)));
}

/** Walls cool the layers; depth, height and temperature follow from volume and heat. */
export function settleLayers(layers: Layers, dt: number): void {
	for (let room = 0; room < layers.volume.length; room++) {
		if ((layers.volume[room] as number) <= 0 || layers.outdoors[room]) continue;
		const ceiling = layers.ceiling[room] as number;
		const floor = floorOf(layers, room);
		const full = (layers.area[room] as number) * ceiling;
		const volume = Math.min(layers.volume[room] as number, full);
		const cooled = coolBy(
			layers,
			room,
			volume,
			floor + 4 * Math.sqrt(floor) * (layers.depth[room] as number),
			dt,
		);
		// A room full of smoke stays full: what shrinks draws air in, and that mixes.
		layers.volume[room] = volume < full ? cooled : full;
		const depth = Math.min(ceiling, Math.max((layers.volume[room] as number) / floor, JET_SHARE * ceiling));
		layers.depth[room] = depth;
		layers.height[room] = ceiling - depth;
	}
}

/** @returns m³ that the layer shrinks to; sets its heat, mass and temperature */
function coolBy(layers: Layers, room: number, volume: number, walls: number, dt: number): number {
	const cold = volume * AIR_DENSITY;
	const most = (cold * AIR_HEAT * AMBIENT.kelvin * HOTTEST) / (HOTTEST + AMBIENT.kelvin);
	const held = Math.min(layers.energy[room] as number, most);
	const mass = cold - held / (AIR_HEAT * AMBIENT.kelvin);
	const left = held / (1 + (dt * WALL_HEAT * walls) / (AIR_HEAT * mass));
	layers.energy[room] = left;
	layers.mass[room] = mass;
	layers.celsius[room] = AMBIENT.celsius + left / (AIR_HEAT * mass);
	return volume - (held - left) / (AIR_HEAT * AIR_DENSITY * AMBIENT.kelvin);
}
