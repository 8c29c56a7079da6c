// What the waiting screen shows by turns: the town, then every poster, then the town again.

/** How long the town stays before the first poster. */
export const TOWN_MS = 20_000;
/** Not a poster but the town. */
export const TOWN = -1;

/** What follows `at`, of `count` posters. */
export function nextOnShow(at: number, count: number): number {
	return at + 1 < count ? at + 1 : TOWN;
}
