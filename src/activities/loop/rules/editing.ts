// Changes that staff make to the wall, as plain functions from content to content.
import type { Problem } from "../../../core/problems.ts";
import type { LoopContent, Slide } from "../content.ts";
import type { SceneName } from "../scenes.ts";

/** `items` with the one at `at` moved by `by` places; unchanged where that leads beyond the ends. */
export function moved<T>(items: readonly T[], at: number, by: number): T[] {
	const to = at + by;
	const out = [...items];
	const [item] = out.splice(at, 1);
	if (item === undefined || to < 0 || to >= items.length) return [...items];
	out.splice(to, 0, item);
	return out;
}

export function replaced<T>(items: readonly T[], at: number, item: T): T[] {
	return items.map((old, index) => (index === at ? item : old));
}

export function without<T>(items: readonly T[], at: number): T[] {
	return items.filter((_item, index) => index !== at);
}

/** A new poster with an id of its own: hidden, and full of gaps that the schema names until staff fill them. */
export function emptySlide(content: LoopContent, scene: SceneName): Slide {
	const taken = new Set(content.slides.map(({ id }) => id));
	let id: string = scene;
	for (let copy = 2; taken.has(id); copy++) id = `${scene}-${copy}`;
	return {
		id,
		title: "",
		line: "",
		scene,
		seconds: 8,
		facts: [],
		source: "",
		sure: "M",
		checkedOn: "",
		validFrom: null,
		validUntil: null,
		confirmed: false,
	};
}

/** "H23，E01 " → ["H23", "E01"] */
export function factsIn(text: string): string[] {
	return text.split(/[\s,，、]+/u).filter((fact) => fact !== "");
}

/** What is wrong at `path` itself or below it, in one sentence; "" when nothing is. */
export function problemAt(problems: readonly Problem[], path: string): string {
	return problems
		.filter(({ where }) => where === path || where.startsWith(`${path}.`))
		.map(({ what }) => what)
		.filter((what, index, all) => all.indexOf(what) === index)
		.join("；");
}
