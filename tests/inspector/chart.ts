// A small chart as SVG text: axes with round ticks, lines, dots, bands and a legend.
export interface Series {
	name: string;
	colour: string;
	points: readonly (readonly [number, number])[];
	/** "steps" holds each value until the next. */
	as: "line" | "dots" | "steps" | "dashes";
}

export interface Chart {
	title: string;
	/** Axis titles with their units. */
	x: string;
	y: string;
	/** Least and most are at least so wide. */
	span: { x: readonly [number, number]; y: readonly [number, number] };
	/** Filled between two lines over the same x. */
	band?: {
		name: string;
		colour: string;
		low: readonly (readonly [number, number])[];
		high: readonly (readonly [number, number])[];
	};
	series: readonly Series[];
	/** One line below: where it comes from. */
	note?: string;
}

const WIDTH = 720;
const HEIGHT = 460;
const FRAME = { left: 64, top: 48, right: 24, bottom: 72 } as const;
const INK = "#1c2330";

/** Escapes what XML would take for its own. */
function safe(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Round numbers from the least to the most, at most nine of them. */
export function ticksOf(least: number, most: number): number[] {
	const rough = (most - least) / 8;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = [1, 2, 5, 10].map((n) => n * power).find((one) => one >= rough - 1e-12) ?? 10 * power;
	const ticks: number[] = [];
	for (let n = Math.ceil(least / step - 1e-9); n * step <= most + step * 1e-9; n++)
		ticks.push(Number((n * step).toPrecision(10)));
	return ticks;
}

/** @returns a whole SVG file; the same chart gives the same text */
export function drawChart(chart: Chart): string {
	const { span, series, band } = chart;
	const toX = scaleOf(span.x, FRAME.left, WIDTH - FRAME.right);
	const toY = scaleOf(span.y, HEIGHT - FRAME.bottom, FRAME.top);
	const path = (points: Series["points"]) =>
		points
			.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
			.map(([x, y], n) => `${n ? "L" : "M"}${toX(x)} ${toY(y)}`)
			.join("");
	const parts = [
		`<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff6e5"/>`,
		`<text x="${FRAME.left}" y="22" font-size="17" font-weight="700">${safe(chart.title)}</text>`,
		...gridOf(chart, toX, toY),
	];
	if (band)
		parts.push(
			`<path d="${path(band.low)}${path([...band.high].reverse()).replace("M", "L")}Z" fill="${band.colour}" fill-opacity="0.28"/>`,
		);
	for (const one of series) parts.push(markOf(one, path, toX, toY));
	parts.push(...legendOf(chart));
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" fill="${INK}">${parts.join("")}</svg>\n`;
}

function scaleOf([least, most]: readonly [number, number], from: number, to: number) {
	return (value: number) => Number((from + ((value - least) / (most - least)) * (to - from)).toFixed(1));
}

function gridOf({ span, x, y }: Chart, toX: (v: number) => number, toY: (v: number) => number): string[] {
	const bottom = HEIGHT - FRAME.bottom;
	return [
		...ticksOf(...span.x).map(
			(tick) =>
				`<path d="M${toX(tick)} ${FRAME.top}V${bottom}" stroke="#e7dfd0"/><text x="${toX(tick)}" y="${bottom + 18}" font-size="12" text-anchor="middle">${tick}</text>`,
		),
		...ticksOf(...span.y).map(
			(tick) =>
				`<path d="M${FRAME.left} ${toY(tick)}H${WIDTH - FRAME.right}" stroke="#e7dfd0"/><text x="${FRAME.left - 8}" y="${toY(tick) + 4}" font-size="12" text-anchor="end">${tick}</text>`,
		),
		`<path d="M${FRAME.left} ${FRAME.top}V${bottom}H${WIDTH - FRAME.right}" fill="none" stroke="${INK}" stroke-width="1.5"/>`,
		`<text x="${WIDTH - FRAME.right}" y="${bottom + 36}" font-size="13" text-anchor="end">${safe(x)}</text>`,
		`<text x="${FRAME.left - 46}" y="${FRAME.top - 12}" font-size="12">${safe(y)}</text>`,
	];
}

function markOf(
	{ as, points, colour }: Series,
	path: (points: Series["points"]) => string,
	toX: (v: number) => number,
	toY: (v: number) => number,
): string {
	if (as === "dots")
		return points
			.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
			.map(([x, y]) => `<circle cx="${toX(x)}" cy="${toY(y)}" r="4" fill="${colour}" stroke="${INK}"/>`)
			.join("");
	const line = as === "steps" ? stepsOf(points) : points;
	const dash = as === "dashes" ? ' stroke-dasharray="7 5"' : "";
	return `<path d="${path(line)}" fill="none" stroke="${colour}" stroke-width="2.2"${dash}/>`;
}

function stepsOf(points: Series["points"]): [number, number][] {
	return points.flatMap(([x, y], n): [number, number][] => {
		const before = points[n - 1];
		return before
			? [
					[x, before[1]],
					[x, y],
				]
			: [[x, y]];
	});
}

function legendOf({ series, band, note }: Chart): string[] {
	const entries = [...series, ...(band ? [{ name: band.name, colour: band.colour, as: "band" }] : [])];
	const y = HEIGHT - 24;
	let x = FRAME.left;
	const parts = entries.map(({ name, colour, as }) => {
		const mark =
			as === "dots"
				? `<circle cx="${x + 9}" cy="${y - 4}" r="4" fill="${colour}" stroke="${INK}"/>`
				: as === "band"
					? `<rect x="${x}" y="${y - 10}" width="18" height="11" fill="${colour}" fill-opacity="0.28"/>`
					: `<path d="M${x} ${y - 4}h18" stroke="${colour}" stroke-width="2.2"${as === "dashes" ? ' stroke-dasharray="5 4"' : ""}/>`;
		const text = `${mark}<text x="${x + 24}" y="${y}" font-size="12">${safe(name)}</text>`;
		x += 38 + widthOf(name);
		return text;
	});
	if (note)
		parts.push(
			`<text x="${FRAME.left}" y="${HEIGHT - 6}" font-size="10" fill="#3d4656">${safe(note)}</text>`,
		);
	return parts;
}

/** Pixels of a text of 12 px: a Chinese character is a square. */
function widthOf(text: string): number {
	let width = 0;
	for (const letter of text) width += letter.charCodeAt(0) > 0x2e80 ? 12 : 6.8;
	return width;
}
