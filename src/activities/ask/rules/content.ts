// What staff write for the consultation tent: shelves, entries, words that mean the same, emergencies, the word pad.
import * as v from "valibot";
import { Provenance } from "../../../core/facts.ts";
import { ItemId } from "../../../core/ids.ts";
import { PICTURES } from "./pictures.ts";

/** Who answers further on the square. */
export const DESKS = [
	"消防",
	"燃气/住建",
	"农业农村",
	"教育",
	"交警",
	"应急",
	"气象",
	"卫健",
	"文旅",
	"市场监管",
] as const;

/** Text of `least` to `most` characters, without line breaks or blanks at its ends. */
const line = (what: string, least: number, most: number) =>
	v.pipe(
		v.string(`${what}应为文字`),
		v.check((text) => text === text.trim() && !/[\n\r]/.test(text), `${what}首尾不留空格，不换行`),
		v.check((text) => [...text].length >= least, `${what}至少 ${least} 字`),
		v.check((text) => [...text].length <= most, `${what}最长 ${most} 字，请写短`),
	);

const Picture = v.picklist(PICTURES, "没有这幅图，请从列表里选");
const noTwins = (list: string[]) => new Set(list).size === list.length;

export const Shelf = v.strictObject({ id: ItemId, title: line("架名", 2, 6), picture: Picture });
export type Shelf = v.InferOutput<typeof Shelf>;

export const Entry = v.strictObject({
	id: ItemId,
	shelf: ItemId,
	question: line("问题", 4, 20),
	/** How people really ask: 口语, dialect, wrong characters. */
	phrasings: v.pipe(
		v.array(line("问法", 2, 30)),
		v.minLength(3, "问法至少 3 条"),
		v.maxLength(6, "问法最多 6 条"),
		v.check(noTwins, "问法有重复，请删去一条"),
	),
	answer: line("回答", 6, 80),
	steps: v.pipe(v.array(line("步骤", 2, 20)), v.maxLength(6, "步骤最多 6 步")),
	picture: Picture,
	desk: v.picklist(DESKS, "咨询台请从列表里选"),
	/** Entries that visitors may want next. */
	related: v.pipe(v.array(ItemId), v.maxLength(3, "相关问题最多 3 条"), v.check(noTwins, "相关问题有重复")),
	...Provenance.entries,
});
export type Entry = v.InferOutput<typeof Entry>;

/** Words that say it is happening now; whom to call, and the entry to read then. */
export const Emergency = v.strictObject({
	words: v.pipe(v.array(line("紧急说法", 2, 10)), v.minLength(1, "至少一种紧急说法")),
	call: v.pipe(
		v.array(v.pipe(v.string(), v.regex(/^\d{3,5}$/, "电话是 3 到 5 位数字"))),
		v.minLength(1, "至少一个电话"),
		v.maxLength(3, "电话最多 3 个"),
	),
	/** null where only the people on the telephone can say what to do. */
	entry: v.nullable(ItemId),
});
export type Emergency = v.InferOutput<typeof Emergency>;

const PadGroup = v.strictObject({
	title: line("字词组名", 2, 4),
	words: v.pipe(
		v.array(line("字词", 1, 5)),
		v.minLength(1, "每组至少一个词"),
		v.maxLength(40, "每组最多 40 个词"),
	),
});

const Lists = v.strictObject({
	shelves: v.pipe(v.array(Shelf), v.minLength(1, "至少要有一个架子"), v.maxLength(12, "架子最多 12 个")),
	/** 大家常问, in this order. */
	popular: v.pipe(v.array(ItemId), v.maxLength(6, "大家常问最多 6 条"), v.check(noTwins, "大家常问有重复")),
	entries: v.pipe(v.array(Entry), v.minLength(1, "至少要有一条问答")),
	/** One group a list: words that mean the same. */
	concepts: v.array(v.pipe(v.array(line("同义词", 1, 12)), v.minLength(2, "一组同义词至少两个"))),
	emergencies: v.array(Emergency),
	pad: v.pipe(v.array(PadGroup), v.minLength(1, "至少要有一组字词"), v.maxLength(5, "字词组最多 5 个")),
});
type Lists = v.InferOutput<typeof Lists>;

/** A cross-check that puts its words at the place it found. */
interface Fault {
	path: (string | number)[];
	what: string;
}

export const AskContent = v.pipe(
	Lists,
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		for (const { path, what } of faultsOf(dataset.value)) {
			let input: unknown = dataset.value;
			const [first, ...rest] = path.map((key) => {
				const item = { type: "unknown", origin: "value", input, key, value: memberOf(input, key) } as const;
				input = item.value;
				return item;
			});
			if (first) addIssue({ message: what, path: [first, ...rest] });
		}
	}),
);
export type AskContent = v.InferOutput<typeof AskContent>;

function memberOf(holder: unknown, key: string | number): unknown {
	return holder !== null && typeof holder === "object" ? Reflect.get(holder, key) : undefined;
}

function faultsOf(lists: Lists): Fault[] {
	return [...twins(lists), ...looseEnds(lists)];
}

/** The same id, question, phrasing or concept word twice. */
function twins({ shelves, entries, concepts, emergencies }: Lists): Fault[] {
	const faults: Fault[] = [];
	const once = (what: string) => {
		const seen = new Set<string>();
		return (text: string, ...path: Fault["path"]) => {
			if (seen.has(text)) faults.push({ path, what: `${what}“${text}”出现了两次，请改掉一个` });
			seen.add(text);
		};
	};
	const shelfId = once("架号");
	for (const [at, shelf] of shelves.entries()) shelfId(shelf.id, "shelves", at, "id");
	const entryId = once("条目编号");
	const question = once("问法");
	for (const [at, entry] of entries.entries()) {
		entryId(entry.id, "entries", at, "id");
		question(entry.question, "entries", at, "question");
		for (const [i, text] of entry.phrasings.entries()) question(text, "entries", at, "phrasings", i);
	}
	const word = once("同义词");
	for (const [at, group] of concepts.entries()) {
		for (const [i, text] of group.entries()) word(text, "concepts", at, i);
	}
	const alarm = once("紧急说法");
	for (const [at, { words }] of emergencies.entries()) {
		for (const [i, text] of words.entries()) alarm(text, "emergencies", at, "words", i);
	}
	return faults;
}

/** Names of shelves and entries that are not there. */
function looseEnds({ shelves, entries, popular, emergencies }: Lists): Fault[] {
	const faults: Fault[] = [];
	const shelfIds = new Set(shelves.map((shelf) => shelf.id));
	const entryIds = new Set(entries.map((entry) => entry.id));
	const known = (id: string, ...path: Fault["path"]) => {
		if (!entryIds.has(id)) faults.push({ path, what: `没有编号为“${id}”的条目` });
	};
	for (const [at, entry] of entries.entries()) {
		if (!shelfIds.has(entry.shelf)) {
			faults.push({ path: ["entries", at, "shelf"], what: `没有编号为“${entry.shelf}”的架子` });
		}
		for (const [i, id] of entry.related.entries()) {
			known(id, "entries", at, "related", i);
			if (id === entry.id) faults.push({ path: ["entries", at, "related", i], what: "相关问题不能是它自己" });
		}
	}
	for (const [at, id] of popular.entries()) known(id, "popular", at);
	for (const [at, one] of emergencies.entries()) {
		if (one.entry !== null) known(one.entry, "emergencies", at, "entry");
	}
	return faults;
}
