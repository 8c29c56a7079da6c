// One run under inspection: it steps, remembers trails, curve and tread, and makes frames for the page.
import { worstOverlap } from "../../src/engines/evacuation/crowd/contact.ts";
import { isPresent, OUT } from "../../src/engines/evacuation/crowd/crowd.ts";
import { KIND_NAMES } from "../../src/engines/evacuation/crowd/parameters.ts";
import type { Plan } from "../../src/engines/evacuation/plan/plan.ts";
import { countPeople, hashOf } from "../../src/engines/evacuation/run/report.ts";
import { isOver, type Run, startRun, stepRun } from "../../src/engines/evacuation/run/run.ts";
import { fillHeat, openSmear, type Smear } from "./heat.ts";
import { type Frame, type Heat, TRAIL_SPOTS } from "./messages.ts";
import { packPeople, STRIDE } from "./people.ts";

/** Seconds between two spots of a trail. */
const TRAIL_SECONDS = 0.25;

export interface Session {
	readonly run: Run;
	/** Ring of TRAIL_SPOTS × people × (x, y, level). */
	readonly trail: Float32Array;
	trailCount: number;
	readonly curve: number[];
	/** Person-seconds by cell. */
	readonly tread: Float32Array;
	readonly smear: Smear;
}

export interface Show {
	heat: Heat;
	exit: number;
	trails: boolean;
	person: number;
}

export function openSession(plan: Plan, seed: number): Session {
	const run = startRun(plan, seed);
	const session: Session = {
		run,
		trail: new Float32Array(TRAIL_SPOTS * run.crowd.count * 3),
		trailCount: 0,
		curve: [0],
		tread: new Float32Array(run.floor.cellCount),
		smear: openSmear(run.floor),
	};
	noteTrail(session);
	return session;
}

/** @returns false when the run is over and no step was taken */
export function advance(session: Session): boolean {
	const { run } = session;
	if (isOver(run)) return false;
	stepRun(run);
	const stepsPerSpot = Math.max(1, Math.round(TRAIL_SECONDS / run.dt));
	if (run.steps % stepsPerSpot === 0) noteTrail(session);
	if (run.seconds >= session.curve.length - 1e-9) session.curve.push(countOut(run));
	return true;
}

export function countOut({ crowd }: Run): number {
	let out = 0;
	for (let i = 0; i < crowd.count; i++) if (!Number.isNaN(crowd.outAt[i])) out++;
	return out;
}

function noteTrail(session: Session): void {
	const { run, trail, tread } = session;
	const { crowd } = run;
	const base = (session.trailCount++ % TRAIL_SPOTS) * crowd.count * 3;
	for (let i = 0; i < crowd.count; i++) {
		const gone = crowd.state[i] === OUT;
		trail[base + 3 * i] = gone ? Number.NaN : (crowd.x[i] as number);
		trail[base + 3 * i + 1] = crowd.y[i] as number;
		trail[base + 3 * i + 2] = crowd.level[i] as number;
		const cell = crowd.cell[i] as number;
		if (cell >= 0 && isPresent(crowd.state[i] as number))
			tread[cell] = (tread[cell] as number) + TRAIL_SECONDS;
	}
}

/** @param take gives an array of at least so many numbers, a used one if there is one */
export function frameOf(
	session: Session,
	show: Show,
	take: (length: number) => Float32Array,
	stepMs: number,
): Frame {
	const { run } = session;
	const { crowd, floor, hazards } = run;
	const people = take(crowd.count * STRIDE);
	packPeople(crowd, people);
	let heat: Float32Array | null = null;
	if (show.heat !== "none") {
		heat = take(floor.cellCount);
		fillHeat(run, show.heat, show.exit, session.tread, session.smear, heat);
	}
	const blocked: number[] = [];
	if (hazards.active)
		for (let cell = 0; cell < floor.cellCount; cell++) if (hazards.blocked[cell]) blocked.push(cell);
	return {
		seconds: run.seconds,
		steps: run.steps,
		over: isOver(run),
		hash: hashOf(run),
		counts: countPeople(run),
		people,
		doors: [...run.doors],
		blocked,
		heat,
		arrows: show.heat === "cost" ? arrowsOf(run, show.exit, take) : null,
		trails: show.trails ? trailsOf(session, take) : null,
		curve: [...session.curve],
		news: hazards.log.slice(-6).map(({ at, kind, id }) => `${at.toFixed(1)} s ${kind} ${id}`),
		followed: show.person >= 0 && show.person < crowd.count ? tellOf(run, show.person) : null,
		overlap: worstOverlap(crowd, run.scratch.pairs),
		densest: densestOf(run),
		stepMs,
	};
}

