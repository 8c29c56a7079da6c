// What is too large to be read at all: counted on the raw value, before any schema walks through it.
import type { Problem } from "../../../../core/problems.ts";

/** The longest lists that the schema takes, with what they hold. */
export const MOST_ENTRIES = {
	levels: ["楼层", 120],
	rooms: ["房间", 2000],
	doors: ["门", 4000],
	walls: ["墙", 20_000],
	obstacles: ["障碍物", 4000],
	exits: ["出口", 64],
	signs: ["标志", 2000],
	lifts: ["电梯", 64],
	people: ["人群", 2000],
	hazards: ["险情", 64],
	events: ["事件", 2000],
	counters: ["计数线", 200],
	areas: ["测量区", 200],
} as const;
/** Edges of rooms and obstacles and loose walls together. */
export const MOST_EDGES = 100_000;
/** Numbers, texts and lists in the whole file. */
const MOST_VALUES = 1_000_000;

type Raw = Record<string, unknown>;

/** @returns problems that make reading on pointless; empty when the value is small enough to be checked */
export function sizeProblems(value: unknown): Problem[] {
	if (typeof value !== "object" || value === null) return [];
	const plan = value as Raw;
	const problems: Problem[] = [];
	for (const [list, [what, most]] of Object.entries(MOST_ENTRIES)) {
		const count = lengthOf(plan[list]);
		if (count > most)
			problems.push({ where: list, what: `${what}有 ${count} 条，最多 ${most} 条；请合并或删减` });
	}
	const edges = lengthOf(plan.walls) + cornersOf(plan.rooms) + cornersOf(plan.obstacles);
	if (edges > MOST_EDGES)
		problems.push({
			where: "",
			what: `墙边一共 ${edges} 段，最多 ${MOST_EDGES} 段；请少画些拐角，或拆成几张图`,
		});
	if (problems.length === 0 && holdsMoreThan(value, MOST_VALUES))
		problems.push({ where: "", what: `文件内容超过 ${MOST_VALUES} 个数值，请删减，或拆成几张图` });
	return problems;
}

const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);

function cornersOf(list: unknown): number {
	if (!Array.isArray(list) || list.length > MOST_EDGES) return lengthOf(list);
	return list.reduce<number>((sum, entry: Raw | null | undefined) => sum + lengthOf(entry?.outline), 0);
}

/** Whether the value has more parts than `most`; stops as soon as that is certain. */
function holdsMoreThan(value: unknown, most: number): boolean {
	const open: unknown[] = [value];
	let seen = 0;
	while (open.length > 0) {
		const part = open.pop();
		if (typeof part !== "object" || part === null) continue;
		const inner: unknown[] = Array.isArray(part) ? part : Object.values(part);
		seen += inner.length;
		if (seen > most) return true;
		for (const one of inner) if (typeof one === "object" && one !== null) open.push(one);
	}
	return false;
}
