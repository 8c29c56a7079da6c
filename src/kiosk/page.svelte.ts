// What the page does beside showing: beats time, measures the screen, changes content and program between visits.
import { measureScreen } from "../ui/screen.ts";
import { fetchAll } from "./content/activities.ts";
import { guardPage } from "./guard.ts";
import type { House } from "./house.ts";
import { mayChange } from "./rules/shell-state.ts";

const BEAT_MS = 500;

export interface Page {
	/** The staff's door stands open. */
	readonly doorOpen: boolean;
	/** Staff have shown their PIN. */
	enter(): void;
}

/** Call while the root component is made: its effects live and die with it. */
export function runPage(house: House): Page {
	const { kiosk, touch, setup, postman, ease, showcase, health, sounds } = house;
	const free = $derived(mayChange(kiosk.shown));
	const safe = $derived(free && health.storage === null);
	const doorOpen = $derived(touch.door && setup.enrolled && kiosk.shown.name !== "staff");

	$effect(guardPage);
	$effect(() => touch.listen());
	$effect(() => beat(house));
	$effect(() => postman.start());
	$effect(() => keepMeasure(setup.diagonalInches));
	$effect(() => showModes(house));
	$effect(() => showForTests(house));
	$effect(() => sounds.setVolume(ease.sound ? setup.volume : 0));
	$effect(() => {
		if (!free) return;
		ease.reset();
		postman.nudge();
	});
	$effect(() => {
		// At the very start there is nothing to disturb either.
		if (showcase.isWaiting && (free || !showcase.edition)) showcase.change();
	});
	$effect(() => {
		if (safe && health.programWaiting) void changeProgram(house);
	});
	$effect(() => {
		// Fetched before anybody comes; what fails here is fetched when it is opened.
		void fetchBeforehand().catch(() => {});
	});
	return {
		get doorOpen() {
			return doorOpen;
		},
		enter() {
			touch.door = false;
			void kiosk.send({ kind: "staff-opened" });
		},
	};
}

function beat({ kiosk, touch }: House): () => void {
	const timer = setInterval(() => {
		touch.tick();
		if (isSpeaking()) void kiosk.send({ kind: "present" });
		void kiosk.send({ kind: "tick" });
	}, BEAT_MS);
	return () => clearInterval(timer);
}

/** Reading aloud and playing a recording are presence. */
function isSpeaking(): boolean {
	if (window.speechSynthesis?.speaking) return true;
	return [...document.querySelectorAll<HTMLMediaElement>("audio, video")].some(
		({ paused, ended, muted }) => !paused && !ended && !muted,
	);
}

function keepMeasure(diagonalInches: number): () => void {
	const measure = () => measureScreen(document.documentElement, diagonalInches);
	measure();
	window.addEventListener("resize", measure);
	return () => window.removeEventListener("resize", measure);
}

function showModes({ ease }: House): void {
	const root = document.documentElement;
	root.toggleAttribute("data-elder", ease.elder);
	root.toggleAttribute("data-sun", ease.sun);
	root.toggleAttribute("data-silent", !ease.sound);
}

/** The page says what it is in: journeys wait for it. */
function showForTests({ kiosk, setup, health, showcase }: House): void {
	const { dataset } = document.documentElement;
	const waiting = !setup.enrolled && kiosk.shown.name === "attract";
	dataset.state = waiting ? "setup" : kiosk.shown.name;
	dataset.head = String(health.head.seq);
	if (showcase.edition) dataset.edition = String(showcase.edition.number);
}

async function changeProgram({ kiosk, program, health }: House): Promise<void> {
	health.programWaiting = false;
	await kiosk.send({ kind: "update-begun" });
	const { shown } = kiosk;
	if (shown.name !== "attract" || !shown.updating) {
		health.programWaiting = true;
		return;
	}
	await program.change();
	await kiosk.send({ kind: "update-given-up" });
}

/** Every screen and every activity, so that nothing is left to load when a visitor comes. */
async function fetchBeforehand(): Promise<void> {
	await import("./screens/Playing.svelte");
	await import("./screens/StillThere.svelte");
	await fetchAll();
}
