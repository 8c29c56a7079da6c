// The rules of an escape scene: one pure step from state to state on a fixed 20 Hz clock.
import type { Random } from "../../../core/clock.ts";
import type { Scene } from "../content.ts";
import { beginAct, workedOff } from "./acts.ts";
import { withFront } from "./front.ts";
import { doorsAtStart, type Point } from "./ground.ts";
import { clearAir, spread } from "./smoke.ts";
import {
	findDecision,
	findOption,
	findPlace,
	findVariant,
	type Input,
	type State,
	smokeAt,
	spotOf,
	TICK_MS,
	type World,
} from "./state.ts";
import { advance } from "./walk.ts";
import { wayTo } from "./way.ts";

const TRACK_EVERY_MS = 500;

/** A play before its first touch. The dice choose which situation it will be. */
export function newPlay(world: World, random: Random, elder: boolean): State {
	const { scene } = world;
	const drawn = scene.variants[Math.floor(random.next() * scene.variants.length)];
	return playOf(world, (drawn ?? (scene.variants[0] as Scene["variants"][number])).id, elder);
}

export function playOf(world: World, variantId: string, elder: boolean): State {
	const { scene, ground } = world;
	const variant = findVariant(scene, variantId);
	const state: State = {
		variant: variantId,
		pacePercent: elder ? scene.timing.elderPercent : 100,
		phase: { kind: "hook" },
		sceneMs: Math.min(0, ...variant.sources.map(({ startsS }) => startsS)) * 1000,
		carry: 0,
		doors: doorsAtStart(scene.plan),
		smoke: clearAir(ground),
		figure: { ...spotOf(scene, scene.start), way: [], left: false },
		low: false,
		people: scene.people
			.filter((person) => person.variant === null || person.variant === variantId)
			.map(({ kind, x, y }) => ({
				kind,
				x: x + 0.5,
				y: y + 0.5,
				way: [],
				left: false,
				leaving: false,
				gone: false,
			})),
		smokeMs: 0,
		called: false,
		descended: 0,
		prediction: null,
		answers: [],
		track: [],
	};
	return smokedAhead(world, state);
}

/** Smoke has been under way before the visitor wakes up. */
function smokedAhead(world: World, start: State): State {
	const { sources } = findVariant(world.scene, start.variant);
	const state = withFront(world, start);
	for (; state.sceneMs < 0; state.sceneMs += TICK_MS)
		spread(world.ground, sources, state.smoke, state.sceneMs);
	return state;
}

/** What the scene is after `input` and `dtMs` of real time. Pure. */
export function step(world: World, before: State, input: Input | null, dtMs: number): State {
	const state = input ? answered(world, before, input) : before;
	const percent = clockPercent(world.scene, state);
	if (percent === 0) return state;
	let next: State = { ...state, carry: state.carry + Math.round(dtMs) * percent };
	if (next.carry < TICK_MS * 10_000) return next;
	next.smoke = { ...next.smoke, density: new Float32Array(next.smoke.density) };
	while (next.carry >= TICK_MS * 10_000) {
		next = tick(world, { ...next, carry: next.carry - TICK_MS * 10_000 });
		if (clockPercent(world.scene, next) === 0) next.carry = 0;
	}
	return next;
}

/** Speed of the scene's clock in hundredths of a percent; 0 while a visitor reads or is done. */
export function clockPercent(scene: Scene, state: State): number {
	const { thinkPercent, workPercent } = scene.timing;
	switch (state.phase.kind) {
		case "walk":
			return 100 * state.pacePercent;
		case "decide":
			return thinkPercent * state.pacePercent;
		case "act":
			return (state.phase.leftMs > 0 ? workPercent : 100) * state.pacePercent;
		default:
			return 0;
	}
}