/** Radius of a circle of one square metre. */
const CIRCLE = 0.5642;

/** Counted over the pairs of the last step. */
export function densestOf({ crowd, scratch }: Run): Frame["densest"] {
	const { pairs } = scratch;
	const near = Uint16Array.from(crowd.state, (state) => (isPresent(state) ? 1 : 0));
	for (let k = 0; k < pairs.count; k++) {
		if ((pairs.distance[k] as number) >= CIRCLE) continue;
		const i = pairs.one[k] as number;
		const j = pairs.other[k] as number;
		if (!isPresent(crowd.state[i] as number) || !isPresent(crowd.state[j] as number)) continue;
		near[i] = (near[i] as number) + 1;
		near[j] = (near[j] as number) + 1;
	}
	let around = 0;
	for (let i = 1; i < near.length; i++) if ((near[i] as number) > (near[around] as number)) around = i;
	return { people: near[around] ?? 0, around };
}

function arrowsOf(
	{ routes, floor }: Run,
	exit: number,
	take: (length: number) => Float32Array,
): Float32Array {
	const arrows = take(2 * floor.cellCount);
	const field = routes.walking[exit];
	for (let cell = 0; cell < floor.cellCount; cell++) {
		arrows[2 * cell] = field?.directionX[cell] ?? 0;
		arrows[2 * cell + 1] = field?.directionY[cell] ?? 0;
	}
	return arrows;
}

function trailsOf({ trail, trailCount, run }: Session, take: (length: number) => Float32Array): Float32Array {
	const each = run.crowd.count * 3;
	const trails = take(TRAIL_SPOTS * each);
	trails.fill(Number.NaN);
	const known = Math.min(trailCount, TRAIL_SPOTS);
	for (let n = 0; n < known; n++) {
		const from = ((trailCount - known + n) % TRAIL_SPOTS) * each;
		trails.set(trail.subarray(from, from + each), (TRAIL_SPOTS - known + n) * each);
	}
	return trails;
}

const STATES = ["等待", "行走", "已出", "未能撤离", "乘梯"];

/** Everything that is known of one person, in words for a developer. */
function tellOf({ crowd, floor, scratch, plan, seconds }: Run, i: number): Record<string, string | number> {
	const n = (value: number | undefined, digits = 2) => Number((value ?? Number.NaN).toFixed(digits));
	const exit = crowd.exit[i] as number;
	const cell = crowd.cell[i] as number;
	return {
		人: `#${i} ${plan.people[crowd.entry[i] as number]?.id ?? ""}`,
		类: KIND_NAMES[crowd.kind[i] as number] ?? "",
		状态: STATES[crowd.state[i] as number] ?? "",
		层: floor.levels[crowd.level[i] as number]?.id ?? "",
		房间: cell >= 0 ? (floor.rooms[floor.roomOf[cell] as number]?.id ?? "") : "",
		位置: `${n(crowd.x[i])}, ${n(crowd.y[i])}`,
		朝向: `${n(crowd.headingX[i])}, ${n(crowd.headingY[i])}`,
		想去: `${n(crowd.wishX[i])}, ${n(crowd.wishY[i])}`,
		目标: exit >= 0 ? (floor.exits[exit]?.id ?? "") : exit === -2 ? "无尽走廊" : exit <= -3 ? "电梯" : "未定",
		"速度 m/s": n(crowd.speed[i]),
		"上限 m/s": n(scratch.speedCap[i]),
		"自由速度 m/s": n(crowd.freeSpeed[i]),
		"前方空隙 m": n(scratch.motion.gap[i]),
		"被堵 s": n(crowd.stuck[i]),
		对向: scratch.motion.opposed[i] ? "是" : "否",
		"半径 m": n(crowd.radius[i]),
		侧身: n(crowd.squeeze[i]),
		"余程 m": n(scratch.costToGo[i]),
		"已走 m": n(crowd.walked[i]),
		同组: crowd.group[i] as number,
		"剂量 FED": n(crowd.dose[i], 3),
		热剂量: n(crowd.heatDose[i], 3),
		弯腰: crowd.bent[i] ? "是" : "否",
		"出口时刻 s": n(crowd.outAt[i]),
		"此刻 s": n(seconds),
	};
}
