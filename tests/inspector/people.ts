// Everybody of a moment in one array of numbers, to be handed to the page without a copy.
import { type Crowd, isPresent } from "../../src/engines/evacuation/crowd/crowd.ts";

/** Numbers a person: x, y, heading x and y, radius, squeeze, speed, seconds stuck, dose, exit, code. */
export const STRIDE = 11;

export interface Person {
	x: number;
	y: number;
	headingX: number;
	headingY: number;
	radius: number;
	/** Share of the radius left while the shoulders are turned. */
	squeeze: number;
	speed: number;
	stuck: number;
	dose: number;
	exit: number;
	level: number;
	state: number;
	kind: number;
	bent: boolean;
	/** Past an exit's door, though still seen. */
	isOut: boolean;
}

export function packPeople(crowd: Crowd, into: Float32Array): void {
	for (let i = 0; i < crowd.count; i++) {
		const at = i * STRIDE;
		into[at] = crowd.x[i] as number;
		into[at + 1] = crowd.y[i] as number;
		into[at + 2] = crowd.headingX[i] as number;
		into[at + 3] = crowd.headingY[i] as number;
		into[at + 4] = crowd.radius[i] as number;
		into[at + 5] = crowd.squeeze[i] as number;
		into[at + 6] = crowd.speed[i] as number;
		into[at + 7] = crowd.stuck[i] as number;
		into[at + 8] = Math.max(crowd.dose[i] as number, crowd.heatDose[i] as number);
		into[at + 9] = crowd.exit[i] as number;
		into[at + 10] =
			(crowd.level[i] as number) |
			((crowd.state[i] as number) << 8) |
			((crowd.kind[i] as number) << 11) |
			((crowd.bent[i] as number) << 15) |
			((Number.isNaN(crowd.outAt[i]) ? 0 : 1) << 16);
	}
}

export function personIn(people: Float32Array, i: number): Person {
	const at = i * STRIDE;
	const code = people[at + 10] as number;
	return {
		x: people[at] as number,
		y: people[at + 1] as number,
		headingX: people[at + 2] as number,
		headingY: people[at + 3] as number,
		radius: people[at + 4] as number,
		squeeze: people[at + 5] as number,
		speed: people[at + 6] as number,
		stuck: people[at + 7] as number,
		dose: people[at + 8] as number,
		exit: people[at + 9] as number,
		level: code & 255,
		state: (code >> 8) & 7,
		kind: (code >> 11) & 15,
		bent: ((code >> 15) & 1) === 1,
		isOut: ((code >> 16) & 1) === 1,
	};
}

/** Whoever stands nearest to a point of one of the levels within `reach` metres; −1: nobody. */
export function personNear(
	people: Float32Array,
	levels: readonly number[],
	x: number,
	y: number,
	reach: number,
): number {
	let best = -1;
	let least = reach * reach;
	for (let i = 0; i * STRIDE < people.length; i++) {
		const one = personIn(people, i);
		if (!levels.includes(one.level) || (!isPresent(one.state) && one.state !== 3)) continue;
		const d2 = (one.x - x) ** 2 + (one.y - y) ** 2;
		if (d2 >= least) continue;
		least = d2;
		best = i;
	}
	return best;
}
