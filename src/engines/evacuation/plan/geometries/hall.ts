// V17: a hall of 60 m × 40 m with 24 obstacles and any number of people, for measuring how fast the engine is.
import type { PlanInput } from "../plan.ts";
import { doorAtX, doorAtY, flat, GROUND, rectangle } from "./parts.ts";

const WIDTH = 60;
const HEIGHT = 40;

/** Six by four blocks of 2 m; exits of 3 m in the middle of each wall. */
export function obstacleHall({ persons = 2000, width = WIDTH, height = HEIGHT } = {}): PlanInput {
	const doors = [
		doorAtX("west", 0, height / 2, 3),
		doorAtX("east", width, height / 2, 3),
		doorAtY("north", width / 2, 0, 3),
		doorAtY("south", width / 2, height, 3),
	];
	const outline = rectangle(0, 0, width, height);
	return flat("有障碍物的大厅", {
		rooms: [{ id: "hall", level: GROUND, outline, ceiling: 8 }],
		doors,
		exits: doors.map(({ id }) => ({ id, level: GROUND, door: id })),
		obstacles: Array.from({ length: 24 }, (_, n) => ({
			id: `block-${n + 1}`,
			level: GROUND,
			kind: "柱",
			outline: rectangle(
				((n % 6) + 0.5) * (width / 6) - 1,
				(Math.floor(n / 6) + 0.5) * (height / 4) - 1,
				2,
				2,
			),
		})),
		people: [{ id: "crowd", level: GROUND, outline, count: persons }],
		endsAt: 1200,
	});
}
