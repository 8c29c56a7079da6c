// What the address of the page asks for, so that a finding can be reopened by its link.
import { HEATS, type Heat } from "./messages.ts";
import { PLANS } from "./plans.ts";

/** What people are coloured by. */
export const COLOURS = ["state", "speed", "kind", "goal", "stuck"] as const;
export type Colour = (typeof COLOURS)[number];

export interface Wishes {
	plan: string;
	seed: number;
	/** A second seed to compare with, null: one run alone. */
	against: number | null;
	heat: Heat;
	colour: Colour;
	trails: boolean;
	/** Seconds to run to at once. */
	to: number;
	/** Person followed from the start, −1: nobody. */
	person: number;
}

export function wishesOf(query: URLSearchParams): Wishes {
	const oneOf = <T extends string>(name: string, all: readonly T[], usual: T): T =>
		all.find((one) => one === query.get(name)) ?? usual;
	const number = (name: string, usual: number) => {
		const value = Number(query.get(name) ?? Number.NaN);
		return Number.isFinite(value) ? value : usual;
	};
	return {
		plan: oneOf("plan", Object.keys(PLANS), "room-with-one-door"),
		seed: Math.trunc(number("seed", 1)),
		against: query.has("against") ? Math.trunc(number("against", 2)) : null,
		heat: oneOf("heat", HEATS, "none"),
		colour: oneOf("colour", COLOURS, "state"),
		trails: query.has("trails"),
		to: Math.max(0, number("to", 0)),
		person: Math.trunc(number("person", -1)),
	};
}
