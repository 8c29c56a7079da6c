// Figures the office typed into the cells of a form.
import type { TypedFigure } from "../../core/forms.ts";
import type { Database } from "./database.ts";
import type { Figures } from "./port.ts";

const TYPED = "SELECT cell, value, why, by_name, at_ms FROM figure WHERE form = ? ORDER BY cell";
const TYPE = `INSERT INTO figure (form, cell, value, why, by_name, at_ms) VALUES (?,?,?,?,?,?)
	ON CONFLICT (form, cell) DO UPDATE SET
	value = excluded.value, why = excluded.why, by_name = excluded.by_name, at_ms = excluded.at_ms`;

interface FigureRow {
	cell: string;
	value: number;
	why: string;
	by_name: string;
	at_ms: number;
}

export function figuresIn({ query }: Database): Figures {
	return {
		async typed(form) {
			return (await query<FigureRow>(TYPED, [form])).map(figureOf);
		},
		async type(form, { cell, value, why, by, atMs }) {
			await query(TYPE, [form, cell, value, why, by, atMs]);
		},
		async untype(form, cell) {
			await query("DELETE FROM figure WHERE form = ? AND cell = ?", [form, cell]);
		},
	};
}

function figureOf({ cell, value, why, by_name, at_ms }: FigureRow): TypedFigure {
	return { cell, value, why, by: by_name, atMs: at_ms };
}
