// Fetches a drawn scene when it is first shown; each is a chunk of its own and stays once loaded.
import type { Component } from "svelte";
import type { SceneName } from "./scenes.ts";

const files = import.meta.glob<{ default: Component }>("./scenes/*.svelte");

/** "close-door" → scenes/CloseDoor.svelte */
function fileOf(name: SceneName): string {
	const pascal = name.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());
	return `./scenes/${pascal}.svelte`;
}

export async function loadScene(name: SceneName): Promise<Component> {
	const file = files[fileOf(name)];
	if (!file) throw new Error(`No drawing for scene «${name}»: expected ${fileOf(name)}`);
	return (await file()).default;
}
