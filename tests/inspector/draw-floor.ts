// Draws what stands still: rooms, stairs, exits, obstacles, walls, doors by state, signs, counters; and the heat map.
import { CELL } from "../../src/engines/evacuation/floor/floor.ts";
import type { DoorState, Point } from "../../src/engines/evacuation/plan/plan.ts";
import { GOALS, INK, inkOf, JADE, MIST, STONE, SUN, VERMILION } from "./colours.ts";
import type { Frame, Heat, Scene } from "./messages.ts";
import type { Placed, Sheet } from "./view.ts";

type Brush = CanvasRenderingContext2D;

/** Everything is drawn in metres: a line of so many pixels is `px / scale` wide. */
export interface Look {
	scale: number;
	heat: Heat;
	exit: number;
	selectedDoor: number;
}

const DOORS: Record<DoorState, string> = { open: "#79ab90", closed: SUN, locked: VERMILION, blocked: INK };

function trace(brush: Brush, outline: readonly Point[]): void {
	brush.beginPath();
	for (const [x, y] of outline) brush.lineTo(x, y);
	brush.closePath();
}

export function drawFloor(brush: Brush, scene: Scene, frame: Frame, sheet: Sheet, look: Look): void {
	for (const panel of sheet.panels) {
		brush.save();
		brush.translate(panel.dx, panel.dy);
		drawRooms(brush, scene, panel);
		if (look.heat !== "none" && frame.heat)
			for (const level of panel.levels) drawHeat(brush, scene, level, look.heat, frame.heat);
		drawBlocked(brush, scene, panel, frame.blocked);
		drawMarks(brush, scene, panel, look);
		drawWalls(brush, scene, panel, look);
		drawDoors(brush, scene, panel, frame, look);
		if (frame.arrows) for (const level of panel.levels) drawArrows(brush, scene, level, frame.arrows, look);
		drawTitle(brush, scene, panel, look);
		brush.restore();
	}
}

function drawRooms(brush: Brush, scene: Scene, { levels }: Placed): void {
	for (const { level, outline, outdoors, up } of scene.rooms) {
		if (!levels.includes(level)) continue;
		trace(brush, outline);
		brush.fillStyle = outdoors ? "#e2ecd9" : up ? "#f1e6cf" : "#fffdf7";
		brush.fill();
		if (up) drawStair(brush, outline, up);
	}
	for (const { level, cells } of scene.exits) {
		if (!levels.includes(level)) continue;
		brush.fillStyle = "rgb(15 122 92 / 0.22)";
		for (const cell of cells) {
			const [x, y] = cornerOf(scene, level, cell);
			brush.fillRect(x, y, CELL, CELL);
		}
	}
	for (const { level, outline } of scene.lifts) {
		if (!levels.includes(level)) continue;
		trace(brush, outline);
		brush.fillStyle = "#cfe0e0";
		brush.fill();
	}
}

/** Treads across the flight and an arrow uphill. */
function drawStair(brush: Brush, outline: readonly Point[], [ux, uy]: Point): void {
	brush.save();
	trace(brush, outline);
	brush.clip();
	const along = outline.map(([x, y]) => x * ux + y * uy);
	const across = outline.map(([x, y]) => -x * uy + y * ux);
	const [low, high] = [Math.min(...along), Math.max(...along)];
	const [left, right] = [Math.min(...across), Math.max(...across)];
	const at = (a: number, c: number): Point => [a * ux - c * uy, a * uy + c * ux];
	brush.strokeStyle = "rgb(28 35 48 / 0.16)";
	brush.lineWidth = 0.03;
	brush.beginPath();
	for (let a = low + 0.3; a < high; a += 0.3) {
		brush.moveTo(...at(a, left));
		brush.lineTo(...at(a, right));
	}
	const middle = (left + right) / 2;
	brush.moveTo(...at(low + 0.4, middle));
	brush.lineTo(...at(high - 0.4, middle));
	brush.moveTo(...at(high - 0.8, middle - 0.25));
	brush.lineTo(...at(high - 0.4, middle));
	brush.lineTo(...at(high - 0.8, middle + 0.25));
	brush.stroke();
	brush.restore();
}

function cornerOf(scene: Scene, level: number, cell: number): Point {
	const { firstCell, columns, left, top } = scene.levels[level] as Scene["levels"][number];
	const at = cell - firstCell;
	return [left + (at % columns) * CELL, top + Math.floor(at / columns) * CELL];
}

let picture: OffscreenCanvas | null = null;

function drawHeat(
	brush: Brush,
	scene: Scene,
	level: number,
	heat: Exclude<Heat, "none">,
	values: Float32Array,
) {
	const { firstCell, columns, rows, left, top } = scene.levels[level] as Scene["levels"][number];
	if (!picture || picture.width < columns || picture.height < rows)
		picture = new OffscreenCanvas(
			Math.max(columns, picture?.width ?? 0),
			Math.max(rows, picture?.height ?? 0),
		);
	const paint = picture.getContext("2d");
	if (!paint) return;
	const image = new ImageData(columns, rows);
	for (let at = 0; at < columns * rows; at++)
		image.data.set(inkOf(heat, values[firstCell + at] as number), 4 * at);
	paint.putImageData(image, 0, 0);
	brush.imageSmoothingEnabled = false;
	brush.drawImage(picture, 0, 0, columns, rows, left, top, columns * CELL, rows * CELL);
}

