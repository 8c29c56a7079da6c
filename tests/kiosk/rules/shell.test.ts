// The shell: every screen, every input, and what gets recorded.
import { describe, expect, it } from "vitest";
import { mayChange, playOn, trustOn } from "../../../src/kiosk/rules/shell-state.ts";
import { begin, finished, LIMITS, open, Played, seen, visit } from "./shell-play.ts";

const tick = { kind: "tick" } as const;

describe("a visit", () => {
	it("goes from the first touch over town and activity to the next person", () => {
		const played = new Played().do(begin());
		expect(played.state).toMatchObject({ name: "menu", visit: visit(1), sorry: false });
		expect(played.said()).toEqual(["visit-started"]);
		played.do(2, open(1));
		expect(played.state).toMatchObject({ name: "playing", play: { token: 1, finished: false } });
		expect(played.said()).toEqual(["module-opened"]);
		played.do(1, seen(1), 4, finished(1));
		expect(played.kept.at(-1)?.what).toMatchObject({ how: "completed", score: 3, outOf: 5, tookMs: 5000 });
		expect(played.said()).toEqual(["item-seen", "module-closed:completed"]);
		played.do({ kind: "next" });
		expect(played.state.name).toBe("attract");
		expect(played.said()).toEqual(["visit-ended:next"]);
	});

	it("is left in the middle by the way home: left, and the town again", () => {
		const played = new Played().do(begin(), open(1), 3, { kind: "home" });
		expect(played.state.name).toBe("menu");
		expect(played.said()).toEqual(["visit-started", "module-opened", "module-closed:left"]);
	});

	it("plays again as a new unit, only after the end of the old one", () => {
		const again = { kind: "again", token: 1, nextToken: 2 } as const;
		const played = new Played().do(begin(), open(1), again);
		expect(playOn(played.state)?.token).toBe(1);
		played.said();
		played.do(finished(1), 7, again);
		expect(playOn(played.state)).toMatchObject({ token: 2, finished: false, openedMs: 7000 });
		expect(played.said()).toEqual(["module-closed:completed", "module-opened"]);
	});

	it("hears nothing from an older unit", () => {
		const played = new Played().do(begin(), open(1), { kind: "home" }, open(2));
		played.said();
		played.do(seen(1), finished(1), { kind: "broke", token: 1 });
		expect(played.said()).toEqual([]);
		expect(playOn(played.state)?.token).toBe(2);
	});

	it("survives an activity that breaks: left, an apology in town", () => {
		const played = new Played().do(begin(), open(1), { kind: "broke", token: 1 });
		expect(played.state).toMatchObject({ name: "menu", sorry: true });
		expect(played.said()).toEqual(["visit-started", "module-opened", "module-closed:left"]);
		played.do(open(2), { kind: "home" });
		expect(played.state).toMatchObject({ name: "menu", sorry: false });
	});

	it("keeps of an unmet question what may be kept, and nothing of an empty one", () => {
		const ask = (text: string) =>
			({ kind: "told", token: 1, moment: { kind: "question-unmet", text } }) as const;
		const played = new Played().do(begin(), open(1, "ask"));
		played.said();
		played.do(ask("我叫Zhang3电话13800000000怎么报警"), ask("12345 abc"));
		expect(played.kept.map(({ what }) => what)).toEqual([
			{ kind: "question-unmet", module: "ask", activity: "ask", text: "我叫电话怎么报警" },
		]);
	});

	it("never records a score that is no number", () => {
		const played = new Played().do(begin(), open(1), {
			kind: "finished",
			token: 1,
			result: { score: Number.NaN, outOf: -3 },
		});
		expect(played.kept.at(-1)?.what).toMatchObject({ score: 0, outOf: 0 });
	});
});

