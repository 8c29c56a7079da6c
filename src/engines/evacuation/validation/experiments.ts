// What people did in published experiments: the references of V2 and V3, and of the figures.
import { exp } from "../numbers/exp.ts";

/** Weidmann 1993: metres per second at a density in persons per square metre; 0 from 5.4 on. */
export function weidmann(density: number): number {
	if (density <= 0) return 1.34;
	const speed = 1.34 * (1 - exp(-1.913 * (1 / density - 1 / 5.4)));
	return speed > 0 ? speed : 0;
}

/** RiMEA 16, single file: persons per metre; speeds (metres per second) that 10, 50 and 90 % stay below. */
export const SINGLE_FILE: readonly (readonly [number, number, number, number])[] = [
	[0.099, 0.961, 1.186, 1.483],
	[0.299, 0.84, 1.16, 1.473],
	[0.499, 0.708, 1.091, 1.389],
	[0.699, 0.598, 0.975, 1.305],
	[0.899, 0.448, 0.747, 1.101],
	[1.099, 0.316, 0.52, 0.84],
	[1.299, 0.187, 0.393, 0.608],
	[1.499, 0.112, 0.273, 0.485],
	[1.699, 0.071, 0.199, 0.382],
	[1.899, 0.048, 0.158, 0.314],
	[2.099, 0.035, 0.131, 0.27],
	[2.299, 0.027, 0.114, 0.239],
	[2.499, 0.022, 0.102, 0.22],
	[2.899, 0.017, 0.086, 0.196],
	[3.299, 0.014, 0.076, 0.179],
	[3.699, 0.012, 0.068, 0.173],
];
