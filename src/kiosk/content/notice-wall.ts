// What the waiting screen takes from the loop packs: posters that may hang today, questions, the month's theme.
import * as v from "valibot";
import { LoopContent } from "../../activities/loop/content.ts";
import { countDown } from "../../activities/loop/rules/countdown.ts";
import { playlist } from "../../activities/loop/rules/playlist.ts";
import { countdownWords } from "../../activities/loop/texts.ts";
import type { Day, ModuleId } from "../../core/ids.ts";
import type { Edition } from "../../core/packs.ts";

type Turn = ReturnType<typeof playlist>[number];

export interface Hanging extends Turn {
	module: ModuleId;
	content: LoopContent;
}
export interface Wall {
	/** The first loop pack: its questions, theme and countdown stand on the waiting screen. */
	content: LoopContent | null;
	/** The days to go, in three pieces for printing the number large. */
	count: ReturnType<typeof countdownWords> | null;
	hangings: Hanging[];
}

export function readWall(edition: Edition | null, today: Day): Wall {
	const packs = (edition?.packs ?? []).filter(({ activity }) => activity === "loop");
	const read = packs.flatMap(({ module, content }) => {
		const known = v.safeParse(LoopContent, content);
		return known.success ? [{ module, content: known.output }] : [];
	});
	const content = read[0]?.content ?? null;
	const { day, name } = content?.countdown ?? {};
	return {
		content,
		count: day && name ? countdownWords(countDown(day, today), name) : null,
		hangings: read.flatMap(({ module, content }) =>
			playlist(content, today).map((turn) => ({ ...turn, module, content })),
		),
	};
}
