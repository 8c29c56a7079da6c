// A run's whole state, and the ways made for the moment.
import type { Random } from "../../../core/clock.ts";
import type { Choice } from "../crowd/choice.ts";
import type { Crowd, Neighbours } from "../crowd/crowd.ts";
import type { Groups } from "../crowd/groups.ts";
import type { Lifts } from "../crowd/lifts.ts";
import type { Motion } from "../crowd/motion.ts";
import type { Kind } from "../crowd/parameters.ts";
import type { Floor } from "../floor/floor.ts";
import { cellUnder } from "../floor/sight.ts";
import type { Hazards } from "../hazards/hazards.ts";
import type { DoorState, Plan, RunEvent } from "../plan/plan.ts";
import { makeRoutes, type Routes } from "../routes/routes.ts";
import type { Measures } from "./measures.ts";

export interface Run {
	readonly plan: Plan;
	readonly seed: number;
	readonly floor: Floor;
	readonly crowd: Crowd;
	readonly hazards: Hazards;
	readonly lifts: Lifts;
	readonly measures: Measures;
	readonly doors: DoorState[];
	readonly passable: Uint8Array;
	/** Seconds per step; 0.05 unless a convergence test halves it. */
	readonly dt: number;
	routes: Routes;
	steps: number;
	seconds: number;
	/** Events still to come, in order. */
	readonly ahead: RunEvent[];
	readonly scratch: Scratch;
}

interface Scratch {
	readonly pairs: Neighbours;
	readonly motion: Motion;
	readonly choice: Choice;
	readonly groups: Groups;
	readonly creeping: Random;
	readonly costToGo: Float64Array;
	readonly speedCap: Float64Array;
	readonly moveX: Float64Array;
	readonly moveY: Float64Array;
	readonly way: Float64Array;
	readonly kinds: Kind[];
	blockedVersion: number;
	routesAt: number;
}

/** Makes the ways anew for the doors, the hazards and the people of this moment. */
export function reroute(run: Run): void {
	const { hazards, floor, passable, crowd, scratch } = run;
	run.routes = makeRoutes(floor, {
		passable,
		blocked: hazards.blocked,
		extinction: hazards.active ? hazards.extinction : null,
		waterDepth: hazards.active ? hazards.waterDepth : null,
		waterSpeed: hazards.active ? hazards.waterSpeed : null,
		wheels: scratch.kinds.some(({ wheels }) => wheels),
	});
	scratch.blockedVersion = hazards.blockedVersion;
	scratch.routesAt = run.seconds;
	for (let i = 0; i < crowd.count; i++)
		crowd.cell[i] = cellUnder(
			floor,
			crowd.level[i] as number,
			crowd.x[i] as number,
			crowd.y[i] as number,
			passable,
		);
}
