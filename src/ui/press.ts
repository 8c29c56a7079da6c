// A press that answers at once: fires when the first finger lifts inside, never twice for one nervous tap.
import type { Attachment } from "svelte/attachments";

export const DOUBLE_TAP_MS = 350;

/** True for a press that counts; false when it follows the last counted one too closely. */
export function pressGuard(gapMs: number = DOUBLE_TAP_MS): (atMs: number) => boolean {
	let lastMs = Number.NEGATIVE_INFINITY;
	return (atMs) => {
		if (atMs - lastMs < gapMs) return false;
		lastMs = atMs;
		return true;
	};
}

export interface PressOptions {
	/** Accepts quick repeats on the same spot: number pads, counters. */
	repeat?: boolean;
}

export function isInside(
	box: { left: number; right: number; top: number; bottom: number },
	x: number,
	y: number,
) {
	return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/**
 * Attachment for anything touchable: `{@attach press(() => …)}`. While held, the element carries
 * `data-held`. The keyboard and assistive technology come in as clicks without a pointer.
 */
export function press(act: () => void, { repeat = false }: PressOptions = {}): Attachment<HTMLElement> {
	return (element) => {
		const counts = pressGuard(repeat ? 0 : DOUBLE_TAP_MS);
		let heldBy: number | null = null;
		const fire = (atMs: number) => {
			if (element.matches(":disabled, [aria-disabled=true]")) return;
			if (counts(atMs)) act();
		};
		const release = () => {
			heldBy = null;
			delete element.dataset.held;
		};
		const down = (event: PointerEvent) => {
			if (!event.isPrimary || event.button !== 0) return;
			heldBy = event.pointerId;
			element.dataset.held = "";
		};
		const up = (event: PointerEvent) => {
			if (event.pointerId !== heldBy) return;
			release();
			if (isInside(element.getBoundingClientRect(), event.clientX, event.clientY)) fire(event.timeStamp);
		};
		const cancel = (event: PointerEvent) => {
			if (event.pointerId === heldBy) release();
		};
		const leave = (event: PointerEvent) => {
			if (event.pointerId === heldBy && event.pointerType === "mouse") release();
		};
		const click = (event: MouseEvent) => {
			if (event.detail === 0) fire(event.timeStamp);
		};
		element.addEventListener("pointerdown", down);
		element.addEventListener("pointerup", up);
		element.addEventListener("pointercancel", cancel);
		element.addEventListener("pointerleave", leave);
		element.addEventListener("click", click);
		return () => {
			element.removeEventListener("pointerdown", down);
			element.removeEventListener("pointerup", up);
			element.removeEventListener("pointercancel", cancel);
			element.removeEventListener("pointerleave", leave);
			element.removeEventListener("click", click);
		};
	};
}
