// Which exit to take: the shortest expected time by way and queue, with habit, company and reluctance to change.
import { CELL, type Floor, SHIFT } from "../floor/floor.ts";
import type { Routes } from "../routes/routes.ts";
import { type Crowd, WALKING } from "./crowd.ts";
import { KIND_NAMES, KINDS } from "./parameters.ts";

/** People per second that pass a metre of opening in the estimate of a queue (IMO MSC.1/Circ.1533, doorways). */
const QUEUE_FLOW = 1.3;
/** An unknown exit seems this much farther than a known one. */
const UNKNOWN = 1.5;
/** Another exit must promise to be this much better before a person turns round. */
const WORTH_TURNING = 0.8;
/** Seeing others go somewhere makes it seem nearer: per person, at most so many. */
const COMPANY = { share: 0.2, most: 2 } as const;
/** People are seen in their own block of the floor and those around it, metres. */
const BLOCK = 5;
/** Everybody thinks again once in so many steps. */
export const RETHINK_STEPS = 20;
/** Cost bins of the queue estimate, metres. */
const BIN = 0.5;
const BINS = 512;

export interface Choice {
	/** ahead[e · BINS + b]: people bound for exit e who are in bin b of its field or nearer. */
	readonly ahead: Int32Array;
	/** company[block · exits + e]: people in the block who walk to exit e. */
	readonly company: Uint16Array;
	readonly blocks: readonly Blocks[];
}

/** The blocks of one level. */
interface Blocks {
	readonly first: number;
	readonly columns: number;
	readonly rows: number;
	readonly left: number;
	readonly top: number;
}

export function openChoice(floor: Floor): Choice {
	let count = 0;
	const blocks = floor.levels.map(({ columns, rows, firstColumn, firstRow }): Blocks => {
		const first = count;
		const across = Math.ceil((columns * CELL) / BLOCK);
		const down = Math.ceil((rows * CELL) / BLOCK);
		count += across * down;
		return {
			first,
			columns: across,
			rows: down,
			left: firstColumn * CELL + SHIFT,
			top: firstRow * CELL + SHIFT,
		};
	});
	const exits = Math.max(1, floor.exits.length);
	return { ahead: new Int32Array(exits * BINS), company: new Uint16Array(count * exits), blocks };
}

/** The tenth, twentieth … of the people whose turn it is think again; those without an exit do so at once. */
export function chooseExits(floor: Floor, crowd: Crowd, routes: Routes, choice: Choice, step: number): void {
	if (floor.exits.length === 0) return;
	countAhead(floor, crowd, routes, choice);
	for (let i = 0; i < crowd.count; i++) {
		if (crowd.state[i] !== WALKING || crowd.exit[i] === -2 || (crowd.exit[i] as number) <= -3) continue;
		const undecided = crowd.exit[i] === -1;
		if (crowd.assigned[i] && isReachable(crowd, routes, i, crowd.exit[i] as number)) continue;
		if (!undecided && (i + step) % RETHINK_STEPS !== 0) continue;
		crowd.exit[i] = bestExit(floor, crowd, routes, choice, i);
	}
	followGroups(crowd);
}

function fieldFor(crowd: Crowd, routes: Routes, i: number, exit: number) {
	const wheels = KINDS[KIND_NAMES[crowd.kind[i] as number] as keyof typeof KINDS].wheels;
	return (wheels && routes.rolling ? routes.rolling : routes.walking)[exit];
}

function costTo(crowd: Crowd, routes: Routes, i: number, exit: number): number {
	const cell = crowd.cell[i] as number;
	return cell < 0
		? Number.POSITIVE_INFINITY
		: (fieldFor(crowd, routes, i, exit)?.cost[cell] ?? Number.POSITIVE_INFINITY);
}

function isReachable(crowd: Crowd, routes: Routes, i: number, exit: number): boolean {
	return costTo(crowd, routes, i, exit) < Number.POSITIVE_INFINITY;
}

