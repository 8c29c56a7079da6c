// Slows down guessing: after some wrong tries by one name or address each further one waits, twice as long every time.

export interface ThrottleRule {
	/** Wrong tries that cost nothing. */
	free: number;
	longestMs: number;
}

interface Tries {
	wrong: number;
	waitUntilMs: number;
	lastMs: number;
}

const FIRST_WAIT_MS = 2000;
const FORGOTTEN_AFTER_MS = 3_600_000;
const KEPT_KEYS = 10_000;

export class Throttle {
	private readonly tries = new Map<string, Tries>();
	private readonly rule: ThrottleRule;

	constructor(rule: ThrottleRule) {
		this.rule = rule;
	}

	/** Milliseconds to wait before `key` may try; 0 when it may now. */
	waitMs(key: string, nowMs: number): number {
		return Math.max(0, (this.tries.get(key)?.waitUntilMs ?? 0) - nowMs);
	}

	/** Counts a try as wrong until `clear` says otherwise: many at once must not slip through. */
	count(key: string, nowMs: number): void {
		if (this.tries.size >= KEPT_KEYS) this.forget(nowMs);
		const before = this.tries.get(key);
		const wrong = (before && nowMs - before.lastMs < FORGOTTEN_AFTER_MS ? before.wrong : 0) + 1;
		const over = wrong - this.rule.free;
		const waitMs = over < 0 ? 0 : Math.min(this.rule.longestMs, FIRST_WAIT_MS * 2 ** Math.min(over, 20));
		this.tries.set(key, { wrong, waitUntilMs: nowMs + waitMs, lastMs: nowMs });
	}

	clear(key: string): void {
		this.tries.delete(key);
	}

	private forget(nowMs: number): void {
		for (const [key, { lastMs, waitUntilMs }] of this.tries)
			if (nowMs - lastMs > FORGOTTEN_AFTER_MS && waitUntilMs <= nowMs) this.tries.delete(key);
		for (const key of this.tries.keys()) {
			if (this.tries.size < KEPT_KEYS) break;
			this.tries.delete(key);
		}
	}
}
