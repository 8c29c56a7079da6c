// Counts in the office's terms: only of enrolled devices, under the kiosk each stands for, in a window of days.
import * as v from "valibot";
import { daysBetween } from "../core/calendar.ts";
import type { CountsRow } from "../core/desk.ts";
import type { CountedPart } from "../core/forms.ts";
import { Day } from "../core/ids.ts";
import type { House } from "./house.ts";
import { Refused } from "./http/refused.ts";
import { cellsBetween } from "./ledger/cells.ts";
import { texts } from "./texts.ts";

export interface Days {
	from: Day;
	to: Day;
}
const MOST_DAYS = 400;

/** The window in a query, or a refusal. */
export function daysOf(query: Record<string, string>): Days {
	const read = v.safeParse(v.object({ from: Day, to: Day }), query);
	const days = read.success ? daysBetween(read.output.from, read.output.to) : -1;
	if (!read.success || days < 0 || days >= MOST_DAYS) throw new Refused(422, texts.badDays);
	return read.output;
}

/** Events of a device that nobody enrolled here are kept and not counted until somebody does. */
export async function countsIn({ ledger, store }: House, { from, to }: Days): Promise<CountsRow[]> {
	const kioskOf = new Map((await store.kiosks.devices()).map(({ device, kiosk }) => [device, kiosk]));
	return cellsBetween(await ledger.chains(), from, to)
		.filter(({ device }) => kioskOf.has(device))
		.map((cell) => ({ ...cell, kiosk: kioskOf.get(cell.device) ?? null }));
}

/** The same counts with where their kiosk stands, as the form wants them. */
export async function partsIn(house: House, days: Days): Promise<CountedPart[]> {
	const placeTypes = new Map(
		(await house.store.kiosks.all()).map(({ kiosk, placeType }) => [kiosk, placeType]),
	);
	return (await countsIn(house, days)).map(({ activity, kiosk, counts }) => ({
		activity,
		counts,
		placeType: (kiosk && placeTypes.get(kiosk)) ?? "",
	}));
}