function drawBlocked(brush: Brush, scene: Scene, { levels }: Placed, blocked: readonly number[]): void {
	brush.fillStyle = "rgb(217 65 43 / 0.75)";
	for (const cell of blocked) {
		const level = scene.levels.findIndex(
			({ firstCell, columns, rows }) => cell >= firstCell && cell < firstCell + columns * rows,
		);
		if (!levels.includes(level)) continue;
		const [x, y] = cornerOf(scene, level, cell);
		brush.fillRect(x + 0.02, y + 0.02, CELL - 0.04, CELL - 0.04);
	}
}

function drawMarks(brush: Brush, scene: Scene, { levels }: Placed, { scale }: Look): void {
	for (const { level, outline } of scene.obstacles) {
		if (!levels.includes(level)) continue;
		trace(brush, outline);
		brush.fillStyle = STONE;
		brush.fill();
	}
	brush.lineWidth = 1 / scale;
	brush.setLineDash([0.15, 0.15]);
	brush.strokeStyle = "#2f7fb5";
	for (const { level, outline } of scene.areas) {
		if (!levels.includes(level)) continue;
		trace(brush, outline);
		brush.stroke();
	}
	for (const { level, from, to } of scene.counters) {
		if (!levels.includes(level)) continue;
		brush.beginPath();
		brush.moveTo(...from);
		brush.lineTo(...to);
		brush.stroke();
	}
	brush.setLineDash([]);
	for (const { level, at, exit } of scene.signs) {
		if (!levels.includes(level)) continue;
		brush.fillStyle = GOALS[exit % GOALS.length] ?? JADE;
		brush.fillRect(at[0] - 0.25, at[1] - 0.1, 0.5, 0.2);
	}
}

function drawWalls(brush: Brush, scene: Scene, { levels }: Placed, { scale }: Look): void {
	brush.strokeStyle = INK;
	brush.lineWidth = Math.max(0.05, 1.2 / scale);
	brush.lineCap = "round";
	brush.beginPath();
	for (const level of levels) {
		const { walls } = scene.levels[level] as Scene["levels"][number];
		for (let w = 0; w < walls.length; w += 4) {
			brush.moveTo(walls[w] as number, walls[w + 1] as number);
			brush.lineTo(walls[w + 2] as number, walls[w + 3] as number);
		}
	}
	brush.stroke();
}

function drawDoors(brush: Brush, scene: Scene, { levels }: Placed, { doors }: Frame, look: Look): void {
	for (const [d, { from, to, levels: between }] of scene.doors.entries()) {
		if (!between.some((level) => levels.includes(level))) continue;
		const state = doors[d] ?? "open";
		const isPlain = between[0] !== between[1] && state === "open";
		brush.strokeStyle = DOORS[state];
		brush.lineWidth = Math.max(
			state === "open" ? 0.05 : 0.14,
			(d === look.selectedDoor ? 6 : 1.5) / look.scale,
		);
		brush.setLineDash(isPlain ? [0.12, 0.12] : []);
		brush.beginPath();
		brush.moveTo(...from);
		brush.lineTo(...to);
		brush.stroke();
		brush.setLineDash([]);
	}
}

/** One arrow for so many cells that arrows stay 14 pixels apart. */
function drawArrows(brush: Brush, scene: Scene, level: number, arrows: Float32Array, { scale }: Look): void {
	const { firstCell, columns, rows, left, top } = scene.levels[level] as Scene["levels"][number];
	const every = Math.max(1, Math.ceil(14 / (scale * CELL)));
	const long = 0.4 * every * CELL;
	brush.strokeStyle = "rgb(28 35 48 / 0.7)";
	brush.lineWidth = 1 / scale;
	brush.beginPath();
	for (let row = 0; row < rows; row += every)
		for (let column = 0; column < columns; column += every) {
			const cell = firstCell + row * columns + column;
			const dx = (arrows[2 * cell] as number) * long;
			const dy = (arrows[2 * cell + 1] as number) * long;
			if (dx === 0 && dy === 0) continue;
			const x = left + (column + 0.5) * CELL;
			const y = top + (row + 0.5) * CELL;
			brush.moveTo(x - dx, y - dy);
			brush.lineTo(x + dx, y + dy);
			brush.moveTo(x + 0.3 * dx - 0.5 * dy, y + 0.3 * dy + 0.5 * dx);
			brush.lineTo(x + dx, y + dy);
			brush.lineTo(x + 0.3 * dx + 0.5 * dy, y + 0.3 * dy - 0.5 * dx);
		}
	brush.stroke();
}

function drawTitle(brush: Brush, scene: Scene, { levels, box }: Placed, { scale }: Look): void {
	const names = levels
		.map((level) => scene.levels[level])
		.filter((level) => level && !level.id.startsWith("out-"));
	brush.fillStyle = INK;
	brush.font = `${13 / scale}px sans-serif`;
	brush.fillText(names.map((level) => level?.title || level?.id).join(" · "), box.left, box.top - 5 / scale);
	brush.strokeStyle = MIST;
}
