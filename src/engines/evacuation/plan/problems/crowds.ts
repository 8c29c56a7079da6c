// People as written: how many, how fast, which way, in groups of what size.
import type { People, Plan, Spread } from "../plan.ts";
import type { Say } from "./ground.ts";

/** A run holds at most so many people. */
export const MOST_PEOPLE = 20_000;
/** Nobody is slower than this for good, and nobody runs faster, metres per second. */
const LEAST_SPEED = 0.05;
const MOST_SPEED = 5;

export function sayCrowdProblems(plan: Plan, say: Say): void {
	const persons = plan.people.reduce((sum, { count }) => sum + count, 0);
	if (persons > MOST_PEOPLE)
		say("people", `人数合计 ${persons} 人，最多 ${MOST_PEOPLE} 人；请减少人数或分开计算`);
	const endless = new Set(
		plan.levels.filter(({ repeatsEvery }) => repeatsEvery !== undefined).map(({ id }) => id),
	);
	for (const [i, people] of plan.people.entries()) {
		const where = `people.${i}`;
		const who = `人群“${people.id}”`;
		for (const fault of spreadFaults(people.reaction)) say(`${where}.reaction`, `${who}的反应时间：${fault}`);
		if (people.speed)
			for (const fault of [...spreadFaults(people.speed), ...speedFaults(people.speed)])
				say(`${where}.speed`, `${who}的步速：${fault}`);
		sayHeadingProblems(people, endless, `${where}.heading`, who, say);
		if (people.group > people.count && people.together === undefined)
			say(
				`${where}.group`,
				`${who}只有 ${people.count} 人，结伴人数却是 ${people.group}；请改小，或用 together 和别的人群结伴`,
			);
	}
}

function sayHeadingProblems(
	people: People,
	endless: ReadonlySet<string>,
	where: string,
	who: string,
	say: Say,
) {
	if (people.heading === undefined) return;
	if (people.heading[0] === 0 && people.heading[1] === 0)
		say(where, `${who}的行走方向是 [0, 0]，请写出往哪边走`);
	if (!endless.has(people.level))
		say(where, `${who}写了行走方向，但它的楼层不是循环的；请删去 heading，或给楼层写 repeatsEvery`);
	if (people.exit !== undefined) say(where, `${who}又写了行走方向又写了出口，请只留一样`);
}

/** What is wrong with a spread whatever it stands for. */
function spreadFaults(spread: Spread): string[] {
	if (spread.kind === "uniform" && spread.from > spread.to)
		return [`下限 ${spread.from} 大于上限 ${spread.to}，请对调`];
	if (spread.kind !== "normal") return [];
	const { mean, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = spread;
	if (from > to) return [`下限 ${from} 大于上限 ${to}，请对调`];
	if (mean < from || mean > to) return [`平均值 ${mean} 不在上下限之间，请改正`];
	return [];
}

function speedFaults(spread: Spread): string[] {
	const [least, most] = speedRange(spread);
	const faults: string[] = [];
	if (least < LEAST_SPEED)
		faults.push(
			spread.kind === "normal"
				? `可能抽到 0 或更小，人会站着不走；请写下限 from，至少 ${LEAST_SPEED} 米/秒`
				: `可能是 0，人会站着不走；至少 ${LEAST_SPEED} 米/秒`,
		);
	if (most > MOST_SPEED) faults.push(`可能超过每秒 ${MOST_SPEED} 米，人跑不了这么快；请改小`);
	return faults;
}

/** The slowest and the fastest that a spread lets us expect in a thousand people. */
function speedRange(spread: Spread): [number, number] {
	switch (spread.kind) {
		case "fixed":
			return [spread.value, spread.value];
		case "uniform":
			return [Math.min(spread.from, spread.to), Math.max(spread.from, spread.to)];
		case "normal":
			return [
				Math.max(spread.mean - 3 * spread.deviation, spread.from ?? 0),
				Math.min(spread.mean + 3 * spread.deviation, spread.to ?? Number.POSITIVE_INFINITY),
			];
		case "log-normal":
			return spread.mu > -3 && spread.mu < 1.6 ? [1, 1] : [0, spread.mu >= 1.6 ? MOST_SPEED * 2 : 0];
		case "gamma":
		case "weibull":
			return [spread.scale, spread.scale * (spread.kind === "gamma" ? spread.shape : 1)];
	}
}
