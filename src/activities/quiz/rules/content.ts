// What a question bank is: the schema of the quiz's content, with every cross check staff need to hear about.
import * as v from "valibot";
import { mayShow, Provenance } from "../../../core/facts.ts";
import { ItemId } from "../../../core/ids.ts";

/** Longest texts that still fit the narrowest screen in the largest type. */
export const LONGEST = { stem: 40, option: 18, why: 60, source: 44, bankTitle: 8, tag: 6 } as const;

const lined = (what: string, least: number, most: number) =>
	v.pipe(
		v.string(`请写${what}`),
		v.trim(),
		v.minLength(least, least === 1 ? `请写${what}` : `${what}至少 ${least} 字`),
		v.maxLength(most, `${what}最长 ${most} 字，再短一些才放得下大字`),
		v.regex(/^[^\p{Cc}<>]*$/u, `${what}里不能有换行或尖括号`),
	);

export const SceneName = v.picklist(["home", "road", "village", "work"], "没有这种布景");
export type SceneName = v.InferOutput<typeof SceneName>;

export const Bank = v.strictObject({
	id: ItemId,
	title: lined("题库名", 2, LONGEST.bankTitle),
	scene: SceneName,
});
export type Bank = v.InferOutput<typeof Bank>;

export const Form = v.picklist(["single", "multiple", "true-false"], "题型只能是单选、多选或判断");
export type Form = v.InferOutput<typeof Form>;

export const Audience = v.picklist(["企业", "农村", "社区", "学校", "家庭", "公众"], "没有这种人群");
export type Audience = v.InferOutput<typeof Audience>;
export const AUDIENCES = Audience.options;

/** The two options of every true-false question, in this order. */
export const TRUE_FALSE = ["对", "错"] as const;

const fields = v.strictObject({
	id: ItemId,
	bank: ItemId,
	form: Form,
	stem: lined("题干", 6, LONGEST.stem),
	options: v.pipe(
		v.array(lined("选项", 1, LONGEST.option)),
		v.minLength(2, "至少要有 2 个选项"),
		v.maxLength(4, "最多 4 个选项"),
	),
	/** Places in `options`, from 0. */
	right: v.pipe(
		v.array(
			v.pipe(v.number("答案应为选项的序号"), v.integer("答案应为整数序号"), v.minValue(0, "答案序号从 0 起")),
		),
		v.minLength(1, "请标出正确答案"),
	),
	why: lined("解析", 8, LONGEST.why),
	...Provenance.entries,
	difficulty: v.picklist([1, 2, 3], "难度只能是 1（易）、2（中）、3（难）"),
	audience: v.pipe(v.array(Audience), v.minLength(1, "至少选一种人群")),
	/** The first tag is the topic by which the result is told. */
	tags: v.pipe(
		v.array(lined("标签", 2, LONGEST.tag)),
		v.minLength(1, "至少写一个标签，第一个是成绩单上的主题"),
		v.maxLength(4, "最多 4 个标签"),
	),
});

type Fields = v.InferOutput<typeof fields>;

/** One field of a question that does not agree with the others. */
interface Fault {
	field: keyof Fields;
	what: string;
}

export const Question = v.pipe(
	fields,
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		for (const { field, what } of faultsOf(dataset.value)) {
			addIssue({
				message: what,
				path: [
					{ type: "object", origin: "value", input: dataset.value, key: field, value: dataset.value[field] },
				],
			});
		}
	}),
);
export type Question = v.InferOutput<typeof Question>;

function faultsOf(question: Fields): Fault[] {
	return [...rightFaults(question), ...optionFaults(question), ...provenanceFaults(question)];
}

function rightFaults({ form, options, right }: Fields): Fault[] {
	const faults: Fault[] = [];
	if (right.some((index) => index >= options.length))
		faults.push({ field: "right", what: "答案指到了没有的选项" });
	if (new Set(right).size !== right.length) faults.push({ field: "right", what: "同一个答案写了两遍" });
	if (form === "multiple" && right.length < 2)
		faults.push({ field: "right", what: "多选题至少要有 2 个正确答案" });
	if (form === "single" && right.length !== 1)
		faults.push({ field: "right", what: "单选题只能有 1 个正确答案" });
	if (form === "true-false" && right.length !== 1)
		faults.push({ field: "right", what: "判断题只能选对或错" });
	return faults;
}

