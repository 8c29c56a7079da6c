// The part of a step in which hazards move on and act on people.
import { type Crowd, OVERCOME, WALKING } from "../crowd/crowd.ts";
import { KIND_NAMES } from "../crowd/parameters.ts";
import { heatRateAt, toxicRateAt } from "../hazards/exposure.ts";
import { type Hazards, stepHazards } from "../hazards/hazards.ts";
import { isSweptAway } from "../hazards/walking.ts";
import { type Run, reroute } from "./state.ts";

/** Hazards move in steps of half a second; smoke and water change the ways every five. */
const HAZARD_SECONDS = 0.5;
const REROUTE_SECONDS = 5;
/** People bend low when they see less than 3 m (extinction 1 per metre) and there is clear air of 1 m with half the smoke. */
const BEND = { extinction: 1, air: 1, share: 0.5 } as const;

/** Hazards move on; what people stand in acts on them. */
export function suffer(run: Run): void {
	const { hazards, crowd, scratch } = run;
	const stepsPerHazard = Math.round(HAZARD_SECONDS / run.dt);
	if (!hazards.active || run.steps % stepsPerHazard !== 0) return;
	stepHazards(hazards, HAZARD_SECONDS, run.doors);
	for (let i = 0; i < crowd.count; i++) {
		const cell = crowd.cell[i] as number;
		if (cell >= 0 && (crowd.state[i] as number) <= WALKING) expose(crowd, hazards, i, cell);
	}
	const changed = hazards.blockedVersion !== scratch.blockedVersion;
	if (changed || run.seconds - scratch.routesAt >= REROUTE_SECONDS) reroute(run);
}

function expose(crowd: Crowd, hazards: Hazards, i: number, cell: number): void {
	const smoke = hazards.extinction[cell] as number;
	const bent =
		smoke > BEND.extinction &&
		(hazards.layerHeight[cell] as number) >= BEND.air &&
		(hazards.extinctionLow[cell] as number) < BEND.share * smoke;
	crowd.bent[i] = bent ? 1 : 0;
	crowd.dose[i] = (crowd.dose[i] as number) + HAZARD_SECONDS * toxicRateAt(hazards, cell, bent);
	crowd.heatDose[i] = (crowd.heatDose[i] as number) + HAZARD_SECONDS * heatRateAt(hazards, cell, bent);
	const swept = isSweptAway(
		hazards.waterDepth[cell] as number,
		hazards.waterSpeed[cell] as number,
		KIND_NAMES[crowd.kind[i] as number] ?? "adult",
	);
	if ((crowd.dose[i] as number) >= 1 || (crowd.heatDose[i] as number) >= 1 || hazards.struck[cell] || swept)
		crowd.state[i] = OVERCOME;
}
