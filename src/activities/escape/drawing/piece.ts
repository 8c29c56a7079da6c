// How one thing lies on the floor: hard shadow, flat paper, ink line.
import type { Palette } from "./palette.ts";
import type { Path, Pen } from "./pen.ts";

/** Draws one kind of thing into its box. */
export type Draw = (pen: Pen, p: Palette) => void;

export function piece(pen: Pen, p: Palette, what: Path, fill: string, lift = 0.45): void {
	pen.shadow(what, p.shadow, lift).fill(what, fill, { line: p.ink, width: p.line });
}