function optionFaults({ form, options }: Fields): Fault[] {
	const faults: Fault[] = [];
	if (form === "true-false" && options.join("|") !== TRUE_FALSE.join("|")) {
		faults.push({ field: "options", what: "判断题的选项固定为“对”“错”" });
	}
	if (form !== "true-false" && options.length < 3)
		faults.push({ field: "options", what: "选择题至少要有 3 个选项" });
	if (new Set(options).size !== options.length) faults.push({ field: "options", what: "有两个选项一样" });
	return faults;
}

function provenanceFaults({ source, validFrom, validUntil }: Fields): Fault[] {
	const faults: Fault[] = [];
	if (source.length > LONGEST.source) {
		faults.push({ field: "source", what: `出处最长 ${LONGEST.source} 字，再短一些才放得下大字` });
	}
	if (validFrom !== null && validUntil !== null && validFrom > validUntil) {
		faults.push({ field: "validUntil", what: "失效日期早于生效日期" });
	}
	return faults;
}

export const QuizContent = v.pipe(
	v.strictObject({
		roundSize: v.pipe(
			v.number("请填每轮题数"),
			v.integer("每轮题数应为整数"),
			v.minValue(3, "每轮至少 3 题"),
			v.maxValue(8, "每轮最多 8 题"),
		),
		banks: v.pipe(v.array(Bank), v.minLength(1, "至少要有一个题库"), v.maxLength(6, "最多 6 个题库")),
		questions: v.array(Question),
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const content = dataset.value;
		for (const { index, field, what } of crossFaults(content.banks, content.questions)) {
			const question = content.questions[index];
			addIssue({
				message: what,
				path: [
					{ type: "object", origin: "value", input: content, key: "questions", value: content.questions },
					{ type: "array", origin: "value", input: content.questions, key: index, value: question },
					{ type: "object", origin: "value", input: question ?? {}, key: field, value: question?.[field] },
				],
			});
		}
		for (const what of wholeFaults(content)) addIssue({ message: what });
	}),
);
export type QuizContent = v.InferOutput<typeof QuizContent>;

/** Faults that show only when questions are laid side by side. */
function crossFaults(
	banks: readonly Bank[],
	questions: readonly Question[],
): { index: number; field: "id" | "bank" | "stem"; what: string }[] {
	const bankIds = new Set(banks.map((bank) => bank.id));
	const ids = new Map<string, number>();
	const stems = new Map<string, number>();
	return questions.flatMap((question, index) => {
		const faults: { index: number; field: "id" | "bank" | "stem"; what: string }[] = [];
		const stem = bareStem(question.stem);
		const twin = ids.get(question.id);
		const echo = stems.get(stem);
		if (twin !== undefined) faults.push({ index, field: "id", what: `编号与第 ${twin + 1} 题重复` });
		if (echo !== undefined) faults.push({ index, field: "stem", what: `题干与第 ${echo + 1} 题重复` });
		if (!bankIds.has(question.bank))
			faults.push({ index, field: "bank", what: `没有题库“${question.bank}”` });
		ids.set(question.id, twin ?? index);
		stems.set(stem, echo ?? index);
		return faults;
	});
}

function wholeFaults(content: { roundSize: number; banks: Bank[]; questions: Question[] }): string[] {
	const faults: string[] = [];
	if (new Set(content.banks.map((bank) => bank.id)).size !== content.banks.length)
		faults.push("题库编号有重复");
	const sure = content.questions.filter((question) =>
		mayShow(question, question.validFrom ?? question.checkedOn),
	);
	if (sure.length < content.roundSize) {
		faults.push(`可以出示的题只有 ${sure.length} 道，不够一轮 ${content.roundSize} 道（待核的题不出示）`);
	}
	return faults;
}

/** A stem without punctuation and spaces: what makes two questions the same to a reader. */
export function bareStem(stem: string): string {
	return stem.replace(/[\s\p{P}]/gu, "");
}
