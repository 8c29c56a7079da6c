// Who and what moves in the town, for each plan: one list, so that a scene can be read at a glance.
import type { TownPlan, Walk } from "./town-plan.ts";

export type Mover =
	| "grandmother"
	| "courier"
	| "schoolchild"
	| "farmer"
	| "worker"
	| "mother"
	| "dog"
	| "flag"
	| "crane"
	| "cloud"
	| "smoke"
	| "sparks";
export type Moving = Walk & { who: Mover; colour?: "red" | "gold" | "green" | "blue" };

const still = { far: 0, seconds: 0, scale: 1 };

const UPRIGHT_WALKS: Moving[] = [
	{ who: "crane", x: 560, y: 372, far: 330, seconds: 70, scale: 0.8 },
	{ who: "crane", x: 462, y: 330, far: 330, seconds: 72, scale: 0.62 },
	{ who: "crane", x: 452, y: 414, far: 330, seconds: 74, scale: 0.62 },
	{ who: "cloud", x: 620, y: 250, far: 150, seconds: 90, scale: 1.1 },
	{ who: "cloud", x: 880, y: 400, far: 90, seconds: 120, scale: 0.8 },
	{ who: "cloud", x: 60, y: 620, far: 110, seconds: 110, scale: 0.9 },
	{ who: "smoke", x: 486, y: 1052, ...still, scale: 0.95 },
	{ who: "sparks", x: 868, y: 1118, ...still },
	{ who: "flag", x: 690, y: 972, ...still, scale: 0.95 },
	{ who: "flag", x: 334, y: 1480, ...still, scale: 0.9, colour: "gold" },
	{ who: "flag", x: 772, y: 1480, ...still, scale: 0.9, colour: "red" },
	{ who: "schoolchild", x: 850, y: 1004, far: 95, seconds: 22, scale: 0.72 },
	{ who: "mother", x: 60, y: 1396, far: 300, seconds: 44, scale: 0.72 },
	{ who: "courier", x: 640, y: 1424, far: 360, seconds: 20, scale: 0.82 },
	{ who: "grandmother", x: 800, y: 1740, far: 190, seconds: 56, scale: 1.1 },
	{ who: "dog", x: 270, y: 1874, far: 220, seconds: 18, scale: 1.1 },
	{ who: "worker", x: 560, y: 1886, far: 190, seconds: 34, scale: 1.16 },
];

const WIDE_WALKS: Moving[] = [
	{ who: "crane", x: 560, y: 252, far: 420, seconds: 80, scale: 0.74 },
	{ who: "crane", x: 466, y: 214, far: 420, seconds: 82, scale: 0.58 },
	{ who: "crane", x: 456, y: 294, far: 420, seconds: 84, scale: 0.58 },
	{ who: "cloud", x: 620, y: 150, far: 190, seconds: 100, scale: 1 },
	{ who: "cloud", x: 1240, y: 190, far: 140, seconds: 120, scale: 0.8 },
	{ who: "cloud", x: 130, y: 330, far: 120, seconds: 110, scale: 0.8 },
	{ who: "smoke", x: 804, y: 510, ...still, scale: 0.95 },
	{ who: "sparks", x: 1672, y: 734, ...still },
	{ who: "flag", x: 944, y: 612, ...still, scale: 0.9 },
	{ who: "flag", x: 690, y: 868, ...still, scale: 0.9, colour: "gold" },
	{ who: "flag", x: 1186, y: 868, ...still, scale: 0.9, colour: "red" },
	{ who: "schoolchild", x: 950, y: 646, far: 50, seconds: 22, scale: 0.7 },
	{ who: "mother", x: 470, y: 806, far: 240, seconds: 44, scale: 0.72 },
	{ who: "courier", x: 1230, y: 820, far: 460, seconds: 22, scale: 0.8 },
	{ who: "grandmother", x: 1240, y: 1000, far: 100, seconds: 36, scale: 1.06 },
	{ who: "dog", x: 1300, y: 1066, far: 220, seconds: 18, scale: 1 },
	{ who: "farmer", x: 190, y: 1060, far: 220, seconds: 44, scale: 1.06 },
];

export function walksOf(plan: TownPlan): readonly Moving[] {
	return plan.name === "upright" ? UPRIGHT_WALKS : WIDE_WALKS;
}
