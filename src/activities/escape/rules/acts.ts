// What a choice makes the figure do, act by act: walk, work, doors, watch; the message comes after the last.
import type { Act } from "../content.ts";
import { withFront } from "./front.ts";
import { findOption, type Phase, type State, spotOf, TICK_MS, type World } from "./state.ts";
import { wayTo } from "./way.ts";

type Acting = Extract<Phase, { kind: "act" }>;

/** Starts act number `at` of the option; after the last one the message is due. */
export function beginAct(world: World, state: State, decision: string, option: string, at: number): State {
	const act = findOption(world.scene, decision, option).acts[at];
	if (!act) return { ...state, phase: { kind: "message", decision, option } };
	const acting = { ...state, phase: { kind: "act", decision, option, at, leftMs: 0 } as const };
	return begun(world, acting, acting.phase, act);
}

function begun(world: World, state: State, phase: Acting, act: Act): State {
	switch (act.kind) {
		case "walk": {
			const way = wayTo(world.ground, state.doors, state.figure, spotOf(world.scene, act.to));
			return { ...state, figure: { ...state.figure, way } };
		}
		case "door":
			return withFront(world, { ...state, doors: { ...state.doors, [act.door]: act.state } });
		case "posture":
			return { ...state, low: act.low };
		case "people":
			return { ...state, people: sentAway(world, state, act.to) };
		case "work":
			return {
				...state,
				called: state.called || act.what === "call",
				phase: { ...phase, leftMs: act.seconds * 1000 },
			};
		default:
			return { ...state, phase: { ...phase, leftMs: act.seconds * 1000 } };
	}
}

function sentAway(world: World, state: State, to: string): State["people"] {
	const spot = spotOf(world.scene, to);
	return state.people.map((person) =>
		person.gone ? person : { ...person, leaving: true, way: wayTo(world.ground, state.doors, person, spot) },
	);
}

/** One tick of the present act; the next begins when it is done. */
export function workedOff(world: World, state: State, phase: Acting): State {
	const act = findOption(world.scene, phase.decision, phase.option).acts[phase.at];
	const leftMs = Math.max(0, phase.leftMs - TICK_MS);
	const isWalking = act?.kind === "walk" && state.figure.way.length > 0;
	const working = { ...state, phase: { ...phase, leftMs }, descended: floorsDown(state, phase, act) };
	if (leftMs > 0 || isWalking) return working;
	return beginAct(world, working, phase.decision, phase.option, phase.at + 1);
}

function floorsDown(state: State, phase: Acting, act: Act | undefined): number {
	if (act?.kind !== "descend") return state.descended;
	const doneMs = act.seconds * 1000 - Math.max(0, phase.leftMs - TICK_MS);
	return Math.round((act.floors * doneMs) / (act.seconds * 1000));
}
