// Kiosks and counts rows as the server sends them, for the office's tests.
import type { CountsRow, KioskState } from "../../src/core/desk.ts";
import type { ChainHash, DeviceId, KioskId, LedgerId } from "../../src/core/ids.ts";
import { type Counts, noCounts } from "../../src/core/tally.ts";

type Ledger = KioskState["ledgers"][number];

export function deviceOf(kiosk: string): DeviceId {
	return [...kiosk]
		.map((letter) => letter.charCodeAt(0).toString(16))
		.join("")
		.padEnd(32, "0")
		.slice(0, 32) as DeviceId;
}

export function ledgerWith(known: number, have: number, more: Partial<Ledger> = {}): Ledger {
	const head = (seq: number) => ({ seq, h: String(seq).padStart(64, "0") as ChainHash });
	return {
		ledger: "1".repeat(32) as LedgerId,
		known: head(known),
		have: head(have),
		missing: known > have ? { from: have + 1, to: known } : null,
		quarantined: 0,
		forks: 0,
		...more,
	};
}

export function kioskWith(kiosk: string, state: Partial<KioskState>): KioskState {
	return {
		config: {
			schema: 1,
			kiosk: kiosk as KioskId,
			name: `屏${kiosk}`,
			place: "府君山广场",
			placeType: "公共场所",
			unit: "区安委办",
			screen: { diagonalInches: 43, lowerEdgeMillimetres: 700 },
			idle: { menu: 30, playing: 45, reading: 90, answer: 20 },
			volume: 0.6,
		},
		device: deviceOf(kiosk),
		lastContactMs: null,
		clockOffsetMs: null,
		edition: null,
		app: null,
		ledgers: [],
		...state,
	};
}

export function rowOf(
	day: string,
	kiosk: string | null,
	activity: string,
	counts: Partial<Counts>,
): CountsRow {
	return {
		day,
		device: deviceOf(kiosk ?? "old"),
		kiosk: kiosk as KioskId | null,
		activity,
		counts: { ...noCounts(), ...counts },
	};
}
