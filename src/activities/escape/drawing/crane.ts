// 安安, the guide: a small red-crested crane in a yellow helmet, one wing pointing.
import { blob, lines, oval, Pen, path, type Shape } from "./pen.ts";

export const CRANE = { x: 0, y: 0, w: 12, h: 15 };

const INK = "#1c2330";
const edge = { line: INK, width: 0.26 };

export function craneShapes(): Shape[] {
	const pen = new Pen(CRANE);
	pen.fill(oval(6.6, 14.5, 3.2, 0.4), "rgba(28,35,48,0.16)");
	for (const x of [5.9, 7.1]) {
		pen.line(lines([x, 10.8, x, 14.2]), INK, 0.3);
		pen.line(lines([x - 0.7, 14.4, x, 14.1, x + 0.6, 14.4]), INK, 0.3);
	}
	// Tail, body, neck.
	pen.fill(blob([8.6, 7.6, 10.9, 7.2, 11.6, 8.6, 11, 10.4, 9, 10.6, 8, 9.4]), INK);
	pen.fill(
		blob([4.2, 7.6, 6, 6.4, 8.6, 6.9, 10, 8.6, 8.8, 10.9, 6.2, 11.6, 4.2, 10.4, 3.7, 9]),
		"#ffffff",
		edge,
	);
	const neck = path(["M", 5.2, 8.2], ["C", 3, 6.6, 6, 5.2, 5, 3.4]);
	pen.line(neck, INK, 1.7).line(neck, "#ffffff", 1.2);
	pen.line(path(["M", 5.15, 7.2], ["Q", 4.6, 6.2, 5.25, 5.2]), INK, 0.5);
	// Head with crest, helmet, beak.
	pen.fill(path(["M", 3.9, 2.9], ["L", 1.2, 3.5], ["L", 3.9, 3.9], ["Z"]), "#f6b73c", edge);
	pen.fill(oval(4.9, 3.1, 1.35, 1.25), "#ffffff", edge);
	pen.fill(
		path(["M", 3.6, 2.7], ["Q", 4.9, 2.1, 6.2, 2.7], ["L", 6.1, 3], ["Q", 4.9, 2.5, 3.7, 3], ["Z"]),
		"#d9412b",
	);
	pen.fill(
		path(["M", 3.1, 2.55], ["C", 3.2, 0.2, 6.7, 0.2, 6.8, 2.55], ["Q", 4.9, 1.9, 3.1, 2.55], ["Z"]),
		"#f6b73c",
		edge,
	);
	pen.line(path(["M", 2.5, 2.7], ["Q", 4.9, 1.9, 7.2, 2.7]), INK, 0.36);
	pen.line(path(["M", 4.95, 0.8], ["L", 4.95, 1.9]), "#d9412b", 0.4);
	pen.fill(oval(4.3, 3.2, 0.22, 0.26), INK);
	pen.fill(oval(5.2, 3.75, 0.34, 0.22), "#efb3a2");
	// The wing that points up and to the left.
	const wing = path(
		["M", 6.6, 7.9],
		["Q", 4, 8.6, 1, 5.6],
		["L", 1.5, 7],
		["L", 0.7, 7.1],
		["L", 1.8, 8.2],
		["L", 1.3, 8.6],
		["Q", 3.6, 10.6, 7, 9.4],
		["Z"],
	);
	pen.fill(wing, "#ffffff", edge);
	pen.fill(
		path(["M", 1, 5.6], ["L", 1.5, 7], ["L", 0.7, 7.1], ["L", 1.8, 8.2], ["Q", 2.4, 7.6, 2, 6.6], ["Z"]),
		INK,
	);
	return pen.shapes;
}
