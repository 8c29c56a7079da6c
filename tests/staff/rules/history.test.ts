// Undo and redo against a plain list of versions.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	begin,
	type History,
	MOST_STEPS,
	put,
	record,
	redo,
	undo,
} from "../../../src/staff/rules/history.ts";

const FAR = 10_000;

describe("history", () => {
	it("behaves like a list with a cursor", () => {
		const moves = fc.array(
			fc.oneof(fc.constant("undo" as const), fc.constant("redo" as const), fc.nat(1000)),
			{
				maxLength: 120,
			},
		);
		fc.assert(
			fc.property(moves, (some) => {
				let history: History<number> = begin(-1);
				let list = [-1];
				let cursor = 0;
				for (const [index, move] of some.entries()) {
					if (move === "undo") {
						history = undo(history);
						cursor = Math.max(0, cursor - 1);
					} else if (move === "redo") {
						history = redo(history);
						cursor = Math.min(list.length - 1, cursor + 1);
					} else {
						history = record(history, move, index * FAR);
						list = [...list.slice(0, cursor + 1), move];
						cursor = list.length - 1;
					}
					expect(history.present).toBe(list[cursor]);
					expect(history.past).toEqual(list.slice(0, cursor));
					expect(history.future).toEqual(list.slice(cursor + 1));
				}
			}),
		);
	});

	it("undoes everything that was redone and the other way round", () => {
		fc.assert(
			fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 50 }), (edits) => {
				const history = edits.reduce((line, edit, index) => record(line, edit, index * FAR), begin(-1));
				let back = history;
				for (const _ of edits) back = undo(back);
				expect(back.present).toBe(-1);
				for (const _ of edits) back = redo(back);
				expect([back.past, back.present, back.future]).toEqual([history.past, history.present, []]);
			}),
		);
	});

	it("keeps a burst of typing as one step", () => {
		let history = begin("");
		for (const [index, text] of ["火", "火灾", "火灾时", "火灾时走楼梯"].entries())
			history = record(history, text, 5000 + index * 300);
		expect(undo(history).present).toBe("");
		history = record(history, "火灾时走楼梯。", 9000);
		expect(undo(history).present).toBe("火灾时走楼梯");
	});

	it("begins a new step after undo, however quick", () => {
		const history = record(undo(record(begin("a"), "b", 100)), "c", 200);
		expect([history.past, history.present]).toEqual([["a"], "c"]);
	});

	it("never merges what came from elsewhere", () => {
		const history = record(put(record(begin("a"), "b", 100), "theirs"), "c", 150);
		expect([...history.past, history.present]).toEqual(["a", "b", "theirs", "c"]);
	});

	it("is bounded", () => {
		let history = begin(0);
		for (let edit = 1; edit <= MOST_STEPS + 50; edit++) history = record(history, edit, edit * FAR);
		expect(history.past).toHaveLength(MOST_STEPS);
		expect(history.past[0]).toBe(50);
	});
});