describe("idle", () => {
	it.each([
		["menu", [], LIMITS.menu],
		["a quiz", [open(1)], LIMITS.playing],
		["a finished quiz", [open(1), finished(1)], LIMITS.reading],
		["asking", [open(1, "ask")], LIMITS.reading],
		["the wall", [open(1, "loop")], LIMITS.reading],
	] as const)("asks after the limit of %s, not before", (_, inputs, seconds) => {
		const played = new Played().do(begin(), ...inputs, seconds - 0.5, tick);
		expect(played.state.name).not.toBe("still-there");
		played.do(0.5, tick);
		expect(played.state.name).toBe("still-there");
	});

	it("lets presence of any kind put it off", () => {
		const played = new Played().do(begin(), open(1));
		for (let i = 0; i < 20; i += 1) played.do(40, { kind: "present" }, tick);
		expect(played.state.name).toBe("playing");
	});

	it("takes telling by itself for no presence", () => {
		const played = new Played().do(begin(), open(1), 40, seen(1), 5, tick);
		expect(played.state.name).toBe("still-there");
	});

	it("resets after the answer's seconds: idle all through", () => {
		const played = new Played().do(begin(), open(1), 45, tick, 19.5, tick);
		expect(played.state.name).toBe("still-there");
		played.do(0.5, tick);
		expect(played.state.name).toBe("attract");
		expect(played.said()).toEqual([
			"visit-started",
			"module-opened",
			"module-closed:idle",
			"visit-ended:idle",
		]);
	});

	it("does not close again what was finished", () => {
		const played = new Played().do(begin(), open(1), finished(1), 90, tick, 20, tick);
		expect(played.said()).toEqual([
			"visit-started",
			"module-opened",
			"module-closed:completed",
			"visit-ended:idle",
		]);
	});

	it("can be answered more often than ten times, and goes on where it was", () => {
		const played = new Played().do(begin(), open(1));
		for (let i = 0; i < 25; i += 1) {
			played.do(45, tick, 19, { kind: "still-here" });
			expect(played.state).toMatchObject({ name: "playing", play: { token: 1 } });
		}
		expect(played.said()).toEqual(["visit-started", "module-opened"]);
	});

	it("hears the activity under the question", () => {
		const played = new Played().do(begin(), open(1), 45, tick, finished(1), { kind: "still-here" });
		expect(played.state).toMatchObject({ name: "playing", play: { finished: true } });
	});

	it("makes way for the next person from the question", () => {
		const played = new Played().do(begin(), 30, tick, { kind: "next" });
		expect(played.said()).toEqual(["visit-started", "visit-ended:next"]);
	});
});

describe("为什么可信", () => {
	const trust = { kind: "trust" } as const;

	it("opens from the menu, leads back to town, and counts nothing", () => {
		const played = new Played().do(begin(), 3, trust);
		expect(played.state).toEqual({ name: "trust", visit: visit(1), heardMs: 3000 });
		expect(playOn(played.state)).toBeNull();
		played.do(4, { kind: "home" });
		expect(played.state).toEqual({ name: "menu", visit: visit(1), heardMs: 7000, sorry: false });
		expect(played.said()).toEqual(["visit-started"]);
	});

	it("opens from nowhere else, and nothing opens from it", () => {
		expect(new Played().do(trust).state.name).toBe("attract");
		expect(new Played().do(begin(), open(1), trust).state.name).toBe("playing");
		const played = new Played().do(begin(), trust, open(1), seen(1), finished(1), {
			kind: "broke",
			token: 1,
		});
		expect(played.state.name).toBe("trust");
		expect(played.said()).toEqual(["visit-started"]);
	});

	it("is read: asks after the reading limit, goes on where it was, resets when nobody answers", () => {
		const played = new Played().do(begin(), trust, LIMITS.reading - 0.5, tick);
		expect(played.state.name).toBe("trust");
		played.do(0.5, tick);
		expect(played.state).toMatchObject({ name: "still-there", play: null, trust: true });
		expect(trustOn(played.state)).toBe(true);
		played.do(19, { kind: "still-here" });
		expect(played.state.name).toBe("trust");
		played.do(LIMITS.reading, tick, LIMITS.answer, tick);
		expect(played.state.name).toBe("attract");
		expect(played.said()).toEqual(["visit-started", "visit-ended:idle"]);
	});

	it("makes way for the next person and for staff", () => {
		expect(new Played().do(begin(), trust, { kind: "next" }).said()).toEqual([
			"visit-started",
			"visit-ended:next",
		]);
		const staff = new Played().do(begin(), trust, { kind: "staff-opened" });
		expect(trustOn(staff.state)).toBe(false);
		expect(staff.said()).toEqual(["visit-started", "visit-ended:next"]);
	});

	it("waits under a breakdown", () => {
		const played = new Played().do(begin(), trust, { kind: "storage-failed" });
		expect(trustOn(played.state)).toBe(true);
		played.do({ kind: "staff-opened" });
		expect(trustOn(played.state)).toBe(true);
		played.do({ kind: "staff-closed" }, { kind: "storage-recovered" });
		expect(played.state.name).toBe("trust");
	});

	it("is no longer underneath when the question came over the menu or an activity", () => {
		expect(trustOn(new Played().do(begin(), 30, tick).state)).toBe(false);
		expect(trustOn(new Played().do(begin(), open(1), 45, tick).state)).toBe(false);
	});
});

