// From drawings to pixels: shapes painted on a canvas once, at the size they are seen.
import type { Box, Shape } from "../drawing/pen.ts";

/** Paints `shapes`, given in cells, so that `view` fills the canvas. */
export function paint(canvas: HTMLCanvasElement, shapes: readonly Shape[], view: Box): void {
	const brush = canvas.getContext("2d");
	if (!brush) throw new Error("This browser draws no canvas at all");
	brush.save();
	brush.scale(canvas.width / view.w, canvas.height / view.h);
	brush.translate(-view.x, -view.y);
	brush.lineJoin = "round";
	brush.lineCap = "round";
	for (const shape of shapes) {
		const path = new Path2D(shape.d);
		brush.globalAlpha = shape.opacity ?? 1;
		if (shape.fill) {
			brush.fillStyle = shape.fill;
			brush.fill(path, shape.holes ? "evenodd" : "nonzero");
		}
		if (shape.line) {
			brush.strokeStyle = shape.line;
			brush.lineWidth = shape.width ?? 0.1;
			brush.stroke(path);
		}
	}
	brush.restore();
}

/** A canvas for `view` at `density` pixels a cell. */
export function canvasFor(view: Box, density: number): HTMLCanvasElement {
	const canvas = document.createElement("canvas");
	canvas.width = Math.round(view.w * density);
	canvas.height = Math.round(view.h * density);
	// Kept in plain memory: what is drawn outlives a GPU that drops everything.
	canvas.getContext("2d", { willReadFrequently: true });
	return canvas;
}

/** Ready to be painted anew. */
export function wipe(canvas: HTMLCanvasElement): void {
	canvas.getContext("2d")?.clearRect(0, 0, canvas.width, canvas.height);
}
