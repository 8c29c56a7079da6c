// RiMEA 16: speeds of people in single file in published experiments, the reference of V3.

/** Persons per metre; speeds (metres per second) that 10, 50 and 90 % stay below. */
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
];
