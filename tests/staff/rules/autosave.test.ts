// Autosave against a model server: nothing is lost, nothing is sent twice at once, nobody's work is run over.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Autosave,
	type AutosaveInput,
	dueAt,
	holdsWork,
	QUIET_MS,
	step,
} from "../../../src/staff/rules/autosave.ts";

const saved: Autosave = { is: "saved", version: 3 };
const edited = (atMs: number, faulty = false): AutosaveInput => ({ kind: "edited", faulty, atMs });
const through = (state: Autosave, ...inputs: AutosaveInput[]) => inputs.reduce(step, state);

describe("autosave", () => {
	it("sends a second after the last change", () => {
		const waiting = through(saved, edited(0), edited(600));
		expect(step(waiting, { kind: "time", atMs: 1000 })).toBe(waiting);
		expect(step(waiting, { kind: "time", atMs: 600 + QUIET_MS })).toEqual({
			is: "saving",
			version: 3,
			next: "same",
		});
	});
	it("is saved when nothing changed meanwhile, else waits again", () => {
		const saving = through(saved, edited(0), { kind: "time", atMs: 1000 });
		expect(step(saving, { kind: "stored", version: 4, atMs: 1100 })).toEqual({ is: "saved", version: 4 });
		expect(through(saving, edited(1050), { kind: "stored", version: 4, atMs: 1100 })).toMatchObject({
			is: "waiting",
			version: 4,
		});
		expect(through(saving, edited(1050, true), { kind: "stored", version: 4, atMs: 1100 })).toEqual({
			is: "blocked",
			version: 4,
		});
	});
	it("keeps a faulty draft until it is mended", () => {
		const blocked = through(saved, edited(0, true));
		expect(blocked).toEqual({ is: "blocked", version: 3 });
		expect(step(blocked, { kind: "time", atMs: 9e9 })).toBe(blocked);
		expect(step(blocked, { kind: "hurry", atMs: 1 })).toBe(blocked);
		expect(step(blocked, edited(5))).toMatchObject({ is: "waiting" });
	});
	it("waits for a person after a clash, whatever is typed", () => {
		const clash = through(saved, edited(0), { kind: "time", atMs: 1000 }, { kind: "clashed" });
		expect(through(clash, edited(2000), { kind: "time", atMs: 9e9 }, { kind: "hurry", atMs: 9e9 })).toEqual({
			is: "clash",
			version: 3,
		});
		expect(step(clash, { kind: "took-theirs", version: 7 })).toEqual({ is: "saved", version: 7 });
		const mine = step(clash, { kind: "kept-mine", version: 7, faulty: false, atMs: 5000 });
		expect(step(mine, { kind: "time", atMs: 5000 })).toEqual({ is: "saving", version: 7, next: "same" });
		expect(step(clash, { kind: "kept-mine", version: 7, faulty: true, atMs: 5000 })).toEqual({
			is: "blocked",
			version: 7,
		});
	});
	it("tries again when the server was away", () => {
		const failed = through(saved, edited(0), { kind: "time", atMs: 1000 }, { kind: "failed", atMs: 1000 });
		expect(failed.is).toBe("failed");
		expect(step(failed, { kind: "time", atMs: dueAt(failed) }).is).toBe("saving");
		expect(step(failed, { kind: "hurry", atMs: 1001 }).is).toBe("saving");
	});
	it("does not take an edit made meanwhile for what the server refused", () => {
		const saving = through(saved, edited(0), { kind: "time", atMs: 1000 });
		expect(step(saving, { kind: "refused" })).toEqual({ is: "blocked", version: 3 });
		expect(through(saving, edited(1100), { kind: "refused" }).is).toBe("waiting");
	});
	it("holds work in every state but saved", () => {
		expect(holdsWork(saved)).toBe(false);
		expect(holdsWork(through(saved, edited(0)))).toBe(true);
		expect(holdsWork(through(saved, edited(0, true)))).toBe(true);
	});

	it("brings the last draft to the server, whatever the network and others do", () => {
		const happening = fc.oneof(
			fc.constant("edit" as const),
			fc.constant("pass" as const),
			fc.constant("answer" as const),
			fc.constant("lose" as const),
			fc.constant("other" as const),
		);
		fc.assert(
			fc.property(fc.array(happening, { maxLength: 80 }), (happenings) => {
				const server = { version: 0, draft: 0, overwritten: false };
				let state: Autosave = { is: "saved", version: 0 };
				let mine = 0;
				let flying: { version: number; draft: number } | null = null;
				let now = 0;
				const send = (input: AutosaveInput) => {
					const before = state;
					state = step(state, input);
					if (state.is === "saving" && before.is !== "saving") {
						expect(flying).toBeNull();
						flying = { version: state.version, draft: mine };
					}
				};
				const arrive = () => {
					if (!flying) return;
					const { version, draft } = flying;
					flying = null;
					if (version !== server.version) return send({ kind: "clashed" });
					server.version += 1;
					server.draft = draft;
					send({ kind: "stored", version: server.version, atMs: now });
				};
				const decide = () => {
					if (state.is === "clash")
						send({ kind: "kept-mine", version: server.version, faulty: false, atMs: now });
				};
				for (const what of happenings) {
					now += 700;
					if (what === "edit") {
						mine += 1;
						send(edited(now));
					} else if (what === "pass") send({ kind: "time", atMs: now });
					else if (what === "answer") arrive();
					else if (what === "other") server.version += 1;
					else if (flying) {
						flying = null;
						send({ kind: "failed", atMs: now });
					}
				}
				for (let turn = 0; turn < 8; turn++) {
					now += 60_000;
					send({ kind: "time", atMs: now });
					arrive();
					decide();
					arrive();
				}
				expect(state).toEqual({ is: "saved", version: state.version });
				if (mine > 0) expect(server.draft).toBe(mine);
			}),
		);
	});
});
