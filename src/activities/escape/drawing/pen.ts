// Drawings as data: paths with fill and line, so that one drawing serves the stage, the replay and the editor.

export interface Shape {
	/** SVG path data, in cells. */
	d: string;
	fill?: string;
	line?: string;
	/** Of the line, in cells. */
	width?: number;
	opacity?: number;
	/** Holes where paths overlap. */
	holes?: boolean;
}

export interface Box {
	x: number;
	y: number;
	w: number;
	h: number;
}

type Command = readonly [letter: "M" | "L" | "Q" | "C" | "Z", ...numbers: number[]];
export type Path = readonly Command[];

/** How round a circle's four curves are. */
const KAPPA = 0.5523;

export function rect(x: number, y: number, w: number, h: number, r = 0): Path {
	if (r === 0) return [["M", x, y], ["L", x + w, y], ["L", x + w, y + h], ["L", x, y + h], ["Z"]];
	return [
		["M", x + r, y],
		["L", x + w - r, y],
		["Q", x + w, y, x + w, y + r],
		["L", x + w, y + h - r],
		["Q", x + w, y + h, x + w - r, y + h],
		["L", x + r, y + h],
		["Q", x, y + h, x, y + h - r],
		["L", x, y + r],
		["Q", x, y, x + r, y],
		["Z"],
	];
}

export function oval(cx: number, cy: number, rx: number, ry = rx): Path {
	const kx = rx * KAPPA;
	const ky = ry * KAPPA;
	return [
		["M", cx + rx, cy],
		["C", cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry],
		["C", cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy],
		["C", cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry],
		["C", cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy],
		["Z"],
	];
}

/** Straight lines through x, y, x, y … */
export function lines(points: readonly number[], closed = false): Path {
	const out: Command[] = [];
	for (let at = 0; at < points.length; at += 2) {
		out.push([at === 0 ? "M" : "L", points[at] as number, points[at + 1] as number]);
	}
	if (closed) out.push(["Z"]);
	return out;
}

/** A soft closed blob through x, y, x, y …: corners become curves. */
export function blob(points: readonly number[]): Path {
	const count = points.length / 2;
	const at = (i: number) =>
		[points[(i % count) * 2] as number, points[(i % count) * 2 + 1] as number] as const;
	const mid = (i: number) => [(at(i)[0] + at(i + 1)[0]) / 2, (at(i)[1] + at(i + 1)[1]) / 2] as const;
	const out: Command[] = [["M", ...mid(0)]];
	for (let i = 1; i <= count; i++) out.push(["Q", ...at(i), ...mid(i)]);
	return [...out, ["Z"]];
}

/** A path written by hand in the local box. */
export function path(...commands: Command[]): Path {
	return commands;
}

export interface Stroke {
	line?: string;
	width?: number;
	opacity?: number;
	holes?: boolean;
}

/** Draws into a turned box and collects shapes in cells. */
export class Pen {
	readonly shapes: Shape[] = [];
	/** The box before turning. */
	readonly w: number;
	readonly h: number;

	constructor(
		private readonly box: Box,
		private readonly turn = 0,
		private readonly scale = 1,
	) {
		this.w = turn % 2 === 0 ? box.w : box.h;
		this.h = turn % 2 === 0 ? box.h : box.w;
	}

	fill(what: Path, fill: string, stroke: Stroke = {}): this {
		this.shapes.push({ d: this.written(what), fill, ...stroke });
		return this;
	}

	line(what: Path, line: string, width: number, opacity = 1): this {
		this.shapes.push({ d: this.written(what), line, width, opacity });
		return this;
	}

	/** The long hard shadow of one lamp: the same outline again, beside it. */
	shadow(what: Path, tint: string, by = 0.5): this {
		this.shapes.push({ d: this.written(what, by * 0.8, by), fill: tint });
		return this;
	}

	private written(what: Path, dx = 0, dy = 0): string {
		return what
			.map(([letter, ...numbers]) => {
				const out: string[] = [];
				for (let at = 0; at < numbers.length; at += 2) {
					const [x, y] = this.placed(numbers[at] as number, numbers[at + 1] as number);
					out.push(`${round(x + dx)} ${round(y + dy)}`);
				}
				return letter + out.join(" ");
			})
			.join("");
	}

	private placed(localX: number, localY: number): readonly [number, number] {
		const { x, y, w, h } = this.box;
		const lx = localX * this.scale;
		const ly = localY * this.scale;
		if (this.turn === 1) return [x + w - ly, y + lx];
		if (this.turn === 2) return [x + w - lx, y + h - ly];
		if (this.turn === 3) return [x + ly, y + h - lx];
		return [x + lx, y + ly];
	}
}

/** The same drawing elsewhere and larger. Line widths grow with it. */
export function moved(shapes: readonly Shape[], x: number, y: number, scale: number): Shape[] {
	return shapes.map((shape) => ({
		...shape,
		d: shape.d.replace(
			/(-?[\d.]+) (-?[\d.]+)/g,
			(_all, px: string, py: string) => `${round(Number(px) * scale + x)} ${round(Number(py) * scale + y)}`,
		),
		...(shape.width === undefined ? {} : { width: shape.width * scale }),
	}));
}

const round = (value: number) => Math.round(value * 100) / 100;
