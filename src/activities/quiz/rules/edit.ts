// What staff can do to a question bank, as new content made from old: nothing is changed in place.
import { type Bank, type Form, type Question, type QuizContent, TRUE_FALSE } from "./content.ts";
import { letterOf } from "./grade.ts";

/** The Chinese texts a fresh question starts with. */
export interface Starters {
	stem: string;
	why: string;
	source: string;
	option(letter: string): string;
}

/** Adds an unconfirmed question to a bank; it is the last one of the list. `today` as checkedOn. */
export function addQuestion(
	content: QuizContent,
	bank: string,
	today: string,
	starters: Starters,
): QuizContent {
	const fresh: Question = {
		id: freeId(content, `${bank}-new`),
		bank,
		form: "single",
		stem: starters.stem,
		options: ["A", "B", "C"].map(starters.option),
		right: [0],
		why: starters.why,
		facts: ["H01"],
		source: starters.source,
		sure: "M",
		checkedOn: today,
		validFrom: null,
		validUntil: null,
		confirmed: false,
		difficulty: 1,
		audience: ["公众"],
		tags: ["新题"],
	};
	return { ...content, questions: [...content.questions, fresh] };
}

/** A copy directly behind its original, under a free id. */
export function copyQuestion(content: QuizContent, at: number): QuizContent {
	const original = content.questions[at];
	if (!original) return content;
	const copy = { ...original, id: freeId(content, original.id) };
	return { ...content, questions: content.questions.toSpliced(at + 1, 0, copy) };
}

export function removeQuestion(content: QuizContent, at: number): QuizContent {
	return { ...content, questions: content.questions.toSpliced(at, 1) };
}

/** Swaps with the nearest question of the same bank, before (-1) or behind (1). Same content at the ends. */
export function moveQuestion(content: QuizContent, at: number, by: -1 | 1): QuizContent {
	const to = neighbourOf(content, at, by);
	const moved = content.questions[at];
	const other = content.questions[to];
	if (!moved || !other) return content;
	return { ...content, questions: content.questions.with(to, moved).with(at, other) };
}

/** Place of the nearest question of the same bank; -1 where there is none. */
export function neighbourOf(content: QuizContent, at: number, by: -1 | 1): number {
	const bank = content.questions[at]?.bank;
	for (let to = at + by; to >= 0 && to < content.questions.length; to += by) {
		if (content.questions[to]?.bank === bank) return to;
	}
	return -1;
}

export function replaceQuestion(content: QuizContent, at: number, patch: Partial<Question>): QuizContent {
	const old = content.questions[at];
	return old ? { ...content, questions: content.questions.with(at, { ...old, ...patch }) } : content;
}

export function replaceBank(content: QuizContent, at: number, patch: Partial<Bank>): QuizContent {
	const old = content.banks[at];
	return old ? { ...content, banks: content.banks.with(at, { ...old, ...patch }) } : content;
}

/** Another form keeps what it can: options become 对, 错 or lettered blanks, one right answer where one is due. */
export function changeForm(question: Question, form: Form, starters: Starters): Partial<Question> {
	if (form === question.form) return {};
	const first = question.right[0] ?? 0;
	if (form === "true-false") return { form, options: [...TRUE_FALSE], right: [Math.min(first, 1)] };
	const options = question.form === "true-false" ? ["A", "B", "C"].map(starters.option) : question.options;
	return { form, options, right: form === "single" ? [first] : question.right };
}

/** Marks an option right or not; in a single-choice question the mark moves. */
export function markRight(question: Question, option: number): Partial<Question> {
	if (question.form !== "multiple") return { right: [option] };
	const right = question.right.includes(option)
		? question.right.filter((other) => other !== option)
		: [...question.right, option].sort((a, b) => a - b);
	return { right };
}

export function addOption(question: Question, starters: Starters): Partial<Question> {
	return { options: [...question.options, starters.option(letterOf(question.options.length))] };
}

/** Takes an option away; the marks behind it move up. */
export function dropOption(question: Question, option: number): Partial<Question> {
	return {
		options: question.options.toSpliced(option, 1),
		right: question.right.filter((at) => at !== option).map((at) => (at > option ? at - 1 : at)),
	};
}

/** Places of the questions of `bank` ("" for all) that hold every word of `search` somewhere. */
export function findQuestions(content: QuizContent, bank: string, search: string): number[] {
	const words = search.trim().toLowerCase().split(/\s+/);
	return content.questions.flatMap((question, at) => {
		if (bank !== "" && question.bank !== bank) return [];
		const text = [
			question.id,
			question.stem,
			question.why,
			question.source,
			...question.options,
			...question.tags,
		]
			.join("\n")
			.toLowerCase();
		return words.every((word) => text.includes(word)) ? [at] : [];
	});
}

/** Words of a field that staff separate by blanks or commas. */
export function wordsOf(typed: string): string[] {
	return typed.split(/[\s,，、;；]+/).filter((word) => word !== "");
}

function freeId(content: QuizContent, wish: string): string {
	const taken = new Set(content.questions.map(({ id }) => id));
	const stem = wish.replace(/-\d+$/, "").slice(0, 40);
	for (let number = 2; ; number++) {
		const id = `${stem}-${number}`;
		if (!taken.has(id)) return id;
	}
}
