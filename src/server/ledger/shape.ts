// The shape of one stored chain: where its gapless part ends, where it has gaps, where it splits. A fold over rows.
import type { Head } from "../../core/chain.ts";
import type { ChainHash } from "../../core/ids.ts";

/** A stored row's place: its number, its hash and the hash before it. */
export interface Place extends Head {
	prev: ChainHash;
}

/** All rows of one number: those that hang together with the beginning, and all that are stored. */
interface Level {
	joined: Set<ChainHash>;
	stored: Set<ChainHash>;
}

export interface Shape {
	/** Rows folded so far; the last of them in the order of (seq, h). */
	rows: number;
	last: Head;
	/** The farthest row that hangs together with the beginning. */
	end: Head;
	/** The farthest row up to which there is one way only. */
	trunk: Head;
	/** Beginnings of further branches: a second row after the same one, or a row after one that is another's. */
	forks: number;
	/** The lowest stored number beyond the end: what lies between is missing. */
	loose: number | null;
	before: Level;
	level: Level;
	/** Hashes before the rows of `level`. */
	parents: Set<ChainHash>;
	beforeTrunk: Head;
	split: boolean;
}

const noLevel = (): Level => ({ joined: new Set(), stored: new Set() });

/** Before any row: the chain's genesis alone. */
export function emptyShape(genesis: Head): Shape {
	const beginning = new Set([genesis.h]);
	return {
		rows: 0,
		last: { seq: 0, h: "" as ChainHash },
		end: genesis,
		trunk: genesis,
		beforeTrunk: genesis,
		forks: 0,
		loose: null,
		before: noLevel(),
		level: { joined: beginning, stored: beginning },
		parents: new Set(),
		split: false,
	};
}

export function comesAfter(a: Head, b: Head): boolean {
	return a.seq > b.seq || (a.seq === b.seq && a.h > b.h);
}

/** Adds a row. Rows must come in the order of (seq, h), each once. */
export function addPlace(shape: Shape, { seq, h, prev }: Place): void {
	if (seq > shape.last.seq) {
		shape.before = seq === shape.last.seq + 1 ? shape.level : noLevel();
		shape.level = noLevel();
		shape.parents = new Set();
	}
	if (startsBranch(shape, prev)) shape.forks += 1;
	shape.rows += 1;
	shape.last = { seq, h };
	shape.level.stored.add(h);
	shape.parents.add(prev);
	if (shape.before.joined.has(prev)) join(shape, { seq, h });
	else if (seq > shape.end.seq) shape.loose ??= seq;
}

/** The same for whatever order the rows of a number come in: only their set decides the count. */
function startsBranch({ before, level, parents }: Shape, prev: ChainHash): boolean {
	if (before.stored.size === 0) return level.stored.size > 0;
	return parents.has(prev) || !before.stored.has(prev);
}

function join(shape: Shape, at: Head): void {
	shape.level.joined.add(at.h);
	if (at.seq > shape.end.seq) {
		shape.end = at;
		if (shape.loose !== null && shape.loose <= at.seq) shape.loose = null;
	}
	if (shape.split) return;
	if (at.seq === shape.trunk.seq) {
		shape.trunk = shape.beforeTrunk;
		shape.split = true;
	} else {
		shape.beforeTrunk = shape.trunk;
		shape.trunk = at;
	}
}

/**
 * Where a kiosk whose own `head` is not here should go on from: a place below `head` that is most likely its own.
 * A wrong guess is met again with a lower one, down to the beginning, so asking always ends.
 */
export function placeBelow({ end, trunk, forks }: Shape, head: Head, genesis: Head): Head {
	const guesses = forks === 0 ? [end, trunk] : [trunk];
	return guesses.find(({ seq }) => seq < head.seq) ?? genesis;
}

/** Follows one branch of a split chain, row by row in the order of (seq, h). */
export class Follower {
	/** The farthest row reached from `target` by a single way; null while the target is not joined to the beginning. */
	reached: Head | null = null;
	private seq = 0;
	private joined: Set<ChainHash>;
	private next = new Set<ChainHash>();
	private readonly target: Head;

	constructor(genesis: Head, target: Head) {
		this.joined = new Set([genesis.h]);
		this.target = target;
		if (target.seq === 0 && target.h === genesis.h) this.reached = genesis;
	}

	add({ seq, h, prev }: Place): void {
		if (seq > this.seq + 1) this.close();
		if (seq > this.seq + 1) {
			this.joined = new Set();
			this.seq = seq - 1;
		}
		if (this.joined.has(prev)) this.next.add(h);
	}

	/** Ends the reading. */
	finish(): Head | null {
		this.close();
		return this.reached;
	}

	private close(): void {
		this.joined = this.next;
		this.next = new Set();
		this.seq += 1;
		if (this.seq === this.target.seq && this.joined.has(this.target.h)) {
			this.joined = new Set([this.target.h]);
			this.reached = this.target;
		} else if (this.reached) {
			const [only] = this.joined;
			if (only && this.joined.size === 1) this.reached = { seq: this.seq, h: only };
			else this.joined = new Set();
		}
	}
}
