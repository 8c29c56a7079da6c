// One sheet with every moving thing on it: figures in their poses, flames, engine, marks, dots.
import { CanvasSource, Rectangle, Texture } from "pixi.js";
import { BUBBLE, bubbleShapes, WORKS, type Work } from "../drawing/bubbles.ts";
import type { Palette } from "../drawing/palette.ts";
import { type Box, lines, oval, Pen, type Shape } from "../drawing/pen.ts";
import { FIGURE, POSES, type Pose, personShapes } from "../drawing/people.ts";
import { engineShapes, glowShapes } from "../drawing/street.ts";
import type { PersonKind } from "../plan.ts";
import { canvasFor, paint } from "./bake.ts";

/** The painted sheet, and where on it each thing is, in pixels. */
export interface Sheet {
	canvas: HTMLCanvasElement;
	frames: ReadonlyMap<string, Box>;
}

export interface Atlas {
	source: CanvasSource;
	person(kind: PersonKind, pose: Pose): Texture;
	bubble(work: Work): Texture;
	mark: Texture;
	ring: Texture;
	dot: Texture;
	glow: Texture;
	engine: Texture;
}

const GLOW = { w: 10, h: 12 };
const ENGINE = { w: 15, h: 7 };

export function paintSheet(kinds: readonly PersonKind[], p: Palette, density: number): Sheet {
	const wide = Math.max(POSES.length * FIGURE.w, WORKS.length * BUBBLE.w);
	const canvas = canvasFor({ x: 0, y: 0, w: wide, h: kinds.length * FIGURE.h + 20 }, density);
	const brush = canvas.getContext("2d");
	const frames = new Map<string, Box>();
	const put = (name: string, x: number, y: number, w: number, h: number, shapes: readonly Shape[]) => {
		const part = canvasFor({ x: 0, y: 0, w, h }, density);
		paint(part, shapes, { x: 0, y: 0, w, h });
		const frame = {
			x: Math.round(x * density),
			y: Math.round(y * density),
			w: part.width,
			h: part.height,
		};
		brush?.drawImage(part, frame.x, frame.y);
		frames.set(name, frame);
	};
	kinds.forEach((kind, row) => {
		POSES.forEach((pose, column) => {
			const shapes = personShapes(kind, pose, p);
			put(`${kind} ${pose}`, column * FIGURE.w, row * FIGURE.h, FIGURE.w, FIGURE.h, shapes);
		});
	});
	const y = kinds.length * FIGURE.h + 0.5;
	put("glow", 0, y, GLOW.w, GLOW.h, glowShapes(GLOW.w, GLOW.h));
	put("engine", 11, y, ENGINE.w, ENGINE.h, engineShapes(p));
	put("mark", 27, y, 5, 6, markShapes(p));
	put("ring", 33, y, 6, 4, ringShapes(p));
	put("dot", 40, y, 2, 2, dotShapes(p));
	WORKS.forEach((work, column) => {
		put(`bubble ${work}`, column * BUBBLE.w, y + 12.5, BUBBLE.w, BUBBLE.h, bubbleShapes(work, p));
	});
	return { canvas, frames };
}

/** The sheet on the GPU. */
export function atlasOf({ canvas, frames }: Sheet): Atlas {
	const source = new CanvasSource({ resource: canvas, scaleMode: "linear" });
	const textures = new Map(
		[...frames].map(([name, { x, y, w, h }]) => [
			name,
			new Texture({ source, frame: new Rectangle(x, y, w, h) }),
		]),
	);
	const named = (name: string) => {
		const found = textures.get(name);
		if (!found) throw new Error(`Nothing called «${name}» on the sheet`);
		return found;
	};
	return {
		source,
		person: (kind, pose) => named(`${kind} ${pose}`),
		bubble: (work) => named(`bubble ${work}`),
		mark: named("mark"),
		ring: named("ring"),
		dot: named("dot"),
		glow: named("glow"),
		engine: named("engine"),
	};
}

/** A pin that says: here. */
function markShapes(p: Palette): Shape[] {
	const pen = new Pen({ x: 0, y: 0, w: 5, h: 6 });
	const pin = lines([0.8, 0.6, 4.2, 0.6, 4.2, 3, 2.5, 5.4, 0.8, 3], true);
	pen.shadow(pin, p.shadow, 0.4).fill(pin, p.vermilion, { line: p.ink, width: 0.24 });
	return pen.fill(oval(2.5, 2, 0.8), p.white, { line: p.ink, width: 0.16 }).shapes;
}

function ringShapes(p: Palette): Shape[] {
	const pen = new Pen({ x: 0, y: 0, w: 6, h: 4 });
	return pen.line(oval(3, 2, 2.6, 1.6), p.ink, 0.5).line(oval(3, 2, 2.6, 1.6), p.sun, 0.28).shapes;
}

function dotShapes(p: Palette): Shape[] {
	return new Pen({ x: 0, y: 0, w: 2, h: 2 }).fill(oval(1, 1, 0.6), p.sun, { line: p.ink, width: 0.22 })
		.shapes;
}
