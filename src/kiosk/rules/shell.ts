// The shell's reducer: what the screen becomes and what is recorded, for every input in every state.
import type { Moment, Result } from "../../core/activity.ts";
import { type Happening, strippedQuestion } from "../../core/events.ts";
import type { VisitId } from "../../core/ids.ts";
import { answerLeftMs, patienceMs } from "./idle.ts";
import { applied, refreshed, without } from "./layers.ts";
import {
	type Attract,
	attract,
	type IdleLimits,
	type Input,
	type Menu,
	type Note,
	type Play,
	type Playing,
	type Staff,
	type State,
	type Step,
	type StillThere,
	type Trust,
	trustOn,
} from "./shell-state.ts";

/** Minutes that an untouched staff corner stays open. */
const STAFF_PATIENCE_MS = 3 * 60_000;

/** @param nowMs monotonic; never goes backwards */
export function step(state: State, input: Input, nowMs: number, limits: IdleLimits): Step {
	switch (input.kind) {
		case "storage-failed":
			return still(applied(state, "storage"));
		case "storage-recovered":
			return still(without(state, "storage", nowMs));
		case "staff-opened":
			return openStaff(state, nowMs);
		case "told":
		case "finished":
			return hear(state, input, nowMs);
	}
	switch (state.name) {
		case "attract":
			return inAttract(state, input, nowMs);
		case "menu":
		case "playing":
		case "trust":
			return inVisit(state, input, nowMs, limits);
		case "still-there":
			return inQuestion(state, input, nowMs, limits);
		case "staff":
			return inStaff(state, input, nowMs);
		case "out-of-order":
			return still(state);
	}
}

function still(state: State): Step {
	return { state, record: [] };
}

function inAttract(state: Attract, input: Input, nowMs: number): Step {
	switch (input.kind) {
		case "begin": {
			if (state.updating) return still(state);
			const { visit } = input;
			return {
				state: { name: "menu", visit, heardMs: nowMs, sorry: false },
				record: [{ visit, what: { kind: "visit-started" } }],
			};
		}
		case "slide-ended": {
			const what: Happening = { kind: "loop-played", module: input.module, item: input.item };
			return { state, record: [{ visit: null, what }] };
		}
		case "update-begun":
			return still({ ...state, updating: true });
		case "update-given-up":
			return still({ ...state, updating: false });
		default:
			return still(state);
	}
}

function inVisit(state: Menu | Playing | Trust, input: Input, nowMs: number, limits: IdleLimits): Step {
	switch (input.kind) {
		case "present":
			return still({ ...state, heardMs: nowMs });
		case "tick": {
			if (nowMs - state.heardMs < patienceMs(state, limits)) return still(state);
			const play = state.name === "playing" ? state.play : null;
			return still({ name: "still-there", visit: state.visit, askedMs: nowMs, play, trust: trustOn(state) });
		}
		case "next":
			return endVisit(state, "next", nowMs);
		default:
			return state.name === "playing" ? inPlay(state, input, nowMs) : inTown(state, input, nowMs);
	}
}

/** The menu, and what is read beside it. */
function inTown(state: Menu | Trust, input: Input, nowMs: number): Step {
	const { visit } = state;
	if (input.kind === "home") return still({ name: "menu", visit, heardMs: nowMs, sorry: false });
	if (state.name !== "menu") return still(state);
	if (input.kind === "trust") return still({ name: "trust", visit, heardMs: nowMs });
	if (input.kind !== "open") return still(state);
	const { module, activity, token } = input;
	return opened(visit, { token, module, activity, openedMs: nowMs, finished: false }, nowMs);
}

function inPlay(state: Playing, input: Input, nowMs: number): Step {
	const { visit, play } = state;
	const town = (sorry: boolean): Step => ({
		state: { name: "menu", visit, heardMs: nowMs, sorry },
		record: closing(visit, play, "left", nowMs),
	});
	switch (input.kind) {
		case "home":
			return town(false);
		case "broke":
			return input.token === play.token ? town(true) : still(state);
		case "again": {
			if (input.token !== play.token || !play.finished) return still(state);
			return opened(visit, { ...play, token: input.nextToken, openedMs: nowMs, finished: false }, nowMs);
		}
		default:
			return still(state);
	}
}

