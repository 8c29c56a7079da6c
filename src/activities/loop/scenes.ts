// The drawn scenes a poster can have: what staff call each and on which two papers it is printed.

interface Scene {
	/** What staff see in the picklist. */
	name: string;
	/** Colour of the wall behind the scene, and of the ground it stands on. */
	field: "paper" | "mist" | "sun" | "pale" | "leaf" | "night" | "dusk" | "jade" | "red";
	ground: "paper" | "mist" | "sun" | "leaf" | "night" | "jade" | "red" | "ink" | "sea";
}

export const SCENES = {
	"close-door": { name: "随手关门", field: "red", ground: "paper" },
	"bike-shed": { name: "奶奶推车去车棚", field: "sun", ground: "jade" },
	"sleeping-lift": { name: "睡着的电梯", field: "mist", ground: "paper" },
	"open-window": { name: "夜里开窗", field: "dusk", ground: "night" },
	"long-call": { name: "话筒一座桥", field: "paper", ground: "sun" },
	"retired-lock": { name: "门锁退休", field: "jade", ground: "paper" },
	"welder-watch": { name: "焊工和看火人", field: "night", ground: "ink" },
	"hold-back": { name: "井口一把抱住", field: "sun", ground: "paper" },
	"cool-feet": { name: "水盆里泡脚", field: "pale", ground: "leaf" },
	"under-desk": { name: "桌子底下", field: "paper", ground: "red" },
	"uphill-line": { name: "排队上高坡", field: "pale", ground: "sea" },
	"both-sides": { name: "往两边跑", field: "mist", ground: "leaf" },
	"counting-thunder": { name: "屋里数雷声", field: "night", ground: "jade" },
	"melon-trailer": { name: "一车西瓜", field: "sun", ground: "leaf" },
	"slanting-out": { name: "斜着走出人群", field: "sun", ground: "paper" },
	"stop-glove": { name: "手套喊停", field: "red", ground: "sun" },
	"green-guide": { name: "绿色小人领路", field: "leaf", ground: "paper" },
	"moon-ladder": { name: "云梯上月亮", field: "night", ground: "paper" },
	"night-watch": { name: "报警器守夜", field: "dusk", ground: "red" },
	"sleeping-hill": { name: "青山睡觉", field: "pale", ground: "jade" },
} as const satisfies Record<string, Scene>;

export type SceneName = keyof typeof SCENES;

export const SCENE_NAMES = Object.keys(SCENES) as SceneName[];
