// The smallest tent that works: two shelves, three entries, one emergency.
import type { AskContent } from "./content.ts";

const checked = { checkedOn: "2026-11-23", validFrom: null, validUntil: null, confirmed: false };

export const sample: AskContent = {
	shelves: [
		{ id: "fire", title: "家里着火", picture: "tower-fire" },
		{ id: "village", title: "农村山里", picture: "tractor" },
	],
	popular: ["sample-lift"],
	entries: [
		{
			id: "sample-pan",
			shelf: "fire",
			question: "油锅着火了怎么办？",
			phrasings: ["锅里起火咋办", "油锅能泼水吗", "炒菜着火咋整"],
			answer: "盖上锅盖，关掉燃气，不要泼水。",
			steps: ["盖上锅盖或灭火毯", "关掉燃气", "不泼水，不端锅"],
			picture: "pan",
			desk: "消防",
			related: ["sample-lift"],
			facts: ["G18"],
			source: "消防部门厨房火灾提示",
			sure: "V2",
			...checked,
		},
		{
			id: "sample-lift",
			shelf: "fire",
			question: "着火时能坐电梯吗？",
			phrasings: ["起火坐电梯行不行", "失火走电梯还是楼梯", "着火坐电梯中不中"],
			answer: "不能，着火时不坐电梯，走楼梯。",
			steps: [],
			picture: "lift",
			desk: "消防",
			related: [],
			facts: ["H23"],
			source: "消防部门火场逃生提示",
			sure: "V2",
			...checked,
		},
		{
			id: "sample-colour",
			shelf: "village",
			question: "预警哪个颜色最厉害？",
			phrasings: ["红色预警严重吗", "预警颜色怎么分", "蓝色预警啥意思"],
			answer: "红色最厉害，往下是橙色、黄色、蓝色。",
			steps: [],
			picture: "signals",
			desk: "气象",
			related: [],
			facts: ["R01"],
			source: "突发事件应对法第63条",
			sure: "V1",
			...checked,
		},
	],
	concepts: [
		["着火", "起火", "失火"],
		["怎么办", "咋办", "咋整"],
	],
	emergencies: [{ words: ["着火了", "起火了"], call: ["119"], entry: "sample-pan" }],
	pad: [{ title: "什么事", words: ["油锅", "着火", "电梯", "预警", "颜色", "怎么办"] }],
};
