// How warmly a result is received.
import type { Result } from "../../../core/activity.ts";

/** Which of `count` sentences, from modest to warm, suits a result that is not perfect. */
export function praiseOf({ score, outOf }: Result, count: number): number {
	if (outOf <= 0) return 0;
	return Math.min(count - 1, Math.floor((Math.min(Math.max(score, 0), outOf) / outOf) * count));
}
