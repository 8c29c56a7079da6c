// A filled form as a plain grid: which text or number stands in which cell, and which cells are merged.
import { dayOf } from "../../core/calendar.ts";
import type { FilledCell, FilledForm } from "../../core/forms.ts";

export const COLUMNS = ["序号", "活动类别", "活动内容（指标）", "单位", "数量", "备注"] as const;

/** Zero-based, inclusive. */
export interface Merge {
	startRow: number;
	startCol: number;
	endRow: number;
	endCol: number;
}

/** What a row of the grid is for; its look follows from it. */
export type RowKind = "title" | "window" | "signatures" | "head" | "figure" | "rules-head" | "rule";

export interface FormGrid {
	rows: (string | number | null)[][];
	kinds: RowKind[];
	merges: Merge[];
}

const LAST_COL = COLUMNS.length - 1;

/** Lays the form out as it is handed in: title, line for stamp and signature, one row per cell, rules below. */
export function layOutForm(filled: FilledForm): FormGrid {
	const grid: FormGrid = { rows: [], kinds: [], merges: [] };
	addWide(grid, "title", filled.title);
	addWide(
		grid,
		"window",
		`统计区间：${filled.from} 至 ${filled.to}（北京时间） 制表日期：${filled.filledOn}`,
	);
	addSignatures(grid, filled.unit);
	addRow(grid, "head", [...COLUMNS]);
	addFigures(grid, filled);
	if (filled.rules.length > 0) addWide(grid, "rules-head", "计数说明");
	for (const [index, rule] of filled.rules.entries()) addWide(grid, "rule", `${index + 1}. ${rule}`);
	return grid;
}

/** Where a figure comes from: empty, counted by kiosks, or typed by whom, when and why. */
export function remarkOf({ counted, typed, unit }: FilledCell): string {
	if (!typed) return counted === null ? "" : "屏上计数";
	const why = typed.why.trim();
	const who = `手工填报（${typed.by}，${dayOf(typed.atMs)}）${why ? `：${why}` : ""}`;
	return counted === null ? who : `${who}；屏上计数 ${counted} ${unit}`;
}

/** Stamp, name and telephone are written by hand: the file holds no personal data. */
function addSignatures(grid: FormGrid, unit: string): void {
	const row = addRow(grid, "signatures", [
		`填报单位（盖章）：${unit}`,
		null,
		"填报人：",
		"联系电话：",
		null,
		"填报日期：",
	]);
	grid.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: 1 });
	grid.merges.push({ startRow: row, startCol: 3, endRow: row, endCol: 4 });
}

function addFigures(grid: FormGrid, { rows }: FilledForm): void {
	let section = { name: "", start: grid.rows.length };
	for (const { row, section: name, indicator, cells } of rows) {
		if (name !== section.name) {
			mergeDown(grid, 1, section.start);
			section = { name, start: grid.rows.length };
		}
		const start = grid.rows.length;
		for (const cell of cells) {
			addRow(grid, "figure", [row, name, indicator, cell.unit, cell.value, remarkOf(cell)]);
		}
		mergeDown(grid, 0, start);
		mergeDown(grid, 2, start);
	}
	mergeDown(grid, 1, section.start);
}

/** Merges a column from `startRow` to the last row so far; only the first cell keeps its text. */
function mergeDown(grid: FormGrid, column: number, startRow: number): void {
	const endRow = grid.rows.length - 1;
	if (endRow <= startRow) return;
	for (const row of grid.rows.slice(startRow + 1)) row[column] = null;
	grid.merges.push({ startRow, startCol: column, endRow, endCol: column });
}

function addWide(grid: FormGrid, kind: RowKind, text: string): void {
	const row = addRow(grid, kind, [text, null, null, null, null, null]);
	grid.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: LAST_COL });
}

function addRow(grid: FormGrid, kind: RowKind, row: (string | number | null)[]): number {
	grid.kinds.push(kind);
	return grid.rows.push(row) - 1;
}
