// The part of a step in which hazards move on and act on people.
import { OVERCOME, WALKING } from "../crowd/crowd.ts";
import { heatRate, toxicRate } from "../hazards/dose.ts";
import { stepHazards } from "../hazards/hazards.ts";
import { type Run, reroute } from "./state.ts";

/** Hazards move in steps of half a second; smoke and water change the ways every five. */
const HAZARD_SECONDS = 0.5;
const REROUTE_SECONDS = 5;
/** Water that carries people away: depth (metres) and depth · speed (square metres per second) for adults. */
const DEEP = 1.2;
const SWIFT = 1.2;

/** Hazards move on; what people stand in acts on them. */
export function suffer(run: Run): void {
	const { hazards, crowd, scratch } = run;
	const stepsPerHazard = Math.round(HAZARD_SECONDS / run.dt);
	if (!hazards.active || run.steps % stepsPerHazard !== 0) return;
	stepHazards(hazards, HAZARD_SECONDS, run.doors);
	for (let i = 0; i < crowd.count; i++) {
		const cell = crowd.cell[i] as number;
		if (cell < 0 || (crowd.state[i] as number) > WALKING) continue;
		crowd.dose[i] =
			(crowd.dose[i] as number) +
			HAZARD_SECONDS *
				toxicRate(
					hazards.coPpm[cell] as number,
					hazards.co2Percent[cell] as number,
					hazards.o2Percent[cell] as number,
				);
		crowd.heatDose[i] =
			(crowd.heatDose[i] as number) + HAZARD_SECONDS * heatRate(hazards.celsius[cell] as number);
		const depth = hazards.waterDepth[cell] as number;
		const swept = depth > DEEP || depth * (hazards.waterSpeed[cell] as number) > SWIFT;
		if (
			(crowd.dose[i] as number) >= 1 ||
			(crowd.heatDose[i] as number) >= 1 ||
			hazards.blocked[cell] ||
			swept
		)
			crowd.state[i] = OVERCOME;
	}
	const changed = hazards.blockedVersion !== scratch.blockedVersion;
	if (changed || run.seconds - scratch.routesAt >= REROUTE_SECONDS) reroute(run);
}
