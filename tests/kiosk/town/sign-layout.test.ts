// Signs in the town: whatever the screen and the modules, none lies over another, all are within reach, none is lost.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TownPlace } from "../../../src/core/packs.ts";
import { areApart, type Board, GAP, layOutSigns } from "../../../src/kiosk/screens/town/rules/sign-layout.ts";
import { fitPlan, knotOf, planFor } from "../../../src/kiosk/screens/town/rules/town-plan.ts";
import { pxPerMm } from "../../../src/ui/screen.ts";
import { townModules } from "../../stage/town-modules.ts";

const SCREENS: [name: string, widthPx: number, heightPx: number, inches: number][] = [
	["upright kiosk", 1080, 1823, 21.5],
	["upright kiosk, lowered", 1080, 1060, 21.5],
	["wide kiosk", 1920, 983, 21.5],
	["upright 4K", 2160, 3646, 43],
	["tablet", 1280, 660, 10.1],
	["phone", 390, 766, 6.1],
	["phone, wide", 844, 300, 6.1],
];
const BAR_MM = 24;

interface Module {
	module: string;
	title: string;
	invitation: string;
	place: TownPlace;
}

function hang(modules: readonly Module[], widthPx: number, heightPx: number, inches: number, elder: boolean) {
	const mmPx = pxPerMm({ widthPx, heightPx: heightPx + BAR_MM * 4, diagonalInches: inches });
	const plan = planFor(widthPx, heightPx);
	const { pxPerUnit, leftPx, topPx } = fitPlan(plan, widthPx, heightPx);
	const toMm = (x: number, y: number) => ({
		x: (leftPx + x * pxPerUnit) / mmPx,
		y: (topPx + y * pxPerUnit) / mmPx,
	});
	const width = widthPx / mmPx;
	const height = heightPx / mmPx;
	const guide = toMm(plan.guide.x, plan.guide.y);
	const board: Board = {
		width,
		height,
		reachTop: Math.max(height * 0.2, toMm(0, plan.reachTop).y),
		type: elder ? 1.33 : 1,
		target: elder ? 20 : 15,
		guide: { left: guide.x - 40, top: guide.y - 50, width: 50, height: 50 },
		why: {
			left: 4,
			top: height - (elder ? 26 : 21),
			width: elder ? (width < 180 ? 34 : 60) : 48,
			height: elder ? 24 : 19,
		},
		pager: elder ? 26 : 21,
	};
	const wanted = modules.map(({ module, title, invitation, place }) => {
		const { x, y } = knotOf(plan, place);
		return { key: module, title, invitation, knot: toMm(x, y) };
	});
	return { board, ...layOutSigns(wanted, board) };
}

function expectInOrder({ board, pages, guide }: ReturnType<typeof hang>, modules: readonly Module[]) {
	expect(pages.flat().map(({ key }) => key)).toEqual(modules.map(({ module }) => module));
	const floor = board.height - (pages.length > 1 ? board.pager : 0);
	for (const page of pages)
		for (const [at, sign] of page.entries()) {
			expect(sign.left).toBeGreaterThanOrEqual(0);
			expect(sign.left + sign.width).toBeLessThanOrEqual(board.width + 0.001);
			expect(sign.top).toBeGreaterThanOrEqual(board.reachTop - 0.001);
			expect(sign.top + sign.height).toBeLessThanOrEqual(floor + 0.001);
			expect(sign.width).toBeGreaterThanOrEqual(board.target);
			expect(sign.height).toBeGreaterThanOrEqual(board.target);
			for (const other of page.slice(at + 1)) expect(areApart(sign, other, GAP - 0.001)).toBe(true);
			if (guide) expect(areApart(sign, board.guide, 0)).toBe(true);
			if (board.why) expect(areApart(sign, board.why, 0)).toBe(true);
		}
}

describe.each(SCREENS)("%s", (_name, widthPx, heightPx, inches) => {
	for (const elder of [false, true])
		for (const count of [1, 4, 12])
			test(`${count} modules${elder ? ", elder" : ""}`, () => {
				const modules = townModules(count);
				expectInOrder(hang(modules, widthPx, heightPx, inches, elder), modules);
			});
});

test("today's four fit on one page of the kiosk with their invitations, elder too, and the guide keeps its corner", () => {
	for (const [, widthPx, heightPx, inches] of SCREENS.filter(([name]) => /^(upright|wide) kiosk$/.test(name)))
		for (const elder of [false, true]) {
			const { pages, guide } = hang(townModules(4), widthPx, heightPx, inches, elder);
			expect(pages).toHaveLength(1);
			expect(guide).toBe(true);
			expect(pages[0]?.every((sign) => sign.invitationLines.length > 0)).toBe(true);
		}
});

test("twelve fit on one page of the kiosk", () => {
	expect(hang(townModules(12), 1080, 1823, 21.5, true).pages).toHaveLength(1);
	expect(hang(townModules(12), 1920, 983, 21.5, true).pages).toHaveLength(1);
});

test("any modules on any usual screen", () => {
	const module = fc.record({
		title: fc.string({ unit: fc.constantFrom(..."安全逃生防火电1A，？"), minLength: 2, maxLength: 14 }),
		invitation: fc.string({ unit: fc.constantFrom(..."看一看您家里、，？9"), minLength: 2, maxLength: 24 }),
		place: fc.constantFrom(...TownPlace.options),
	});
	fc.assert(
		fc.property(
			fc.array(module, { minLength: 1, maxLength: 14 }),
			fc.constantFrom(...SCREENS.slice(0, 6)),
			fc.boolean(),
			(some, [, widthPx, heightPx, inches], elder) => {
				const modules = some.map((one, at) => ({ ...one, module: `m${at}` }));
				expectInOrder(hang(modules, widthPx, heightPx, inches, elder), modules);
			},
		),
		{ numRuns: 60 },
	);
});
