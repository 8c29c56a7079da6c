// Takes a PIN from staff: slow hash by the browser, tries counted on disk before the answer is given.
import type { Clock } from "../../core/clock.ts";
import { afterTry, type Derive, isPin, noTries, waitMs } from "../rules/staff-pin.ts";
import type { Settings } from "./settings.ts";

export type PinAnswer = { right: true } | { right: false; waitMs: number; left: boolean };

export const derivePin: Derive = async (pin, saltHex, rounds) => {
	const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, [
		"deriveBits",
	]);
	const salt = Uint8Array.from(saltHex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
	const bits = await crypto.subtle.deriveBits(
		{ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds },
		key,
		256,
	);
	return Array.from(new Uint8Array(bits), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** Milliseconds until a PIN may be tried. */
export async function pinWaitMs(settings: Settings, clock: Clock): Promise<number> {
	return waitMs((await settings.read("tries")) ?? noTries, clock.wallMs());
}

export async function tryPin(
	settings: Settings,
	clock: Clock,
	pin: string,
	derive: Derive = derivePin,
): Promise<PinAnswer> {
	const tries = (await settings.read("tries")) ?? noTries;
	const closedMs = waitMs(tries, clock.wallMs());
	if (closedMs > 0) return { right: false, waitMs: closedMs, left: false };
	const kept = await settings.read("pin");
	const right = kept !== null && (await isPin(pin, kept, derive));
	const next = afterTry(tries, right, clock.wallMs());
	// On a full disk a right PIN must still open: staff are needed there most of all.
	await settings
		.write({ tries: { wrong: next.wrong, waitUntilMs: Math.round(next.waitUntilMs) } })
		.catch(() => {});
	return right ? { right } : { right, waitMs: waitMs(next, clock.wallMs()), left: true };
}
