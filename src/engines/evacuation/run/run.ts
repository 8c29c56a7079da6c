// A run: scenario + seed + events → the same positions to the last bit, wherever it is calculated.
import { chooseExits, openChoice } from "../crowd/choice.ts";
import { OUT, OVERCOME } from "../crowd/crowd.ts";
import { openGroups } from "../crowd/groups.ts";
import { openLifts, rideLifts } from "../crowd/lifts.ts";
import { chooseDirections, measureFreeWays, openMotion } from "../crowd/motion.ts";
import { findPairs, openNeighbours } from "../crowd/neighbours.ts";
import { KIND_NAMES, KINDS, STEP } from "../crowd/parameters.ts";
import { placePeople } from "../crowd/placement.ts";
import { turnShoulders } from "../crowd/shoulders.ts";
import { buildFloor } from "../floor/build-floor.ts";
import { isPassable } from "../floor/floor.ts";
import { openHazards } from "../hazards/hazards.ts";
import { streamOf } from "../numbers/draw.ts";
import type { Plan, RunEvent } from "../plan/plan.ts";
import { openMeasures } from "./measures.ts";
import { type Run, reroute } from "./state.ts";
import { suffer } from "./surroundings.ts";
import { findWays, startWalking, walk } from "./walking.ts";

/** @param plan a plan that `readPlan` let pass */
export function startRun(plan: Plan, seed: number, dt: number = STEP): Run {
	const floor = buildFloor(plan);
	const crowd = placePeople(plan, floor, seed);
	const hazards = openHazards(plan, floor, streamOf(seed, "hazards"));
	const doors = floor.doors.map(({ state }) => state);
	const passable = Uint8Array.from(doors, (state) => (isPassable(state) ? 1 : 0));
	const numbers = () => new Float64Array(crowd.count);
	const run: Run = {
		plan,
		seed,
		floor,
		crowd,
		hazards,
		lifts: openLifts(plan, floor),
		measures: openMeasures(plan, floor),
		doors,
		passable,
		dt,
		routes: { walking: [], rolling: null },
		steps: 0,
		seconds: 0,
		ahead: [...plan.events].sort((one, other) => one.at - other.at),
		scratch: {
			pairs: openNeighbours(floor, crowd.count),
			motion: openMotion(crowd.count),
			choice: openChoice(floor),
			groups: openGroups(crowd),
			creeping: streamOf(seed, "creeping"),
			costToGo: numbers(),
			speedCap: numbers(),
			moveX: numbers(),
			moveY: numbers(),
			way: new Float64Array(2),
			kinds: Array.from(crowd.kind, (kind) => KINDS[KIND_NAMES[kind] as keyof typeof KINDS]),
			blockedVersion: hazards.blockedVersion,
			routesAt: 0,
		},
	};
	reroute(run);
	return run;
}

/** Nobody is left on the floor, or the plan's time is over. Endless walkers go on to the end. */
export function isOver({ crowd, seconds, plan }: Run): boolean {
	if (seconds >= plan.endsAt) return true;
	for (const state of crowd.state) if (state !== OUT && state !== OVERCOME) return false;
	return true;
}

/** Something happens now: a door changes, a lift fails. */
export function applyEvent(run: Run, event: RunEvent): void {
	if (event.kind === "lift") {
		const lift = run.lifts.lifts.find(({ id }) => id === event.lift);
		if (!lift) throw new Error(`No lift "${event.lift}" in the plan`);
		lift.works = event.works;
		return;
	}
	const door = run.floor.doors.findIndex(({ id }) => id === event.door);
	if (door < 0) throw new Error(`No door "${event.door}" in the plan`);
	run.doors[door] = event.state;
	run.passable[door] = isPassable(event.state) ? 1 : 0;
	reroute(run);
}

/** One step of everything, `run.dt` seconds. */
export function stepRun(run: Run): void {
	const { crowd, floor, passable, scratch } = run;
	while (run.ahead.length > 0 && (run.ahead[0] as RunEvent).at <= run.seconds)
		applyEvent(run, run.ahead.shift() as RunEvent);
	suffer(run);
	startWalking(run);
	chooseExits(floor, crowd, run.routes, scratch.choice, run.steps);
	rideLifts(run.lifts, floor, crowd, run.seconds, run.dt);
	findWays(run);
	findPairs(floor, crowd, scratch.pairs, passable);
	measureFreeWays(scratch.costToGo, floor, crowd, scratch.pairs, passable, scratch.motion);
	chooseDirections(crowd, scratch.speedCap, scratch.motion, scratch.creeping);
	turnShoulders(floor, crowd, scratch.motion, run.dt);
	walk(run);
	run.steps++;
	run.seconds = run.steps * run.dt;
}

export type { Run } from "./state.ts";
