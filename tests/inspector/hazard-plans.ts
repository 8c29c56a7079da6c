// Plans with one danger each, to be looked at: something has fallen, smoke in a corridor, water, gas, a debris flow.
import type { PlanInput, Point } from "../../src/engines/evacuation/plan/plan.ts";

const box = (left: number, top: number, width: number, height: number): Point[] => [
	[left, top],
	[left + width, top],
	[left + width, top + height],
	[left, top + height],
];

type Hazards = NonNullable<PlanInput["hazards"]>;

/** Eighty people in a room of 12 m × 8 m, a corridor of 24 m × 3 m with a side room, and a way out at its end. */
function corridorWith(title: string, hazards: Hazards, more: Partial<PlanInput> = {}): PlanInput {
	const level = "ground";
	return {
		schema: 1,
		title,
		levels: [{ id: level }],
		rooms: [
			{ id: "room", level, outline: box(0, 0, 12, 8) },
			{ id: "corridor", level, outline: box(12, 2.5, 24, 3) },
			{ id: "store", level, outline: box(18, 5.5, 6, 5) },
		],
		doors: [
			{ id: "room-door", level, from: [12, 3.2], to: [12, 4.8] },
			{ id: "store-door", level, from: [20.5, 5.5], to: [21.5, 5.5] },
			{ id: "out", level, from: [36, 3.2], to: [36, 4.8] },
			{ id: "back", level, from: [0, 3.5], to: [0, 4.5] },
		],
		exits: [
			{ id: "out", level, door: "out" },
			{ id: "back", level, door: "back" },
		],
		people: [{ id: "crowd", level, outline: box(1, 0.5, 10, 7), count: 80, exit: "out" }],
		hazards,
		endsAt: 300,
		...more,
	};
}

export const HAZARD_PLANS: Readonly<Record<string, () => PlanInput>> = {
	"fallen-shelf": () =>
		corridorWith("走廊里倒了架子", [
			{ kind: "falling", id: "shelf", level: "ground", outline: box(24, 2.5, 1, 1.8), at: 1 },
		]),
	"fire-in-store": () =>
		corridorWith("储藏间起火", [
			{ kind: "fire", id: "fire", level: "ground", at: [21, 8], growth: "fast", peakKilowatts: 3000 },
		]),
	"fire-in-room": () =>
		corridorWith("房间里起火", [
			{ kind: "fire", id: "fire", level: "ground", at: [6, 4], growth: "ultra-fast", peakKilowatts: 3000 },
		]),
	"flooded-corridor": () =>
		corridorWith("走廊进水", [
			{ kind: "water", id: "water", level: "ground", at: [21, 8], inflow: 2, ground: { room: 0.5 } },
		]),
	"gas-in-store": () =>
		corridorWith("储藏间漏气", [
			{ kind: "gas", id: "gas", level: "ground", at: [21, 8], rate: 0.02, gas: "petroleum", sparkAt: 20 },
		]),
	"debris-flow": () =>
		corridorWith("泥石流", [
			{
				kind: "debris",
				id: "debris",
				level: "ground",
				from: [30, 2.6],
				toward: [0, 1],
				startsAt: 15,
				speed: 2,
				halfWidth: 2,
			},
		]),
};
