// The result told by topic: what this visitor knows, and what to look up where.
import type { Round } from "./play.ts";

export interface Topic {
	name: string;
	right: number;
	asked: number;
	/** Sources of the questions answered wrong, each once. */
	lookUp: string[];
}

/** Topics in the order they came up; a question's topic is its first tag. */
export function topicsOf(round: Round): Topic[] {
	const topics = new Map<string, Topic>();
	round.answers.forEach(({ right }, place) => {
		const question = round.cards[place]?.question;
		const name = question?.tags[0];
		if (!question || name === undefined) return;
		const topic = topics.get(name) ?? { name, right: 0, asked: 0, lookUp: [] };
		const misses =
			right || topic.lookUp.includes(question.source) ? topic.lookUp : [...topic.lookUp, question.source];
		topics.set(name, { name, right: topic.right + Number(right), asked: topic.asked + 1, lookUp: misses });
	});
	return [...topics.values()];
}
