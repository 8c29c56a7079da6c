// The frame's side of the preview: shows a play as ordered; nothing it tells is kept or sent anywhere.
import { mount, unmount } from "svelte";
import { check } from "../../core/problems.ts";
import { measureScreen } from "../../ui/screen.ts";
import { playOf } from "../doors.ts";
import { ShowOrder } from "./orders.ts";
import PlayStage from "./PlayStage.svelte";

export function answerOrders(): void {
	let shown: Record<string, unknown> | null = null;
	let turn = 0;

	async function show(order: ShowOrder): Promise<void> {
		turn += 1;
		const mine = turn;
		const root = document.documentElement;
		root.toggleAttribute("data-elder", order.elder);
		root.toggleAttribute("data-sun", order.sun);
		measureScreen(root, order.diagonalInches);
		const Play = await playOf(order.activity);
		if (mine !== turn) return;
		if (shown) await unmount(shown);
		shown = mount(PlayStage, { target: document.body, props: { Play, order } });
	}

	window.addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
		if (source !== window.parent) return;
		const order = check(ShowOrder, data);
		if (order.ok) void show(order.value);
	});
	window.parent.postMessage({ kind: "ready" }, self.origin);
}
