// One module on the bench: its draft with undo, its problems, and the autosave that carries it to the server.
import type { Activity } from "../core/activity.ts";
import type { Clock } from "../core/clock.ts";
import { Draft, Drafts } from "../core/desk.ts";
import { canonicalJson, type Pack } from "../core/packs.ts";
import type { Problem } from "../core/problems.ts";
import type { DeskClient } from "../ui/desk/desk-client.ts";
import { problemsOf } from "./pack-problems.ts";
import { type Autosave, type AutosaveInput, dueAt, step } from "./rules/autosave.ts";
import { begin, type History, put, record, redo, undo } from "./rules/history.ts";

export class Bench {
	readonly #face: Activity<unknown> | null;
	/** The server's draft that ours builds on. */
	base = $state.raw() as Draft;
	history = $state.raw() as History<Pack>;
	saving = $state.raw() as Autosave;
	/** Their draft, while a person decides whose goes on. */
	theirs = $state.raw<Draft | null>(null);
	/** What the server found wrong with the draft as last sent. */
	refused = $state.raw<Problem[]>([]);
	/** Goes up with every version that did not come out of the editor: it starts anew then. */
	revision = $state(0);
	readonly pack = $derived(this.history.present);
	readonly ownProblems = $derived.by(() => problemsOf(this.pack, this.#face));
	readonly problems = $derived([...this.ownProblems, ...this.refused]);
	/** What was last sent, to know our own work again when the answer got lost. */
	#sent = "";
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #client: DeskClient;
	readonly #clock: Clock;
	readonly #stored: (draft: Draft) => void;

	constructor(
		draft: Draft,
		face: Activity<unknown> | null,
		client: DeskClient,
		clock: Clock,
		stored: (draft: Draft) => void,
	) {
		this.#face = face;
		this.#client = client;
		this.#clock = clock;
		this.#stored = stored;
		this.base = draft;
		this.history = begin(draft.pack);
		this.saving = { is: "saved", version: draft.version };
	}

	edit(pack: Pack): void {
		if (canonicalJson(pack) === canonicalJson(this.pack)) return;
		this.history = record(this.history, pack, this.#clock.monoMs());
		this.#edited();
	}

	undo(): void {
		this.#jump(undo(this.history));
	}

	redo(): void {
		this.#jump(redo(this.history));
	}

	/** A newer draft of somebody else, while ours is untouched. False where it has to wait. */
	follow(draft: Draft): boolean {
		if (this.saving.is !== "saved" || draft.version <= this.base.version) return false;
		this.#takeOver(draft);
		return true;
	}

	takeTheirs(): void {
		if (this.theirs) this.#takeOver(this.theirs);
	}

	/** Ours is saved over theirs; theirs is one step back. */
	keepMine(): void {
		const theirs = this.theirs;
		if (!theirs) return;
		this.history = put(
			{ ...this.history, present: theirs.pack, past: [...this.history.past, this.pack] },
			this.pack,
		);
		this.theirs = null;
		this.base = theirs;
		this.#send({
			kind: "kept-mine",
			version: theirs.version,
			faulty: this.ownProblems.length > 0,
			atMs: this.#clock.monoMs(),
		});
	}

	/** Saves without waiting for the second to pass. */
	hurry(): void {
		this.#send({ kind: "hurry", atMs: this.#clock.monoMs() });
	}

	#jump(history: History<Pack>): void {
		if (history === this.history) return;
		this.history = history;
		this.revision += 1;
		this.#edited();
	}

	#takeOver(draft: Draft): void {
		this.history = put(this.history, draft.pack);
		this.revision += 1;
		this.base = draft;
		this.theirs = null;
		this.refused = [];
		this.#send({ kind: "took-theirs", version: draft.version });
	}

	#edited(): void {
		this.refused = [];
		this.#send({ kind: "edited", faulty: this.ownProblems.length > 0, atMs: this.#clock.monoMs() });
	}

	#send(input: AutosaveInput): void {
		const before = this.saving;
		this.saving = step(before, input);
		clearTimeout(this.#timer);
		const due = dueAt(this.saving);
		if (Number.isFinite(due)) {
			const waitMs = Math.max(0, due - this.#clock.monoMs());
			this.#timer = setTimeout(() => this.#send({ kind: "time", atMs: this.#clock.monoMs() }), waitMs);
		}
		if (this.saving.is === "saving" && before.is !== "saving") void this.#put();
	}

	async #put(): Promise<void> {
		const body = { version: this.saving.version, pack: this.pack };
		const sentBefore = this.#sent;
		this.#sent = canonicalJson(this.pack);
		const path = `/api/packs/${this.base.module}`;
		const answer = await this.#client.ask({ method: "PUT", path, body, answer: Draft });
		const atMs = this.#clock.monoMs();
		if (answer.ok) {
			this.base = answer.value;
			this.#stored(answer.value);
			this.#send({ kind: "stored", version: answer.value.version, atMs });
		} else if (answer.status === 409) await this.#clash(sentBefore);
		else if (answer.status === 422) {
			const edited = this.saving.is === "saving" && this.saving.next !== "same";
			if (!edited)
				this.refused = answer.problems.length > 0 ? answer.problems : [{ where: "", what: answer.error }];
			this.#send({ kind: "refused" });
		} else this.#send({ kind: "failed", atMs });
	}

	/** Fetches what stands on the server now; without it nobody can decide, so it is tried again later. */
	async #clash(sentBefore: string): Promise<void> {
		const answer = await this.#client.ask({ path: "/api/packs", answer: Drafts });
		const atMs = this.#clock.monoMs();
		const theirs = answer.ok
			? answer.value.drafts.find(({ module }) => module === this.base.module)
			: undefined;
		if (!theirs) return this.#send({ kind: "failed", atMs });
		const standing = canonicalJson(theirs.pack);
		if (standing === this.#sent) {
			this.#send({ kind: "stored", version: theirs.version, atMs });
		} else if (standing === sentBefore) {
			// An earlier save of ours got through, only its answer did not: the newer draft goes on top.
			this.#send({ kind: "edited", faulty: this.ownProblems.length > 0, atMs });
			this.#send({ kind: "stored", version: theirs.version, atMs });
		} else {
			this.theirs = theirs;
			return this.#send({ kind: "clashed" });
		}
		this.base = theirs;
		this.#stored(theirs);
	}
}
