// Everything the office page says, in Chinese.
import type { Counts } from "../core/tally.ts";
import { clockText, countText, momentText } from "../ui/desk/moments.ts";
import type { Lack } from "./rules/completeness.ts";
import type { Grouping } from "./rules/count-groups.ts";
import type { Choice, WindowFault } from "./rules/day-span.ts";
import type { Typed } from "./rules/figure-typing.ts";

export type CountKey = Exclude<keyof Counts, "right" | "seen">;
type Gap = { from: number; to: number };

const gapText = ({ from, to }: Gap) => (from === to ? `第 ${from} 号` : `第 ${from}–${to} 号`);
const gapsText = (gaps: readonly Gap[]) => gaps.map(gapText).join("、");

function lackText(lack: Lack, nowMs: number): string {
	switch (lack.why) {
		case "never-enrolled":
			return "还没登记，没有记录";
		case "never-heard":
			return "登记后还没有联系过";
		case "missing":
			return `缺${gapsText(lack.gaps)}记录`;
		case "silent-since":
			return `最后一次联系是 ${momentText(lack.lastContactMs, nowMs)}，之后的参与可能还在屏上`;
		case "unreadable":
			return `${lack.lines} 条记录的格式认不出，没有计数`;
	}
}

export const texts = {
	room: "计数台",
	tabs: [
		{ id: "screens", name: "屏幕" },
		{ id: "counts", name: "计数" },
		{ id: "form", name: "统计表" },
		{ id: "carried", name: "带回文件" },
	],
	refreshedAt: (wallMs: number) => `更新于 ${clockText(wallMs)}`,
	notRefreshed: "没有读到最新数据，显示的是上次读到的。",

	board: {
		title: "屏幕",
		none: "还没有屏。在 kiosk-config/kiosks 里放一块屏的配置文件，再重启服务器。",
		summary: (all: number, behind: number, waiting: number) =>
			[
				`共 ${all} 块屏`,
				behind > 0 ? `${behind} 块还有记录没到` : "没有缺号",
				waiting > 0 ? `${waiting} 块还没登记` : "",
			]
				.filter(Boolean)
				.join("，"),
		received: (have: number, known: number) => `已收 ${countText(have)} / ${countText(known)}`,
		receivedNote: "收到的记录条数 / 屏上报过的条数",
		missing: (gaps: readonly Gap[], count: number) => `缺${gapsText(gaps)}，共 ${countText(count)} 条`,
		missingCure: "屏联网后会自动补上；不能联网的，在屏上导出文件，到“带回文件”收入。",
		nothingYet: "还没有记录",
		waiting: "未登记",
		heard: (ago: string) => `${ago}联系过`,
		quietSince: (moment: string) => `${moment} 起没有联系`,
		quietNote: "没有网也照常使用，记录存在屏上。",
		neverHeard: "登记后还没有联系过",
		edition: (number: number) => (number === 0 ? "内容：随程序自带" : `内容：第 ${number} 版`),
		noEdition: "内容：未知",
		app: (version: string) => `程序 ${version}`,
		clockRight: "时钟准",
		clockUnknown: "时钟未知",
		clockOff: (offsetMs: number) => {
			const minutes = Math.round(Math.abs(offsetMs) / 60_000);
			return `时钟${offsetMs > 0 ? "慢" : "快"} ${countText(minutes)} 分钟，请在屏的系统设置里校时`;
		},
		quarantined: (lines: number) => `${lines} 条记录的格式认不出，已原样存好，没有计数。请更新服务器程序。`,
		forks: (forks: number) =>
			`记录链有 ${forks} 处分叉：可能有两块屏用了同一份系统拷贝。两边的参与都已计数。`,
		enrol: "登记这块屏",
		enrolAgain: "换一台机器登记",
		places: "位置",
	},
	code: {
		title: (kiosk: string) => `登记 ${kiosk}`,
		how: "在那块屏上打开互动站，选“登记”，输入这 8 位数字：",
		until: (moment: string) => `一次有效，${moment} 前用完。关掉本窗口后不再显示。`,
		again: "登记完成后，原来的机器不能再以这块屏的名义上报；它存着的记录仍可用文件带回。",
	},

	window: {
		choices: {
			today: "今天",
			yesterday: "昨天",
			week: "近 7 天",
			"month-of-safety": "安全生产月",
			"consultation-day": "咨询日 6 月 16 日",
		} satisfies Record<Choice, string>,
		from: "从",
		to: "到",
		faults: {
			incomplete: "请把起止日期填完整。",
			reversed: "起始日期晚于结束日期，请对调。",
			"too-long": "最多统计 400 天，请缩短区间。",
		} satisfies Record<NonNullable<WindowFault>, string>,
	},

	counts: {
		title: "计数",
		names: { visits: "人次", answers: "题次", completions: "完成", loopPlays: "播放条次" } satisfies Record<
			CountKey,
			string
		>,
		right: "其中答对",
		seen: "看过条目",
		how: "怎么数的",
		definitions: {
			visits:
				"一位参与者从第一次触屏到“下一位”算一次参与。其中至少做完一个项目，计 1 人次；只碰一下、中途离开、超时没做完，不计。一次参与做完几个项目，各项目里各计 1 人次，合计里只计 1 人次。人次不是人数：同一个人再来一次，另计 1 人次。",
			answers: "作出一次回答计 1 题次，单选、多选、判断和逃生中的选择都算。中途离开前已经答完的照计。",
			completions: "一个项目从头做到尾计 1 次完成：答完一轮、推演到结束、读完一条解答。再来一次另计。",
			loopPlays: "循环播放的画面完整放完一条计 1 条次，被触屏打断的不计。播放没有观看人次。",
		} satisfies Record<CountKey, string>,
		windowLine: (from: string, to: string) =>
			`统计区间 ${from} 至 ${to}，按北京时间；屏上登记了场次的，按场次的日期。`,
		once: "每条记录有编号和校验值，联网上报和文件带回各送几次，都只计一次。",
		groupBy: { day: "按日", kiosk: "按屏", activity: "按活动" } satisfies Record<Grouping, string>,
		groupLabel: "分组",
		heads: { day: "日期", kiosk: "屏", activity: "活动" } satisfies Record<Grouping, string>,
		allKiosks: "全部屏",
		whichKiosk: "只看",
		total: "合计",
		chartTitle: (count: string, group: string) => `${count}（${group}）`,
		sumNote: "一次参与可以做几个项目，所以各活动的人次相加会大于合计。",
		unknownDevice: (device: string) => `旧设备 ${device.slice(0, 6)}`,
		empty: "这个区间里还没有计数。",
	},
	completeness: {
		whole: (names: readonly string[], nowMs: number) =>
			names.length > 0
				? `截至 ${clockText(nowMs)} 已收齐，计数来自 ${names.length} 块屏：${names.join("、")}。`
				: `截至 ${clockText(nowMs)} 各屏的记录都已收到，这个区间里没有计数。`,
		open: (names: readonly string[]) =>
			names.length > 0
				? `还可能增加。目前的计数来自 ${names.length} 块屏：${names.join("、")}。`
				: "还可能增加。目前这个区间里没有计数。",
		unnamed: (devices: number) => `另有 ${devices} 台不在名册上的设备，也计在内。`,
		kiosk: (kiosk: string, lacks: readonly Lack[], nowMs: number): string =>
			`${kiosk}：${lacks.map((lack) => lackText(lack, nowMs)).join("；")}。`,
	},

	form: {
		title: "统计表",
		choose: "表样",
		none: "还没有表样。在 kiosk-config/forms 里放一份表样文件，再重启服务器。",
		download: "下载 Excel",
		print: "打印",
		typedNote: "手工填的数对这张表一直有效，不随统计区间变化；换区间前请核对。",
		columns: ["序号", "活动类别", "活动内容（指标）", "单位", "数量", "备注"],
		stamp: (unit: string) => `填报单位（盖章）：${unit}`,
		filler: "填报人：",
		telephone: "联系电话：",
		filledDate: "填报日期：",
		windowLine: (from: string, to: string, on: string) =>
			`统计区间：${from} 至 ${to}（北京时间）　制表日期：${on}`,
		counted: "屏上计数",
		countedValue: (value: number, unit: string) => `屏上计数 ${countText(value)} ${unit}`,
		typedBy: (by: string, day: string) => `手工填报（${by}，${day}）`,
		type: "填写",
		retype: "改填",
		typeFor: (indicator: string, unit: string) => `${indicator}，${unit}`,
		figure: "数量",
		why: "理由",
		whyHint: "例如：停电半天，按现场登记补",
		whyOptional: "理由（可不填）",
		keep: "保存",
		keeping: "正在保存…",
		takeAway: "撤掉手工数",
		cancel: "取消",
		rules: "计数说明",
		wanted: {
			figure: "请填数量。",
			whole: "请填 0 或正整数。",
			smaller: "这个数太大了，请核对。",
			reason: "这一格屏上有计数，改填请写明理由。",
			"shorter-reason": "理由最长 80 字。",
		} satisfies Record<Extract<Typed, { ok: false }>["wanted"], string>,
		progress: (filled: number, all: number) => `${all} 格中已有 ${filled} 格`,
	},

	carried: {
		title: "带回文件",
		lead: "屏不能联网时，在屏的工作人员角导出文件（.fjs），用 U 盘带到这里收入。同一个文件收几次都只计一次。",
		drop: "把文件拖到这里",
		choose: "选择文件",
		reading: "正在收入…",
		results: "收入结果",
		empty: "这是空文件，没有收入。请从屏上重新导出。",
		tooLarge: "文件超过 64 MB，不是屏上导出的文件。",
		fresh: (stored: number) => `新收 ${countText(stored)} 条`,
		already: (already: number) => `早已收到 ${countText(already)} 条`,
		nothingNew: "没有新的记录：这个文件里的都已收过。",
		whole: "文件完整",
		torn: "文件不完整，读得出的部分已收入。请从屏上再导出一次带来。",
		upTo: (seq: number) => `这块屏现在收到第 ${countText(seq)} 号`,
		quarantined: (lines: number) => `${lines} 条的格式认不出，已原样存好，没有计数`,
		unknownKiosk: "不在名册上的屏",
		notEnrolled: (lines: number) =>
			`导出这个文件的机器没有在这里登记过：${lines} 条记录已原样存好，登记后才计数。`,
		where: (where: string, what: string) => (where ? `${where}：${what}` : what),
	},
} as const;
