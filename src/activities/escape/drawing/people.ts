// People of the district as paper figures that stand on the plan: silhouette, walk, and bent low.
import type { PersonKind } from "../plan.ts";
import type { Palette } from "./palette.ts";
import { blob, lines, oval, Pen, path, rect, type Shape } from "./pen.ts";

export const POSES = ["stand", "walk-a", "walk-b", "low-a", "low-b"] as const;
export type Pose = (typeof POSES)[number];
/** Every figure stands in a box of this size, feet at the bottom middle. */
export const FIGURE = { w: 8, h: 10 };

interface Look {
	coat: string;
	coatDark: string;
	legs: string;
	hair: string;
	hairStyle: "short" | "bun" | "helmet" | "tails" | "bob";
	size: number;
	pattern: "stripes" | "flowers" | "bands" | "badge";
}

function lookOf(kind: Exclude<PersonKind, "dog">, p: Palette): Look {
	const looks: Record<Exclude<PersonKind, "dog">, Look> = {
		resident: {
			coat: p.vermilion,
			coatDark: p.vermilionDeep,
			legs: p.skyLight,
			hair: "#2a2320",
			hairStyle: "short",
			size: 1,
			pattern: "stripes",
		},
		grandmother: {
			coat: "#7a5a8c",
			coatDark: "#5d4370",
			legs: "#4b4a58",
			hair: "#d9d6d0",
			hairStyle: "bun",
			size: 0.88,
			pattern: "flowers",
		},
		courier: {
			coat: p.sun,
			coatDark: "#c98b17",
			legs: "#2f3b52",
			hair: p.sun,
			hairStyle: "helmet",
			size: 1.04,
			pattern: "badge",
		},
		aunt: {
			coat: p.jadeLight,
			coatDark: p.jade,
			legs: "#53413b",
			hair: "#3a2c26",
			hairStyle: "bob",
			size: 0.95,
			pattern: "flowers",
		},
		firefighter: {
			coat: "#2b3a57",
			coatDark: "#1f2b42",
			legs: "#2b3a57",
			hair: p.vermilion,
			hairStyle: "helmet",
			size: 1.06,
			pattern: "bands",
		},
		schoolchild: {
			coat: p.sky,
			coatDark: "#1b587f",
			legs: "#26324a",
			hair: "#2a2320",
			hairStyle: "tails",
			size: 0.74,
			pattern: "badge",
		},
	};
	return looks[kind];
}

export function personShapes(kind: PersonKind, pose: Pose, p: Palette): Shape[] {
	if (kind === "dog") return dogShapes(pose, p);
	const look = lookOf(kind, p);
	const s = look.size;
	const isLow = pose === "low-a" || pose === "low-b";
	const box = { x: FIGURE.w / 2 - 4 * s, y: FIGURE.h - 10 * s, w: 8, h: 10 };
	const pen = new Pen(box, 0, s);
	pen.fill(oval(4.6, 9.7, 2.3, 0.5), p.shadow);
	legs(pen, p, look, pose);
	if (isLow) lowBody(pen, p, look);
	else body(pen, p, look, pose);
	return pen.shapes;
}

function legs(pen: Pen, p: Palette, look: Look, pose: Pose): void {
	const ink = { line: p.ink, width: 0.16 };
	const shift =
		pose === "walk-a" || pose === "low-a" ? 0.55 : pose === "walk-b" || pose === "low-b" ? -0.55 : 0;
	const rise = Math.abs(shift) > 0 ? 0.35 : 0;
	const top = pose.startsWith("low") ? 8 : 7.2;
	const foot = (x: number, up: number) => {
		pen.fill(rect(x - 0.45, top, 0.95, 9.4 - top - up, 0.3), look.legs, ink);
		pen.fill(
			path(
				["M", x - 0.55, 9.7 - up],
				["Q", x - 0.5, 9.1 - up, x + 0.1, 9.1 - up],
				["Q", x + 1, 9.2 - up, x + 1, 9.7 - up],
				["Z"],
			),
			p.ink,
		);
	};
	foot(3.4 - shift, shift > 0 ? rise : 0);
	foot(4.6 + shift, shift < 0 ? rise : 0);
}

