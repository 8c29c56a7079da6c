// What a finished play was worth: rules kept, smoke breathed, time needed.
import type { Result } from "../../../core/activity.ts";
import type { Scene } from "../content.ts";
import type { State } from "./state.ts";

export interface Measures {
	kept: number;
	/** Decisions with a verdict. */
	judged: number;
	smokeS: number;
	timeS: number;
	isSafe: boolean;
	isLittleSmoke: boolean;
	isQuick: boolean;
}

export function measuresOf(scene: Scene, state: State): Measures {
	const judged = state.answers.filter((answer) => answer.right !== null);
	const ending = scene.endings.find(({ id }) => state.phase.kind === "over" && id === state.phase.ending);
	const isSafe = ending !== undefined && ending.kind !== "lost";
	const smokeS = Math.round(state.smokeMs / 100) / 10;
	const timeS = Math.round(state.sceneMs / 1000);
	return {
		kept: judged.filter((answer) => answer.right).length,
		judged: judged.length,
		smokeS,
		timeS,
		isSafe,
		isLittleSmoke: isSafe && smokeS <= scene.timing.goodSmokeS,
		isQuick: isSafe && timeS <= scene.timing.goodTimeS,
	};
}

/** One point a rule kept, one for little smoke, one for time; only the safe earn the last two. */
export function resultOf(scene: Scene, state: State): Result {
	const measures = measuresOf(scene, state);
	return {
		score: measures.kept + Number(measures.isLittleSmoke) + Number(measures.isQuick),
		outOf: measures.judged + 2,
	};
}
