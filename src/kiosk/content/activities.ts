// The activities that were found: a face and a Play for each folder, fetched when needed.
import type { Component } from "svelte";
import type { LoopContent } from "../../activities/loop/content.ts";
import type { Activity, PlayProps } from "../../core/activity.ts";

const faces = import.meta.glob<Activity<unknown>>("../../activities/*/index.ts", { import: "default" });
const plays = import.meta.glob<Component<PlayProps<unknown>>>("../../activities/*/Play.svelte", {
	import: "default",
});

export interface SlideProps {
	slide: LoopContent["slides"][number];
	content: LoopContent;
	today: string;
}

/** The activity's face, or null where this program has no such activity. */
export async function faceOf(kind: string): Promise<Activity<unknown> | null> {
	return (await faces[`../../activities/${kind}/index.ts`]?.()) ?? null;
}

export async function playOf(kind: string): Promise<Component<PlayProps<unknown>> | null> {
	return (await plays[`../../activities/${kind}/Play.svelte`]?.()) ?? null;
}

export async function slideOf(): Promise<Component<SlideProps>> {
	return (await import("../../activities/loop/Slide.svelte")).default;
}

/** Everything fetched beforehand, one after the other: nothing is left to load when a visitor comes. */
export async function fetchAll(): Promise<void> {
	for (const load of [...Object.values(plays), ...Object.values(faces)]) await load();
}
