// Differences between packs in plain words, and places in them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActivityKind, ModuleId } from "../../../src/core/ids.ts";
import type { Pack } from "../../../src/core/packs.ts";
import { changesBetween } from "../../../src/staff/rules/pack-changes.ts";
import { pathsUpward, placeText } from "../../../src/staff/rules/places.ts";
import { SHAPES, scaleToFit } from "../../../src/staff/rules/screen-shapes.ts";

const question = (id: string, text: string, options = ["走楼梯", "坐电梯"]) => ({ id, text, options });
const pack = (content: unknown, title = "知识擂台"): Pack => ({
	schema: 1,
	module: "quiz" as ModuleId,
	activity: "quiz" as ActivityKind,
	title,
	invitation: "答五道题",
	place: "stage",
	content,
});
const before = pack({
	questions: [question("a", "着火了怎么走？"), question("b", "闻到燃气味？"), question("c", "报警电话？")],
});

describe("changes", () => {
	it("are none between equal packs", () => {
		fc.assert(
			fc.property(fc.jsonValue(), (content) => {
				expect(changesBetween(pack(content), pack(structuredClone(content)))).toEqual([]);
			}),
		);
	});
	it("are found between any two packs that differ", () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
				const same = JSON.stringify(one) === JSON.stringify(other);
				const sameKeys = same || changesBetween(pack(one), pack(other)).length > 0;
				// Objects whose keys only stand in another order, and -0, are the same content.
				if (!sameKeys) expect(one).toEqual(other);
			}),
		);
	});
	it("name the place and both sides", () => {
		const after = pack(
			{
				questions: [
					question("a", "楼里着火怎么走？"),
					question("b", "闻到燃气味？"),
					question("c", "报警电话？"),
				],
			},
			"安全擂台",
		);
		expect(changesBetween(before, after)).toEqual([
			{ where: "标题", kind: "changed", before: "知识擂台", after: "安全擂台" },
			{ where: "题目第 1 项 · 文字", kind: "changed", before: "着火了怎么走？", after: "楼里着火怎么走？" },
		]);
	});
	it("follow an item by its id when another goes", () => {
		const after = pack({ questions: [question("b", "闻到燃气味？"), question("c", "报警电话？")] });
		expect(changesBetween(before, after)).toEqual([
			{ where: "题目第 1 项", kind: "removed", before: "着火了怎么走？", after: "" },
		]);
	});
	it("say that items came and that the order changed", () => {
		const after = pack({
			questions: [
				question("c", "报警电话？"),
				question("a", "着火了怎么走？"),
				question("b", "闻到燃气味？"),
				question("d", "防汛要点？"),
			],
		});
		expect(changesBetween(before, after)).toEqual([
			{ where: "题目第 4 项", kind: "added", before: "", after: "防汛要点？" },
			{ where: "题目", kind: "changed", before: "原来的次序", after: "新的次序" },
		]);
	});
	it("shorten long texts", () => {
		const [only] = changesBetween(before, pack(before.content, "长".repeat(60)));
		expect([...(only?.after ?? "")]).toHaveLength(40);
	});
});

describe("places", () => {
	it.each([
		["content.questions.3.options", "题目第 4 项 · 选项"],
		["content.questions.3.options.0.text", "题目第 4 项 · 选项第 1 项 · 文字"],
		["content.slides.0.unknown-field", "画面第 1 项 · unknown-field"],
		["invitation", "邀请语"],
		["content", ""],
		["", ""],
	])("%j is %j", (path, words) => expect(placeText(path)).toBe(words));
	it("are looked for from the field up to the whole", () => {
		expect(pathsUpward("content.questions.3")).toEqual([
			"content.questions.3",
			"content.questions",
			"content",
		]);
		expect(pathsUpward("")).toEqual([]);
	});
});

describe("a preview's scale", () => {
	it("fits every shape into the box and never enlarges", () => {
		fc.assert(
			fc.property(fc.constantFrom(...SHAPES), fc.nat(3000), fc.nat(3000), (shape, width, height) => {
				const scale = scaleToFit(shape, width, height);
				expect(scale).toBeLessThanOrEqual(1);
				expect(shape.widthPx * scale).toBeLessThanOrEqual(width + 1e-6);
				expect(shape.heightPx * scale).toBeLessThanOrEqual(height + 1e-6);
			}),
		);
	});
});
