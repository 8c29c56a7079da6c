// When a draft is sent to the server: a second after the last change, one request at a time, never over somebody else's work.

/** `version` is the server's version that the draft builds on; it goes with every save. */
export type Autosave =
	| { is: "saved"; version: number }
	/** Changed; to be sent at `dueMs`. */
	| { is: "waiting"; version: number; dueMs: number }
	/** On its way. `next`: what has happened to the draft since it was sent. */
	| { is: "saving"; version: number; next: "same" | "changed" | "faulty" }
	/** The draft has problems and stays here until they are mended. */
	| { is: "blocked"; version: number }
	/** Somebody else saved in between; a person decides. */
	| { is: "clash"; version: number }
	/** The server could not be reached; tried again at `dueMs`. */
	| { is: "failed"; version: number; dueMs: number };

export type AutosaveInput =
	| { kind: "edited"; faulty: boolean; atMs: number }
	| { kind: "time"; atMs: number }
	/** Do not wait for the second to pass. */
	| { kind: "hurry"; atMs: number }
	| { kind: "stored"; version: number; atMs: number }
	| { kind: "clashed" }
	/** The server found problems that the page did not. */
	| { kind: "refused" }
	| { kind: "failed"; atMs: number }
	/** Their version is now the draft. */
	| { kind: "took-theirs"; version: number }
	/** Our draft goes over their version. */
	| { kind: "kept-mine"; version: number; faulty: boolean; atMs: number };

export const QUIET_MS = 1000;
const RETRY_MS = 5_000;

/** The next state. A request is to be sent exactly when the state becomes `saving`. */
export function step(state: Autosave, input: AutosaveInput): Autosave {
	switch (input.kind) {
		case "edited":
			return afterEdit(state, input.faulty, input.atMs);
		case "time":
			return dueAt(state) <= input.atMs ? sending(state.version) : state;
		case "hurry":
			return state.is === "waiting" || state.is === "failed" ? sending(state.version) : state;
		case "stored":
			return state.is === "saving" ? afterStored(state.next, input.version, input.atMs) : state;
		case "clashed":
			return state.is === "saving" ? { is: "clash", version: state.version } : state;
		case "refused":
			return state.is === "saving" ? afterRefusal(state.next, state.version) : state;
		case "failed":
			return state.is === "saving" ? afterFailure(state, input.atMs) : state;
		case "took-theirs":
			return { is: "saved", version: input.version };
		case "kept-mine":
			return afterEdit({ is: "saved", version: input.version }, input.faulty, input.atMs - QUIET_MS);
	}
}

/** When the state wants to be told the time; never where it does not. */
export function dueAt(state: Autosave): number {
	return state.is === "waiting" || state.is === "failed" ? state.dueMs : Number.POSITIVE_INFINITY;
}

/** Leaving the page now would lose something. */
export function holdsWork(state: Autosave): boolean {
	return state.is !== "saved";
}

function afterEdit(state: Autosave, faulty: boolean, atMs: number): Autosave {
	if (state.is === "saving") return { ...state, next: faulty ? "faulty" : "changed" };
	// While a person decides, edits go on; their decision sends them.
	if (state.is === "clash") return state;
	if (faulty) return { is: "blocked", version: state.version };
	return { is: "waiting", version: state.version, dueMs: atMs + QUIET_MS };
}

function afterStored(next: "same" | "changed" | "faulty", version: number, atMs: number): Autosave {
	if (next === "same") return { is: "saved", version };
	if (next === "faulty") return { is: "blocked", version };
	return { is: "waiting", version, dueMs: atMs + QUIET_MS };
}

/** Edited since: what was refused is not what stands there now, so it is tried at once. */
function afterRefusal(next: "same" | "changed" | "faulty", version: number): Autosave {
	return next === "changed" ? { is: "waiting", version, dueMs: 0 } : { is: "blocked", version };
}

function afterFailure(state: Extract<Autosave, { is: "saving" }>, atMs: number): Autosave {
	if (state.next === "faulty") return { is: "blocked", version: state.version };
	return { is: "failed", version: state.version, dueMs: atMs + RETRY_MS };
}

function sending(version: number): Autosave {
	return { is: "saving", version, next: "same" };
}
