// Repeats something as long as somebody can see the page, and at once when they look again.

/** @returns stops it */
export function everyWhileVisible(everyMs: number, act: () => void): () => void {
	let timer = 0;
	const start = () => {
		window.clearInterval(timer);
		timer = window.setInterval(act, everyMs);
	};
	const look = () => {
		if (document.visibilityState === "hidden") return window.clearInterval(timer);
		act();
		start();
	};
	start();
	document.addEventListener("visibilitychange", look);
	return () => {
		window.clearInterval(timer);
		document.removeEventListener("visibilitychange", look);
	};
}
