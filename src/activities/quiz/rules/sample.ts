// The smallest bank that plays to the end: one question of each form.
import type { QuizContent } from "./content.ts";

const shown = {
	bank: "home",
	sure: "V2",
	checkedOn: "2026-11-23",
	validFrom: null,
	validUntil: null,
	confirmed: false,
	difficulty: 1,
	audience: ["家庭"],
} as const;

export const SAMPLE: QuizContent = {
	roundSize: 3,
	banks: [{ id: "home", title: "家里", scene: "home" }],
	questions: [
		{
			...shown,
			id: "pan-fire",
			form: "single",
			stem: "炒菜时油锅起火，第一步怎么做？",
			options: ["盖上锅盖，随手关掉燃气", "端起油锅，快步走到屋外", "接一盆水，对准火苗泼去"],
			right: [0],
			why: "盖住就断了空气；泼水会让热油飞溅，端锅会把火洒到身上。",
			facts: ["G18"],
			source: "消防部门厨房防火提示",
			audience: ["家庭"],
			tags: ["厨房"],
		},
		{
			...shown,
			id: "no-lift",
			form: "true-false",
			stem: "高楼着火时，乘电梯逃生最快也最安全。",
			options: ["对", "错"],
			right: [1],
			why: "火灾中电梯可能断电卡住，人困在里面出不来，要走楼梯。",
			facts: ["H23"],
			source: "消防部门高楼逃生提示",
			audience: ["家庭"],
			tags: ["高楼逃生"],
		},
		{
			...shown,
			id: "gas-smell",
			form: "multiple",
			stem: "回家闻到淡淡的燃气味，哪些做法对？",
			options: ["关上燃气阀，打开门窗", "走到屋外，再打电话求助", "打开油烟机，把气抽走"],
			right: [0, 1],
			why: "电器一开一关都可能打出火花；关阀、开窗、人到屋外再打电话。",
			facts: ["G01", "G02"],
			source: "新华社、央视燃气安全提示",
			audience: ["家庭"],
			tags: ["燃气"],
		},
	],
};
