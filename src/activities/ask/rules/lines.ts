// Lists of the tent as lines of text that staff can edit, and back; whatever is written parses, the schema judges it.
import type { AskContent, Emergency } from "./content.ts";

type PadGroup = AskContent["pad"][number];

const parts = (text: string, by: string | RegExp) =>
	text
		.split(by)
		.map((part) => part.trim())
		.filter((part) => part !== "");

/** Lines without blank ones; blanks at their ends go. */
export function linesOf(text: string): string[] {
	return parts(text, /\r?\n/);
}

/** 着火=失火=起火 */
export const conceptLines = {
	write: (groups: readonly string[][]) => groups.map((group) => group.join("=")).join("\n"),
	read: (text: string): string[][] => linesOf(text).map((line) => parts(line, /[=＝]/)),
};

/** 着火了、起火了 = 119 = fire-own-home; nothing behind the last sign: no entry. */
export const emergencyLines = {
	write: (list: readonly Emergency[]) =>
		list.map((one) => `${one.words.join("、")} = ${one.call.join("、")} = ${one.entry ?? ""}`).join("\n"),
	read: (text: string): Emergency[] =>
		linesOf(text).map((line) => {
			const [words = "", call = "", entry = ""] = line.split(/[=＝]/);
			return { words: parts(words, /[、,，]/), call: parts(call, /[、,，]/), entry: entry.trim() || null };
		}),
};

/** 什么事 = 着火 浓烟 煤气 */
export const padLines = {
	write: (groups: readonly PadGroup[]) =>
		groups.map((group) => `${group.title} = ${group.words.join(" ")}`).join("\n"),
	read: (text: string): PadGroup[] =>
		linesOf(text).map((line) => {
			const [title = "", words = ""] = line.split(/[=＝]/);
			return { title: title.trim(), words: parts(words, /[\s、,，]+/) };
		}),
};
