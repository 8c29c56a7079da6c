// How figures stand: limbs as paths in figure units, feet at 0, about 330 units tall, looking right.

export interface Pose {
	backArm: string;
	frontArm: string;
	backLeg: string;
	frontLeg: string;
}

const STAND = { backLeg: "M-20 -112 L-22 -14", frontLeg: "M20 -112 L20 -14" };
const WALK = { backLeg: "M-10 -112 Q-24 -64 -58 -18", frontLeg: "M12 -112 Q46 -70 42 -14" };
const RUN = { backLeg: "M-10 -112 Q-6 -56 -92 -52", frontLeg: "M12 -112 Q84 -92 66 -18" };

export const POSES = {
	stand: { ...STAND, backArm: "M-36 -216 Q-62 -170 -48 -122", frontArm: "M36 -216 Q60 -170 46 -122" },
	walk: { ...WALK, backArm: "M-34 -216 Q-70 -180 -62 -132", frontArm: "M34 -216 Q50 -166 82 -140" },
	run: { ...RUN, backArm: "M-34 -216 Q-96 -210 -88 -156", frontArm: "M34 -216 Q62 -158 108 -184" },
	point: { ...STAND, backArm: "M-36 -216 Q-62 -170 -48 -122", frontArm: "M32 -214 Q80 -216 136 -238" },
	push: { ...WALK, backArm: "M-10 -212 Q54 -180 116 -184", frontArm: "M20 -212 Q70 -164 124 -172" },
	cheer: { ...STAND, backArm: "M-34 -218 Q-78 -250 -84 -326", frontArm: "M34 -218 Q76 -250 84 -326" },
	wave: { ...STAND, backArm: "M-36 -216 Q-62 -170 -48 -122", frontArm: "M34 -218 Q82 -236 88 -318" },
	guard: { ...WALK, backArm: "M-34 -206 Q-44 -140 40 -196", frontArm: "M34 -206 Q8 -138 62 -222" },
	hold: { ...STAND, backArm: "M-34 -206 Q-30 -150 52 -156", frontArm: "M34 -206 Q70 -170 70 -156" },
	call: { ...STAND, backArm: "M-36 -216 Q-62 -170 -48 -122", frontArm: "M34 -214 Q92 -206 46 -272" },
	shush: { ...WALK, backArm: "M-34 -216 Q-70 -190 -80 -166", frontArm: "M34 -214 Q92 -196 56 -258" },
} as const satisfies Record<string, Pose>;

export type PoseName = keyof typeof POSES;

/** The last point of a limb, where the hand or the shoe is. */
export function endOf(path: string): { x: number; y: number } {
	const numbers = path.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
	return { x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0 };
}
