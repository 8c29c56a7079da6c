// Whether this browser can run the kiosk at all, and the two sources nothing may invent: time and chance.
import type { Clock } from "../core/clock.ts";

/** What the kiosk cannot do without, as an engineer would look it up. */
export function missingFeatures(): string[] {
	const needs: [string, boolean][] = [
		["IndexedDB", "indexedDB" in globalThis],
		["Web Locks", "locks" in navigator],
		["Web Crypto", "crypto" in globalThis && "subtle" in crypto],
		["CompressionStream", "CompressionStream" in globalThis],
		["CSS container queries", CSS.supports("container-type", "inline-size")],
		["Array.findLast", "findLast" in Array.prototype],
	];
	return needs.filter(([, there]) => !there).map(([name]) => name);
}

export const browserClock: Clock = {
	wallMs: () => Date.now(),
	monoMs: () => performance.now(),
};

/** Random hex of that many bytes. */
export function randomHex(bytes: number): string {
	const drawn = crypto.getRandomValues(new Uint8Array(bytes));
	return Array.from(drawn, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function randomSeed(): number {
	return crypto.getRandomValues(new Int32Array(1))[0] ?? 1;
}

export const waitFor = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