function opened(visit: VisitId, play: Play, nowMs: number): Step {
	const { module, activity } = play;
	return {
		state: { name: "playing", visit, heardMs: nowMs, play },
		record: [{ visit, what: { kind: "module-opened", module, activity } }],
	};
}

function inQuestion(state: StillThere, input: Input, nowMs: number, limits: IdleLimits): Step {
	switch (input.kind) {
		case "still-here":
			return still(refreshed(state, nowMs));
		case "next":
			return endVisit(state, "next", nowMs);
		case "tick":
			return answerLeftMs(state, nowMs, limits) > 0 ? still(state) : endVisit(state, "idle", nowMs);
		case "broke":
			if (input.token !== state.play?.token) return still(state);
			return {
				state: { ...state, play: null },
				record: closing(state.visit, state.play, "left", nowMs),
			};
		default:
			return still(state);
	}
}

function inStaff(state: Staff, input: Input, nowMs: number): Step {
	switch (input.kind) {
		case "present":
			return still({ ...state, heardMs: nowMs });
		case "tick":
			if (nowMs - state.heardMs < STAFF_PATIENCE_MS) return still(state);
			return still(refreshed(state.under, nowMs));
		case "staff-closed":
			return still(refreshed(state.under, nowMs));
		case "rest":
			return still({ ...state, under: applied(without(state.under, "staff", nowMs), "staff") });
		case "resume":
			return still({ ...state, under: without(state.under, "staff", nowMs) });
		default:
			return still(state);
	}
}

/** Staff have shown their PIN: a visit in play is over. What waits behind a breakdown goes on waiting. */
function openStaff(state: State, nowMs: number): Step {
	if (state.name === "staff") return still(state);
	const desk = (under: State): Staff => ({ name: "staff", heardMs: nowMs, under });
	if (state.name === "attract" || state.name === "out-of-order") return still(desk(state));
	const { state: under, record } = endVisit(state, "next", nowMs);
	return { state: desk(under), record };
}

/** An activity speaks by itself, so it is heard under a question or a breakdown too: nothing gets lost. */
function hear(state: State, input: Extract<Input, { kind: "told" | "finished" }>, nowMs: number): Step {
	if (state.name === "out-of-order") {
		const inner = hear(state.back, input, nowMs);
		return {
			state: inner.state === state.back ? state : { ...state, back: inner.state },
			record: inner.record,
		};
	}
	if (state.name === "staff") {
		const inner = hear(state.under, input, nowMs);
		return {
			state: inner.state === state.under ? state : { ...state, under: inner.state },
			record: inner.record,
		};
	}
	if (state.name !== "playing" && state.name !== "still-there") return still(state);
	const { visit, play } = state;
	if (!play || play.token !== input.token || play.finished) return still(state);
	if (input.kind === "told") return { state, record: telling(visit, play, input.moment) };
	return {
		state: { ...state, play: { ...play, finished: true } },
		record: closing(visit, play, "completed", nowMs, input.result),
	};
}

function telling(visit: VisitId, { module, activity }: Play, moment: Moment): Note[] {
	if (moment.kind !== "question-unmet") return [{ visit, what: { ...moment, module, activity } }];
	const text = strippedQuestion(moment.text);
	return text ? [{ visit, what: { kind: "question-unmet", module, activity, text } }] : [];
}

function closing(
	visit: VisitId,
	play: Play | null,
	how: "completed" | "left" | "idle",
	nowMs: number,
	result: Result = { score: 0, outOf: 0 },
): Note[] {
	if (!play || play.finished) return [];
	const { module, activity } = play;
	const [score, outOf] = [wholeOf(result.score), wholeOf(result.outOf)];
	const tookMs = wholeOf(nowMs - play.openedMs);
	return [{ visit, what: { kind: "module-closed", module, activity, how, score, outOf, tookMs } }];
}

function wholeOf(value: number): number {
	return Number.isFinite(value) ? Math.max(0, Math.round(value)) : 0;
}

function endVisit(state: Menu | Playing | Trust | StillThere, how: "next" | "idle", nowMs: number): Step {
	const { visit } = state;
	const play = "play" in state ? state.play : null;
	return {
		state: attract(nowMs),
		record: [
			...closing(visit, play, how === "idle" ? "idle" : "left", nowMs),
			{ visit, what: { kind: "visit-ended", how } },
		],
	};
}
