// What visitors and staff read on the notice wall.
import type { Countdown } from "./rules/countdown.ts";

/** The countdown in three pieces, so that the number can be printed large: before, number, after. */
export function countdownWords(
	count: Countdown,
	name: string,
): { before: string; days: string; after: string } {
	switch (count.kind) {
		case "before":
			return {
				before: `距 ${count.month} 月 ${count.day} 日咨询日还有`,
				days: String(count.days),
				after: "天",
			};
		case "today":
			return { before: `今天是${name}`, days: "", after: "" };
		case "after":
			return {
				before:
					count.nextYear === null ? "下一个安全生产月，广场再见" : `${count.nextYear} 年 6 月，广场再见`,
				days: "",
				after: "",
			};
	}
}

export const words = {
	title: "平安宣传墙",
	month: (year: number, number: number) => `${year} · 第 ${number} 个全国“安全生产月”`,
	monthName: (number: number) => `第 ${number} 个全国“安全生产月”`,
	source: (source: string) => `出处：${source}`,
	previous: "上一张",
	next: "下一张",
	pause: "停一停",
	resume: "接着放",
	enough: "看完了",
	place: (at: number, count: number) => `${at} / ${count}`,
	empty: "今天没有可以张贴的宣传画",
	emptyHint: "请工作人员到内容台核实后再发布。",
	emptyLeave: "知道了",
	done: "谢谢驻足",
	doneLine: (count: number) => `你看了 ${count} 张。记住一张，讲给家里人听。`,
	again: "再看一遍",
	staff: {
		theme: "本年主题",
		year: "年份",
		number: "届次",
		main: "主题",
		sub: "副题（未公布就留空）",
		from: "活动月开始",
		to: "活动月结束",
		countdown: "倒计时",
		day: "咨询日日期",
		dayName: "咨询日名称",
		invitations: "待机时的提问",
		addInvitation: "添一条提问",
		remove: "删去",
		slides: "宣传画",
		addSlide: "从画册添一张",
		chooseScene: "选一幅画",
		close: "收起",
		change: "修改",
		up: "上移",
		down: "下移",
		id: "编号",
		slideTitle: "标题（可换行一次）",
		line: "说明",
		seconds: "停留秒数",
		facts: "事实编号（用空格隔开）",
		source: "出处",
		sure: "可靠程度",
		checkedOn: "核对日期",
		validFrom: "生效日期（可空）",
		validUntil: "失效日期（可空）",
		confirmed: "已由主管部门核实",
		hidden: "待核，不上屏",
		problems: (count: number) => `还有 ${count} 处要改`,
		fine: "内容合规，可以发布",
	},
};
