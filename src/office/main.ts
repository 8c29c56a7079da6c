// Starts the office page: /office/.
import "../ui/fonts.ts";
import "../ui/theme.css";
import "../ui/desk.css";
import { mount } from "svelte";
import { DeskSession } from "../ui/desk/desk-session.svelte.ts";
import Office from "./Office.svelte";

mount(Office, {
	target: document.body,
	props: { session: new DeskSession(window.fetch.bind(window)) },
});
