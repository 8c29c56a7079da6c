// The face of the hazards: opened from a plan, moved on every half second, read cell by cell.
import type { Random } from "../../../core/clock.ts";
import type { Floor } from "../floor/floor.ts";
import type { DoorState, Hazard, Plan } from "../plan/plan.ts";
import { type BadAir, layBadAir, openBadAir } from "./bad-air.ts";
import { type Debris, openDebris, stepDebris } from "./debris.ts";
import { type Fall, isInTheWay, openFall, stepFall } from "./falling.ts";
import { clearGlow, type Fields, fillFields, openFields } from "./fields.ts";
import { coverCells, type Fire, GROW_SECONDS, nearestCell, placeFire } from "./fire.ts";
import { doorsChanged, gasPercent, type Leak, openLeak, stepLeak } from "./gas.ts";
import { findOpenings, leakOf, readDoors } from "./openings.ts";
import { openSmoke, type Smoke, seedFires, stepSmoke } from "./soot.ts";
import { openWater, stepWater, type Water, writeWater } from "./water.ts";

export type NewsKind =
	| "fire-started"
	| "room-smoky"
	| "gas-limit"
	| "gas-lit"
	| "spark-harmless"
	| "bad-air-started"
	| "water-started"
	| "fallen"
	| "debris-started";

/** A notable moment; `id` is the hazard's, or the room's for "room-smoky". */
export interface News {
	readonly at: number;
	readonly kind: NewsKind;
	readonly id: string;
}

export interface Hazards extends Fields {
	/** False when the plan has none: nothing is calculated then. */
	readonly active: boolean;
	readonly floor: Floor;
	seconds: number;
	readonly waterDepth: Float32Array;
	readonly waterSpeed: Float32Array;
	/** Leaked gas as a share of the lower limit of burning: 1 and more can be lit. */
	readonly gas: Float32Array;
	/** Cells that cannot be walked any more, and how often that has changed. */
	readonly blocked: Uint8Array;
	blockedVersion: number;
	/** 1 where something fell or flowed over the cell in this very step: who stands there is hit. */
	readonly struck: Uint8Array;
	readonly log: News[];
	/** Share that each door lets through. */
	readonly leaks: Float64Array;
	readonly fires: readonly Fire[];
	/** Null without fires and gas. */
	readonly smoke: Smoke | null;
	readonly leaking: readonly Leak[];
	readonly badAir: readonly BadAir[];
	readonly water: Water | null;
	readonly falls: readonly Fall[];
	readonly debris: readonly Debris[];
	/** Hazards and rooms whose beginning has been told. */
	readonly told: Set<string>;
}

type Kind = Hazard["kind"];

/**
 * @param floor built from this plan
 * @param _random no hazard throws dice: what a plan says, happens
 */
export function openHazards(plan: Plan, floor: Floor, _random: Random): Hazards {
	const all = <K extends Kind>(kind: K) =>
		plan.hazards.filter((one): one is Extract<Hazard, { kind: K }> => one.kind === kind);
	const leaks = Float64Array.from(floor.doors, ({ state }) => leakOf(state));
	const openings = plan.hazards.some(({ kind }) => kind === "fire" || kind === "gas")
		? findOpenings(floor)
		: [];
	const leaking = all("gas").map((hazard) => openLeak(floor, hazard, openings, leaks));
	const fires = [
		...all("fire").map((hazard) =>
			placeFire(floor, hazard, { ...hazard, growSeconds: GROW_SECONDS[hazard.growth] }),
		),
		...leaking.map(({ fire }) => fire),
	];
	return {
		...openFields(floor),
		active: plan.hazards.length > 0,
		floor,
		seconds: 0,
		waterDepth: new Float32Array(floor.cellCount),
		waterSpeed: new Float32Array(floor.cellCount),
		gas: new Float32Array(floor.cellCount),
		blocked: new Uint8Array(floor.cellCount),
		blockedVersion: 0,
		struck: new Uint8Array(floor.cellCount),
		log: [],
		leaks,
		fires,
		smoke: fires.length > 0 ? openSmoke(floor, fires, openings, leaks) : null,
		leaking,
		badAir: all("bad-air").map((hazard) => openBadAir(floor, hazard)),
		water: openAllWater(floor, plan, all("water"), leaks),
		falls: all("falling").map((hazard) => openFall(floor, hazard)),
		debris: all("debris").map((hazard) => openDebris(floor, hazard)),
		told: new Set(),
	};
}

function openAllWater(
	floor: Floor,
	plan: Plan,
	sources: readonly Extract<Hazard, { kind: "water" }>[],
	leaks: Float64Array,
): Water | null {
	if (sources.length === 0) return null;
	return openWater(
		floor,
		sources.map(({ id: hazard, level, at, startsAt, inflow }) => ({
			id: hazard,
			cell: nearestCell(
				floor,
				floor.levels.findIndex(({ id }) => id === level),
				at[0],
				at[1],
			),
			startsAt,
			rate: inflow,
		})),
		leaks,
		{ ground: Object.assign({}, ...sources.map(({ ground }) => ground)), firstDrain: plan.rooms.length },
	);
}

