// A grid of equal windows as one path, because a tower has too many to draw one by one.

interface Grid {
	left: number;
	top: number;
	across: number;
	down: number;
	width: number;
	height: number;
	stepX: number;
	stepY: number;
	/** Windows left out, counted row by row from 0: for what is drawn by hand there. */
	without?: readonly number[];
}

export function windows({
	left,
	top,
	across,
	down,
	width,
	height,
	stepX,
	stepY,
	without = [],
}: Grid): string {
	return Array.from({ length: across * down }, (_, at) => at)
		.filter((at) => !without.includes(at))
		.map((at) => {
			const x = left + (at % across) * stepX;
			const y = top + Math.floor(at / across) * stepY;
			return `M${x} ${y}h${width}v${height}h${-width}z`;
		})
		.join("");
}
