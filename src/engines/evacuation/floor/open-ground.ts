// The open ground behind exit doors, so that nobody vanishes in the opening.
import type { Door, Exit, Plan, Point, Room } from "../plan/plan.ts";
import { isInside, lengthOf } from "./geometry.ts";

/** Open ground behind an exit door: depth in metres, and how much wider than the door on each side. */
const GROUND = { deep: 3.5, wider: 1, safeFrom: 2 } as const;

/** Each exit that is a door gets a strip of open ground on a level of its own, so that strips never meet. */
export function withGroundBehindExits(plan: Plan): Plan {
	const levels = [...plan.levels];
	const rooms = [...plan.rooms];
	const doors = [...plan.doors];
	const exits = plan.exits.map((exit): Exit => {
		if (exit.door === undefined) return exit;
		const at = doors.findIndex(({ id }) => id === exit.door);
		const door = doors[at];
		if (!door)
			throw new Error(`Exit "${exit.id}" names the door "${exit.door}", which the plan does not have`);
		const ground = `out-${exit.id}`;
		levels.push({ id: ground, title: "", elevation: 0 });
		doors[at] = { ...door, level: door.level, toLevel: ground };
		const { outline, safe } = groundBehind(door, plan.rooms);
		rooms.push({ id: ground, title: "", level: ground, outline, ceiling: 60, outdoors: true });
		return { ...exit, level: ground, outline: safe };
	});
	return { ...plan, levels, rooms, doors, exits };
}

function groundBehind(
	{ from, to, level }: Door,
	rooms: readonly Room[],
): { outline: Point[]; safe: Point[] } {
	const width = lengthOf(from, to);
	const ux = (to[0] - from[0]) / width;
	const uy = (to[1] - from[1]) / width;
	const mx = (from[0] + to[0]) / 2;
	const my = (from[1] + to[1]) / 2;
	const inside = rooms.some(
		(room) => room.level === level && isInside(room.outline, mx - uy * 0.1, my + ux * 0.1),
	);
	const side = inside ? -1 : 1;
	const half = width / 2 + GROUND.wider;
	const at = (along: number, out: number): Point => [
		mx + ux * along - uy * out * side,
		my + uy * along + ux * out * side,
	];
	return {
		outline: [at(-half, 0), at(half, 0), at(half, GROUND.deep), at(-half, GROUND.deep)],
		safe: [
			at(-half, GROUND.safeFrom),
			at(half, GROUND.safeFrom),
			at(half, GROUND.deep),
			at(-half, GROUND.deep),
		],
	};
}
