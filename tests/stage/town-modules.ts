// Modules for looking at the town and for testing its signs: today's four, then eight that may come.
import * as v from "valibot";
import { ModuleId } from "../../src/core/ids.ts";
import type { TownPlace } from "../../src/core/packs.ts";

const ALL: [module: string, title: string, invitation: string, place: TownPlace][] = [
	["quiz", "安全知识擂台", "五道题，看看您答对几道", "stage"],
	["escape-tower-12", "十二楼逃生", "楼下起火了，您往哪儿走？", "tower"],
	["ask", "问一问", "用气、用电、防骗，想问就问", "tent"],
	["loop", "平安宣传墙", "看看本月的安全主题", "notice-wall"],
	["ebike-shed", "电动车充电找毛病", "楼道里、车棚里，哪里不对？", "block"],
	["school-quake", "上课时地震了", "桌子下面、操场上，怎么走", "school"],
	["mall-crowd", "商场人多别慌", "找到离您最近的安全出口", "mall"],
	["hot-work", "动火作业先看票", "焊花落下之前，检查什么？", "workshop"],
	["village-flood", "河水涨起来了", "听到广播，先带什么、往哪走", "village"],
	["mountain-fire", "进山不带火", "三个路口，考考您的眼力", "mountain"],
	["great-wall-storm", "长城上遇到雷雨天气怎么办好", "乌云来了，往哪里躲才安全呢", "wall"],
	["stage-119", "打119怎么说", "三句话说清楚，消防员来得快", "stage"],
];

export function townModules(count: number) {
	return ALL.slice(0, count).map(([module, title, invitation, place]) => ({
		module: v.parse(ModuleId, module),
		title,
		invitation,
		place,
	}));
}
