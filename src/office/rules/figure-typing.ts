// What the office types into a cell of the form: digits read as a figure, and what is still wanted before it may be kept.
import type { FilledCell } from "../../core/forms.ts";

/** Typed figures go up to this. */
const MOST = 1_000_000_000;
const LONGEST_WHY = 80;

export type Typed =
	| { ok: true; value: number; why: string }
	| { ok: false; wanted: "figure" | "whole" | "smaller" | "reason" | "shorter-reason" };

/**
 * Digits as typed, with full-width digits, spaces and thousands commas allowed. Beside a counted figure a
 * reason is wanted: whoever signs the form must be able to explain the difference.
 */
export function readTyped(cell: FilledCell, digits: string, why: string): Typed {
	const plain = digits.normalize("NFKC").replace(/[\s,，]/g, "");
	const reason = why.trim();
	if (plain === "") return { ok: false, wanted: "figure" };
	if (!/^\d+$/.test(plain)) return { ok: false, wanted: "whole" };
	const value = Number(plain);
	if (value > MOST) return { ok: false, wanted: "smaller" };
	if (cell.counted !== null && reason === "") return { ok: false, wanted: "reason" };
	if (reason.length > LONGEST_WHY) return { ok: false, wanted: "shorter-reason" };
	return { ok: true, value, why: reason };
}
