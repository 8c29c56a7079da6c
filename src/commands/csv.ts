// A run as CSV files in a folder (utf-8, a header each): trajectories and areas while it runs, people and counters at its end.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { isPresent, OUT, OVERCOME } from "../engines/evacuation/crowd/crowd.ts";
import { measureArea } from "../engines/evacuation/run/measures.ts";
import type { Run } from "../engines/evacuation/run/run.ts";
import { exitOf } from "./flows.ts";

const TRAJECTORY_SECONDS = 0.5;
const AREA_SECONDS = 1;

const fixed = (value: number, digits: number) => (Number.isNaN(value) ? "" : value.toFixed(digits));

export interface Recording {
	/** Called after `startRun` and after every step. */
	note(run: Run): void;
	/** Writes what is known at the end, and closes all files. */
	end(run: Run): void;
}

export function recordTo(folder: string): Recording {
	mkdirSync(folder, { recursive: true });
	const trajectories = openSync(join(folder, "trajectories.csv"), "w");
	const areas = openSync(join(folder, "areas.csv"), "w");
	writeSync(trajectories, "t,person,level,x,y\n");
	writeSync(areas, "t,area,persons_per_m2,speed_m_per_s\n");
	let names: string[] | undefined;
	return {
		note(run) {
			names ??= namesOf(run);
			if (isDue(run, TRAJECTORY_SECONDS)) writeSync(trajectories, placesNow(run, names));
			if (isDue(run, AREA_SECONDS)) writeSync(areas, areasNow(run));
		},
		end(run) {
			closeSync(trajectories);
			closeSync(areas);
			const everybody = names ?? namesOf(run);
			writeFileSync(join(folder, "people.csv"), peopleOf(run, everybody));
			writeFileSync(join(folder, "counters.csv"), crossingsOf(run, everybody));
		},
	};
}

const isDue = ({ steps, dt }: Run, every: number) => steps % Math.round(every / dt) === 0;

/** The name of a person: the entry of the plan and a number in it. */
function namesOf({ plan, crowd }: Run): string[] {
	const next = plan.people.map(() => 0);
	return Array.from(crowd.entry, (entry) => {
		next[entry] = (next[entry] ?? 0) + 1;
		return `${plan.people[entry]?.id}-${next[entry]}`;
	});
}

function placesNow(run: Run, names: readonly string[]): string {
	const { crowd, floor, seconds } = run;
	let lines = "";
	for (let i = 0; i < crowd.count; i++) {
		if (!isPresent(crowd.state[i] as number)) continue;
		const level = floor.levels[crowd.level[i] as number]?.id;
		lines += `${fixed(seconds, 2)},${names[i]},${level},${fixed(crowd.x[i] as number, 3)},${fixed(crowd.y[i] as number, 3)}\n`;
	}
	return lines;
}

function areasNow({ measures, crowd, seconds }: Run): string {
	return measures.areas
		.map((area) => {
			const { density, speed } = measureArea(area, crowd);
			return `${fixed(seconds, 2)},${area.id},${fixed(density, 3)},${fixed(speed, 3)}\n`;
		})
		.join("");
}

function peopleOf(run: Run, names: readonly string[]): string {
	const { crowd, floor, plan } = run;
	const lines = names.map((name, i) => {
		const state = crowd.state[i] as number;
		const outAt = crowd.outAt[i] as number;
		const became = state === OVERCOME ? "overcome" : state === OUT || !Number.isNaN(outAt) ? "out" : "inside";
		const exit = became === "out" ? (floor.exits[exitOf(run, i)]?.id ?? "") : "";
		const kind = plan.people[crowd.entry[i] as number]?.kind;
		return [
			name,
			kind,
			exit,
			fixed(outAt, 2),
			fixed(crowd.dose[i] as number, 4),
			fixed(crowd.walked[i] as number, 2),
			became,
		].join(",");
	});
	return `id,kind,exit,out_at_s,dose,distance_m,state\n${lines.map((line) => `${line}\n`).join("")}`;
}

function crossingsOf(run: Run, names: readonly string[]): string {
	const lines = run.measures.lines.flatMap(({ id, crossings }) =>
		crossings.map(({ at, person, direction }) => `${id},${fixed(at, 3)},${names[person]},${direction}\n`),
	);
	return `counter,t,person,direction\n${lines.join("")}`;
}
