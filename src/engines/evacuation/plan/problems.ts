// What keeps a plan from being calculated: every problem at once, cheap questions first, each with its place and cure.
import { type Checked, check, type Problem } from "../../../core/problems.ts";
import { buildFloor } from "../floor/build-floor.ts";
import { Plan } from "./plan.ts";
import { sayCrowdProblems } from "./problems/crowds.ts";
import { sayDoorProblems } from "./problems/doors.ts";
import { layGround, type Say } from "./problems/ground.ts";
import { sayNameProblems } from "./problems/names.ts";
import { sayOutlineProblems, sayOverlapProblems } from "./problems/outlines.ts";
import { sayPlaceProblems } from "./problems/places.ts";
import { sayReachProblems } from "./problems/reach.ts";
import { sizeProblems } from "./problems/size.ts";
import { sayStandingProblems, startPlaces } from "./problems/standing.ts";
import { sayWorkProblems } from "./problems/work.ts";

/** A plan from anything, or all problems that keep it from being one. */
export function readPlan(value: unknown): Checked<Plan> {
	const tooLarge = sizeProblems(value);
	if (tooLarge.length > 0) return { ok: false, problems: tooLarge };
	const read = check(Plan, value);
	if (!read.ok) return read;
	const problems = problemsOf(read.value);
	return problems.length === 0 ? read : { ok: false, problems };
}

/** Like `readPlan`, from the text of a file. */
export function readPlanText(text: string): Checked<Plan> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return {
			ok: false,
			problems: [{ where: "", what: "文件不是完整的 JSON，可能被截断或改坏，请重新导出" }],
		};
	}
	return readPlan(value);
}

/**
 * What a schema cannot say. Outlines and amounts are asked first, since everything else measures with them; the floor
 * is built only for plans in which everything has its place and which are not too large.
 */
export function problemsOf(plan: Plan): Problem[] {
	const problems: Problem[] = [];
	const say: Say = (where, what) => problems.push({ where, what });
	sayNameProblems(plan, say);
	sayCrowdProblems(plan, say);
	const before = problems.length;
	sayOutlineProblems(plan, say);
	sayWorkProblems(plan, say);
	if (problems.length === before) sayDrawingProblems(plan, say);
	if (problems.length > 0) return problems;
	const floor = buildFloor(plan);
	const places = startPlaces(plan, floor, say);
	if (places === null) return problems;
	sayStandingProblems(plan, floor, places, say);
	if (problems.length === 0) sayReachProblems(plan, floor, places, say);
	return problems;
}

/** Questions that measure areas: only for outlines that enclose something. */
function sayDrawingProblems(plan: Plan, say: Say): void {
	const ground = layGround(plan);
	sayOverlapProblems(plan, ground, say);
	sayDoorProblems(plan, ground, say);
	sayPlaceProblems(plan, ground, say);
	if (ground.isTangled())
		say("rooms", "房间和区域的轮廓太多、太碎，没法逐对比较；请把轮廓画简单些，或拆成几张图");
}
