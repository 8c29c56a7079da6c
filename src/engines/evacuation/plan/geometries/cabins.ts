// RiMEA 10, IMO 10, NIST 3.1: a cabin corridor in which everybody has an exit of their own.
import type { PlanInput } from "../plan.ts";
import {
	type DoorPart,
	doorAtX,
	doorAtY,
	flat,
	GROUND,
	type PeoplePart,
	type RoomPart,
	rectangle,
} from "./parts.ts";

/** Persons per cabin, six above and six below the corridor: 23 together. */
const PERSONS = [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1];
/** Four cabins of two leave by the secondary exit: 8 persons, and 15 by the main one. */
const SECONDARY = [4, 5, 9, 10];

/** Corridor of 1 m × 18 m between cabins of 3 m × 4 m; "main" at the left end, "secondary" at the right end. */
export function cabins(): PlanInput {
	const rooms: RoomPart[] = [{ id: "corridor", level: GROUND, outline: rectangle(0, 4, 18, 1) }];
	const doors: DoorPart[] = [doorAtX("main", 0, 4.5, 1), doorAtX("secondary", 18, 4.5, 1)];
	const people: PeoplePart[] = [];
	for (const [n, count] of PERSONS.entries()) {
		const isAbove = n < 6;
		const left = 3 * (n % 6);
		const outline = rectangle(left, isAbove ? 0 : 5, 3, 4);
		rooms.push({ id: `cabin-${n + 1}`, level: GROUND, outline });
		doors.push(doorAtY(`door-${n + 1}`, left + 1.5, isAbove ? 4 : 5, 0.9));
		people.push({
			id: `cabin-${n + 1}`,
			level: GROUND,
			outline,
			count,
			exit: SECONDARY.includes(n) ? "secondary" : "main",
		});
	}
	return flat("客舱走廊", {
		rooms,
		doors,
		exits: [
			{ id: "main", level: GROUND, door: "main" },
			{ id: "secondary", level: GROUND, door: "secondary" },
		],
		people,
		endsAt: 300,
	});
}