/** Moves all hazards on. @param dt seconds, 0.5 in a run @param doors as they stand now, in the order of the plan */
export function stepHazards(hazards: Hazards, dt: number, doors: readonly DoorState[]): void {
	if (!hazards.active) return;
	const { smoke, water, leaking } = hazards;
	if (readDoors(hazards.leaks, doors)) {
		if (smoke) seedFires(smoke, hazards.seconds);
		for (const leak of leaking) doorsChanged(leak, hazards.seconds);
	}
	hazards.seconds += dt;
	const now = hazards.seconds;
	for (const leak of leaking) moveGas(hazards, leak, dt);
	clearGlow(hazards, hazards.fires);
	if (smoke) {
		stepSmoke(smoke, now, dt);
		fillFields(hazards, smoke);
		tellSmoke(hazards, smoke);
	}
	for (const leak of leaking) layFlash(hazards, leak);
	for (const bad of hazards.badAir) {
		if (bad.hazard.startsAt > now) continue;
		tell(hazards, "bad-air-started", bad.hazard.id);
		layBadAir(hazards, bad);
	}
	if (water) {
		stepWater(water, now, dt);
		writeWater(water, hazards.waterDepth, hazards.waterSpeed);
		for (const { id, startsAt } of water.inflows) if (now > startsAt) tell(hazards, "water-started", id);
	}
	blockCells(hazards, now);
}

function tell({ told, log, seconds }: Hazards, kind: NewsKind, id: string): void {
	const key = `${kind} ${id}`;
	if (told.has(key)) return;
	told.add(key);
	log.push({ at: seconds, kind, id });
}

/** Smoke is told of when it hangs lower than an upright head. */
const SMOKY = 1.6;

function tellSmoke(hazards: Hazards, { layers, fires }: Smoke): void {
	for (const { id, kilowatts } of fires) if (kilowatts > 0) tell(hazards, "fire-started", id);
	for (let room = 0; room < layers.depth.length; room++)
		if ((layers.depth[room] as number) > 0 && (layers.height[room] as number) < SMOKY)
			tell(hazards, "room-smoky", hazards.floor.rooms[room]?.id ?? "");
}

function moveGas(hazards: Hazards, leak: Leak, dt: number): void {
	const news = stepLeak(leak, hazards.seconds, dt, hazards.fires);
	if (news) tell(hazards, news, leak.id);
	if (news === "gas-lit" && hazards.smoke) seedFires(hazards.smoke, hazards.seconds);
	const { order } = leak.carrier.front;
	for (let i = 0; i < leak.carrier.count; i++) {
		const cell = order[i] as number;
		hazards.gas[cell] = gasPercent(leak, cell) / leak.gas.lower;
	}
}

/** Air in a gas flash, °C, and its radiation, kW/m². */
const FLASH = { celsius: 600, glow: 30 } as const;

function layFlash(hazards: Hazards, { flash, flashUntil, carrier }: Leak): void {
	if (flashUntil < 0 || hazards.seconds >= flashUntil + 1) return;
	const burns = hazards.seconds < flashUntil;
	for (let i = 0; i < carrier.count; i++) {
		const cell = carrier.front.order[i] as number;
		if (!flash[cell]) continue;
		if (burns) {
			hazards.celsius[cell] = Math.max(hazards.celsius[cell] as number, FLASH.celsius);
			hazards.glow[cell] = Math.max(hazards.glow[cell] as number, FLASH.glow);
		} else if (!isSmoky(hazards, cell)) {
			hazards.celsius[cell] = 20;
			hazards.glow[cell] = 0;
		}
	}
}

function isSmoky({ smoke, seconds }: Hazards, cell: number): boolean {
	return smoke !== null && (smoke.carrier.front.arrival[cell] as number) <= seconds;
}

function blockCells(hazards: Hazards, now: number): void {
	let changed = false;
	let cleared = false;
	hazards.struck.fill(0);
	for (const fire of hazards.fires) if (coverCells(fire, hazards.blocked)) changed = true;
	for (const fall of hazards.falls) {
		if (!stepFall(fall, now)) continue;
		tell(hazards, "fallen", fall.hazard.id);
		if (fall.cleared) cleared = true;
		else for (const cell of fall.cells) hazards.struck[cell] = 1;
		changed = true;
	}
	for (const debris of hazards.debris) {
		const before = debris.count;
		if (!stepDebris(debris, now)) continue;
		for (let i = before; i < debris.count; i++) hazards.struck[debris.order[i] as number] = 1;
		tell(hazards, "debris-started", debris.hazard.id);
		changed = true;
	}
	if (!changed) return;
	if (cleared) hazards.blocked.fill(0);
	layBlocks(hazards);
	hazards.blockedVersion++;
}

function layBlocks({ blocked, fires, falls, debris }: Hazards): void {
	const lay = (cells: Int32Array, count: number) => {
		for (let i = 0; i < count; i++) blocked[cells[i] as number] = 1;
	};
	for (const { near, covered } of fires) lay(near, covered);
	for (const fall of falls) if (isInTheWay(fall)) lay(fall.cells, fall.cells.length);
	for (const { order, count } of debris) lay(order, count);
}
