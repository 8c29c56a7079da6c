// What one carried file brought, in words: a headline and a few lines for the person who put the stick in.
import type { CarriedAnswer, KioskState } from "../core/desk.ts";
import type { Answer } from "../ui/desk/desk-client.ts";
import { texts } from "./texts.ts";

export interface Receipt {
	file: string;
	tone: "good" | "bad" | "plain";
	head: string;
	lines: string[];
}

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_PROBLEMS = 5;
const words = texts.carried;

/** Why a file of this size is not worth sending; null where it is. */
export function fileFault(bytes: number): string | null {
	if (bytes === 0) return words.empty;
	return bytes > MOST_BYTES ? words.tooLarge : null;
}

export function receiptOf(
	file: string,
	answer: Answer<CarriedAnswer>,
	kiosks: readonly KioskState[],
): Receipt {
	if (!answer.ok) {
		const problems = answer.problems.slice(0, MOST_PROBLEMS);
		return {
			file,
			tone: "bad",
			head: answer.error,
			lines: problems.map((p) => words.where(p.where, p.what)),
		};
	}
	const { kiosk, stored, already, whole, quarantined, have } = answer.value;
	const name = kiosks.find(({ config }) => config.kiosk === kiosk)?.config.name ?? words.unknownKiosk;
	const lines = [
		stored === 0 && whole ? words.nothingNew : "",
		whole ? words.whole : words.torn,
		`${name}：${words.upTo(have.seq)}`,
		quarantined === 0 ? "" : kiosk === null ? words.notEnrolled(quarantined) : words.quarantined(quarantined),
	];
	return {
		file,
		tone: whole && quarantined === 0 ? "good" : "plain",
		head: `${words.fresh(stored)}，${words.already(already)}`,
		lines: lines.filter(Boolean),
	};
}
