// Where everything stands in the drawn town: one plan for upright screens, one for wide ones. Scene units, y down.
import type { TownPlace } from "../../../../core/packs.ts";

export interface Point {
	x: number;
	y: number;
}
export interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}
/** One place: where its drawing stands (middle of its foot), and how large it is drawn. */
export interface Spot extends Point {
	scale: number;
}
/** A walker or a drifting thing: from here, `far` units to the right and back, in `seconds`. */
export interface Walk extends Point {
	far: number;
	seconds: number;
	scale: number;
}
export interface TownPlan {
	name: "upright" | "wide";
	width: number;
	height: number;
	/** Signs may hang below this line only: above it is out of reach for many. */
	reachTop: number;
	spots: Record<TownPlace, Spot>;
	/** Where the guide stands. */
	guide: Point;
}

/** Unscaled width and height of each place's drawing. */
const EXTENTS: Record<TownPlace, [width: number, height: number]> = {
	stage: [400, 206],
	tent: [280, 210],
	"notice-wall": [330, 158],
	tower: [180, 560],
	block: [330, 290],
	school: [380, 190],
	mall: [416, 196],
	workshop: [280, 160],
	village: [340, 130],
	mountain: [520, 400],
	wall: [560, 250],
};

/** How far down its drawing a place's sign is tied, 0 top to 1 foot: low, so that the drawing stays in sight. */
const KNOTS: Record<TownPlace, number> = {
	stage: 0.78,
	tent: 0.72,
	"notice-wall": 0.72,
	tower: 0.58,
	block: 0.6,
	school: 0.6,
	mall: 0.58,
	workshop: 0.5,
	village: 0.6,
	mountain: 0.6,
	wall: 0.55,
};

export const UPRIGHT: TownPlan = {
	name: "upright",
	width: 1080,
	height: 1920,
	reachTop: 640,
	spots: {
		stage: { x: 552, y: 1668, scale: 1 },
		tent: { x: 172, y: 1600, scale: 1.05 },
		"notice-wall": { x: 908, y: 1592, scale: 0.98 },
		tower: { x: 528, y: 1330, scale: 1 },
		block: { x: 196, y: 1352, scale: 1 },
		school: { x: 838, y: 962, scale: 1 },
		mall: { x: 852, y: 1356, scale: 1 },
		workshop: { x: 866, y: 1140, scale: 1.08 },
		village: { x: 190, y: 966, scale: 1 },
		mountain: { x: 276, y: 862, scale: 1.12 },
		wall: { x: 800, y: 740, scale: 1.06 },
	},
	guide: { x: 968, y: 1890 },
};

export const WIDE: TownPlan = {
	name: "wide",
	width: 1920,
	height: 1080,
	reachTop: 250,
	spots: {
		stage: { x: 948, y: 1000, scale: 1 },
		tent: { x: 296, y: 986, scale: 1 },
		"notice-wall": { x: 1500, y: 984, scale: 1 },
		tower: { x: 842, y: 764, scale: 0.9 },
		block: { x: 574, y: 768, scale: 0.94 },
		school: { x: 1112, y: 604, scale: 0.92 },
		mall: { x: 1226, y: 772, scale: 0.98 },
		workshop: { x: 1670, y: 756, scale: 1.08 },
		village: { x: 186, y: 668, scale: 1 },
		mountain: { x: 350, y: 566, scale: 0.9 },
		wall: { x: 1490, y: 500, scale: 1.2 },
	},
	guide: { x: 1800, y: 1064 },
};

/** Upright up to 0.75 wide for 1 high; everything broader gets the wide plan. */
export function planFor(widthPx: number, heightPx: number): TownPlan {
	return widthPx < heightPx * 0.75 ? UPRIGHT : WIDE;
}

/** What a finger finds when it touches the drawing itself. */
export function extentOf(plan: TownPlan, place: TownPlace): Box {
	const { x, y, scale } = plan.spots[place];
	const [width, height] = EXTENTS[place].map((side) => side * scale) as [number, number];
	return { left: x - width / 2, top: y - height, width, height };
}

/** Where the string of a sign is tied. */
export function knotOf(plan: TownPlan, place: TownPlace): Point {
	const { left, top, width, height } = extentOf(plan, place);
	return { x: left + width / 2, y: top + height * KNOTS[place] };
}

/** How much of the plan's empty sky may be cut away on screens flatter than it. */
const SKY_TO_SPARE = 0.12;

/** The plan laid into a frame: px per unit, and where its left upper corner falls. It stands on the bottom, centred. */
export function fitPlan(plan: TownPlan, widthPx: number, heightPx: number) {
	const pxPerUnit = Math.min(widthPx / plan.width, heightPx / (plan.height * (1 - SKY_TO_SPARE)));
	return {
		pxPerUnit,
		leftPx: (widthPx - plan.width * pxPerUnit) / 2,
		topPx: heightPx - plan.height * pxPerUnit,
	};
}

/** Camera on one place: the transform that brings it to the middle, `closer` times as large. */
export function cameraOn(plan: TownPlan, place: TownPlace, widthPx: number, heightPx: number, closer = 2.6) {
	const { pxPerUnit, leftPx, topPx } = fitPlan(plan, widthPx, heightPx);
	const { left, top, width, height } = extentOf(plan, place);
	const x = leftPx + (left + width / 2) * pxPerUnit;
	const y = topPx + (top + height / 2) * pxPerUnit;
	return { x: widthPx / 2 - x * closer, y: heightPx / 2 - y * closer, closer };
}
