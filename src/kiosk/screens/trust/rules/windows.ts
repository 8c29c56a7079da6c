// Which part of a scene's floor is drawn where: the long corridor is folded into strips, as a running track in a book.
import { SCENE, type SceneName } from "./scenes.ts";

/** A rectangle of the floor in metres, and where its corner comes to lie on the picture in px. */
export interface Window {
	left: number;
	top: number;
	width: number;
	height: number;
	/** Who stands from here to there is drawn in this window, so that nobody is seen twice. */
	from: number;
	to: number;
	atX: number;
	atY: number;
}
export interface Layout {
	pxPerMetre: number;
	windows: Window[];
}

/** Floor drawn beside the walls, metres. */
const BESIDE = 0.6;
/** Of each scene: the floor that is worth seeing. Behind a door people are still seen for a few metres. */
const SEEN: Readonly<Record<Exclude<SceneName, "walk">, readonly [number, number, number, number]>> = {
	door: [-BESIDE, -BESIDE, 12, 5 + 2 * BESIDE],
	counter: [-2.6, -BESIDE, 35.2, 10 + 2 * BESIDE],
};
/** The corridor: its 40 m in strips of equal length, each with a little of what lies before and behind. */
const WALK = { length: 40, beside: 1.5, top: -0.45, height: 3.2, strips: [1, 2, 4] } as const;

export function layOut(scene: SceneName, widthPx: number, heightPx: number): Layout {
	if (scene === "walk") {
		const tries = WALK.strips.map((count) => layOutStrips(count, widthPx, heightPx));
		return tries.reduce((best, one) => (one.pxPerMetre > best.pxPerMetre ? one : best));
	}
	const [left, top, width, height] = SEEN[scene];
	const pxPerMetre = Math.min(widthPx / width, heightPx / height);
	const atX = (widthPx - width * pxPerMetre) / 2;
	const atY = (heightPx - height * pxPerMetre) / 2;
	const everywhere = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
	return { pxPerMetre, windows: [{ left, top, width, height, ...everywhere, atX, atY }] };
}

function layOutStrips(count: number, widthPx: number, heightPx: number): Layout {
	const { beside, top, height } = WALK;
	const length = WALK.length / count;
	const width = length + 2 * beside;
	const pxPerMetre = Math.min(widthPx / width, heightPx / (count * height));
	const atX = (widthPx - width * pxPerMetre) / 2;
	const aboveY = (heightPx - count * height * pxPerMetre) / 2;
	return {
		pxPerMetre,
		windows: Array.from({ length: count }, (_, strip) => ({
			left: strip * length - beside,
			top,
			width,
			height,
			from: strip === 0 ? Number.NEGATIVE_INFINITY : strip * length,
			to: strip === count - 1 ? Number.POSITIVE_INFINITY : (strip + 1) * length,
			atX,
			atY: aboveY + strip * height * pxPerMetre,
		})),
	};
}

/** Width of the picture for a height of 1, as it is best seen on an upright screen. */
export function aspectOf(scene: SceneName): number {
	if (scene === "walk") return (WALK.length / 4 + 2 * WALK.beside) / (4 * WALK.height);
	const [, , width, height] = SEEN[scene];
	return width / height;
}

/** The outline of the scene's one room, and its doors. */
export function floorOf(scene: SceneName): {
	outline: readonly (readonly [number, number])[];
	doors: readonly { from: readonly [number, number]; to: readonly [number, number] }[];
} {
	const { rooms, doors = [] } = SCENE[scene].plan();
	return { outline: rooms[0]?.outline ?? [], doors };
}