describe("trouble with the storage", () => {
	it("covers the play, takes no touch, and goes on where it was with fresh patience", () => {
		const played = new Played().do(begin(), open(1), 44, { kind: "storage-failed" });
		expect(played.state).toMatchObject({ name: "out-of-order", why: "storage" });
		played.said();
		played.do(1000, tick, { kind: "next" }, { kind: "home" }, begin(2));
		expect(played.said()).toEqual([]);
		played.do({ kind: "storage-recovered" }, 44, tick);
		expect(played.state).toMatchObject({ name: "playing", play: { token: 1 } });
	});

	it("keeps what the covered activity still tells", () => {
		const played = new Played().do(begin(), open(1), { kind: "storage-failed" }, seen(1), finished(1));
		expect(played.said().slice(2)).toEqual(["item-seen", "module-closed:completed"]);
		played.do({ kind: "storage-recovered" });
		expect(played.state).toMatchObject({ name: "playing", play: { finished: true } });
	});

	it("lets staff in without ending what waits underneath", () => {
		const played = new Played().do(begin(), open(1), { kind: "storage-failed" });
		played.said();
		played.do({ kind: "staff-opened" });
		expect(played.state.name).toBe("staff");
		played.do({ kind: "staff-closed" });
		expect(played.state.name).toBe("out-of-order");
		played.do({ kind: "staff-opened" }, { kind: "storage-recovered" }, { kind: "staff-closed" });
		expect(played.state).toMatchObject({ name: "playing", play: { token: 1 } });
		expect(played.said()).toEqual([]);
	});
});

describe("staff", () => {
	it("end the visit in play by their PIN", () => {
		const played = new Played().do(begin(), open(1), { kind: "staff-opened" });
		expect(played.said().slice(2)).toEqual(["module-closed:left", "visit-ended:next"]);
		played.do({ kind: "staff-closed" });
		expect(played.state.name).toBe("attract");
	});

	it("rest the screen and wake it, by hand only", () => {
		const played = new Played().do({ kind: "staff-opened" }, { kind: "rest" }, { kind: "staff-closed" });
		expect(played.state).toMatchObject({ name: "out-of-order", why: "staff" });
		played.do({ kind: "storage-recovered" }, begin());
		expect(played.state.name).toBe("out-of-order");
		played.do({ kind: "staff-opened" }, { kind: "resume" }, { kind: "staff-closed" });
		expect(played.state.name).toBe("attract");
		expect(played.said()).toEqual([]);
	});

	it("who walk away do not leave the desk open", () => {
		const played = new Played().do({ kind: "staff-opened" }, 179, tick);
		expect(played.state.name).toBe("staff");
		expect(played.do(2, tick).state.name).toBe("attract");
	});
});

describe("between visits", () => {
	it("counts a poster that ran to its end, only in attract", () => {
		const slide = { kind: "slide-ended", module: "loop" as never, item: "s-1" as never } as const;
		const played = new Played().do(slide);
		expect(played.kept[0]).toMatchObject({ visit: null, what: { kind: "loop-played", item: "s-1" } });
		played.said();
		expect(played.do(begin(), slide).said()).toEqual(["visit-started"]);
	});

	it("lets nobody in while a new program takes over, and everybody when it gives up", () => {
		const played = new Played().do({ kind: "update-begun" }, begin());
		expect(played.said()).toEqual([]);
		expect(played.do({ kind: "update-given-up" }, begin()).said()).toEqual(["visit-started"]);
	});

	it("begins no update during a visit", () => {
		const played = new Played().do(begin(), { kind: "update-begun" });
		expect(played.state.name).toBe("menu");
	});

	it("is the only time for changes", () => {
		const played = new Played();
		expect(mayChange(played.state)).toBe(true);
		expect(mayChange(played.do({ kind: "storage-failed" }).state)).toBe(true);
		expect(mayChange(new Played().do(begin()).state)).toBe(false);
		expect(mayChange(new Played().do(begin(), open(1), { kind: "storage-failed" }).state)).toBe(false);
		expect(mayChange(new Played().do(begin(), 30, tick).state)).toBe(false);
	});
});
