// Cells of several tallies put together: by day, device and activity, and whether two sets of them agree.
import type { Day } from "../../core/ids.ts";
import { type Cell, sumCounts } from "../../core/tally.ts";
import type { ChainAccount } from "./account-of-chain.ts";

/** The cells of a period, each (day, device, activity) once, in that order. */
export function cellsBetween(accounts: readonly ChainAccount[], from: Day, to: Day): Cell[] {
	const all = accounts.flatMap(({ tally }) => [...tally.cells.values()]);
	return summed(all.filter(({ day }) => from <= day && day <= to));
}

/** Whether two sets of cells count the same. */
export function sameCells(some: readonly Cell[], others: readonly Cell[]): boolean {
	return JSON.stringify(summed(some)) === JSON.stringify(summed(others));
}

function summed(cells: readonly Cell[]): Cell[] {
	const byKey = new Map<string, Cell>();
	for (const { counts, ...place } of cells) {
		const key = `${place.day}/${place.device}/${place.activity}`;
		const so = byKey.get(key);
		byKey.set(key, { ...place, counts: sumCounts(so ? [so.counts, counts] : [counts]) });
	}
	return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}
