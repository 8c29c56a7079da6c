// What a person at a cell breathes and feels per second, upright or bent low.
import { AMBIENT } from "./air.ts";
import { toxicRate } from "./dose.ts";
import type { Fields } from "./fields.ts";
import { heatRate } from "./heat.ts";

/** Toxic dose per second at a cell, upright or bent low. */
export function toxicRateAt(fields: Fields, cell: number, bent = false): number {
	const share = bent ? (fields.lowShare[cell] as number) : 1;
	const oxygen = AMBIENT.oxygenPercent - share * (AMBIENT.oxygenPercent - (fields.o2Percent[cell] as number));
	return toxicRate(
		share * (fields.coPpm[cell] as number),
		share * (fields.co2Percent[cell] as number),
		oxygen,
	);
}

/** Heat dose per second at a cell, upright or bent low, the glow of flames and hot smoke included. */
export function heatRateAt(fields: Fields, cell: number, bent = false): number {
	const share = bent ? (fields.lowShare[cell] as number) : 1;
	return heatRate(
		AMBIENT.celsius + share * ((fields.celsius[cell] as number) - AMBIENT.celsius),
		fields.glow[cell] as number,
	);
}
