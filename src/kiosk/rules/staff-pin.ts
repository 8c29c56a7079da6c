// The staff PIN: what is acceptable, how it is kept, and how long wrong tries must wait.

export const LEAST_DIGITS = 6;
export const MOST_DIGITS = 12;
/** PBKDF2-SHA-256; about 0.4 s a try on a slow box. */
const ROUNDS = 600_000;
const FREE_TRIES = 5;
const WAITS_MINUTES = [1, 5, 15, 60];
const MINUTE_MS = 60_000;

export interface PinHash {
	/** Hex. */
	salt: string;
	rounds: number;
	/** Hex. */
	hash: string;
}

/** PBKDF2-SHA-256 as hex, done by the browser. */
export type Derive = (pin: string, saltHex: string, rounds: number) => Promise<string>;

export interface Tries {
	/** Wrong ones in a row. */
	wrong: number;
	/** Wall time before which no try is taken. */
	waitUntilMs: number;
}

export const noTries: Tries = { wrong: 0, waitUntilMs: 0 };

/** What is wrong with a new PIN, in a word for staff; null when it may be used. */
export function pinProblem(pin: string): "too-short" | "too-simple" | null {
	if (!/^\d+$/.test(pin) || pin.length < LEAST_DIGITS || pin.length > MOST_DIGITS) return "too-short";
	const steps = [...pin].slice(1).map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10);
	const even = steps.every((step) => step === steps[0]);
	return even && [0, 1, 9].includes(steps[0] ?? 0) ? "too-simple" : null;
}

export async function hashPin(pin: string, saltHex: string, derive: Derive): Promise<PinHash> {
	return { salt: saltHex, rounds: ROUNDS, hash: await derive(pin, saltHex, ROUNDS) };
}

export async function isPin(pin: string, kept: PinHash, derive: Derive): Promise<boolean> {
	return (await derive(pin, kept.salt, kept.rounds)) === kept.hash;
}

/** Milliseconds until the next try is taken. A clock that was set back never locks staff out for longer than the longest wait. */
export function waitMs(tries: Tries, wallMs: number): number {
	const longestMs = (WAITS_MINUTES.at(-1) ?? 0) * MINUTE_MS;
	return Math.min(Math.max(0, tries.waitUntilMs - wallMs), longestMs);
}

/** Every fifth wrong try in a row costs the next longer wait: 1, 5, 15, 60 minutes. */
export function afterTry(tries: Tries, right: boolean, wallMs: number): Tries {
	if (right) return noTries;
	const wrong = tries.wrong + 1;
	if (wrong % FREE_TRIES !== 0) return { wrong, waitUntilMs: 0 };
	const minutes = WAITS_MINUTES[Math.min(wrong / FREE_TRIES, WAITS_MINUTES.length) - 1] ?? 60;
	return { wrong, waitUntilMs: wallMs + minutes * MINUTE_MS };
}
