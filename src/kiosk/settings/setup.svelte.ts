// How this kiosk is set: its token and configuration, as far as it was enrolled.
import type { KioskConfig } from "../../core/kiosk-config.ts";
import type { IdleLimits } from "../rules/shell-state.ts";

/** Before the enrolment: the middle of the house's own numbers. */
const LIMITS: IdleLimits = { menu: 30, playing: 45, reading: 90, answer: 20 };
const DIAGONAL_INCHES = 21.5;
const VOLUME = 0.6;

export class Setup {
	token = $state.raw<string | null>(null);
	config = $state.raw<KioskConfig | null>(null);

	get enrolled(): boolean {
		return this.token !== null && this.config !== null;
	}
	get limits(): IdleLimits {
		return this.config?.idle ?? LIMITS;
	}
	get diagonalInches(): number {
		return this.config?.screen.diagonalInches ?? DIAGONAL_INCHES;
	}
	get volume(): number {
		return this.config?.volume ?? VOLUME;
	}
}
