// What each option turns out to have been, once a question is answered.
import type { Question } from "./content.ts";

/** missed: right, but not picked in a multiple-choice question. rest: neither right nor picked. */
export type Mark = "right" | "wrong" | "missed" | "rest";

/** One mark for each option in the authored order; nulls while there is no answer. */
export function marksOf(
	question: Pick<Question, "form" | "options" | "right">,
	answer: { picked: readonly number[] } | null,
): (Mark | null)[] {
	return question.options.map((_, option) => {
		if (!answer) return null;
		const picked = answer.picked.includes(option);
		if (!question.right.includes(option)) return picked ? "wrong" : "rest";
		return picked || question.form !== "multiple" ? "right" : "missed";
	});
}
