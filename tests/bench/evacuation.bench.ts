// How long does a step of the evacuation engine take, how does that grow, and what would it cost without a grid?
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { obstacleHall } from "../../src/engines/evacuation/plan/geometries.ts";
import { buildModule, inWorker, onPage, serveEngine } from "../journeys/engine-page.ts";
import {
	bestMedian,
	type FieldFigures,
	type PairFigures,
	type Question,
	type StepFigures,
	type Stretch,
} from "./evacuation/measure.ts";

const PEOPLE = [500, 2_000, 10_000];
const HALL = { width: 60, height: 40 };
/** The hall with a quarter, the same and four times the floor, the same 500 people in it. */
const SIDES = [0.5, 1, 2];
const MIDDLE = 2_000;
const NODE_GOAL_MS = 5;
const WORKER_GOAL_MS = 8;
const FIELD_GOAL_MS = 10;
const THROTTLE = 4;
const ACCEPTED = "accepted";

const stretchOf = (persons: number, side = 1): Stretch => ({
	persons,
	width: HALL.width * side,
	height: HALL.height * side,
	warmUp: 40,
	steps: 40,
	repeats: 5,
});

export default async function measure({ browser }: { browser: string }): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "fujunshan-bench-"));
	try {
		const file = join(folder, "measure.mjs");
		writeFileSync(
			file,
			await buildModule(fileURLToPath(new URL("./evacuation/measure.ts", import.meta.url))),
		);
		const ask = <Answer>(question: Question) => inOwnProcess<Answer>(file, question);
		reportPeople(ask);
		reportCells(ask);
	} finally {
		rmSync(folder, { recursive: true });
	}
	await reportBrowser(browser);
}

type Ask = <Answer>(question: Question) => Answer;

/** A fresh Node for each question: nothing that ran before has warmed or spoiled its code. */
function inOwnProcess<Answer>(file: string, question: Question): Answer {
	const code = `import { answer } from ${JSON.stringify(pathToFileURL(file).href)};
console.log(JSON.stringify(answer(${JSON.stringify(question)})));`;
	return JSON.parse(
		execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" }),
	);
}

function reportPeople(ask: Ask): void {
	const rows = PEOPLE.map((persons) => {
		const { stepMs } = ask<StepFigures>({ kind: "step", stretch: stretchOf(persons) });
		const { pairs, gridMs, plainMs } = ask<PairFigures>({ kind: "pairs", stretch: stretchOf(persons) });
		return { persons, stepMs, pairs, gridMs, plainMs };
	});
	console.log(
		"A hall of 60 m × 40 m with 24 blocks; a step is 0.05 s; best of 5 medians, each row its own process:",
	);
	console.table(
		rows.map(({ persons, stepMs, pairs, gridMs, plainMs }) => ({
			people: persons,
			"ms per step": stepMs.toFixed(2),
			"agents × steps per s": Math.round((persons / stepMs) * 1000),
			pairs,
			"pairs by grid, ms": gridMs.toFixed(2),
			"all against all, ms": plainMs.toFixed(2),
			"grid is faster": `${(plainMs / gridMs).toFixed(1)} ×`,
			"whole step would be": `${((stepMs - gridMs + plainMs) / stepMs).toFixed(1)} ×`,
		})),
	);
	const points = rows.map(({ persons, stepMs }) => [persons, stepMs] as const);
	const plain = rows.map(({ persons, plainMs }) => [persons, plainMs] as const);
	console.log(
		`  the same pairs were found both ways; in one hall a step grows as people^${exponentOf(points)}, all against all as people^${exponentOf(plain)}`,
	);
	const middle = rows.find(({ persons }) => persons === MIDDLE)?.stepMs ?? Number.NaN;
	console.log(`  ${verdict(middle, NODE_GOAL_MS)}: ${MIDDLE} people in Node`);
}

