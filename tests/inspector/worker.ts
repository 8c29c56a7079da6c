// A run with a clock of its own: steps when they are due, frames whenever the page has handed a buffer back.
import { applyEvent, isOver } from "../../src/engines/evacuation/run/run.ts";
import { buffersOf, type Order, type Pace, type Report } from "./messages.ts";
import { sceneOf } from "./scene.ts";
import { advance, frameOf, openSession, type Session, type Show } from "./session.ts";

const TICK_MS = 25;
/** Longest time without looking at messages. */
const BUSY_MS = 60;
/** Frames that may be under way at once. */
const FRAMES = 2;

let session: Session | null = null;
let show: Show = { heat: "none", exit: 0, trails: false, person: -1 };
let pace: Pace = 0;
let until = Number.POSITIVE_INFINITY;
let owed = 0;
let last = performance.now();
let waiting = 0;
let isStale = false;
let stepMs = 0;
const spare: ArrayBuffer[] = [];

const say = (report: Report, transfer: Transferable[] = []) => self.postMessage(report, { transfer });

function take(length: number): Float32Array {
	const at = spare.findIndex(({ byteLength }) => byteLength === length * 4);
	return at < 0 ? new Float32Array(length) : new Float32Array(spare.splice(at, 1)[0] as ArrayBuffer);
}

function step(): boolean {
	if (!session || session.run.seconds >= until - 1e-9) return false;
	const began = performance.now();
	const moved = advance(session);
	stepMs += 0.02 * (performance.now() - began - stepMs);
	return moved;
}

function tick(): void {
	const now = performance.now();
	if (session && pace !== 0) {
		owed = pace === "end" ? Number.POSITIVE_INFINITY : Math.min(owed + ((now - last) / 1000) * pace, 1);
		const { dt } = session.run;
		while (owed >= dt && performance.now() - now < BUSY_MS) {
			isStale = true;
			if (!step()) {
				pace = 0;
				owed = 0;
				break;
			}
			owed -= dt;
		}
	}
	last = now;
	sendFrame();
	setTimeout(tick, pace === "end" ? 0 : TICK_MS);
}

function sendFrame(): void {
	if (!session || !isStale || waiting >= FRAMES) return;
	isStale = false;
	waiting++;
	const frame = frameOf(session, show, take, stepMs);
	say({ kind: "frame", frame }, buffersOf(frame));
}

self.addEventListener("message", ({ data: order }: MessageEvent<Order>) => {
	if (order.kind !== "back") isStale = true;
	switch (order.kind) {
		case "open":
			session = openSession(order.plan, order.seed);
			pace = 0;
			stepMs = 0;
			say({ kind: "opened", scene: sceneOf(order.plan, session.run.floor, session.run.crowd.count) });
			break;
		case "pace":
			pace = order.pace;
			until = order.until;
			owed = 0;
			break;
		case "step":
			pace = 0;
			until = Number.POSITIVE_INFINITY;
			step();
			break;
		case "door":
			if (session && !isOver(session.run))
				applyEvent(session.run, {
					kind: "door",
					at: session.run.seconds,
					door: order.door,
					state: order.state,
				});
			break;
		case "show":
			show = order;
			break;
		case "back":
			waiting--;
			spare.push(...order.buffers);
			if (spare.length > 12) spare.splice(0, spare.length - 12);
			break;
	}
});
tick();
