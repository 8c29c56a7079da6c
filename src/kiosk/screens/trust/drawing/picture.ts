// One picture of a running test: floor, walls, doors and little people from above, in the town's colours.
import type { Figure } from "../rules/between.ts";
import type { SceneName } from "../rules/scenes.ts";
import { floorOf, type Layout, type Window } from "../rules/windows.ts";
import type { Palette } from "./palette.ts";
import { BODY, clothesOf } from "./walkers.ts";

export type Brush = CanvasRenderingContext2D;

/** Thickness of a wall and of the ink line, metres. */
const WALL = 0.16;
const INK = 0.03;
/** Where the shadow of the morning sun falls, metres. */
const SHADOW = 0.1;
/** From one footprint to the next, and where the first is, metres. */
const PRINTS = { first: -1.2, apart: 0.62 } as const;
/** People smaller than this many px a metre are drawn without ink, a little larger than life. */
const SMALL = 45;
const LARGER = 1.2;

export interface Picture {
	scene: SceneName;
	layout: Layout;
	figures: readonly Figure[];
	palette: Palette;
}

/** @param brush in px of the picture */
export function paint(brush: Brush, widthPx: number, heightPx: number, picture: Picture): void {
	brush.clearRect(0, 0, widthPx, heightPx);
	const { pxPerMetre, windows } = picture.layout;
	for (const window of windows) {
		brush.save();
		brush.translate(window.atX, window.atY);
		brush.scale(pxPerMetre, pxPerMetre);
		brush.beginPath();
		brush.rect(0, 0, window.width, window.height);
		brush.clip();
		brush.translate(-window.left, -window.top);
		paintFloor(brush, window, picture);
		for (const figure of picture.figures)
			if (figure.x >= window.from && figure.x < window.to) paintFigure(brush, figure, picture);
		brush.restore();
	}
}

function paintFloor(brush: Brush, window: Window, { scene, palette, figures }: Picture): void {
	const { outline, doors } = floorOf(scene);
	const path = new Path2D(`${outline.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("")}Z`);
	brush.fillStyle = palette["jade-pale"];
	brush.fillRect(window.left, window.top, window.width, window.height);
	brush.save();
	brush.translate(2.2 * SHADOW, 2.2 * SHADOW);
	brush.globalAlpha = 0.17;
	brush.fillStyle = palette.ink;
	brush.fill(path);
	brush.restore();
	brush.fillStyle = palette.paper;
	brush.fill(path);
	if (scene === "walk") paintTrack(brush, palette, window, figures);
	brush.strokeStyle = palette.ink;
	brush.lineWidth = WALL;
	brush.lineJoin = "miter";
	brush.stroke(path);
	for (const { from, to } of doors) {
		stroke(brush, palette.paper, WALL * 1.3, from, to, "butt");
		stroke(brush, palette.jade, WALL * 0.5, from, to, "butt");
		for (const post of [from, to]) dot(brush, palette.ink, post[0], post[1], WALL * 0.75);
	}
}

/** Metres along the floor, the lines of start and end, and the prints of the one who walks. */
function paintTrack(brush: Brush, palette: Palette, window: Window, figures: readonly Figure[]): void {
	for (let metre = 0; metre <= 40; metre++) {
		const ten = metre % 10 === 0;
		stroke(
			brush,
			ten ? palette.vermilion : palette.stone,
			ten ? 0.09 : 0.04,
			[metre, ten ? 0 : 1.72],
			[metre, 2],
		);
		if (ten) {
			brush.fillStyle = palette.ink;
			brush.font = `700 0.5px ${palette.font}`;
			brush.textAlign = "center";
			brush.textBaseline = "top";
			brush.fillText(`${metre} 米`, metre, 2.16);
		}
	}
	const walker = figures[0];
	if (!walker) return;
	for (let step = 0; PRINTS.first + step * PRINTS.apart < walker.x - 0.25; step++) {
		const x = PRINTS.first + step * PRINTS.apart;
		if (x < window.from || x >= window.to) continue;
		dot(brush, palette["jade-soft"], x, walker.y + (step % 2 ? 0.13 : -0.13), 0.075, 1.7);
	}
}

function paintFigure(brush: Brush, figure: Figure, { scene, palette, layout }: Picture): void {
	const { coat, head } = clothesOf(scene, figure.person);
	const lined = layout.pxPerMetre > SMALL;
	brush.save();
	brush.globalAlpha = figure.solid;
	brush.translate(figure.x, figure.y);
	if (!lined) brush.scale(LARGER, LARGER);
	brush.save();
	brush.globalAlpha = 0.2 * figure.solid;
	brush.translate(SHADOW, SHADOW);
	turn(brush, figure);
	shoulders(brush, palette.ink);
	brush.restore();
	turn(brush, figure);
	brush.strokeStyle = palette.ink;
	brush.lineWidth = INK;
	const { hand, face } = BODY;
	const inked = () => {
		if (lined) brush.stroke();
	};
	if (lined) {
		for (const aside of [-hand.aside, hand.aside]) {
			dot(brush, palette.skin, hand.ahead, aside, hand.radius);
			inked();
		}
	}
	shoulders(brush, palette[coat]);
	inked();
	if (lined) {
		dot(brush, palette.skin, face, 0, BODY.head);
		inked();
	}
	dot(brush, palette[head], 0, 0, BODY.head * (lined ? 1 : 0.8));
	inked();
	brush.restore();
}

function shoulders(brush: Brush, fill: string): void {
	const { across, along } = BODY;
	brush.beginPath();
	brush.roundRect(-along, -across, 2 * along, 2 * across, along);
	brush.fillStyle = fill;
	brush.fill();
}

/** Turns the paper so that "ahead" is along x; who has not moved yet looks right. */
function turn(brush: Brush, { headingX, headingY }: Figure): void {
	const length = Math.hypot(headingX, headingY);
	if (length < 1e-3) return;
	const [x, y] = [headingX / length, headingY / length];
	brush.transform(x, y, -y, x, 0, 0);
}

function oval(brush: Brush, fill: string, x: number, y: number, rx: number, ry: number): void {
	brush.beginPath();
	brush.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
	brush.fillStyle = fill;
	brush.fill();
}

function dot(brush: Brush, fill: string, x: number, y: number, radius: number, longer = 1): void {
	oval(brush, fill, x, y, radius * longer, radius);
}

function stroke(
	brush: Brush,
	colour: string,
	width: number,
	from: readonly [number, number],
	to: readonly [number, number],
	cap: CanvasLineCap = "round",
): void {
	brush.strokeStyle = colour;
	brush.lineWidth = width;
	brush.lineCap = cap;
	brush.beginPath();
	brush.moveTo(...from);
	brush.lineTo(...to);
	brush.stroke();
}
