// The frozen parameter set of the crowd, by named population; every test and every game runs on these numbers.
import type { PersonKind, Plan, Spread } from "../plan/plan.ts";

/** Changes whenever a number below or the model changes; printed with every table and report. */
export const PARAMETERS_VERSION = "2026.11-2";

/** Seconds per step. */
export const STEP = 0.05;

/** Seconds a person keeps to whoever walks ahead (collision-free speed model; Tordeux, Chraibi, Seyfried 2016). */
export const TIME_GAP: Record<Plan["population"], number> = { code: 0.86, hurried: 0.6, calm: 1.2 };

export const MODEL = {
	/** People further apart than this do not notice each other, metres. */
	notice: 1.7,
	/** Seconds of their approach by which people who come the other way seem nearer; and how near is face to face, metres. */
	counterAhead: 1,
	face: 1.7,
	/** Bodies are wider than deep: width of the strip they need, as a share of the distance at which they touch. */
	shoulders: 1.03,
	/** Seconds of their next steps that are left to those who come first where ways merge. */
	merge: 0.7,
	/** Share of the radius that must be free of walls on either side of a direction. */
	bodyAtWall: 0.9,
	bodyAtJamb: 1.65,
	/** Worth of keeping the present heading, and of passing on the right, as shares of the free speed. */
	keepHeading: 0.05,
	right: 0.2,
	/** Shoulders turn and turn back, share of the radius per second, down to the narrowest. */
	turn: 0.4,
	turnBack: 0.3,
	narrowest: 0.73,
	/** Gaps narrower than this make people turn their shoulders; at the second width they are fully turned, metres. */
	gapWide: 0.75,
	gapNarrow: 0.5,
	/** Share of the radius that is left in the narrowest gap. */
	gapTurned: 0.85,
	/** In passages narrower than this people who stand wedged turn their shoulders too, metres. */
	wedgeWidth: 1.5,
	/** After this long at rest a person tries another direction, seconds; and creeps, metres per second. */
	patience: 0.5,
	creep: 0.05,
	/** Share of an overlap that one step takes away. */
	relax: 0.8,
} as const;

export interface Kind {
	/** Body radius, metres. */
	radius: number;
	/** Free walking speed on the level, metres per second. */
	speed: Spread;
	/** Factor on stairs, down and up. */
	stairDown: number;
	stairUp: number;
	wheels: boolean;
}

const between = (mean: number, half: number): Spread => ({
	kind: "uniform",
	from: mean - half,
	to: mean + half,
});

/** Speeds: Weidmann 1993 for adults, FDS+Evac's table 1 for the others, Boyce 1999 for wheels and crutches. */
export const KINDS: Record<PersonKind, Kind> = {
	adult: {
		radius: 0.2,
		speed: { kind: "normal", mean: 1.34, deviation: 0.26, from: 0.6, to: 2.1 },
		stairDown: 0.75,
		stairUp: 0.5,
		wheels: false,
	},
	male: { radius: 0.21, speed: between(1.35, 0.2), stairDown: 0.75, stairUp: 0.5, wheels: false },
	female: { radius: 0.19, speed: between(1.15, 0.2), stairDown: 0.75, stairUp: 0.5, wheels: false },
	child: { radius: 0.17, speed: between(0.9, 0.3), stairDown: 0.7, stairUp: 0.5, wheels: false },
	"small-child": { radius: 0.14, speed: between(0.65, 0.15), stairDown: 0.5, stairUp: 0.4, wheels: false },
	elder: { radius: 0.2, speed: between(0.8, 0.3), stairDown: 0.6, stairUp: 0.4, wheels: false },
	wheelchair: { radius: 0.35, speed: between(0.79, 0.1), stairDown: 0, stairUp: 0, wheels: true },
	crutches: { radius: 0.27, speed: between(0.94, 0.2), stairDown: 0.5, stairUp: 0.4, wheels: false },
};
/** The order in which kinds are numbered in typed arrays. */
export const KIND_NAMES = Object.keys(KINDS) as PersonKind[];
