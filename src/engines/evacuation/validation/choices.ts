// V14: groups stay together, people follow others, and a way that closes is given up.
import { exitCloses, group, socialInfluence } from "../plan/geometries.ts";
import { type Run, startRun, stepRun } from "../run/run.ts";
import { type Effort, planOf, type Row, runThrough, seedsOf, spreadOf } from "./row.ts";

/** Seconds that the members of a group may be apart when they arrive. */
const TOGETHER = 10;

/** V14: NIST 2.9, 3.2, 4.1. */
export function choiceRows(effort: Effort): Row[] {
	const seeds = seedsOf(effort);
	return [
		groupRow(
			seeds.map((seed) => apartBy(seed, true)),
			seeds.map((seed) => apartBy(seed, false)),
		),
		influenceRow(effort),
		closedRow(effort),
	];
}

/** Seconds between the first and the last of four fast people and a slow one. */
function apartBy(seed: number, together: boolean): number {
	const { outAt } = runThrough(planOf(group({ together })), seed).crowd;
	return Math.max(...outAt) - Math.min(...outAt);
}

export function groupRow(together: readonly number[], alone: readonly number[]): Row {
	return {
		id: "V14",
		test: "NIST 2.9 结伴：四人 1.25 米/秒，一人 0.5 米/秒",
		criterion: `到达相差 ≤ ${TOGETHER} 秒`,
		measured: `${spreadOf(together, 1, "秒")}；不结伴 ${spreadOf(alone, 1, "秒")}`,
		pass: together.every((seconds) => seconds <= TOGETHER),
	};
}

function influenceRow(effort: Effort): Row {
	const seeds = seedsOf(effort, 40, 8);
	const [follow, alone] = [true, false].map((third) =>
		seeds.reduce((sum, seed) => sum + byExitTwo(runThrough(planOf(socialInfluence({ third })), seed)), 0),
	) as [number, number];
	const share = (count: number) => `${Math.round((100 * count) / (2 * seeds.length))}%`;
	return {
		id: "V14",
		test: "NIST 3.2 看别人走哪边：两人在两个出口正中",
		criterion: `第三人走 2 号出口时，走 2 号的更多（${seeds.length} 个种子）`,
		measured: `没有第三人 ${share(alone)}，有第三人 ${share(follow)}`,
		pass: follow > alone,
	};
}

/** How many of the first two left by exit 2. */
function byExitTwo({ crowd }: Run): number {
	return [0, 1].filter((i) => crowd.exit[i] === 1 && !Number.isNaN(crowd.outAt[i])).length;
}

function closedRow(effort: Effort): Row {
	const seeds = seedsOf(effort);
	const turned = seeds.filter((seed) => {
		const run = startRun(planOf(exitCloses()), seed);
		while (run.seconds < 0.95) stepRun(run);
		const before = run.crowd.exit[0];
		const { crowd } = runThrough(planOf(exitCloses()), seed);
		return before === 0 && crowd.exit[0] === 1 && !Number.isNaN(crowd.outAt[0]);
	}).length;
	return {
		id: "V14",
		test: "NIST 4.1 出口中途关闭：1 秒时 1 号门锁上",
		criterion: "本来去 1 号，改走 2 号出去",
		measured: `${seeds.length} 次里 ${turned} 次`,
		pass: turned === seeds.length,
	};
}
