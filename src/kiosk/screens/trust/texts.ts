// What visitors read on 为什么可信.
import type { SceneName } from "./rules/scenes.ts";
import type { Group } from "./rules/table.ts";

export const texts = {
	title: "为什么可信",
	tabs: { about: "说明", live: "试算", table: "成绩", limits: "不足" },
	tabsLabel: "这一页里有什么",
	about: {
		lead: "小镇里的人怎么跑、烟怎么飘，不是编好的动画，是电脑一步一步算出来的。",
		not: "它不是预言。真出了事会怎样，没有谁能提前算准。这里的数，只用来练习和比较。",
		notTitle: "先说它不是什么",
		howTitle: "怎么看懂成绩",
		steps: [
			{ title: "别人出题", line: "题目是国际上公开的：走多快、挤不挤、一扇门一秒过几个人。" },
			{ title: "电脑来算", line: "每个小人看一眼前面有没有空，再走一小步。一秒钟走二十小步。" },
			{ title: "对着标准盖章", line: "数在标准以内，盖“达到”；不在，盖“未达到”。好的坏的都贴出来。" },
		],
		again: "不信？到“试算”里，让这台屏当面算一遍。",
	},
	live: {
		title: "挑一题，当面算给您看",
		line: "这台屏现在就算，不用网络，也不是录像。",
		go: "开始算",
		other: "换一题",
		again: "再算一遍",
		pause: "暂停",
		resume: "继续",
		start: (seed: number) => `第 ${seed} 号开头`,
		same: "同一个号，哪台机器算都一模一样。",
		pace: "比真实快 8 倍",
		criterion: "标准",
		measured: "算出来",
		waiting: "算完盖章",
		broke: "这台机器现在算不动，请先看“成绩”。",
		picture: "从上往下看，每个小人是一个人",
		seconds: "秒",
	},
	scenes: {
		door: {
			name: "一扇门",
			question: "100 个人挤一扇 1 米的门，一秒能出去几个？",
			criterion: "一秒不超过 1.33 人",
			measured: (value: number) => `一秒 ${value.toFixed(2)} 人`,
			why: "算得比这还快，就是小人会“穿”过去，不可信了。",
			count: (through: number) => ({ number: String(through), of: "/ 100 人", tail: "出了门" }),
		},
		counter: {
			name: "对面走",
			question: "一百人和五十人在窄走廊里迎面走，过得去吗？",
			criterion: "150 人都走到对面，不堵死",
			measured: (value: number) => `${value.toFixed(0)} 秒都过去了`,
			stuck: (through: number) => `只过去 ${through} 人`,
			why: "另一个公开的程序（FDS+Evac）算得 107 秒。",
			count: (through: number) => ({ number: String(through), of: "/ 150 人", tail: "到对面" }),
		},
		walk: {
			name: "一个人",
			question: "一个人一秒走 1 米，走完 40 米要几秒？",
			criterion: "40 秒，最多差 0.4 秒",
			measured: (value: number) => `${value.toFixed(1)} 秒`,
			why: "这题最简单，也最先要对。",
			count: (_through: number, metres: number) => ({ number: String(metres), of: "/ 40 米", tail: "" }),
		},
	} satisfies Record<SceneName, unknown>,
	table: {
		claim: "模型按国际测试题核对过",
		counted: (passed: number, failed: number) =>
			failed === 0 ? `${passed} 项，全部达到` : `${passed} 项达到，${failed} 项未达到`,
		rowCount: (passed: number, failed: number) =>
			failed === 0 ? `${passed} 项都达到` : `${failed} 项未达到`,
		open: (group: string, counted: string) => `${group}：${counted}`,
		touch: "点一格，看每一题的标准和算出来的数。",
		back: "回成绩单",
		criterion: "标准",
		measured: "算出",
		pass: "达到",
		fail: "未达到",
		worth: { calibrated: "调数时用过这题", compared: "和别的程序比", verified: "" },
		made: (version: string, day: string, seeds: number) =>
			`${day}核对。每题用同一套参数（${version}），一般换 ${seeds} 个开头。`,
		unreadable: "成绩单没有读出来，请告诉工作人员。",
	},
	groups: {
		walking: "走路",
		crowd: "人群",
		doors: "门与走廊",
		stairs: "楼梯",
		smoke: "烟与毒气",
		water: "水",
		choice: "选路",
		calculation: "计算可靠",
		other: "其他",
	} satisfies Record<Group, string>,
	/** By number of the test in the design's list: what it asks, for somebody who knows no tests. */
	questions: {
		1: "一个人走 40 米，时间对不对？",
		2: "人越多，走得是不是越慢？",
		3: "一个跟一个走，快慢像不像真人？",
		4: "一扇门，一秒能过几个人？",
		6: "迎面走，能不能都过得去？",
		8: "会不会穿墙？转弯是不是更慢？",
		9: "门窄一点、长一点，是不是就慢？",
		11: "有人先动身、有人后动身，分得对不对？",
		12: "烟越浓，是不是走得越慢？",
		13: "毒气吸多久，人会走不动？",
		14: "家人会不会走散？门锁了换不换路？",
		15: "上楼下楼，快慢对不对？",
		16: "同一个开头，每次算是不是一模一样？",
		17: "算得够不够快？",
		18: "人会不会叠在一起，或呆住不动？",
		19: "水会不会变多变少，流得对不对？",
		21: "时间切得更细，结果会不会变？",
	} as Readonly<Record<number, string>>,
	limits: {
		title: "它还做不到的",
		line: "知道它哪里不行，才好放心用它行的地方。",
		items: [
			{ title: "不算挤压", line: "人挤人有多大劲、会不会受伤，它不会算，我们也不演。" },
			{ title: "越挤越偏慢", line: "人很密的时候，它比真人的平均数走得慢。慢多少，写在成绩的“人群”里。" },
			{ title: "迎面堵住时太密", line: "两群人面对面堵在一起，它的小人会侧身挤得比真人还密。" },
			{ title: "窄长通道偏慢", line: "一米左右宽的长通道和楼梯，它算出来比真人慢。" },
			{ title: "走走停停学不像", line: "真人排长队会一阵走一阵停，它的小人走着走着就匀了。" },
			{ title: "推搡不会更慢", line: "真人越急越推，门口反而更慢。它的小人不推，这一条看不到。" },
			{ title: "说停就停", line: "真人跑快了收不住脚，它的小人没有这股冲劲。" },
			{ title: "烟和水是简化的", line: "按公式在小方格里算，比不上实验室里的精细计算。" },
			{ title: "一次不算数", line: "人站的地方换一换，结果就变。要多算几次，看最快和最慢。" },
			{ title: "有几题不算新证明", line: "几个数是照着“人群”和“一扇门”那些题调的，它们达到，只说明调对了。" },
		],
	},
};

/** "2026-11-24" as it is read. */
export function dayWords(day: string): string {
	const [year, month, date] = day.split("-").map(Number);
	return `${year}年${month}月${date}日`;
}
