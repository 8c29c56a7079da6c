// Many people side by side, each with a free lane: do they walk as fast as was asked (RiMEA 7, IMO 7, NIST 2.4, ISO 5).
import type { PlanInput, Spread } from "../plan.ts";
import { flat, GROUND, rectangle } from "./parts.ts";

export interface AgeGroup {
	/** The people entry is named `<id>-<n>`. */
	id: string;
	persons: number;
	speed: Spread;
}

const between = (from: number, to: number): Spread => ({ kind: "uniform", from, to });

/** RiMEA 7 after Weidmann: 50 adults of 20 to 70 years. */
export const AGES: readonly AgeGroup[] = [
	{ id: "age-20", persons: 9, speed: between(1.6, 1.64) },
	{ id: "age-30", persons: 9, speed: between(1.52, 1.56) },
	{ id: "age-40", persons: 8, speed: between(1.46, 1.5) },
	{ id: "age-50", persons: 8, speed: between(1.39, 1.43) },
	{ id: "age-60", persons: 8, speed: between(1.25, 1.29) },
	{ id: "age-70", persons: 8, speed: between(1.05, 1.09) },
];

/** ISO 5, NIST 2.4: 100 persons of one normal distribution. */
export const NORMAL_CROWD: readonly AgeGroup[] = [
	{
		id: "person",
		persons: 100,
		speed: { kind: "normal", mean: 1.2, deviation: 0.2, from: 0.4, to: 2 },
	},
];

/** Lanes of 1 m; lines "start" and "end" are 40 m apart; everybody is an entry of their own, named by group. */
export function demographics({ groups = AGES }: { groups?: readonly AgeGroup[] } = {}): PlanInput {
	const each = groups.flatMap(({ id, persons, speed }) =>
		Array.from({ length: persons }, (_, n) => ({ id: `${id}-${n + 1}`, speed })),
	);
	const height = each.length;
	return flat("不同年龄的步速", {
		rooms: [{ id: "field", level: GROUND, outline: rectangle(0, 0, 46, height) }],
		exits: [{ id: "goal", level: GROUND, outline: rectangle(44, 0, 2, height) }],
		people: each.map((one, lane) => ({
			...one,
			level: GROUND,
			outline: rectangle(0.5, lane + 0.25, 1, 0.5),
			count: 1,
		})),
		counters: [
			{ id: "start", level: GROUND, from: [2, 0], to: [2, height] },
			{ id: "end", level: GROUND, from: [42, 0], to: [42, height] },
		],
		endsAt: 120,
	});
}
