// The scale of a bar chart: a round top, few round steps, bars and ticks as shares of it.

export interface BarScale {
	/** Value at the top of the chart; never 0. */
	top: number;
	/** From 0 to `top`, round numbers. */
	ticks: number[];
}

const ROUND = [1, 2, 5, 10];

/** A scale for counts (whole, ≥ 0) in at most five steps. */
export function scaleFor(values: readonly number[]): BarScale {
	const most = values.reduce((top, value) => Math.max(top, value), 0);
	const step = stepFor(most);
	const steps = Math.max(1, Math.ceil(most / step));
	return { top: steps * step, ticks: Array.from({ length: steps + 1 }, (_, index) => index * step) };
}

/** Every how many bars a label fits, when `count` labels of `labelPx` stand in `widthPx`. */
export function labelEvery(count: number, widthPx: number, labelPx: number): number {
	const fit = Math.max(1, Math.floor(widthPx / labelPx));
	return Math.max(1, Math.ceil(count / fit));
}

function stepFor(most: number): number {
	let magnitude = 1;
	for (;;) {
		for (const round of ROUND) if (round * magnitude * 5 >= most) return round * magnitude;
		magnitude *= 10;
	}
}
