// Puts the console on the page.
import { mount } from "svelte";
import { DeskSession } from "../ui/desk/desk-session.svelte.ts";
import Staff from "./Staff.svelte";

/** @param entry address of this page's own script, which the preview's frame loads again */
export function openConsole(entry: string): void {
	mount(Staff, {
		target: document.body,
		props: {
			session: new DeskSession(window.fetch.bind(window)),
			entry,
			clock: { wallMs: () => Date.now(), monoMs: () => performance.now() },
		},
	});
}