function body(pen: Pen, p: Palette, look: Look, pose: Pose): void {
	const ink = { line: p.ink, width: 0.18 };
	const swing = pose === "walk-a" ? 0.7 : pose === "walk-b" ? -0.7 : 0;
	arm(pen, p, look, 2.5, 4.6, -0.5 - swing);
	const coat = path(
		["M", 2.7, 4.5],
		["Q", 4, 3.7, 5.3, 4.5],
		["L", 5.9, 7.7],
		["Q", 4, 8.3, 2.1, 7.7],
		["Z"],
	);
	pen.fill(coat, look.coat, ink);
	pattern(pen, p, look, 4, 6.1);
	pen.line(lines([4, 4.2, 4.05, 7.9]), look.coatDark, 0.2);
	arm(pen, p, look, 5.5, 4.6, 0.5 + swing);
	head(pen, p, look, 4, 2.6);
}

/** Bent low: knees deep, back flat, head forward. */
function lowBody(pen: Pen, p: Palette, look: Look): void {
	const ink = { line: p.ink, width: 0.18 };
	const coat = path(
		["M", 2.1, 8.5],
		["Q", 1.7, 6.6, 3.2, 5.9],
		["Q", 5, 5.1, 6, 6],
		["Q", 6.4, 7.2, 5.3, 8.6],
		["Q", 3.6, 9, 2.1, 8.5],
		["Z"],
	);
	pen.fill(coat, look.coat, ink);
	pattern(pen, p, look, 3.9, 7.2);
	head(pen, p, look, 5.6, 4.9);
	// One arm before the mouth.
	pen
		.line(path(["M", 4.6, 6.9], ["Q", 6, 7.4, 6.5, 6]), p.ink, 1.02)
		.line(path(["M", 4.6, 6.9], ["Q", 6, 7.4, 6.5, 6]), look.coatDark, 0.74);
	pen.fill(oval(6.55, 5.85, 0.42), p.skin, ink);
}

function arm(pen: Pen, p: Palette, look: Look, x: number, y: number, out: number): void {
	const reach = path(["M", x, y + 0.3], ["Q", x + out * 0.4, y + 1.4, x + out, y + 2.4]);
	pen.line(reach, p.ink, 1.05).line(reach, look.coatDark, 0.75);
	pen.fill(oval(x + out, y + 2.6, 0.42), p.skin, { line: p.ink, width: 0.16 });
}

function pattern(pen: Pen, p: Palette, look: Look, cx: number, cy: number): void {
	if (look.pattern === "stripes") {
		for (const y of [-1, 0, 1])
			pen.line(path(["M", cx - 1.4, cy + y], ["Q", cx, cy + y + 0.3, cx + 1.4, cy + y]), p.white, 0.16, 0.75);
	}
	if (look.pattern === "flowers") {
		for (const [x, y] of [
			[-0.9, -0.7],
			[0.9, -0.2],
			[-0.6, 0.8],
			[0.8, 1.1],
		] as const) {
			pen.fill(oval(cx + x, cy + y, 0.26), p.pink).fill(oval(cx + x, cy + y, 0.1), p.sun);
		}
	}
	if (look.pattern === "bands") {
		for (const y of [-0.4, 0.9])
			pen.line(path(["M", cx - 1.6, cy + y], ["L", cx + 1.6, cy + y]), p.sun, 0.36);
	}
	if (look.pattern === "badge")
		pen.fill(rect(cx - 1.1, cy - 0.9, 0.8, 0.8, 0.1), p.white, { line: p.ink, width: 0.1 });
}

