// All bars of the validation table, in the order of their ids.

import { bodyRows } from "./bodies.ts";
import { bottleneckRows } from "./bottlenecks.ts";
import { choiceRows } from "./choices.ts";
import { wallRows } from "./corners.ts";
import { counterFlowRows } from "./counter-flow.ts";
import { corridorRows, singleFileRows } from "./density.ts";
import { doorRows } from "./doors.ts";
import { doseRows, waterRows } from "./hazard-rows.ts";
import { smokeRows, walkRows } from "./one-person.ts";
import { reactionRows } from "./reaction.ts";
import { repeatRows } from "./repeat.ts";
import type { Effort, Row } from "./row.ts";
import { stairRows } from "./stairs.ts";

export interface Bar {
	/** Ids of the rows it makes. */
	readonly ids: readonly string[];
	readonly rowsOf: (effort: Effort) => Row[];
}

export const BARS: readonly Bar[] = [
	{ ids: ["V1"], rowsOf: walkRows },
	{ ids: ["V2"], rowsOf: corridorRows },
	{ ids: ["V3"], rowsOf: singleFileRows },
	{ ids: ["V4", "V21"], rowsOf: doorRows },
	{ ids: ["V6", "V21"], rowsOf: counterFlowRows },
	{ ids: ["V8"], rowsOf: wallRows },
	{ ids: ["V9"], rowsOf: bottleneckRows },
	{ ids: ["V11"], rowsOf: reactionRows },
	{ ids: ["V12"], rowsOf: smokeRows },
	{ ids: ["V13"], rowsOf: doseRows },
	{ ids: ["V14"], rowsOf: choiceRows },
	{ ids: ["V15"], rowsOf: stairRows },
	{ ids: ["V16"], rowsOf: repeatRows },
	{ ids: ["V18"], rowsOf: bodyRows },
	{ ids: ["V19"], rowsOf: waterRows },
];

const numberOf = (id: string) => Number(id.slice(1));

/** Ids in order, each once. */
export const idsOf = (bars: readonly Bar[]): string[] =>
	[...new Set(bars.flatMap(({ ids }) => ids))].sort((one, other) => numberOf(one) - numberOf(other));

/** @param only the ids that are wanted @param tell called with the rows of a bar as soon as it is measured */
export function measureBars(
	bars: readonly Bar[],
	effort: Effort,
	only: readonly string[],
	tell: (bar: Bar) => void = () => {},
): Row[] {
	return bars
		.filter(({ ids }) => ids.some((id) => only.includes(id)))
		.flatMap((bar) => {
			tell(bar);
			return bar.rowsOf(effort).filter(({ id }) => only.includes(id));
		})
		.sort((one, other) => numberOf(one.id) - numberOf(other.id));
}
