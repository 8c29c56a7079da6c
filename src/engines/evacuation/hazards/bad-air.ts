// Air that is poisoned from a moment on by a source that does not change.
import type { Floor } from "../floor/floor.ts";
import type { Hazard } from "../plan/plan.ts";
import { cellsWithin } from "./falling.ts";
import type { Fields } from "./fields.ts";

type BadAirHazard = Extract<Hazard, { kind: "bad-air" }>;

export interface BadAir {
	readonly hazard: BadAirHazard;
	readonly cells: Int32Array;
	begun: boolean;
}

export function openBadAir(floor: Floor, hazard: BadAirHazard): BadAir {
	return { hazard, cells: cellsWithin(floor, hazard.level, hazard.outline), begun: false };
}

/** Lays the bad air over what fires have made: of each quantity the worse holds. */
export function layBadAir(fields: Fields, { hazard, cells }: BadAir): void {
	const { extinction, coPpm, co2Percent, o2Percent, celsius } = hazard;
	for (let i = 0; i < cells.length; i++) {
		const cell = cells[i] as number;
		fields.extinction[cell] = Math.max(fields.extinction[cell] as number, extinction);
		fields.extinctionLow[cell] = Math.max(fields.extinctionLow[cell] as number, extinction);
		fields.coPpm[cell] = Math.max(fields.coPpm[cell] as number, coPpm);
		fields.co2Percent[cell] = Math.max(fields.co2Percent[cell] as number, co2Percent);
		fields.o2Percent[cell] = Math.min(fields.o2Percent[cell] as number, o2Percent);
		fields.celsius[cell] = Math.max(fields.celsius[cell] as number, celsius);
		fields.lowShare[cell] = 1;
	}
}
