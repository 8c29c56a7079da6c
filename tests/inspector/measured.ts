// Measures with the engine what the figures show; slow, so a worker does it.
import { PARAMETERS_VERSION } from "../../src/engines/evacuation/crowd/parameters.ts";
import {
	counterFlow,
	endlessCorridor,
	roomWithOneDoor,
	singleFileRing,
} from "../../src/engines/evacuation/plan/geometries.ts";
import type { PlanInput } from "../../src/engines/evacuation/plan/plan.ts";
import { readPlan } from "../../src/engines/evacuation/plan/problems.ts";
import { measureArea } from "../../src/engines/evacuation/run/measures.ts";
import { isOver, type Run, startRun, stepRun } from "../../src/engines/evacuation/run/run.ts";
import {
	type DoorFlow,
	flowOverDensity,
	flowOverWidth,
	fundamentalDiagram,
	type OutCurve,
	outOverTime,
	type SpeedAtDensity,
	singleFile,
} from "./figures.ts";

const DENSITIES = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 3.5, 4, 5];
const RING_PERSONS = [3, 8, 13, 19, 24, 29, 35, 40, 45, 50, 56, 62];
const RING_METRES = 26.75;
const WIDTHS = [0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.2, 2.4];
const SEEDS = [1, 2, 3];
/** Seconds that pass before anything is measured. */
const RUN_IN = 10;

export interface Figure {
	/** Name of the file, without its ending. */
	name: string;
	svg: string;
}

/** Every figure in turn; `made` is called with each as soon as it is there. */
export function makeFigures(made: (figure: Figure) => void): void {
	const corridor = DENSITIES.map((density) => speedInCorridor(density, 1));
	made({ name: "fundamental-diagram", svg: fundamentalDiagram(corridor, PARAMETERS_VERSION) });
	made({ name: "flow-over-density", svg: flowOverDensity(corridor, PARAMETERS_VERSION) });
	made({ name: "single-file", svg: singleFile(RING_PERSONS.map(speedOnRing), PARAMETERS_VERSION) });
	made({ name: "flow-over-width", svg: flowOverWidth(WIDTHS.map(flowThrough), PARAMETERS_VERSION) });
	const room = SEEDS.map((seed) => throughLine(roomWithOneDoor(), seed, "door", `种子 ${seed}`));
	made({ name: "imo-4", svg: outOverTime("N(t)：100 人过 1 m 的门（IMO 4）", room, PARAMETERS_VERSION) });
	const meeting = [0, 10, 50, 100].map((against) =>
		throughLine(counterFlow({ against }), 1, "arrival", `对面 ${against} 人`),
	);
	made({ name: "imo-8", svg: outOverTime("N(t)：对向人流（IMO 8）", meeting, PARAMETERS_VERSION) });
}

function startOf(plan: PlanInput, seed: number): Run {
	const read = readPlan(plan);
	if (!read.ok) throw new Error(read.problems.map(({ where, what }) => `${where}: ${what}`).join("\n"));
	return startRun(read.value, seed);
}

/** Means over a minute of what the middle field of the corridor holds. */
export function speedInCorridor(density: number, seed: number): SpeedAtDensity {
	const run = startOf(endlessCorridor({ density }), seed);
	const field = run.measures.areas.find(({ id }) => id === "main");
	if (!field) throw new Error("The endless corridor has no field «main»");
	let densities = 0;
	let flows = 0;
	let count = 0;
	while (!isOver(run)) {
		stepRun(run);
		if (run.seconds < RUN_IN || run.steps % 10 !== 0) continue;
		const now = measureArea(field, run.crowd);
		densities += now.density;
		flows += Number.isNaN(now.speed) ? 0 : now.density * now.speed;
		count++;
	}
	return { density: densities / count, speed: flows / densities };
}

function speedOnRing(persons: number): SpeedAtDensity {
	const run = startOf(singleFileRing({ persons, endsAt: 80 }), 1);
	let sum = 0;
	let count = 0;
	while (!isOver(run)) {
		stepRun(run);
		if (run.seconds < 2 * RUN_IN || run.steps % 10 !== 0) continue;
		for (const speed of run.crowd.speed) sum += speed;
		count += run.crowd.count;
	}
	return { density: persons / RING_METRES, speed: sum / count };
}

function flowThrough(width: number): DoorFlow {
	return {
		width,
		flows: SEEDS.map((seed) => {
			const { times } = throughLine(roomWithOneDoor({ width }), seed, "door", "");
			return (times.length - 1) / ((times.at(-1) ?? 0) - (times[0] ?? 0));
		}),
	};
}

/** When everybody of the first crowd crossed a counting line for the first time. */
function throughLine(plan: PlanInput, seed: number, line: string, name: string): OutCurve {
	const run = startOf(plan, seed);
	while (!isOver(run)) stepRun(run);
	const crossings = run.measures.lines.find(({ id }) => id === line)?.crossings ?? [];
	const first = new Map<number, number>();
	for (const { person, at } of crossings)
		if (run.crowd.entry[person] === 0 && !first.has(person)) first.set(person, at);
	return { name, times: [...first.values()].sort((one, other) => one - other) };
}
