// Air as it is before anything happens, and the constants that several hazard laws share.

/** Degrees Celsius, volume percent of oxygen. */
export const AMBIENT = { celsius: 20, oxygenPercent: 20.9, kelvin: 293.15 } as const;
/** Kilograms per cubic metre of air at 20 °C. */
export const AIR_DENSITY = 1.2;
/** kJ/(kg·K). */
export const AIR_HEAT = 1.0;
/** Metres per second squared. */
export const GRAVITY = 9.81;
/** Area of a lattice cell, square metres. */
export const CELL_AREA = 0.0625;
/** Heights at which people breathe and look: upright and bent low, metres. */
export const HEAD = 1.6;
export const BENT_HEAD = 0.8;
/** Extinction per mass of soot, m²/kg (Mulholland and Croarkin 2000, flaming wood and plastics). */
export const SOOT_EXTINCTION = 8700;
/** What a closed door lets through of what an open one would: the share for smoke, gas and water. */
export const CLOSED_LEAK = 0.05;
