// Right or wrong, and the letters under which an answer is told.
import type { Question } from "./content.ts";

/** True when exactly the right options are picked; `picked` holds places in the authored order. */
export function grade(question: Pick<Question, "right">, picked: readonly number[]): boolean {
	const right = new Set(question.right);
	return (
		picked.length === right.size && new Set(picked).size === right.size && picked.every((at) => right.has(at))
	);
}

/** The letter of an option's place, from 0: A, B, C … */
export function letterOf(place: number): string {
	return String.fromCharCode(65 + place);
}

/** What is told: letters of the authored order, sorted ("AC"), so that staff can compare screens. */
export function lettersOf(picked: readonly number[]): string {
	return [...picked]
		.sort((a, b) => a - b)
		.map(letterOf)
		.join("");
}
