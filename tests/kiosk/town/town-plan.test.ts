// The plans of the town: every place stands on its sheet, the camera finds it, the sheet fits its screen.
import { describe, expect, test } from "vitest";
import { TownPlace } from "../../../src/core/packs.ts";
import {
	cameraOn,
	extentOf,
	fitPlan,
	knotOf,
	planFor,
	UPRIGHT,
	WIDE,
} from "../../../src/kiosk/screens/town/rules/town-plan.ts";

test.each([
	[1080, 1920, "upright"],
	[1080, 1823, "upright"],
	[390, 766, "upright"],
	[1920, 1080, "wide"],
	[1280, 800, "wide"],
	[1080, 1060, "wide"],
] as const)("a frame of %i × %i gets the %s plan", (widthPx, heightPx, name) => {
	expect(planFor(widthPx, heightPx).name).toBe(name);
});

describe.each([UPRIGHT, WIDE])("the $name plan", (plan) => {
	test.each(TownPlace.options)("%s stands on the sheet, and its knot is on it", (place) => {
		const box = extentOf(plan, place);
		const knot = knotOf(plan, place);
		expect(box.left + box.width / 2).toBeGreaterThan(0);
		expect(box.left + box.width / 2).toBeLessThan(plan.width);
		expect(box.top).toBeGreaterThan(0);
		expect(box.top + box.height).toBeLessThanOrEqual(plan.height);
		expect(knot.y).toBeGreaterThan(box.top);
		expect(knot.y).toBeLessThan(box.top + box.height);
	});

	test("fills the width, stands on the bottom, and gives away only sky", () => {
		for (const [widthPx, heightPx] of [
			[plan.width, plan.height],
			[plan.width, plan.height * 0.95],
			[plan.width / 2.77, plan.height / 2.77 + 150],
		] as const) {
			const { pxPerUnit, leftPx, topPx } = fitPlan(plan, widthPx, heightPx);
			expect(leftPx).toBeCloseTo(0);
			expect(topPx + plan.height * pxPerUnit).toBeCloseTo(heightPx);
			expect(-topPx / pxPerUnit).toBeLessThanOrEqual(plan.height * 0.12 + 0.001);
		}
	});

	test("a flat frame gets the whole town with room at both sides", () => {
		const { pxPerUnit, leftPx } = fitPlan(plan, plan.width * 2, plan.height);
		expect(leftPx).toBeGreaterThan(0);
		expect(plan.height * pxPerUnit * 0.88).toBeCloseTo(plan.height);
	});

	test.each(TownPlace.options)("the camera brings %s to the middle", (place) => {
		const [widthPx, heightPx] = [plan.width * 0.8, plan.height * 0.78];
		const { x, y, closer } = cameraOn(plan, place, widthPx, heightPx);
		const { pxPerUnit, leftPx, topPx } = fitPlan(plan, widthPx, heightPx);
		const box = extentOf(plan, place);
		const middleX = leftPx + (box.left + box.width / 2) * pxPerUnit;
		const middleY = topPx + (box.top + box.height / 2) * pxPerUnit;
		expect(middleX * closer + x).toBeCloseTo(widthPx / 2);
		expect(middleY * closer + y).toBeCloseTo(heightPx / 2);
	});
});
