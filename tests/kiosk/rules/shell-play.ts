// Plays inputs into the shell's reducer and keeps what it recorded, with the time and the state it was in.
import type { ActivityKind, ItemId, ModuleId, VisitId } from "../../../src/core/ids.ts";
import { step } from "../../../src/kiosk/rules/shell.ts";
import {
	attract,
	type IdleLimits,
	type Input,
	type Note,
	type State,
} from "../../../src/kiosk/rules/shell-state.ts";

export const LIMITS: IdleLimits = { menu: 30, playing: 45, reading: 90, answer: 20 };

export const visit = (n: number) => n.toString(16).padStart(16, "0") as VisitId;
export const begin = (n = 1): Input => ({ kind: "begin", visit: visit(n) });
export const open = (token: number, activity = "quiz"): Input => ({
	kind: "open",
	module: activity as ModuleId,
	activity: activity as ActivityKind,
	token,
});
export const seen = (token: number): Input => ({
	kind: "told",
	token,
	moment: { kind: "item-seen", item: "q-1" as ItemId },
});
export const finished = (token: number): Input => ({
	kind: "finished",
	token,
	result: { score: 3, outOf: 5 },
});

export interface Kept extends Note {
	atMs: number;
	/** The state in which the input came, and the input. */
	from: State["name"];
	by: Input["kind"];
}

export class Played {
	state: State = attract(0);
	nowMs = 0;
	kept: Kept[] = [];

	/** Numbers let that many seconds pass. */
	do(...inputs: (Input | number)[]): this {
		for (const input of inputs) {
			if (typeof input === "number") this.nowMs += input * 1000;
			else this.#take(input);
		}
		return this;
	}

	/** What was recorded since the last call, by kind and how. */
	said(): string[] {
		const words = this.kept.map(({ what }) => ("how" in what ? `${what.kind}:${what.how}` : what.kind));
		this.kept = [];
		return words;
	}

	#take(input: Input): void {
		const from = this.state.name;
		const { state, record } = step(this.state, input, this.nowMs, LIMITS);
		this.state = state;
		this.kept.push(...record.map((note) => ({ ...note, atMs: this.nowMs, from, by: input.kind })));
	}
}
