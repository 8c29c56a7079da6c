// Groups stay together: who is ahead slows down to the slowest and waits when the last falls behind.
import { type Crowd, isPresent } from "./crowd.ts";

/** Metres of way ahead of the last member from which people keep to the slowest's pace, and from which they wait. */
const KEEP_PACE = 1.5;
const WAIT = 4;

export interface Groups {
	readonly count: number;
	readonly slowest: Float64Array;
	readonly farthest: Float64Array;
}

export function openGroups(crowd: Crowd): Groups {
	let count = 0;
	for (const group of crowd.group) if (group >= count) count = group + 1;
	return { count, slowest: new Float64Array(count), farthest: new Float64Array(count) };
}

/** `costToGo[i]`: metres of way left for person i. Caps `speedCap[i]`, metres per second. */
export function keepTogether(
	crowd: Crowd,
	groups: Groups,
	costToGo: Float64Array,
	speedCap: Float64Array,
): void {
	if (groups.count === 0) return;
	groups.slowest.fill(Number.POSITIVE_INFINITY);
	groups.farthest.fill(0);
	for (let i = 0; i < crowd.count; i++) {
		const group = crowd.group[i] as number;
		if (group < 0 || !isPresent(crowd.state[i] as number)) continue;
		if ((speedCap[i] as number) < (groups.slowest[group] as number))
			groups.slowest[group] = speedCap[i] as number;
		if ((costToGo[i] as number) > (groups.farthest[group] as number))
			groups.farthest[group] = costToGo[i] as number;
	}
	for (let i = 0; i < crowd.count; i++) {
		const group = crowd.group[i] as number;
		if (group < 0) continue;
		const lead = (groups.farthest[group] as number) - (costToGo[i] as number);
		if (lead > WAIT) speedCap[i] = 0.2 * (groups.slowest[group] as number);
		else if (lead > KEEP_PACE) speedCap[i] = groups.slowest[group] as number;
	}
}
