// What differs between two versions of a pack, in plain words and in the order of the document.
import type { Pack } from "../../core/packs.ts";
import { placeText } from "./places.ts";

export interface Change {
	/** In words, e.g. 题目第 4 项 · 选项. */
	where: string;
	kind: "changed" | "added" | "removed";
	/** Shortened text of both sides; "" where there is none. */
	before: string;
	after: string;
}

const LONGEST = 40;

/** All changes that turn `before` into `after`; items with an `id` are followed when they move. */
export function changesBetween(before: Pack, after: Pack): Change[] {
	return changesAt("", before, after);
}

function changesAt(path: string, before: unknown, after: unknown): Change[] {
	if (Array.isArray(before) && Array.isArray(after)) return changesInList(path, before, after);
	if (isRecord(before) && isRecord(after)) {
		const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
		return keys.flatMap((key) => changesAt(join(path, key), before[key], after[key]));
	}
	if (Object.is(before, after)) return [];
	return [change(path, before, after)];
}

function changesInList(path: string, before: readonly unknown[], after: readonly unknown[]): Change[] {
	if (![...before, ...after].every(hasId)) {
		const length = Math.max(before.length, after.length);
		return Array.from({ length }, (_, index) => index).flatMap((index) =>
			changesAt(join(path, String(index)), before[index], after[index]),
		);
	}
	const old = new Map(before.filter(hasId).map((item) => [item.id, item]));
	const kept = new Set(after.filter(hasId).map((item) => item.id));
	const removed = before.flatMap((item, index) =>
		hasId(item) && !kept.has(item.id) ? [change(join(path, String(index)), item, undefined)] : [],
	);
	const rest = after.flatMap((item, index) =>
		changesAt(join(path, String(index)), hasId(item) ? old.get(item.id) : undefined, item),
	);
	return [...removed, ...rest, ...movesIn(path, before.filter(hasId), after.filter(hasId))];
}

/** One line for a changed order of the items that both sides have. */
function movesIn(
	path: string,
	before: readonly { id: string }[],
	after: readonly { id: string }[],
): Change[] {
	const inBoth = (one: readonly { id: string }[], other: readonly { id: string }[]) =>
		one.filter(({ id }) => other.some((item) => item.id === id)).map(({ id }) => id);
	const was = inBoth(before, after);
	const is = inBoth(after, before);
	if (was.every((id, index) => is[index] === id)) return [];
	return [{ where: placeText(path), kind: "changed", before: "原来的次序", after: "新的次序" }];
}

function change(path: string, before: unknown, after: unknown): Change {
	const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
	return { where: placeText(path), kind, before: shortText(before), after: shortText(after) };
}

/** The first text in a value that staff would recognise it by. */
function shortText(value: unknown): string {
	const text = textIn(value);
	const letters = [...text];
	return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : text;
}

function textIn(value: unknown): string {
	if (value === undefined || value === null) return "";
	if (typeof value === "boolean") return value ? "是" : "否";
	if (typeof value !== "object") return String(value);
	const texts = Object.values(value).filter(
		(part): part is string => typeof part === "string" && /\p{Script=Han}/u.test(part),
	);
	return texts[0] ?? `${Object.keys(value).length} 项`;
}

function hasId(item: unknown): item is { id: string } {
	return typeof item === "object" && item !== null && "id" in item && typeof item.id === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function join(path: string, key: string): string {
	return path === "" ? key : `${path}.${key}`;
}
