// Random plans for the property tests: rooms in a row, doors, a block, a flight of stairs, people of all kinds, a hazard.
import fc from "fast-check";
import { doorAtX, rectangle } from "../../../../src/engines/evacuation/plan/geometries/parts.ts";
import type { PlanInput } from "../../../../src/engines/evacuation/plan/plan.ts";

type List<Name extends keyof PlanInput> = NonNullable<PlanInput[Name]>;

const metres = (min: number, max: number) => fc.integer({ min: min * 20, max: max * 20 }).map((n) => n / 20);
const KINDS = ["adult", "male", "female", "child", "small-child", "elder", "wheelchair", "crutches"] as const;
const HAZARDS = ["none", "fire", "bad-air", "water", "falling"] as const;

const Shape = fc.record({
	depth: metres(5, 8),
	widths: fc.array(metres(4, 9), { minLength: 1, maxLength: 3 }),
	doorWidth: metres(0.9, 1.6),
	doorAt: metres(1.5, 3.5),
	stairs: fc.boolean(),
	secondExit: fc.boolean(),
	block: metres(0.5, 1.4),
	persons: fc.integer({ min: 3, max: 14 }),
	kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 3, maxLength: 3 }),
	group: fc.integer({ min: 1, max: 3 }),
	slowest: fc.integer({ min: 0, max: 8 }),
	hazard: fc.constantFrom(...HAZARDS),
	shutsAt: fc.integer({ min: 1, max: 12 }),
});
type Shape = typeof Shape extends fc.Arbitrary<infer S> ? S : never;

export const randomPlans: fc.Arbitrary<PlanInput> = Shape.map(planOf);

function planOf(shape: Shape): PlanInput {
	const { depth, widths, doorAt, doorWidth, stairs, secondExit } = shape;
	const lefts = widths.map((_, n) => widths.slice(0, n).reduce((sum, width) => sum + width, 0));
	const end = (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0);
	const door = (id: string, x: number, level = "g") => doorAtX(id, x, doorAt, doorWidth, level);
	const rooms: List<"rooms">[number][] = widths.map((width, n) => ({
		id: `room-${n}`,
		level: "g",
		outline: rectangle(lefts[n] as number, 0, width, depth),
	}));
	const doors: List<"doors">[number][] = lefts.slice(1).map((x, n) => door(`door-${n}`, x));
	const exits: List<"exits">[number][] = [];
	if (stairs) {
		const top = doorAt - doorWidth / 2;
		rooms.push({
			id: "flight",
			level: "s",
			outline: rectangle(end, top, 4, doorWidth),
			stair: { up: [-1, 0] },
		});
		rooms.push({ id: "hall", level: "d", outline: rectangle(end + 4, 0, 5, depth) });
		doors.push({ ...door("head", end), toLevel: "s" }, { ...door("foot", end + 4, "s"), toLevel: "d" });
		doors.push(door("way-out", end + 9, "d"));
		exits.push({ id: "out", level: "d", door: "way-out" });
	} else {
		doors.push(door("way-out", end));
		exits.push({ id: "out", level: "g", door: "way-out" });
	}
	if (secondExit) {
		doors.push(door("back", 0));
		exits.push({ id: "back", level: "g", door: "back" });
	}
	return {
		schema: 1,
		title: "随机平面图",
		levels: [{ id: "g", elevation: 3 }, { id: "s", elevation: 1.5 }, { id: "d" }].filter(
			({ id }) => id === "g" || stairs,
		),
		rooms,
		doors,
		exits,
		obstacles: [
			{
				id: "block",
				level: "g",
				outline: rectangle(1.6, depth - 0.9 - shape.block, shape.block, shape.block),
			},
		],
		people: peopleOf(shape, lefts),
		hazards: hazardsOf(shape),
		events: secondExit ? [{ kind: "door", at: shape.shutsAt, door: "back", state: "locked" }] : [],
		endsAt: 30,
	};
}

function peopleOf(
	{ widths, depth, persons, kinds, group, slowest, stairs }: Shape,
	lefts: number[],
): List<"people"> {
	const kindOf = (n: number) => kinds[n] ?? "adult";
	return widths.map((width, n) => ({
		id: `people-${n}`,
		level: "g",
		outline: rectangle((lefts[n] as number) + 0.5, 0.5, width - 1, depth - 1),
		count: persons,
		// Nobody on wheels where the only way out may be a flight of stairs.
		kind: stairs && kindOf(n) === "wheelchair" ? "crutches" : kindOf(n),
		group,
		reaction: { kind: "uniform", from: 0, to: slowest },
	}));
}

function hazardsOf({ hazard, widths, depth }: Shape): List<"hazards"> {
	const room = rectangle(0, 0, widths[0] as number, depth);
	const at: [number, number] = [(widths[0] as number) - 0.8, depth - 0.8];
	switch (hazard) {
		case "none":
			return [];
		case "fire":
			return [{ kind: "fire", id: "fire", level: "g", at, growth: "ultra-fast" }];
		case "bad-air":
			return [{ kind: "bad-air", id: "air", level: "g", outline: room, coPpm: 60_000, extinction: 1 }];
		case "water":
			return [{ kind: "water", id: "water", level: "g", at, inflow: 2 }];
		case "falling":
			return [{ kind: "falling", id: "falling", level: "g", outline: rectangle(1, 1, 2, 2), at: 3 }];
	}
}
