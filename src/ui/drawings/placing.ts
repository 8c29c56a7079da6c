// Where a drawn piece stands: its own origin is the middle of its foot on the ground, y grows downwards.

export interface Placing {
	x?: number;
	y?: number;
	scale?: number;
	/** Looks left instead of right. */
	flip?: boolean;
}
