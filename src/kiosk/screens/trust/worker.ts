// Runs one scene on the engine, away from the page's own thread, at a steady pace, and sends where everybody stands.
import * as v from "valibot";
import { Plan } from "../../../engines/evacuation/plan/plan.ts";
import { isOver, type Run, startRun, stepRun } from "../../../engines/evacuation/run/run.ts";
import { FIELDS, Order, type Told } from "./rules/messages.ts";
import { stepsDue } from "./rules/pace.ts";
import { judge, progressOf, SCENE, type SceneName } from "./rules/scenes.ts";

const WAKE_MS = 50;

interface Scope {
	postMessage(told: Told, transfer: Transferable[]): void;
}
const scope = self as unknown as Scope;

let timer: ReturnType<typeof setInterval> | undefined;
let goOn = () => {};

self.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
	const order = v.parse(Order, data);
	clearInterval(timer);
	if (order.kind === "run") goOn = begin(order.scene, order.seed);
	if (order.kind !== "pause") goOn();
});

/** @returns starts the clock, also after a pause */
function begin(name: SceneName, seed: number): () => void {
	const run = startRun(v.parse(Plan, SCENE[name].plan()), seed);
	let rest = 0;
	tellFrame(name, run);
	return () => {
		let lastMs = performance.now();
		timer = setInterval(() => {
			const nowMs = performance.now();
			const owed = stepsDue(nowMs - lastMs, rest);
			lastMs = nowMs;
			rest = owed.rest;
			for (let step = 0; step < owed.steps && !isOver(run); step++) stepRun(run);
			tellFrame(name, run);
			if (!isOver(run)) return;
			clearInterval(timer);
			scope.postMessage({ kind: "ended", ...judge(name, run) }, []);
		}, WAKE_MS);
	};
}

function tellFrame(name: SceneName, run: Run): void {
	const { crowd, seconds } = run;
	const people = new Float32Array(crowd.count * FIELDS);
	for (let i = 0; i < crowd.count; i++) {
		people[FIELDS * i] = crowd.x[i] as number;
		people[FIELDS * i + 1] = crowd.y[i] as number;
		people[FIELDS * i + 2] = crowd.headingX[i] as number;
		people[FIELDS * i + 3] = crowd.headingY[i] as number;
		people[FIELDS * i + 4] = crowd.state[i] as number;
	}
	const { through, seconds: clock } = progressOf(name, run);
	scope.postMessage({ kind: "frame", seconds, through, clock, people }, [people.buffer]);
}