function reportCells(ask: Ask): void {
	const rows = SIDES.map((side) => {
		const size = { width: HALL.width * side, height: HALL.height * side };
		const field = ask<FieldFigures>({ kind: "field", ...size });
		const crowd = ask<StepFigures>({ kind: "step", stretch: stretchOf(500, side) });
		// As many on each square metre as 2,000 in the middle hall.
		const dense = ask<StepFigures>({ kind: "step", stretch: stretchOf(MIDDLE * side * side, side) });
		return { side, field, crowd, dense };
	});
	console.table(
		rows.map(({ side, field, crowd, dense }) => ({
			"hall, m": `${HALL.width * side} × ${HALL.height * side}`,
			cells: field.cells,
			"route field, ms": field.ms.toFixed(2),
			"step of 500, ms": crowd.stepMs.toFixed(2),
			"people at 0.83 per m²": MIDDLE * side * side,
			"their step, ms": dense.stepMs.toFixed(2),
		})),
	);
	const by = (msOf: (row: (typeof rows)[number]) => number) =>
		exponentOf(rows.map((row) => [row.field.cells, msOf(row)] as const));
	console.log(
		`  a route field grows as cells^${by(({ field }) => field.ms)}, a step of 500 people as cells^${by(({ crowd }) => crowd.stepMs)}, at equal density as cells^${by(({ dense }) => dense.stepMs)}`,
	);
	const field = rows.find(({ side }) => side === 1)?.field;
	if (field)
		console.log(`  ${verdict(field.ms, FIELD_GOAL_MS)}: one route field of ${field.cells} cells, warm`);
}

async function reportBrowser(executablePath: string): Promise<void> {
	const served = await serveEngine();
	const chrome = await chromium.launch({ executablePath });
	try {
		const page = await chrome.newPage();
		await page.goto(served.url);
		const free = await stepInWorker(page);
		const reply = await throttleWorkers(page);
		const held = await stepInWorker(page);
		const onThread = await stepOnPage(page);
		console.log(`Chromium ${chrome.version()}, ${MIDDLE} people, best of 3 medians:`);
		console.log(`  module worker, not throttled: ${free.toFixed(2)} ms a step`);
		if (reply === ACCEPTED)
			console.log(`  ${verdict(held, WORKER_GOAL_MS)}: module worker under ${THROTTLE} × throttle`);
		else {
			console.log(
				`  the throttle does not reach workers: "${reply}" (with it on the page, ${held.toFixed(2)} ms in the worker)`,
			);
			console.log(
				`  ${verdict(THROTTLE * free, WORKER_GOAL_MS)}: module worker × ${THROTTLE}, an estimate, not a measurement`,
			);
		}
		console.log(
			`  ${verdict(onThread, WORKER_GOAL_MS)}: the same on the page's own thread under ${THROTTLE} × throttle, measured`,
		);
	} finally {
		await chrome.close();
		served.close();
	}
}

const errand = {
	kind: "time",
	plan: obstacleHall({ persons: MIDDLE, ...HALL }),
	seed: 1,
	warmUp: 40,
	steps: 40,
	repeats: 3,
} as const;

async function stepInWorker(page: Page): Promise<number> {
	return bestMedian(await inWorker<number[][]>(page, errand));
}

async function stepOnPage(page: Page): Promise<number> {
	return bestMedian(await onPage<number[][]>(page, errand));
}

/** Throttles the page, and every worker that starts from now on as far as it lets itself. @returns what a worker answered */
async function throttleWorkers(page: Page): Promise<string> {
	const session = await page.context().newCDPSession(page);
	await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
	const answered = new Promise<string>((resolve) => {
		session.on("Target.receivedMessageFromTarget", ({ message }) => {
			const { id, error } = JSON.parse(message);
			if (id === 1) resolve(error?.message ?? ACCEPTED);
		});
	});
	session.on("Target.attachedToTarget", ({ sessionId }) => {
		const message = JSON.stringify({
			id: 1,
			method: "Emulation.setCPUThrottlingRate",
			params: { rate: THROTTLE },
		});
		void session.send("Target.sendMessageToTarget", { sessionId, message });
	});
	await session.send("Target.setAutoAttach", {
		autoAttach: true,
		waitForDebuggerOnStart: false,
		flatten: false,
	});
	await inWorker(page, { ...errand, warmUp: 0, steps: 1, repeats: 1 });
	return answered;
}

const verdict = (ms: number, goalMs: number) =>
	`${ms <= goalMs ? "met   " : "MISSED"} ${ms.toFixed(2)} ms, goal ${goalMs} ms`;

/** Slope of the line through the logarithms, by least squares. */
function exponentOf(points: readonly (readonly [number, number])[]): string {
	const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
	const mean = (at: 0 | 1) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
	const [meanX, meanY] = [mean(0), mean(1)];
	const over = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
	const under = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
	return (over / under).toFixed(2);
}
