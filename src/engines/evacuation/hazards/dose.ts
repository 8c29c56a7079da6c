// What poisoned and hot air does to a person: fractional effective doses; 1 means overcome.
import { exp, power } from "../numbers/exp.ts";

export { heatRate } from "./heat.ts";

/**
 * Toxic dose per second: (r_CO · HV + r_O2) / 60 with r_CO = 2.764e-5 · ppm^1.036 per minute (light work),
 * HV = exp(0.1903 · %CO2 + 2.0004) / 7.1 (1 without CO2), r_O2 = 1 / exp(8.13 − 0.54 (20.9 − %O2)) below 20 % O2.
 * Source: Purser's equations as FDS+Evac and ISO 20414 test 19 use them.
 * @param coPpm parts per million by volume; the others in percent by volume
 */
export function toxicRate(coPpm: number, co2Percent: number, o2Percent: number): number {
	if (coPpm <= 0 && o2Percent >= 20) return 0;
	const monoxide = coPpm > 0 ? 2.764e-5 * power(coPpm, 1.036) : 0;
	const breathing = co2Percent > 0 ? exp(0.1903 * co2Percent + 2.0004) / 7.1 : 1;
	const hypoxia = o2Percent < 20 ? 1 / exp(8.13 - 0.54 * (20.9 - o2Percent)) : 0;
	return (monoxide * breathing + hypoxia) / 60;
}
