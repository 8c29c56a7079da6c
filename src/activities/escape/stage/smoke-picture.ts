// Smoke as layered grey paper: the rules' density, torn edges that drift, four tones with weight.
import { FLOOR, type Ground } from "../rules/ground.ts";

/** Texels a cell. */
const FINE = 2;
const NOISE = 64;

export class SmokePicture {
	readonly canvas: HTMLCanvasElement;
	private readonly pixels: ImageData;
	private readonly brush: CanvasRenderingContext2D;
	private readonly spreadOut: Float32Array;
	private readonly noise = driftingNoise();

	constructor(
		private readonly ground: Ground,
		private readonly isNight: boolean,
	) {
		this.canvas = document.createElement("canvas");
		this.canvas.width = ground.columns * FINE;
		this.canvas.height = ground.rows * FINE;
		const brush = this.canvas.getContext("2d", { willReadFrequently: true });
		if (!brush) throw new Error("This browser draws no canvas at all");
		this.brush = brush;
		this.pixels = brush.createImageData(this.canvas.width, this.canvas.height);
		this.spreadOut = new Float32Array(ground.kind.length);
	}

	/** Paints `density`; `driftMs` moves the torn edges. */
	paint(density: Float32Array, driftMs: number): void {
		this.reachUnderWalls(density);
		const { width, height, data } = this.pixels;
		const drift = driftMs / 90;
		for (let y = 0; y < height; y++) {
			for (let x = 0; x < width; x++) {
				const thick = this.thicknessAt(x, y);
				const at = (y * width + x) * 4;
				if (thick < 0.015) {
					data[at + 3] = 0;
					continue;
				}
				const torn =
					this.noiseAt(x + drift * 0.5, y - drift * 0.3) +
					this.noiseAt(x * 2.3 - drift * 0.4, y * 2.3 + drift * 0.2) * 0.5;
				this.tone(at, thick * 1.15 + (torn - 0.75) * 0.5 * Math.min(1, thick * 5), torn);
			}
		}
		this.brush.putImageData(this.pixels, 0, 0);
	}

	/** Four sheets of grey, each with a narrow soft rim. */
	private tone(at: number, value: number, cloud: number): void {
		const sheets =
			ramp(value, 0.04, 0.12) + ramp(value, 0.26, 0.36) + ramp(value, 0.52, 0.64) + ramp(value, 0.82, 0.95);
		const light =
			(this.isNight ? 172 - sheets * 17 : 206 - sheets * 20) +
			ramp(cloud, 0.5, 0.62) * 9 +
			ramp(cloud, 0.85, 0.97) * 9 -
			9;
		const { data } = this.pixels;
		data[at] = light;
		data[at + 1] = light + 3;
		data[at + 2] = light + 10;
		data[at + 3] = Math.min(1, sheets * 0.27) * 240;
	}

	/** Walls take the thickest neighbour, so that smoke ends under a wall and not before it. */
	private reachUnderWalls(density: Float32Array): void {
		const { columns, kind } = this.ground;
		for (let cell = 0; cell < density.length; cell++) {
			if (kind[cell] === FLOOR) {
				this.spreadOut[cell] = density[cell] as number;
				continue;
			}
			this.spreadOut[cell] = Math.max(
				density[cell - 1] ?? 0,
				density[cell + 1] ?? 0,
				density[cell - columns] ?? 0,
				density[cell + columns] ?? 0,
			);
		}
	}

	private thicknessAt(x: number, y: number): number {
		const { columns, rows } = this.ground;
		const cx = Math.max(0, Math.min(columns - 1.001, (x + 0.5) / FINE - 0.5));
		const cy = Math.max(0, Math.min(rows - 1.001, (y + 0.5) / FINE - 0.5));
		const cell = Math.floor(cy) * columns + Math.floor(cx);
		const fx = cx - Math.floor(cx);
		const fy = cy - Math.floor(cy);
		const at = (offset: number) => this.spreadOut[cell + offset] ?? 0;
		const above = at(0) * (1 - fx) + at(1) * fx;
		const below = at(columns) * (1 - fx) + at(columns + 1) * fx;
		return above * (1 - fy) + below * fy;
	}

	private noiseAt(x: number, y: number): number {
		const fx = Math.floor(x * 0.55);
		const fy = Math.floor(y * 0.55);
		const tx = x * 0.55 - fx;
		const ty = y * 0.55 - fy;
		const at = (dx: number, dy: number) =>
			this.noise[((fy + dy) & (NOISE - 1)) * NOISE + ((fx + dx) & (NOISE - 1))] as number;
		const above = at(0, 0) * (1 - tx) + at(1, 0) * tx;
		const below = at(0, 1) * (1 - tx) + at(1, 1) * tx;
		return above * (1 - ty) + below * ty;
	}
}

const ramp = (value: number, from: number, to: number): number =>
	Math.max(0, Math.min(1, (value - from) / (to - from)));

/** A tile of smooth-enough noise, the same every time. */
function driftingNoise(): Float32Array {
	const tile = new Float32Array(NOISE * NOISE);
	let seed = 20270616;
	for (let at = 0; at < tile.length; at++) {
		seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
		tile[at] = (seed >>> 8) / 16777216;
	}
	return tile;
}
