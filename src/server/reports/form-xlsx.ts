// The filled form as a workbook: A4, print-ready, numbers as numbers, text never a formula, same form → same bytes.
import { type Cell, type CellStyle, rangeRef, writeXlsx } from "hucre/xlsx";
import type { FilledForm } from "../../core/forms.ts";
import { COLUMNS, layOutForm, type RowKind } from "./form-layout.ts";

/** Characters; together they fill A4 upright. */
const WIDTHS = [7, 22, 34, 17, 11, 34];
const INK = { rgb: "1C2330" };
const LINE = { style: "thin", color: INK } as const;
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const FONT = "宋体";

const LOOKS: Record<RowKind, CellStyle> = {
	title: { font: { name: "黑体", size: 18, bold: true, color: INK }, alignment: centred() },
	window: { font: { name: FONT, size: 10, color: INK }, alignment: centred() },
	signatures: { font: { name: FONT, size: 11, color: INK }, alignment: { vertical: "center" } },
	head: {
		font: { name: "黑体", size: 11, bold: true, color: INK },
		fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E7DFD0" } },
		border: BOX,
		alignment: centred(),
	},
	figure: { font: { name: FONT, size: 10.5, color: INK }, border: BOX, alignment: centred() },
	"rules-head": { font: { name: "黑体", size: 11, bold: true, color: INK } },
	rule: { font: { name: FONT, size: 9.5, color: INK }, alignment: { vertical: "top", wrapText: true } },
};

/** Points; rows not named are sized by their text. */
const HEIGHTS: Partial<Record<RowKind, number>> = { title: 34, window: 18, signatures: 26, head: 24 };
/** A rule runs over about this many Chinese characters a line. */
const RULE_CHARACTERS = 68;
const LEFT_COLUMNS = new Set([2, 5]);
const QUANTITY_COLUMN = 4;

/** The workbook's bytes. `filledOn` stands in for every date in the file, so nothing depends on the clock. */
export async function formXlsx(filled: FilledForm): Promise<Uint8Array> {
	const { rows, kinds, merges } = layOutForm(filled);
	const cells = new Map<string, Partial<Cell>>();
	const rowDefs = new Map<number, { height: number }>();
	const made = new Date(`${filled.filledOn}T00:00:00Z`);
	for (const [r, row] of rows.entries()) {
		const kind = kinds[r] ?? "figure";
		for (const [c, value] of row.entries()) {
			// The type is said outright: "=1+1" and "-5" as text stay text.
			const type = value === null ? "empty" : typeof value === "number" ? "number" : "string";
			cells.set(`${r},${c}`, { value, type, style: lookOf(kind, c) });
		}
		const height = HEIGHTS[kind] ?? heightOf(kind, row);
		rowDefs.set(r, { height });
	}
	return writeXlsx({
		sheets: [
			{
				name: "统计表",
				rows,
				cells,
				rowDefs,
				merges,
				columns: WIDTHS.map((width) => ({ width })),
				freezePane: { rows: kinds.indexOf("head") + 1 },
				pageSetup: pageFor(rows.length, kinds.indexOf("head") + 1),
				headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
			},
		],
		properties: { title: filled.title, creator: "府君山安全互动站", created: made, modified: made },
		stringMode: "inline",
	});
}

function pageFor(rows: number, headRow: number) {
	const area = rangeRef(0, 0, rows - 1, COLUMNS.length - 1);
	return {
		paperSize: "a4",
		orientation: "portrait",
		fitToPage: true,
		fitToWidth: 1,
		fitToHeight: 0,
		horizontalCentered: true,
		margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
		printArea: area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2"),
		printTitlesRow: `$${headRow}:$${headRow}`,
	} as const;
}

function lookOf(kind: RowKind, column: number): CellStyle {
	const look = LOOKS[kind];
	if (kind !== "figure") return look;
	if (column === QUANTITY_COLUMN) {
		return { ...look, numFmt: "#,##0", font: { ...look.font, bold: true } };
	}
	if (!LEFT_COLUMNS.has(column)) return look;
	return { ...look, alignment: { vertical: "center", horizontal: "left", wrapText: true } };
}

function centred(): NonNullable<CellStyle["alignment"]> {
	return { horizontal: "center", vertical: "center", wrapText: true };
}

function heightOf(kind: RowKind, row: readonly (string | number | null)[]): number {
	if (kind === "rule") return 14 * Math.ceil(String(row[0] ?? "").length / RULE_CHARACTERS);
	if (kind !== "figure") return 20;
	const remarkLines = Math.ceil(String(row[5] ?? "").length / 16);
	return Math.max(20, remarkLines * 14 + 4);
}
