// Inks of the house for the inspector: people by what they do, heat maps by how much there is.
import type { Heat } from "./messages.ts";
import type { Person } from "./people.ts";
import type { Colour } from "./wishes.ts";

export const INK = "#1c2330";
export const PAPER = "#fff6e5";
export const MIST = "#e7dfd0";
export const VERMILION = "#d9412b";
export const JADE = "#0f7a5c";
export const SUN = "#f6b73c";
export const STONE = "#b9b2a4";

const STATES = ["#b9b2a4", "#0f7a5c", "#8db8cf", "#7d7a74", "#f6b73c"];
const KINDS = ["#0f7a5c", "#2f7fb5", "#d9412b", "#f6b73c", "#fbe2a6", "#b07b4a", "#10243e", "#7d7a74"];
export const GOALS = ["#2f7fb5", "#d9412b", "#0f7a5c", "#f6b73c", "#10243e", "#b07b4a", "#79ab90", "#9c2111"];

/** Standing still is red, a brisk walk is green. */
export function colourOf(one: Person, by: Colour): string {
	if (one.state === 3) return "#7d7a74";
	if (one.isOut && by === "state") return "#8db8cf";
	switch (by) {
		case "speed":
			return mix(SPEED_STOPS, one.speed / 1.4);
		case "kind":
			return KINDS[one.kind % KINDS.length] as string;
		case "goal":
			return one.exit < 0 ? STONE : (GOALS[one.exit % GOALS.length] as string);
		case "stuck":
			return mix(STUCK_STOPS, one.stuck / 5);
		default:
			return one.bent ? SUN : (STATES[one.state] as string);
	}
}

type Ink = readonly [number, number, number];
const SPEED_STOPS: readonly Ink[] = [
	[217, 65, 43],
	[246, 183, 60],
	[15, 122, 92],
];
const STUCK_STOPS: readonly Ink[] = [
	[188, 211, 188],
	[246, 183, 60],
	[156, 33, 17],
];

/** Between the inks of a scale; `share` 0 … 1. */
function mixed(stops: readonly Ink[], share: number): Ink {
	const at = Math.min(0.9999, Math.max(0, share)) * (stops.length - 1);
	const first = stops[Math.floor(at)] as Ink;
	const second = stops[Math.floor(at) + 1] as Ink;
	const t = at - Math.floor(at);
	return [0, 1, 2].map((k) =>
		Math.round((first[k as 0] as number) * (1 - t) + (second[k as 0] as number) * t),
	) as unknown as Ink;
}

const mix = (stops: readonly Ink[], share: number) => `rgb(${mixed(stops, share).join(" ")})`;

interface Scale {
	/** What the strongest ink stands for. */
	most: number;
	unit: string;
	title: string;
	stops: readonly Ink[];
}

const WARM: readonly Ink[] = [
	[251, 226, 166],
	[246, 183, 60],
	[217, 65, 43],
	[110, 20, 40],
];
const GREY: readonly Ink[] = [
	[232, 226, 214],
	[140, 138, 134],
	[50, 52, 58],
];
const BLUE: readonly Ink[] = [
	[207, 224, 224],
	[47, 127, 181],
	[16, 36, 62],
];
/** Bands that repeat every five metres of way. */
const BANDS: readonly Ink[] = [
	[251, 226, 166],
	[141, 184, 207],
	[251, 226, 166],
];

export const SCALES: Record<Exclude<Heat, "none">, Scale> = {
	density: { most: 6, unit: "人/m²", title: "密度", stops: WARM },
	speed: { most: 1.4, unit: "m/s", title: "速度", stops: SPEED_STOPS },
	tread: { most: 60, unit: "人·s/m²", title: "踩踏次数", stops: WARM },
	dose: { most: 0.5, unit: "FED/min", title: "毒气剂量率", stops: WARM },
	smoke: { most: 4, unit: "1/m", title: "烟（消光系数）", stops: GREY },
	soot: { most: 2, unit: "g/m²", title: "烟炱", stops: GREY },
	layer: { most: 3.3, unit: "m", title: "烟下净高", stops: [...GREY].reverse() },
	gas: { most: 2, unit: "倍爆炸下限", title: "燃气", stops: WARM },
	current: { most: 2, unit: "m/s", title: "水流速", stops: BLUE },
	heat: { most: 200, unit: "°C", title: "气温", stops: WARM },
	water: { most: 1.2, unit: "m", title: "水深", stops: BLUE },
	cost: { most: 5, unit: "m 一圈", title: "路程", stops: BANDS },
	clearance: { most: 2, unit: "m", title: "离墙", stops: BLUE },
};

/** Red, green, blue, opacity of a cell. */
export function inkOf(heat: Exclude<Heat, "none">, value: number): readonly [number, number, number, number] {
	const { most, stops } = SCALES[heat];
	if (Number.isNaN(value)) return [0, 0, 0, 0];
	if (heat === "cost") return [...mixed(stops, (value % most) / most), 200];
	const least = heat === "heat" ? 20 : 0;
	if (value <= least && heat !== "speed") return [0, 0, 0, 0];
	return [...mixed(stops, (value - least) / (most - least)), 215];
}
