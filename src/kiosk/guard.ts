// Keeps visitors inside the page: no menus, selections, drags, pinches, swipes or shortcuts.

const SHORTCUTS = new Set(["p", "s", "o", "f", "g", "u", "j", "h", "n", "d", "+", "-", "=", "0"]);
const KEYS = new Set(["F1", "F3", "F4", "F6", "F7", "F10", "BrowserBack", "BrowserForward", "ContextMenu"]);

/** @returns lets go again */
export function guardPage(): () => void {
	const closing = new AbortController();
	const off = (target: EventTarget, name: string, applies: (event: Event) => boolean = () => true) =>
		target.addEventListener(
			name,
			(event) => {
				if (applies(event)) event.preventDefault();
			},
			{ capture: true, passive: false, signal: closing.signal },
		);
	off(window, "contextmenu");
	off(window, "dragstart");
	off(window, "dragover");
	off(window, "drop");
	off(window, "selectstart", ({ target }) => !isTyping(target));
	off(window, "gesturestart");
	off(
		window,
		"touchmove",
		(event) => "touches" in event && (event as TouchEvent).touches.length > 1 && event.cancelable,
	);
	off(window, "wheel", (event) => (event as WheelEvent).ctrlKey);
	off(window, "keydown", (event) => isShortcut(event as KeyboardEvent));
	// Swiping back must not leave: there is always one entry to go back to, and it is this page.
	history.pushState(null, "");
	window.addEventListener("popstate", () => history.pushState(null, ""), { signal: closing.signal });
	return () => closing.abort();
}

function isTyping(target: EventTarget | null): boolean {
	return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function isShortcut({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
	if (KEYS.has(key)) return true;
	return (ctrlKey || metaKey || altKey) && SHORTCUTS.has(key.toLowerCase());
}
