// Finds every activity's face, editor and play by folder; editors and plays come only when they are opened.
import type { Component } from "svelte";
import type { Activity, EditProps, PlayProps } from "../core/activity.ts";

const faces = import.meta.glob<Activity<unknown>>("../activities/*/index.ts", {
	eager: true,
	import: "default",
});
const edits = import.meta.glob<Component<EditProps<unknown>>>("../activities/*/Edit.svelte", {
	import: "default",
});
const plays = import.meta.glob<Component<PlayProps<unknown>>>("../activities/*/Play.svelte", {
	import: "default",
});

export function faceOf(kind: string): Activity<unknown> | null {
	return faces[`../activities/${kind}/index.ts`] ?? null;
}

export async function editOf(kind: string): Promise<Component<EditProps<unknown>> | null> {
	return (await edits[`../activities/${kind}/Edit.svelte`]?.()) ?? null;
}

export async function playOf(kind: string): Promise<Component<PlayProps<unknown>> | null> {
	return (await plays[`../activities/${kind}/Play.svelte`]?.()) ?? null;
}
