// Draws everybody as a body seen from above: shoulders wider than deep, turned in gaps, a nose where it walks to; and trails.
import { OUT, RIDING, WAITING } from "../../src/engines/evacuation/crowd/crowd.ts";
import { KIND_NAMES } from "../../src/engines/evacuation/crowd/parameters.ts";
import { colourOf, INK, VERMILION } from "./colours.ts";
import { type Frame, type Scene, TRAIL_SPOTS } from "./messages.ts";
import { type Person, personIn, STRIDE } from "./people.ts";
import type { Sheet } from "./view.ts";
import type { Colour } from "./wishes.ts";

type Brush = CanvasRenderingContext2D;

export interface PeopleLook {
	scale: number;
	colour: Colour;
	/** Circles at which bodies touch. */
	circles: boolean;
	numbers: boolean;
	person: number;
}

/** Depth of a body as a share of its width. */
const DEPTH = 0.62;

/** How far the shoulders are turned from square on, radians, for a body that needs this share of its width. */
export function shoulderTurn(squeeze: number): number {
	if (squeeze >= 1) return 0;
	if (squeeze <= DEPTH) return Math.PI / 2;
	return Math.acos(Math.sqrt((squeeze * squeeze - DEPTH * DEPTH) / (1 - DEPTH * DEPTH)));
}

export function drawPeople(brush: Brush, { people }: Frame, sheet: Sheet, look: PeopleLook): void {
	brush.lineWidth = Math.max(0.02, 0.8 / look.scale);
	for (let i = 0; i * STRIDE < people.length; i++) {
		const one = personIn(people, i);
		const panel = sheet.panels[sheet.panelOf[one.level] ?? -1];
		if (!panel || one.state === OUT || one.state === RIDING) continue;
		brush.save();
		brush.translate(panel.dx + one.x, panel.dy + one.y);
		drawBody(brush, one, colourOf(one, look.colour), look);
		if (i === look.person) {
			brush.strokeStyle = VERMILION;
			brush.lineWidth = 2 / look.scale;
			brush.beginPath();
			brush.arc(0, 0, one.radius + 0.15, 0, 7);
			brush.stroke();
		}
		if (look.numbers) {
			brush.fillStyle = INK;
			brush.font = `${9 / look.scale}px sans-serif`;
			brush.fillText(String(i), 0.1, -0.12);
		}
		brush.restore();
	}
}

function drawBody(brush: Brush, one: Person, colour: string, { circles, scale }: PeopleLook): void {
	const faces = one.headingX !== 0 || one.headingY !== 0;
	if (faces) brush.rotate(Math.atan2(one.headingY, one.headingX));
	brush.fillStyle = colour;
	brush.strokeStyle = INK;
	brush.beginPath();
	if (KIND_NAMES[one.kind] === "wheelchair") {
		brush.rect(-one.radius, -0.75 * one.radius, 2 * one.radius, 1.5 * one.radius);
	} else {
		const across = faces ? DEPTH : 0.9;
		brush.ellipse(0, 0, across * one.radius, one.radius, shoulderTurn(one.squeeze), 0, 7);
	}
	brush.fill();
	brush.stroke();
	if (scale > 14) {
		brush.fillStyle = one.state === WAITING ? colour : "#f2c9a0";
		brush.beginPath();
		brush.arc(0, 0, 0.45 * one.radius, 0, 7);
		brush.fill();
		if (faces) {
			brush.beginPath();
			brush.moveTo(0.3 * one.radius, 0);
			brush.lineTo(1.15 * one.radius, 0);
			brush.stroke();
		}
	}
	if (circles) {
		brush.strokeStyle = "rgb(28 35 48 / 0.35)";
		brush.beginPath();
		brush.arc(0, 0, one.radius * one.squeeze, 0, 7);
		brush.stroke();
	}
}

/** Where everybody was during the last twenty seconds; a jump between levels is not drawn. */
export function drawTrails(
	brush: Brush,
	{ count }: Scene,
	{ trails }: Frame,
	sheet: Sheet,
	scale: number,
): void {
	if (!trails) return;
	brush.lineWidth = 1 / scale;
	brush.strokeStyle = "rgb(47 127 181 / 0.5)";
	brush.beginPath();
	for (let i = 0; i < count; i++) {
		let before: { panel: number; x: number } | null = null;
		for (let n = 0; n < TRAIL_SPOTS; n++) {
			const at = (n * count + i) * 3;
			const x = trails[at] as number;
			const panel = sheet.panelOf[trails[at + 2] as number] ?? -1;
			const on = sheet.panels[panel];
			if (Number.isNaN(x) || !on) {
				before = null;
				continue;
			}
			const to = [x + on.dx, (trails[at + 1] as number) + on.dy] as const;
			if (before && before.panel === panel && Math.abs(before.x - x) < 2) brush.lineTo(...to);
			else brush.moveTo(...to);
			before = { panel, x };
		}
	}
	brush.stroke();
}
