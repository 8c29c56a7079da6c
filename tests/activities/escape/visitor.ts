// A scripted visitor: walks where the scene leads, thinks a moment, and chooses by a list.
import { readFileSync } from "node:fs";
import { Scene } from "../../../src/activities/escape/content.ts";
import { playOf, step } from "../../../src/activities/escape/rules/play.ts";
import { type State, type World, worldOf } from "../../../src/activities/escape/rules/state.ts";
import { check } from "../../../src/core/problems.ts";

const FRAME_MS = 50;

export function towerScene(): Scene {
	const path = new URL("../../../kiosk-config/packs/escape-tower-12/pack.json", import.meta.url);
	const read = check(Scene, JSON.parse(readFileSync(path, "utf8")).content);
	if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 1));
	return read.value;
}

export interface Visitor {
	/** decision → option; for all others the right one. */
	choices?: Record<string, string>;
	thinkMs?: number;
	elder?: boolean;
	watch?(state: State, world: World): void;
}

/** Plays to the end and hands back the last state. */
export function playThrough(scene: Scene, variant: string, visitor: Visitor = {}): State {
	const world = worldOf(scene);
	const pass = (state: State, input: Parameters<typeof step>[2], ms: number) => {
		const next = step(world, state, input, ms);
		visitor.watch?.(next, world);
		return next;
	};
	let state = playOf(world, variant, visitor.elder ?? false);
	state = pass(state, { kind: "begin" }, 0);
	state = pass(state, { kind: "predict", option: scene.predict.right }, 0);
	for (let turn = 0; turn < 20_000 && state.phase.kind !== "over"; turn++) {
		const { phase } = state;
		if (phase.kind === "walk") {
			state = pass(state, state.figure.way.length === 0 ? { kind: "go" } : null, FRAME_MS);
		} else if (phase.kind === "decide") {
			for (let ms = 0; ms < (visitor.thinkMs ?? 5000); ms += FRAME_MS) state = pass(state, null, FRAME_MS);
			if (state.phase.kind !== "decide") continue;
			const decision = scene.decisions.find(({ id }) => id === phase.decision);
			const right = decision?.options.find((option) => option.right === true)?.id ?? "";
			state = pass(state, { kind: "choose", option: visitor.choices?.[phase.decision] ?? right }, 0);
		} else if (phase.kind === "message") {
			state = pass(state, { kind: "on" }, 0);
		} else {
			state = pass(state, null, FRAME_MS);
		}
	}
	return state;
}

/** A fingerprint of the state every scene second: position, smoke and phase, quantised. */
export function prints(
	scene: Scene,
	variant: string,
	choices: Record<string, string>,
	everyMs: number,
): string[] {
	const out: string[] = [];
	playThrough(scene, variant, {
		choices,
		watch(state) {
			if (state.sceneMs % (everyMs * 20) !== 0) return;
			let hash = 2166136261;
			const mix = (value: number) => {
				hash = Math.imul(hash ^ Math.round(value * 4096), 16777619);
			};
			for (const density of state.smoke.density) mix(density);
			for (const { x, y } of [state.figure, ...state.people]) {
				mix(x);
				mix(y);
			}
			out.push(`${state.phase.kind} ${state.sceneMs} ${hash >>> 0}`);
		},
	});
	return out;
}
