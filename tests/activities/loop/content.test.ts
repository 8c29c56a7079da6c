// The schema of the notice wall: what it accepts, and the sentence it says to each kind of mistake.
import { describe, expect, it } from "vitest";
import { LoopContent } from "../../../src/activities/loop/content.ts";
import face from "../../../src/activities/loop/index.ts";
import { check } from "../../../src/core/problems.ts";

type Sample = typeof face.sample;

const sample = (): Sample => structuredClone(face.sample);
function slideOf(content: Sample) {
	const [slide] = content.slides;
	if (!slide) throw new Error("The sample has no slide");
	return slide;
}

describe("content", () => {
	it("takes the sample as it is", () => {
		expect(check(LoopContent, face.sample)).toEqual({ ok: true, value: face.sample });
	});

	const bad: [string, (content: Sample) => unknown, string, RegExp][] = [
		[
			"number and year apart",
			(c) => {
				c.theme.number = 25;
			},
			"theme.number",
			/届次 = 年份 − 2001/,
		],
		[
			"a month of another year",
			(c) => {
				c.theme.month.from = "2026-06-01";
			},
			"theme.month.from",
			/主题年份之内/,
		],
		[
			"a month that ends first",
			(c) => {
				c.theme.month.to = "2027-05-31";
			},
			"theme.month.to",
			/早于开始/,
		],
		[
			"a day outside the month",
			(c) => {
				c.countdown.day = "2027-07-16";
			},
			"countdown.day",
			/活动月之内/,
		],
		[
			"a day no calendar has",
			(c) => {
				c.countdown.day = "2027-06-31";
			},
			"countdown.day",
			/没有这一天/,
		],
		[
			"29 February in a common year",
			(c) => {
				c.theme.month.from = "2027-02-29";
			},
			"theme.month.from",
			/没有这一天/,
		],
		[
			"an empty theme",
			(c) => {
				c.theme.main = "";
			},
			"theme.main",
			/主题至少 4 字/,
		],
		[
			"too few questions",
			(c) => {
				c.invitations.pop();
			},
			"invitations",
			/至少 8 条/,
		],
		[
			"the same question twice",
			(c) => {
				c.invitations[1] = c.invitations[0] ?? "";
			},
			"invitations",
			/一模一样/,
		],
		[
			"a long question",
			(c) => {
				c.invitations[0] = "很".repeat(19);
			},
			"invitations.0",
			/最长 18 字/,
		],
		[
			"no slides",
			(c) => {
				c.slides = [];
			},
			"slides",
			/至少要有一张/,
		],
		[
			"an id twice",
			(c) => {
				for (const s of c.slides) s.id = "same";
			},
			"slides",
			/编号相同/,
		],
		[
			"nothing confirmed",
			(c) => {
				for (const s of c.slides) s.sure = "M";
			},
			"slides",
			/至少核实一张/,
		],
		[
			"a long title",
			(c) => {
				slideOf(c).title = "一二三四五六七\n一二三四五六七八";
			},
			"slides.0.title",
			/最长 14 字/,
		],
		[
			"a long title line",
			(c) => {
				slideOf(c).title = "一二三四五六七八";
			},
			"slides.0.title",
			/每行 1–7 字/,
		],
		[
			"three title lines",
			(c) => {
				slideOf(c).title = "一\n二\n三";
			},
			"slides.0.title",
			/最多换行一次/,
		],
		[
			"an empty title line",
			(c) => {
				slideOf(c).title = "随手关门\n";
			},
			"slides.0.title",
			/每行/,
		],
		[
			"a long line",
			(c) => {
				slideOf(c).line = "长".repeat(25);
			},
			"slides.0.line",
			/最长 24 字/,
		],
		[
			"too short a stay",
			(c) => {
				slideOf(c).seconds = 5;
			},
			"slides.0.seconds",
			/至少停 6 秒/,
		],
		[
			"too long a stay",
			(c) => {
				slideOf(c).seconds = 16;
			},
			"slides.0.seconds",
			/最多停 15 秒/,
		],
		[
			"half a second",
			(c) => {
				slideOf(c).seconds = 7.5;
			},
			"slides.0.seconds",
			/整数/,
		],
		[
			"no facts",
			(c) => {
				slideOf(c).facts = [];
			},
			"slides.0.facts",
			/事实编号/,
		],
		[
			"an unknown scene",
			(c) => {
				Object.assign(slideOf(c), { scene: "volcano" });
			},
			"slides.0.scene",
			/没有这幅画/,
		],
		[
			"over before it begins",
			(c) => {
				Object.assign(slideOf(c), { validFrom: "2027-02-01", validUntil: "2027-01-01" });
			},
			"slides.0.validUntil",
			/早于生效/,
		],
		[
			"a field nobody knows",
			(c) => {
				Object.assign(slideOf(c), { colour: "red" });
			},
			"slides.0.colour",
			/不认识/,
		],
		[
			"a missing field",
			(c) => {
				Reflect.deleteProperty(slideOf(c), "source");
			},
			"slides.0.source",
			/缺少/,
		],
	];
	it.each(bad)("refuses %s", (_name, spoil, where, what) => {
		const content = sample();
		spoil(content);
		const checked = check(LoopContent, content);
		if (checked.ok) throw new Error("Accepted");
		expect(checked.problems.find((problem) => problem.where === where)?.what).toMatch(what);
	});

	it("names all problems at once", () => {
		const content = sample();
		slideOf(content).line = "";
		content.theme.main = "";
		content.invitations = [];
		const checked = check(LoopContent, content);
		if (checked.ok) throw new Error("Accepted");
		expect(checked.problems.map(({ where }) => where)).toEqual(
			expect.arrayContaining(["slides.0.line", "theme.main", "invitations"]),
		);
	});
});
