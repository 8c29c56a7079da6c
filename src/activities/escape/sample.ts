// The smallest scene that can be played to the end: one room, a corridor with stairs and lift, two decisions.
import type { Provenance } from "../../core/facts.ts";
import type { Scene } from "./content.ts";

const GUIDE: Provenance = {
	facts: ["H23"],
	source: "消防救援机构高层火灾逃生提示",
	sure: "V2",
	checkedOn: "2026-11-23",
	validFrom: null,
	validUntil: null,
	confirmed: false,
};

const PLAN: Scene["plan"] = {
	columns: 32,
	rows: 26,
	rooms: [
		{ id: "room", name: "房间", kind: "bedroom", x: 2, y: 12, w: 28, h: 12, lit: true },
		{ id: "corridor", name: "走廊", kind: "corridor", x: 2, y: 5, w: 20, h: 6, lit: true },
		{ id: "stairs", name: "楼梯间", kind: "stairs", x: 23, y: 2, w: 7, h: 9, lit: true },
	],
	doors: [
		{ id: "entry", kind: "entry", x: 8, y: 11, w: 4, h: 1, state: "closed" },
		{ id: "fire", kind: "fire", x: 22, y: 6, w: 1, h: 4, state: "closed" },
	],
	windows: [{ x: 18, y: 24, w: 6, h: 1 }],
	fires: [],
	furniture: [
		{ kind: "single-bed", x: 22, y: 12, w: 8, h: 5, turn: 1 },
		{ kind: "mat", x: 8, y: 12, w: 4, h: 2, turn: 0 },
	],
	places: [
		{ id: "door", name: "门口", x: 9, y: 14, within: 3 },
		{ id: "outside", name: "走廊", x: 9, y: 8, within: 3 },
		{ id: "stairs-in", name: "楼梯间", x: 26, y: 8, within: 3 },
		{ id: "bed", name: "床边", x: 20, y: 18, within: 3 },
	],
};

export const sample: Scene = {
	schema: 1,
	hook: { hour: "05:10", line: "走廊里有人喊着火了", detail: "你一个人在房间里。", provenance: GUIDE },
	predict: {
		id: "predict",
		question: "先猜一猜：火灾时能乘电梯吗？",
		options: [
			{ id: "yes", text: "能，更快" },
			{ id: "no", text: "不能" },
		],
		right: "no",
		feedback: "火灾时走楼梯，绝不乘电梯。",
		provenance: GUIDE,
	},
	floor: 3,
	plan: PLAN,
	start: "bed",
	first: "check",
	companions: ["dog"],
	people: [],
	variants: [{ id: "clear", name: "走廊还没有烟", sources: [{ x: 2, y: 5, w: 1, h: 4, startsS: 20 }] }],
	timing: {
		smokeCmPerS: 40,
		closedPercent: 5,
		sealedPermille: 5,
		walkCmPerS: 150,
		thinkPercent: 30,
		workPercent: 300,
		elderPercent: 75,
		smokeLimitS: 12,
		timeLimitS: 120,
		goodSmokeS: 3,
		goodTimeS: 40,
	},
	decisions: [
		{
			id: "check",
			at: "door",
			guide: "走到门口",
			sight: "门板不烫，门缝没有烟。",
			question: "怎么走？",
			rule: "路通就走：弯低身子，随手关门。",
			options: [
				{
					id: "leave",
					text: "弯低身子走，随手关门",
					right: true,
					acts: [
						{ kind: "posture", low: true },
						{ kind: "door", door: "entry", state: "open" },
						{ kind: "walk", to: "outside" },
						{ kind: "door", door: "entry", state: "closed" },
					],
					feedback: "随手关门，把烟挡在门外。",
					provenance: GUIDE,
					next: [{ variant: null, to: "way" }],
				},
				{
					id: "wait",
					text: "先收拾东西",
					right: false,
					acts: [
						{ kind: "walk", to: "bed" },
						{ kind: "work", what: "pack", seconds: 6, caption: "翻找东西……" },
						{ kind: "door", door: "entry", state: "open" },
						{ kind: "walk", to: "outside" },
					],
					feedback: "不为东西耽误时间。",
					provenance: { ...GUIDE, facts: ["H24"] },
					next: [{ variant: null, to: "way" }],
				},
			],
		},
		{
			id: "way",
			at: "outside",
			guide: "到走廊里",
			sight: "左边是电梯，右边是楼梯。",
			question: "往哪边走？",
			rule: "走楼梯，不乘电梯。",
			options: [
				{
					id: "stairs",
					text: "走楼梯",
					right: true,
					acts: [
						{ kind: "walk", to: "stairs-in" },
						{ kind: "descend", floors: 2, seconds: 6 },
					],
					feedback: "走没有烟的楼梯下楼。",
					provenance: GUIDE,
					next: [{ variant: null, to: "out" }],
				},
				{
					id: "lift",
					text: "等电梯",
					right: false,
					acts: [{ kind: "work", what: "wait", seconds: 16, caption: "电梯没有来，烟来了" }],
					feedback: "电梯没来，烟先来了。火灾时绝不乘电梯。",
					provenance: GUIDE,
					next: [{ variant: null, to: "lost" }],
				},
			],
		},
	],
	endings: [
		{ id: "out", kind: "out", title: "安全撤离", line: "你走楼梯到了楼下。", provenance: GUIDE },
		{ id: "lost", kind: "lost", title: "未能撤离", line: "烟挡住了路，再走一次。", provenance: GUIDE },
	],
	overcome: "lost",
	outOfTime: "lost",
};
