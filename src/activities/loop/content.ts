// What the notice wall can hold: the month's theme, the day counted down to, questions and posters.
import * as v from "valibot";
import { dayOf, daysBetween } from "../../core/calendar.ts";
import { Provenance } from "../../core/facts.ts";
import { Day, ItemId } from "../../core/ids.ts";
import { SCENE_NAMES } from "./scenes.ts";

const DAY_MS = 86_400_000;
/** The first month was held in 2002. */
const YEAR_BEFORE_FIRST = 2001;
const TITLE_LINE_CHARS = 7;

const length = (text: string) => [...text].length;
const exists = (day: Day) => dayOf(daysBetween("1970-01-01", day) * DAY_MS) === day;
const RealDay = v.pipe(Day, v.check(exists, "日历上没有这一天，请改日期"));

const textOf = (what: string, least: number, most: number) =>
	v.pipe(
		v.string(`${what}应为文字`),
		v.check((text) => length(text.trim()) >= least, `${what}至少 ${least} 字`),
		v.check((text) => length(text) <= most, `${what}最长 ${most} 字`),
		v.check((text) => !text.includes("\n"), `${what}不能换行`),
	);

const Title = v.pipe(
	v.string("标题应为文字"),
	v.check((text) => length(text.trim()) >= 2, "标题至少 2 字"),
	v.check((text) => length(text.replaceAll("\n", "")) <= 14, "标题最长 14 字"),
	v.check((text) => text.split("\n").length <= 2, "标题最多换行一次"),
	v.check(
		(text) => text.split("\n").every((line) => length(line) <= TITLE_LINE_CHARS && line.trim() !== ""),
		`标题每行 1–${TITLE_LINE_CHARS} 字，请换行或改短`,
	),
);

export const Slide = v.pipe(
	v.strictObject({
		id: ItemId,
		title: Title,
		line: textOf("说明", 4, 24),
		scene: v.picklist(SCENE_NAMES, "没有这幅画，请从画册里选"),
		seconds: v.pipe(
			v.number("停留秒数应为数字"),
			v.integer("停留秒数应为整数"),
			v.minValue(6, "每张至少停 6 秒"),
			v.maxValue(15, "每张最多停 15 秒"),
		),
		...Provenance.entries,
	}),
	v.forward(
		v.partialCheck(
			[["validFrom"], ["validUntil"]],
			({ validFrom, validUntil }) => validFrom === null || validUntil === null || validFrom <= validUntil,
			"失效日期早于生效日期",
		),
		["validUntil"],
	),
);
export type Slide = v.InferOutput<typeof Slide>;

const Theme = v.pipe(
	v.strictObject({
		year: v.pipe(
			v.number("年份应为数字"),
			v.integer("年份应为整数"),
			v.minValue(2024, "年份不早于 2024"),
			v.maxValue(2100, "年份不晚于 2100"),
		),
		number: v.pipe(v.number("届次应为数字"), v.integer("届次应为整数")),
		main: textOf("主题", 4, 16),
		/** Empty until it is announced. */
		sub: textOf("副题", 0, 16),
		month: v.strictObject({ from: RealDay, to: RealDay }),
	}),
	v.forward(
		v.partialCheck(
			[["year"], ["number"]],
			({ year, number }) => number === year - YEAR_BEFORE_FIRST,
			"届次和年份对不上：届次 = 年份 − 2001",
		),
		["number"],
	),
	v.forward(
		v.partialCheck(
			[["year"], ["month"]],
			({ year, month }) => month.from.startsWith(`${year}-`) && month.to.startsWith(`${year}-`),
			"活动月的起止日期要在主题年份之内",
		),
		["month", "from"],
	),
	v.forward(
		v.partialCheck([["month"]], ({ month }) => month.from <= month.to, "活动月的结束早于开始"),
		["month", "to"],
	),
);

const allDifferent = (names: readonly string[]) => new Set(names).size === names.length;

export const LoopContent = v.pipe(
	v.strictObject({
		theme: Theme,
		countdown: v.strictObject({ day: RealDay, name: textOf("咨询日名称", 2, 14) }),
		/** Short questions for the waiting screen. */
		invitations: v.pipe(
			v.array(textOf("提问", 4, 18)),
			v.minLength(8, "提问至少 8 条"),
			v.maxLength(12, "提问最多 12 条"),
			v.check((lines: string[]) => allDifferent(lines), "有两条提问一模一样，请改掉一条"),
		),
		slides: v.pipe(
			v.array(Slide),
			v.minLength(1, "至少要有一张宣传画"),
			v.maxLength(60, "宣传画最多 60 张"),
			v.check((slides) => allDifferent(slides.map(({ id }) => id)), "有两张宣传画的编号相同，请改掉一个"),
			v.check(
				(slides) => slides.some(({ sure, confirmed }) => sure === "V1" || sure === "V2" || confirmed),
				"所有宣传画都待核，屏上会空着：至少核实一张",
			),
		),
	}),
	v.forward(
		v.partialCheck(
			[["theme"], ["countdown"]],
			({ theme, countdown }) => theme.month.from <= countdown.day && countdown.day <= theme.month.to,
			"咨询日要落在活动月之内",
		),
		["countdown", "day"],
	),
);
export type LoopContent = v.InferOutput<typeof LoopContent>;
