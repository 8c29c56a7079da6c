// Everybody in a run, as a structure of arrays: one number per person and property, in a fixed order.
/** What a person is doing. */
export const WAITING = 0;
export const WALKING = 1;
export const OUT = 2;
/** 未能撤离: dose or danger reached the limit; drawn in grey, never shown hurt. */
export const OVERCOME = 3;
/** In a lift, not on the floor. */
export const RIDING = 4;

export interface Crowd {
	readonly count: number;
	/** Metres, metres per second, seconds. */
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly level: Uint8Array;
	/** Lattice cell under the person, −1 off the lattice. */
	readonly cell: Int32Array;
	readonly state: Uint8Array;
	readonly kind: Uint8Array;
	/** Radius when upright, and the share of it left while the shoulders are turned. */
	readonly radius: Float64Array;
	readonly squeeze: Float64Array;
	readonly freeSpeed: Float64Array;
	readonly timeGap: Float64Array;
	/** Speed of the last step. */
	readonly speed: Float64Array;
	/** Unit vector of the wish (the way down) and of the step taken. */
	readonly wishX: Float64Array;
	readonly wishY: Float64Array;
	readonly headingX: Float64Array;
	readonly headingY: Float64Array;
	/** Seconds at rest although the way is known. */
	readonly stuck: Float64Array;
	readonly reactsAt: Float64Array;
	/** Index of the exit headed for, −1 undecided, −2 an endless walker, −3 − l a lift l. */
	readonly exit: Int16Array;
	/** 1 where the exit was assigned and never changes. */
	readonly assigned: Uint8Array;
	/** knows[2 i + w]: bit b is set where exit 32 w + b is known to person i. */
	readonly knows: Uint32Array;
	/** −1 alone. */
	readonly group: Int32Array;
	readonly takesLift: Uint8Array;
	/** Entry of the plan's `people` that the person came from. */
	readonly entry: Int32Array;
	/** 1 while bent low under smoke. */
	readonly bent: Uint8Array;
	/** Fractional effective dose: toxic and heat. */
	readonly dose: Float64Array;
	readonly heatDose: Float64Array;
	/** Seconds when out, NaN before; metres walked. */
	readonly outAt: Float64Array;
	readonly walked: Float64Array;
}

export function emptyCrowd(count: number): Crowd {
	const numbers = () => new Float64Array(count);
	return {
		count,
		x: numbers(),
		y: numbers(),
		level: new Uint8Array(count),
		cell: new Int32Array(count).fill(-1),
		state: new Uint8Array(count),
		kind: new Uint8Array(count),
		radius: numbers(),
		squeeze: numbers().fill(1),
		freeSpeed: numbers(),
		timeGap: numbers(),
		speed: numbers(),
		wishX: numbers(),
		wishY: numbers(),
		headingX: numbers(),
		headingY: numbers(),
		stuck: numbers(),
		reactsAt: numbers(),
		exit: new Int16Array(count).fill(-1),
		assigned: new Uint8Array(count),
		knows: new Uint32Array(2 * count).fill(0xffffffff),
		group: new Int32Array(count).fill(-1),
		takesLift: new Uint8Array(count),
		entry: new Int32Array(count),
		bent: new Uint8Array(count),
		dose: numbers(),
		heatDose: numbers(),
		outAt: numbers().fill(Number.NaN),
		walked: numbers(),
	};
}

/** People who stand or walk on the floor. */
export function isPresent(state: number): boolean {
	return state === WAITING || state === WALKING;
}

export interface Neighbours {
	/** Pair k joins persons one[k] and other[k]; dx, dy from one to other, metres. */
	one: Int32Array;
	other: Int32Array;
	dx: Float64Array;
	dy: Float64Array;
	distance: Float64Array;
	count: number;
	/** Scratch of the grid: persons sorted by bucket. */
	readonly order: Int32Array;
	readonly bucketOf: Int32Array;
	readonly starts: Int32Array;
	readonly grids: readonly Grid[];
	/** Openings between levels: persons near one see those on the other side. */
	readonly meetings: readonly Meeting[];
}

export interface Grid {
	readonly first: number;
	readonly columns: number;
	readonly rows: number;
	readonly left: number;
	readonly top: number;
	/** Side of a bucket along x and y, metres. */
	readonly width: number;
	readonly height: number;
	readonly repeats: number;
}

export interface Meeting {
	readonly levels: readonly [number, number];
	readonly x: number;
	readonly y: number;
	readonly reach: number;
}
