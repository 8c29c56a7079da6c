// V18: bodies never overlap by more than 5 cm, and nobody stands still while the way is free.
import { type Crowd, isPresent, type Neighbours, WALKING } from "../crowd/crowd.ts";
import { counterFlow, obstacleHall, roomWithOneDoor } from "../plan/geometries.ts";
import type { PlanInput } from "../plan/plan.ts";
import type { Run } from "../run/run.ts";
import { type Effort, planOf, type Row, runThrough, seedsOf } from "./row.ts";

const DEEPEST = 0.05;
/** Seconds in which somebody whose way is free gets farther than this, metres. */
const PATIENCE = 10;
const STILL = 0.2;
/** The way is free when nobody stands nearer than this in the strip a body needs, metres. */
const AHEAD = 0.6;

const CASES: Record<Effort, readonly { test: string; plan: PlanInput }[]> = {
	full: [
		{ test: "IMO 4", plan: roomWithOneDoor() },
		{ test: "IMO 8（100 对 100）", plan: counterFlow({ against: 100 }) },
		{ test: "大厅 500 人", plan: obstacleHall({ persons: 500 }) },
	],
	short: [
		{ test: "IMO 4", plan: roomWithOneDoor() },
		{ test: "IMO 8（100 对 50）", plan: counterFlow({ against: 50 }) },
	],
};

interface BodyWatch {
	/** Metres. */
	deepest: number;
	/** People who stood still too long. */
	stuck: number;
	watch(run: Run): void;
}

/** V18. */
export function bodyRows(effort: Effort): Row[] {
	return CASES[effort].flatMap(({ test, plan }) => {
		const seen = seedsOf(effort, 3, 1).map((seed) => {
			const bodies = watchBodies();
			runThrough(planOf(plan), seed, bodies);
			return bodies;
		});
		return judgeBodies(test, seen);
	});
}

export function judgeBodies(test: string, seen: readonly Pick<BodyWatch, "deepest" | "stuck">[]): Row[] {
	const deepest = Math.max(...seen.map((one) => one.deepest));
	const stuck = seen.reduce((sum, one) => sum + one.stuck, 0);
	return [
		{
			id: "V18",
			test: `${test}：身体重叠`,
			criterion: `最深 ≤ ${100 * DEEPEST} 厘米`,
			measured: `${(100 * deepest).toFixed(1)} 厘米（${seen.length} 次）`,
			pass: deepest <= DEEPEST,
		},
		{
			id: "V18",
			test: `${test}：卡住不动`,
			criterion: `路通时没人停 ${PATIENCE} 秒以上`,
			measured: `${stuck} 人（${seen.length} 次）`,
			pass: stuck === 0,
		},
	];
}

/** Looks at one run, every step. */
export function watchBodies(): BodyWatch {
	let since: { x: Float64Array; y: Float64Array; seconds: Float64Array; told: Uint8Array } | undefined;
	const seen: BodyWatch = {
		deepest: 0,
		stuck: 0,
		watch({ crowd, scratch: { pairs }, seconds }) {
			since ??= {
				x: crowd.x.slice(),
				y: crowd.y.slice(),
				seconds: new Float64Array(crowd.count),
				told: new Uint8Array(crowd.count),
			};
			seen.deepest = Math.max(seen.deepest, deepestOverlap(crowd, pairs));
			const blocked = blockedAhead(crowd, pairs);
			for (let i = 0; i < crowd.count; i++) {
				const dx = (crowd.x[i] as number) - (since.x[i] as number);
				const dy = (crowd.y[i] as number) - (since.y[i] as number);
				if (crowd.state[i] !== WALKING || blocked[i] || dx * dx + dy * dy > STILL * STILL) {
					since.x[i] = crowd.x[i] as number;
					since.y[i] = crowd.y[i] as number;
					since.seconds[i] = seconds;
				} else if (seconds - (since.seconds[i] as number) > PATIENCE && !since.told[i]) {
					since.told[i] = 1;
					seen.stuck++;
				}
			}
		},
	};
	return seen;
}

/** Deepest overlap of the bodies as they stand now; who is near whom is known from the beginning of the step. */
function deepestOverlap(crowd: Crowd, { count, one, other }: Neighbours): number {
	const { x, y, radius, squeeze, state } = crowd;
	let deepest = 0;
	for (let k = 0; k < count; k++) {
		const i = one[k] as number;
		const j = other[k] as number;
		if (!isPresent(state[i] as number) || !isPresent(state[j] as number)) continue;
		const dx = (x[j] as number) - (x[i] as number);
		const dy = (y[j] as number) - (y[i] as number);
		const touch =
			(radius[i] as number) * (squeeze[i] as number) + (radius[j] as number) * (squeeze[j] as number);
		const d2 = dx * dx + dy * dy;
		if (d2 < touch * touch) deepest = Math.max(deepest, touch - Math.sqrt(d2));
	}
	return deepest;
}

function blockedAhead(crowd: Crowd, { count, one, other }: Neighbours): Uint8Array {
	const blocked = new Uint8Array(crowd.count);
	for (let k = 0; k < count; k++) {
		const i = one[k] as number;
		const j = other[k] as number;
		if (isInTheWay(crowd, i, j)) blocked[i] = 1;
		if (isInTheWay(crowd, j, i)) blocked[j] = 1;
	}
	return blocked;
}

/** Whether j stands close before i, in the strip that i's body needs. */
function isInTheWay({ x, y, radius, wishX, wishY }: Crowd, i: number, j: number): boolean {
	const dx = (x[j] as number) - (x[i] as number);
	const dy = (y[j] as number) - (y[i] as number);
	const ahead = dx * (wishX[i] as number) + dy * (wishY[i] as number);
	if (ahead <= 0 || dx * dx + dy * dy > AHEAD * AHEAD) return false;
	const aside = dx * (wishY[i] as number) - dy * (wishX[i] as number);
	return Math.abs(aside) < (radius[i] as number) + (radius[j] as number);
}