function head(pen: Pen, p: Palette, look: Look, cx: number, cy: number): void {
	const ink = { line: p.ink, width: 0.18 };
	if (look.hairStyle === "tails") {
		pen
			.fill(oval(cx - 1.75, cy + 0.5, 0.5, 0.8), look.hair, ink)
			.fill(oval(cx + 1.75, cy + 0.5, 0.5, 0.8), look.hair, ink);
	}
	if (look.hairStyle === "bob") pen.fill(rect(cx - 1.8, cy - 1.3, 3.6, 3, 1.2), look.hair, ink);
	if (look.hairStyle === "bun") pen.fill(oval(cx + 0.2, cy - 1.9, 0.8), look.hair, ink);
	pen.fill(oval(cx, cy, 1.6, 1.65), p.skin, ink);
	const cap = path(
		["M", cx - 1.65, cy + 0.1],
		["C", cx - 1.9, cy - 2.3, cx + 1.9, cy - 2.3, cx + 1.65, cy + 0.1],
		["Q", cx + 1, cy - 0.8, cx + 0.1, cy - 0.75],
		["Q", cx - 1.1, cy - 0.75, cx - 1.65, cy + 0.1],
		["Z"],
	);
	pen.fill(cap, look.hair, ink);
	if (look.hairStyle === "helmet")
		pen.line(path(["M", cx - 1.9, cy - 0.1], ["Q", cx, cy - 0.9, cx + 1.9, cy - 0.1]), p.ink, 0.34);
	pen.fill(oval(cx - 0.4, cy + 0.3, 0.16, 0.2), p.ink).fill(oval(cx + 0.75, cy + 0.3, 0.16, 0.2), p.ink);
	pen
		.fill(oval(cx - 0.75, cy + 0.75, 0.26, 0.18), p.pink)
		.fill(oval(cx + 1.05, cy + 0.75, 0.26, 0.18), p.pink);
	pen.line(path(["M", cx - 0.05, cy + 0.95], ["Q", cx + 0.2, cy + 1.1, cx + 0.45, cy + 0.95]), p.ink, 0.13);
}

function dogShapes(pose: Pose, p: Palette): Shape[] {
	const pen = new Pen({ x: 1.4, y: 5, w: 6, h: 5 });
	const ink = { line: p.ink, width: 0.17 };
	const coat = "#d99a55";
	const step = pose === "walk-a" || pose === "low-a" ? 0.3 : pose === "walk-b" || pose === "low-b" ? -0.3 : 0;
	pen.fill(oval(2.7, 4.75, 2, 0.3), p.shadow);
	pen
		.line(path(["M", 1, 2.6], ["Q", 0, 2, 0.3, 1 + step]), p.ink, 0.72)
		.line(path(["M", 1, 2.6], ["Q", 0, 2, 0.3, 1 + step]), coat, 0.44);
	for (const x of [1.2 + step, 1.9 - step, 3.3 + step, 3.9 - step])
		pen.fill(rect(x - 0.22, 3.2, 0.5, 1.5, 0.2), coat, ink);
	pen.fill(blob([0.6, 2.2, 1.2, 1.7, 3.6, 1.8, 4.4, 2.3, 4.3, 3.5, 2.4, 3.9, 0.7, 3.7]), coat, ink);
	pen.fill(oval(4.3, 1.6, 1.05, 0.95), coat, ink);
	pen.fill(blob([3.4, 0.8, 3.9, 0.5, 4, 1.6, 3.4, 1.9, 3.1, 1.4]), "#9a6237", ink);
	pen.fill(oval(5.1, 1.9, 0.5, 0.38), p.white, ink).fill(oval(5.4, 1.72, 0.2, 0.16), p.ink);
	pen.fill(oval(4.5, 1.35, 0.15, 0.18), p.ink);
	pen.line(path(["M", 3.5, 2.5], ["Q", 4.1, 2.9, 4.7, 2.5]), p.vermilion, 0.34);
	return pen.shapes;
}
