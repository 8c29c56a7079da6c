// V4 and the first half of V21: how many people a second a door of 1 m lets through.
import { STEP } from "../crowd/parameters.ts";
import { roomWithOneDoor } from "../plan/geometries.ts";
import {
	crossedAt,
	type Effort,
	flowOf,
	meanOf,
	percentOf,
	planOf,
	type Row,
	runThrough,
	seedsOf,
	spreadOf,
} from "./row.ts";

const PERSONS = 100;

interface Passage {
	/** People per second over the whole period. */
	flow: number;
	/** People who came out. */
	out: number;
}

function through(seed: number, dt: number): Passage {
	const run = runThrough(planOf(roomWithOneDoor({ persons: PERSONS })), seed, { dt });
	const times = crossedAt(run, "door").filter((at) => !Number.isNaN(at));
	return { flow: flowOf(times), out: times.length };
}

/** V4: IMO 4, NIST 5.2, ISO 11. */
export function doorRows(effort: Effort): Row[] {
	const seeds = seedsOf(effort);
	return judgeDoor(
		seeds.map((seed) => through(seed, STEP)),
		seeds.map((seed) => through(seed, STEP / 2)),
	);
}

export function judgeDoor(passages: readonly Passage[], halved: readonly Passage[]): Row[] {
	const test = "IMO 4 房门人流：100 人，门宽 1 米";
	const flows = passages.map(({ flow }) => flow);
	const fine = halved.map(({ flow }) => flow);
	const everybody = [...passages, ...halved].every(({ out }) => out === PERSONS);
	const [mean, fineMean] = [meanOf(flows), meanOf(fine)];
	return [
		{
			id: "V4",
			test,
			criterion: "平均 1.10–1.33 人/秒，每次 ≤ 1.40，全部出来",
			measured: spreadOf(flows, 2, "人/秒"),
			pass: mean >= 1.1 && mean <= 1.33 && Math.max(...flows) <= 1.4 && everybody,
		},
		{
			id: "V4",
			test: `${test}，步长减半`,
			criterion: "平均 ≤ 1.40 人/秒",
			measured: spreadOf(fine, 2, "人/秒"),
			pass: fineMean <= 1.4 && everybody,
		},
		{
			id: "V21",
			test: `收敛：房门人流，步长 ${STEP} 与 ${STEP / 2} 秒`,
			criterion: "平均相差 ≤ 10%",
			measured: `${mean.toFixed(3)} 与 ${fineMean.toFixed(3)} 人/秒（${percentOf(fineMean, mean)}）`,
			pass: Math.abs(fineMean / mean - 1) <= 0.1,
		},
	];
}
