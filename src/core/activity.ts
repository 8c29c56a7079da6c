// The contract between an activity and whoever shows it. An activity decides nothing about counting, time or place.
import type { Clock, Random } from "./clock.ts";
import type { ItemId } from "./ids.ts";
import type { Schema } from "./problems.ts";

/** An activity's face: `index.ts` of its folder exports one as default. Pure. */
export interface Activity<Content> {
	/** What visitors and staff call it. */
	title: string;
	content: Schema<Content>;
	/** The smallest content that can be played to the end. */
	sample: Content;
}

/** What an activity may tell; the kiosk adds module, activity, visit, order and time. */
export type Moment =
	| { kind: "item-seen"; item: ItemId }
	/** `choice`: option letters as shown to staff ("AC") or a slug; `right`: null where nothing is scored. */
	| { kind: "item-answered"; item: ItemId; choice: string; right: boolean | null; tookMs: number }
	/** Raw text is cut and stripped by the kiosk. */
	| { kind: "question-unmet"; text: string };

/** Both 0 where nothing is scored. */
export interface Result {
	score: number;
	outOf: number;
}

/** How this visitor wants things shown. Sizes follow CSS alone; stages that draw on canvas read this. */
export interface Comfort {
	elder: boolean;
	sun: boolean;
	/** Fades instead of camera moves. */
	calm: boolean;
}

export interface PlayProps<Content> {
	content: Content;
	clock: Clock;
	random: Random;
	comfort: Comfort;
	/** Settles when the moment is durable on disk: wait for it before the screen moves on. */
	tell(moment: Moment): Promise<void>;
	/**
	 * The unit is complete. Call exactly once; nothing may be told afterwards. The activity stays on screen
	 * and shows its own result; the shell turns its bar to 下一位.
	 */
	finish(result: Result): void;
	/** After `finish`: start over as a new unit (再来一次). */
	again(): void;
}

export interface EditProps<Content> {
	content: Content;
	change(next: Content): void;
}
