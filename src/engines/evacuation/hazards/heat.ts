// What heat does to a person: dose of hot air and of glow; 1 means overcome.
import { power } from "../numbers/exp.ts";

/** Below this no dose adds up: people bear it for hours. */
const WARM_CELSIUS = 40;
/** kW/m² that skin bears for long (ISO 13571: 2.5). */
const WARM_GLOW = 2.5;

/**
 * Dose per second in hot air: minutes borne = 5e7 · T^−3.4 (ISO 13571, light clothing; T in °C).
 * @param glow radiation on a person, kW/m²; above 2.5 minutes borne = 4.2 · q^−1.9 (ISO 13571, skin)
 */
export function heatRate(celsius: number, glow = 0): number {
	const air = celsius > WARM_CELSIUS ? power(celsius, 3.4) / (5e7 * 60) : 0;
	const shine = glow > WARM_GLOW ? power(glow, 1.9) / (4.2 * 60) : 0;
	return air + shine;
}