function answered(world: World, state: State, input: Input): State {
	const { scene } = world;
	const { phase } = state;
	if (input.kind === "begin" && phase.kind === "hook") return { ...state, phase: { kind: "predict" } };
	if (input.kind === "predict" && phase.kind === "predict") {
		return { ...state, prediction: input.option, phase: { kind: "walk", decision: scene.first } };
	}
	if (input.kind === "touch" && phase.kind === "walk") return sentTo(world, state, input.at);
	if (input.kind === "go" && phase.kind === "walk") {
		return sentTo(world, state, spotOf(scene, findDecision(scene, phase.decision).at));
	}
	if (input.kind === "choose" && phase.kind === "decide") {
		return chosen(world, state, phase.decision, input.option);
	}
	if (input.kind === "on" && phase.kind === "message") {
		return movedOn(world, state, phase.decision, phase.option);
	}
	return state;
}

function sentTo(world: World, state: State, to: Point): State {
	const way = wayTo(world.ground, state.doors, state.figure, to);
	return { ...state, figure: { ...state.figure, way } };
}

function chosen(world: World, state: State, decision: string, option: string): State {
	const { right } = findOption(world.scene, decision, option);
	const { x, y } = state.figure;
	const answer = { decision, option, right, atMs: state.sceneMs, x, y };
	return beginAct(world, { ...state, answers: [...state.answers, answer] }, decision, option, 0);
}

function movedOn(world: World, state: State, decision: string, option: string): State {
	const { next } = findOption(world.scene, decision, option);
	const row = next.find(({ variant }) => variant === null || variant === state.variant);
	if (!row) throw new Error(`«${decision}/${option}» leads nowhere in «${state.variant}»`);
	const isEnding = world.scene.endings.some((ending) => ending.id === row.to);
	const phase = isEnding
		? ({ kind: "over", ending: row.to } as const)
		: ({ kind: "walk", decision: row.to } as const);
	return arrived(world, { ...state, phase, figure: { ...state.figure, way: [] } });
}

/** One tick: smoke, people, breath, then what is due. */
function tick(world: World, before: State): State {
	const { scene, ground } = world;
	const { sources } = findVariant(scene, before.variant);
	const sceneMs = before.sceneMs + TICK_MS;
	spread(ground, sources, before.smoke, sceneMs);
	const figure = advance(world, before, before.figure);
	const people = before.people.map((person) => {
		if (person.gone) return person;
		const walked = { ...person, ...advance(world, before, person) };
		return { ...walked, gone: person.leaving && walked.way.length === 0 };
	});
	// Whoever is on the way down has left this floor's air.
	const share = before.descended > 0 ? 0 : before.low ? 0.5 : 1;
	const breathed = smokeAt(world, before, figure) * TICK_MS * share;
	const track =
		sceneMs % TRACK_EVERY_MS === 0 ? [...before.track, { x: figure.x, y: figure.y }] : before.track;
	const state = { ...before, sceneMs, figure, people, track, smokeMs: before.smokeMs + breathed };
	return due(world, state);
}

function due(world: World, state: State): State {
	const { scene } = world;
	if (state.smokeMs >= scene.timing.smokeLimitS * 1000) {
		return { ...state, phase: { kind: "over", ending: scene.overcome } };
	}
	if (state.sceneMs >= scene.timing.timeLimitS * 1000) {
		return { ...state, phase: { kind: "over", ending: scene.outOfTime } };
	}
	if (state.phase.kind === "act") return workedOff(world, state, state.phase);
	return arrived(world, state);
}

/** A decision opens as soon as the figure is near enough. */
function arrived(world: World, state: State): State {
	if (state.phase.kind !== "walk") return state;
	const place = findPlace(world.scene, findDecision(world.scene, state.phase.decision).at);
	const dx = place.x + 0.5 - state.figure.x;
	const dy = place.y + 0.5 - state.figure.y;
	if (dx * dx + dy * dy > place.within * place.within) return state;
	return {
		...state,
		phase: { kind: "decide", decision: state.phase.decision },
		figure: { ...state.figure, way: [] },
	};
}
