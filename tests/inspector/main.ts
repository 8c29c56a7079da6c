// Opens the inspector. ?plan= name · seed= · against= a second seed · heat= · colour= · to= seconds
import "@fontsource-variable/noto-sans-sc";
import "../../src/ui/theme.css";
import { mount } from "svelte";
import Inspector from "./Inspector.svelte";
import type { Player } from "./player.svelte.ts";
import { wishesOf } from "./wishes.ts";

declare global {
	interface Window {
		/** For scripts that take pictures. */
		inspector?: { runTo(seconds: number): Promise<void>; first: Player; second: Player };
	}
}

mount(Inspector, {
	target: document.body,
	props: { wishes: wishesOf(new URLSearchParams(location.search)) },
});
