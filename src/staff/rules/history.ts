// Undo and redo: a bounded line of versions, quick edits of one burst kept as one step.

export interface History<T> {
	past: readonly T[];
	present: T;
	future: readonly T[];
	/** When the newest step was last added to; null when the next edit begins a new step in any case. */
	openSinceMs: number | null;
}

export const MOST_STEPS = 200;
/** Edits closer together than this are one step: a word, not a letter. */
const BURST_MS = 900;

export function begin<T>(present: T): History<T> {
	return { past: [], present, future: [], openSinceMs: null };
}

/** `next` becomes the present; what could be redone is gone. */
export function record<T>(history: History<T>, next: T, atMs: number): History<T> {
	const { past, present, openSinceMs } = history;
	const sameBurst = openSinceMs !== null && atMs - openSinceMs < BURST_MS;
	return {
		past: sameBurst ? past : [...past, present].slice(-MOST_STEPS),
		present: next,
		future: [],
		openSinceMs: atMs,
	};
}

/** Like `record`, never merged with the step before: for a version that came from elsewhere. */
export function put<T>(history: History<T>, next: T): History<T> {
	return { ...record({ ...history, openSinceMs: null }, next, 0), openSinceMs: null };
}

export function undo<T>(history: History<T>): History<T> {
	const before = history.past.at(-1);
	if (before === undefined) return history;
	return {
		past: history.past.slice(0, -1),
		present: before,
		future: [history.present, ...history.future],
		openSinceMs: null,
	};
}

export function redo<T>(history: History<T>): History<T> {
	const [next, ...rest] = history.future;
	if (next === undefined) return history;
	return { past: [...history.past, history.present], present: next, future: rest, openSinceMs: null };
}
