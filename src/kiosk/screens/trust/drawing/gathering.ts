// Where the people stand on a test's card: a queue before a door, two crowds that meet, one who walks. Metres on a field of 12 × 5.6.
import type { SceneName } from "../rules/scenes.ts";

export interface Standing {
	x: number;
	y: number;
	/** Degrees; 0 looks right. */
	turn: number;
	size: number;
}

const DOOR = { x: 7.8, y: 2.8, many: 46, rowDepth: 0.46, apart: 0.52 } as const;
const CROWD = { columns: 6, rows: 4, apart: 0.56 } as const;

export function gathering(scene: SceneName): Standing[] {
	if (scene === "walk") return [{ x: 6.8, y: 2.8, turn: 0, size: 2.4 }];
	return scene === "door" ? beforeTheDoor() : faceToFace();
}

/** Half rings round the door, closer than which nobody stands; three are out already. */
function beforeTheDoor(): Standing[] {
	const out = [0.2, 1.3, 2.6].map((by, at) => ({
		x: DOOR.x + by,
		y: DOOR.y + (at - 1) * 0.3,
		turn: 0,
		size: 1.15,
	}));
	const waiting: Standing[] = [];
	for (let ring = 1; waiting.length < DOOR.many; ring++) {
		const radius = ring * DOOR.rowDepth;
		const seats = Math.floor((Math.PI * radius) / DOOR.apart);
		for (let seat = 0; seat < seats; seat++) {
			const angle = (Math.PI * (seat + (ring % 2 ? 0.5 : 0.35))) / seats - Math.PI / 2;
			const [x, y] = [DOOR.x - 0.1 - radius * Math.cos(angle), DOOR.y + radius * Math.sin(angle)];
			if (y < 0.8 || y > 4.8) continue;
			waiting.push({ x, y, turn: (Math.atan2(DOOR.y - y, DOOR.x - x) * 180) / Math.PI, size: 1.15 });
		}
	}
	return [...out, ...waiting];
}

/** Two crowds, the right one smaller, in lanes where they meet. */
function faceToFace(): Standing[] {
	const { columns, rows, apart } = CROWD;
	const people: Standing[] = [];
	for (let row = 0; row < rows; row++) {
		const y = 2.8 + (row - (rows - 1) / 2) * 0.5;
		for (let column = 0; column < columns; column++) {
			const nudge = ((row * 3 + column * 5) % 4) * 0.07;
			const ahead = row % 2 === 0 ? 1.9 : 0;
			people.push({ x: 0.5 + ahead + column * apart + nudge, y: y + nudge / 3, turn: 0, size: 1.1 });
			if (column < columns - 2)
				people.push({ x: 11.4 - (row % 2 ? 1.9 : 0) - column * apart - nudge, y, turn: 180, size: 1.1 });
		}
	}
	return people;
}