function countAhead(floor: Floor, crowd: Crowd, routes: Routes, { ahead, company, blocks }: Choice): void {
	ahead.fill(0);
	company.fill(0);
	for (let i = 0; i < crowd.count; i++) {
		const exit = crowd.exit[i] as number;
		if (exit < 0 || crowd.state[i] !== WALKING || !Number.isNaN(crowd.outAt[i])) continue;
		const at = exit * BINS + binOf(costTo(crowd, routes, i, exit));
		ahead[at] = (ahead[at] as number) + 1;
		const { first, columns, rows, left, top } = blocks[crowd.level[i] as number] as Blocks;
		const column = Math.min(columns - 1, Math.max(0, Math.floor(((crowd.x[i] as number) - left) / BLOCK)));
		const row = Math.min(rows - 1, Math.max(0, Math.floor(((crowd.y[i] as number) - top) / BLOCK)));
		const block = (first + row * columns + column) * floor.exits.length + exit;
		company[block] = (company[block] as number) + 1;
	}
	for (let e = 0; e < floor.exits.length; e++)
		for (let b = 1; b < BINS; b++)
			ahead[e * BINS + b] = (ahead[e * BINS + b] as number) + (ahead[e * BINS + b - 1] as number);
}

function binOf(cost: number): number {
	const bin = cost / BIN;
	return bin < BINS - 1 ? Math.floor(bin) : BINS - 1;
}

function bestExit(floor: Floor, crowd: Crowd, routes: Routes, choice: Choice, i: number): number {
	const present = crowd.exit[i] as number;
	let best = -1;
	let least = Number.POSITIVE_INFINITY;
	for (let e = 0; e < floor.exits.length; e++) {
		const cost = costTo(crowd, routes, i, e);
		if (cost === Number.POSITIVE_INFINITY) continue;
		const queue = (choice.ahead[e * BINS + binOf(cost)] as number) - (e === present ? 1 : 0);
		const walk = cost / (crowd.freeSpeed[i] as number);
		let expected =
			walk + Math.max(0, queue) / (QUEUE_FLOW * (floor.exits[e] as Floor["exits"][number]).width);
		if (!((crowd.knows[2 * i + (e >> 5)] as number) & (1 << (e & 31)))) expected *= UNKNOWN;
		expected *= 1 - COMPANY.share * companyTowards(floor, crowd, choice, i, e);
		if (e === present) expected *= WORTH_TURNING;
		if (expected < least) {
			least = expected;
			best = e;
		}
	}
	return best;
}

/** How many others in the blocks around i walk to the exit, up to the most that matters. */
function companyTowards(
	floor: Floor,
	crowd: Crowd,
	{ blocks, company }: Choice,
	i: number,
	exit: number,
): number {
	const level = crowd.level[i] as number;
	const { first, columns, rows, left, top } = blocks[level] as Blocks;
	const column = Math.floor(((crowd.x[i] as number) - left) / BLOCK);
	const row = Math.floor(((crowd.y[i] as number) - top) / BLOCK);
	let seen = crowd.exit[i] === exit ? -1 : 0;
	for (let r = Math.max(0, row - 1); r <= row + 1 && r < rows; r++)
		for (let c = Math.max(0, column - 1); c <= column + 1 && c < columns; c++)
			seen += company[(first + r * columns + c) * floor.exits.length + exit] as number;
	return seen < COMPANY.most ? Math.max(0, seen) : COMPANY.most;
}

/** A group goes where its first member goes. */
function followGroups(crowd: Crowd): void {
	let leaderGroup = -1;
	const leaders = new Map<number, number>();
	for (let i = 0; i < crowd.count; i++) {
		leaderGroup = crowd.group[i] as number;
		if (leaderGroup < 0 || crowd.state[i] !== WALKING || crowd.assigned[i]) continue;
		const exit = leaders.get(leaderGroup);
		if (exit === undefined) leaders.set(leaderGroup, crowd.exit[i] as number);
		else crowd.exit[i] = exit;
	}
}
