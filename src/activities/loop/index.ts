// The face of the notice wall: posters of the month, shown in the waiting loop and opened by visitors.
import type { Activity } from "../../core/activity.ts";
import { LoopContent } from "./content.ts";
import { words } from "./texts.ts";

const sample: LoopContent = {
	theme: {
		year: 2027,
		number: 26,
		main: "人人讲安全、个个会应急",
		sub: "",
		month: { from: "2027-06-01", to: "2027-06-30" },
	},
	countdown: { day: "2027-06-16", name: "全国安全宣传咨询日" },
	invitations: [
		"闻到煤气味，第一步做什么？",
		"门把手发烫，还开门吗？",
		"着火了，坐电梯快吗？",
		"打雷了，往哪里躲？",
		"泥石流来了，往哪边跑？",
		"小伙伴落水，能跳下去救吗？",
		"发现隐患，打哪个电话？",
		"油锅着火，能泼水吗？",
	],
	slides: [
		{
			id: "close-door",
			title: "随手关上门\n把火留身后",
			line: "自家着火人先撤，关门走楼梯，到外面打119。",
			scene: "close-door",
			seconds: 6,
			facts: ["H23"],
			source: "消防部门逃生指引",
			sure: "V2",
			checkedOn: "2026-11-23",
			validFrom: null,
			validUntil: null,
			confirmed: false,
		},
		{
			id: "bike-shed",
			title: "车停进车棚\n楼道留给人",
			line: "高楼的楼道、楼梯间不许停车充电。",
			scene: "bike-shed",
			seconds: 6,
			facts: ["E01"],
			source: "高层民用建筑消防安全管理规定第37条",
			sure: "V1",
			checkedOn: "2026-11-23",
			validFrom: null,
			validUntil: null,
			confirmed: false,
		},
	],
};

export default { title: words.title, content: LoopContent, sample } satisfies Activity<LoopContent>;
