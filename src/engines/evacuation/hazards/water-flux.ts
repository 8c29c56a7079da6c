// Shallow water over one face: Harten, Lax and van Leer's flux between two depths and speeds.
import { GRAVITY } from "./air.ts";

/** Less water than this does not flow; blocks thinner than the second keep no speed of their own, metres. */
export const DRY = 1e-8;
export const THIN = 1e-6;

/** Depth and speeds across and along the face on both sides; the flux is left in the last three. */
export interface Face {
	depthLeft: number;
	depthRight: number;
	acrossLeft: number;
	acrossRight: number;
	alongLeft: number;
	alongRight: number;
	/** Per metre of face: m²/s of water, m³/s² of momentum across and along. */
	water: number;
	across: number;
	along: number;
}

export function openFace(): Face {
	return {
		depthLeft: 0,
		depthRight: 0,
		acrossLeft: 0,
		acrossRight: 0,
		alongLeft: 0,
		alongRight: 0,
		water: 0,
		across: 0,
		along: 0,
	};
}

/** A side this much shallower than the other counts as dry. */
const NEARLY_DRY = 1e-8;

/**
 * Where one side is (nearly) dry, Ritter's exact flow onto a dry bed; else HLL with Einfeldt's wave speeds (Toro 2001).
 * Momentum along the face goes with the water.
 */
export function flux(face: Face): void {
	const { depthLeft: h0, depthRight: h1 } = face;
	if (h0 + h1 <= 0) {
		face.water = 0;
		face.across = 0;
	} else if (h1 < NEARLY_DRY * h0) spill(face, h0, face.acrossLeft, 1);
	else if (h0 < NEARLY_DRY * h1) spill(face, h1, -face.acrossRight, -1);
	else blend(face);
	face.along = face.water * (face.water > 0 ? face.alongLeft : face.alongRight);
}

/** Flow from a wet side with speed `toward` the dry one, through the face where the wave stands still. */
function spill(face: Face, depth: number, toward: number, direction: 1 | -1): void {
	const wave = Math.sqrt(GRAVITY * depth);
	let h = depth;
	let u = toward;
	if (toward < wave) {
		u = Math.max(0, (toward + 2 * wave) / 3);
		h = (u * u) / GRAVITY;
	}
	face.water = direction * h * u;
	face.across = h * u * u + 0.5 * GRAVITY * h * h;
}

function blend(face: Face): void {
	const { depthLeft: h0, depthRight: h1, acrossLeft: u0, acrossRight: u1 } = face;
	const c0 = Math.sqrt(GRAVITY * h0);
	const c1 = Math.sqrt(GRAVITY * h1);
	const u = (u0 + u1) / 2 + c0 - c1;
	const c = (c0 + c1) / 2 + (u0 - u1) / 4;
	const slow = Math.min(u0 - c0, u - c);
	const fast = Math.max(u1 + c1, u + c);
	const q0 = h0 * u0;
	const q1 = h1 * u1;
	const p0 = q0 * u0 + 0.5 * GRAVITY * h0 * h0;
	const p1 = q1 * u1 + 0.5 * GRAVITY * h1 * h1;
	if (slow >= 0) {
		face.water = q0;
		face.across = p0;
	} else if (fast <= 0) {
		face.water = q1;
		face.across = p1;
	} else {
		face.water = (fast * q0 - slow * q1 + slow * fast * (h1 - h0)) / (fast - slow);
		face.across = (fast * p0 - slow * p1 + slow * fast * (q1 - q0)) / (fast - slow);
	}
}

/** Push of water on a wall per metre, m³/s²: the flux against its mirror image. @param toward speed towards the wall */
export function wallPush(depth: number, toward: number): number {
	const wave = Math.sqrt(GRAVITY * depth);
	const moving = toward > 0 ? 1.5 * toward + wave : wave;
	return 0.5 * GRAVITY * depth * depth + depth * toward * moving;
}
