// Every test geometry that runs on this engine, by the name it is called with: for tests, benchmarks and the inspector.
import { bottleneck, counterFlow, overtaking, threeRooms } from "./geometries/bottlenecks.ts";
import { cabins } from "./geometries/cabins.ts";
import {
	cornerCorridor,
	corridor,
	endlessCorridor,
	largeCrowdWay,
	singleFileRing,
	smokeCorridor,
} from "./geometries/corridors.ts";
import { demographics, NORMAL_CROWD } from "./geometries/demographics.ts";
import { obstacleHall } from "./geometries/hall.ts";
import {
	exitChoiceHall,
	exitCloses,
	familiarExit,
	group,
	hallWithFourExits,
	poisonedRoom,
	roomWithOneDoor,
	socialInfluence,
} from "./geometries/rooms.ts";
import { school } from "./geometries/school.ts";
import { roomCorridorStair, stairFedByRoom, stairFlight } from "./geometries/stairs.ts";
import { liftOnly, shortOverStairs } from "./geometries/storeys.ts";
import type { PlanInput } from "./plan.ts";

export {
	bottleneck,
	cabins,
	cornerCorridor,
	corridor,
	counterFlow,
	demographics,
	endlessCorridor,
	exitChoiceHall,
	exitCloses,
	familiarExit,
	group,
	hallWithFourExits,
	largeCrowdWay,
	liftOnly,
	NORMAL_CROWD,
	obstacleHall,
	overtaking,
	poisonedRoom,
	roomCorridorStair,
	roomWithOneDoor,
	school,
	shortOverStairs,
	singleFileRing,
	smokeCorridor,
	socialInfluence,
	stairFedByRoom,
	stairFlight,
	threeRooms,
};

/** One plan of each kind with its usual numbers; the title is the plan's own. */
export const GEOMETRIES: Readonly<Record<string, () => PlanInput>> = {
	corridor,
	"endless-corridor": endlessCorridor,
	"single-file-ring": singleFileRing,
	"room-with-one-door": roomWithOneDoor,
	"corner-corridor": cornerCorridor,
	"large-crowd-straight": () => largeCrowdWay({ way: "straight" }),
	"large-crowd-corner": () => largeCrowdWay({ way: "corner" }),
	"large-crowd-detour": () => largeCrowdWay({ way: "detour" }),
	"counter-flow": () => counterFlow({ against: 50 }),
	bottleneck,
	"bottleneck-long": () => bottleneck({ length: 5 }),
	"three-rooms": threeRooms,
	demographics,
	"demographics-normal": () => demographics({ groups: NORMAL_CROWD }),
	"hall-with-four-exits": hallWithFourExits,
	"hall-with-two-exits": () => hallWithFourExits({ closed: ["exit-1", "exit-2"] }),
	"exit-choice-hall": exitChoiceHall,
	cabins,
	"smoke-corridor": smokeCorridor,
	"poisoned-room": poisonedRoom,
	group,
	"social-influence": socialInfluence,
	"familiar-exit": familiarExit,
	"exit-closes": exitCloses,
	overtaking,
	"stair-up": () => stairFlight({ direction: "up" }),
	"stair-down": () => stairFlight({ direction: "down" }),
	"stair-fed-by-room": stairFedByRoom,
	"room-corridor-stair": roomCorridorStair,
	"short-over-stairs": shortOverStairs,
	"lift-only": liftOnly,
	"obstacle-hall": obstacleHall,
	school,
};
