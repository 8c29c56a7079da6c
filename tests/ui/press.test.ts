// One nervous tap counts once, two fingers do not count twice, and a press that slid away does not count.
import { expect, test, vi } from "vitest";
import { DOUBLE_TAP_MS, isInside, press, pressGuard } from "../../src/ui/press.ts";

test("a second press within the gap does not count, and does not lengthen it", () => {
	const counts = pressGuard(350);
	expect([0, 200, 349, 350, 400, 700].map(counts)).toEqual([true, false, false, true, false, true]);
});

test("without a gap everything counts", () => {
	const counts = pressGuard(0);
	expect([5, 5, 6].map(counts)).toEqual([true, true, true]);
});

test("the edge is inside", () => {
	const box = { left: 0, right: 10, top: 0, bottom: 10 };
	expect([isInside(box, 0, 10), isInside(box, 10.1, 5), isInside(box, 5, -0.1)]).toEqual([
		true,
		false,
		false,
	]);
});

/** As much of an element as a press needs; events are plain objects with what a browser would put in. */
function touchable(disabled = false) {
	const listeners = new Map<string, (event: unknown) => void>();
	const element = {
		dataset: {} as Record<string, string>,
		matches: () => disabled,
		getBoundingClientRect: () => ({ left: 0, right: 100, top: 0, bottom: 100 }),
		addEventListener: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
		removeEventListener: (name: string) => listeners.delete(name),
	};
	const send = (name: string, event: object) =>
		listeners.get(name)?.({
			isPrimary: true,
			button: 0,
			pointerId: 1,
			pointerType: "touch",
			clientX: 50,
			clientY: 50,
			...event,
		});
	return { element: element as unknown as HTMLElement, send, listeners };
}

test("fires when the finger lifts inside, shows that it is held meanwhile", () => {
	const act = vi.fn();
	const { element, send } = touchable();
	press(act)(element);
	send("pointerdown", { timeStamp: 0 });
	expect(element.dataset).toHaveProperty("held");
	expect(act).not.toHaveBeenCalled();
	send("pointerup", { timeStamp: 40 });
	expect(element.dataset).not.toHaveProperty("held");
	expect(act).toHaveBeenCalledTimes(1);
});

test("a double tap counts once, unless quick repeats are wanted", () => {
	for (const [repeat, times] of [
		[false, 1],
		[true, 2],
	] as const) {
		const act = vi.fn();
		const { element, send } = touchable();
		press(act, { repeat })(element);
		for (const timeStamp of [0, DOUBLE_TAP_MS - 100]) {
			send("pointerdown", { timeStamp });
			send("pointerup", { timeStamp });
		}
		expect(act).toHaveBeenCalledTimes(times);
	}
});

test("second fingers, other buttons, a finger that slid away and a cancelled touch do nothing", () => {
	const act = vi.fn();
	const { element, send } = touchable();
	press(act)(element);
	send("pointerdown", { isPrimary: false, pointerId: 2, timeStamp: 0 });
	send("pointerup", { isPrimary: false, pointerId: 2, timeStamp: 10 });
	send("pointerdown", { button: 2, timeStamp: 1000 });
	send("pointerup", { button: 2, timeStamp: 1010 });
	send("pointerdown", { timeStamp: 2000 });
	send("pointerup", { clientX: 140, timeStamp: 2010 });
	send("pointerdown", { timeStamp: 3000 });
	send("pointercancel", { timeStamp: 3010 });
	send("pointerup", { timeStamp: 3020 });
	expect(act).not.toHaveBeenCalled();
});

test("a press that began elsewhere does not count here", () => {
	const act = vi.fn();
	const { element, send } = touchable();
	press(act)(element);
	send("pointerup", { timeStamp: 10 });
	expect(act).not.toHaveBeenCalled();
});

test("keyboards come in as clicks without a pointer; the click after a touch is not a second press", () => {
	const act = vi.fn();
	const { element, send } = touchable();
	press(act)(element);
	send("click", { detail: 0, timeStamp: 0 });
	send("click", { detail: 1, timeStamp: 1000 });
	expect(act).toHaveBeenCalledTimes(1);
});

test("a disabled element is deaf, and a removed one lets go of everything", () => {
	const act = vi.fn();
	const { element, send, listeners } = touchable(true);
	const remove = press(act)(element);
	send("click", { detail: 0, timeStamp: 0 });
	expect(act).not.toHaveBeenCalled();
	if (typeof remove === "function") remove();
	expect(listeners.size).toBe(0);
});
