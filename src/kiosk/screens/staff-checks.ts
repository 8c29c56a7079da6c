// The self-check in words: each fact about the machine, and whether staff should worry.
import { dayOf, hourOf } from "../../core/calendar.ts";
import type { Health } from "../health.svelte.ts";
import { staffTexts as texts } from "../staff-texts.ts";

export interface Check {
	label: string;
	value: string;
	worry: boolean;
}

type Facts = Pick<
	Health,
	| "head"
	| "unsynced"
	| "audit"
	| "persisted"
	| "freeBytes"
	| "contact"
	| "starts"
	| "refused"
	| "trouble"
	| "storage"
>;

const { checks, ...words } = texts.staff;
const SCARCE_MEGABYTES = 200;
const LATE_MS = 24 * 3_600_000;
const CLOCK_OFF_SECONDS = 120;

export function checksOf(facts: Facts, now: { edition: number; ghosts: number; wallMs: number }): Check[] {
	return [
		ledger(facts),
		chain(facts),
		{ label: checks.unsynced, value: words.events(facts.unsynced), worry: false },
		contact(facts, now.wallMs),
		edition(facts, now.edition),
		storage(facts),
		space(facts),
		clock(facts),
		starts(facts),
		{ label: checks.ghosts, value: words.times(now.ghosts), worry: now.ghosts > 20 },
	];
}

function ledger({ head, storage }: Facts): Check {
	const trouble = storage === "full" ? words.full : storage === "failing" ? words.failing : "";
	return { label: checks.ledger, value: trouble || words.events(head.seq), worry: storage !== null };
}

function chain({ audit }: Facts): Check {
	if (!audit) return { label: checks.chain, value: words.asking, worry: false };
	const value = audit.sound ? words.sound : words.broken(audit.brokenAt);
	return { label: checks.chain, value, worry: !audit.sound };
}

function contact({ contact: last, trouble, unsynced }: Facts, wallMs: number): Check {
	const when = last ? timeOf(last.wallMs) : words.never;
	const late = unsynced > 0 && (!last || wallMs - last.wallMs > LATE_MS);
	return { label: checks.contact, value: trouble ? `${when}（${trouble}）` : when, worry: late };
}

function edition({ refused }: Facts, shown: number): Check {
	const name = shown === 0 ? words.builtIn : words.edition(shown);
	if (!refused) return { label: checks.edition, value: name, worry: false };
	return {
		label: checks.edition,
		value: `${name}。${words.refused(refused.edition, refused.why)}`,
		worry: true,
	};
}

function storage({ persisted }: Facts): Check {
	const value = persisted === null ? words.asking : persisted ? words.persisted : words.notPersisted;
	return { label: checks.storage, value, worry: persisted === false };
}

function space({ freeBytes }: Facts): Check {
	if (freeBytes === null) return { label: checks.space, value: words.asking, worry: false };
	const megabytes = Math.floor(freeBytes / 1_000_000);
	return { label: checks.space, value: words.space(megabytes), worry: megabytes < SCARCE_MEGABYTES };
}

function clock({ contact: last }: Facts): Check {
	if (!last) return { label: checks.clock, value: words.never, worry: false };
	const seconds = Math.round(last.offsetMs / 1000);
	return { label: checks.clock, value: words.seconds(seconds), worry: Math.abs(seconds) > CLOCK_OFF_SECONDS };
}

function starts({ starts: known }: Facts): Check {
	const value = known ? words.starts(known.count, dayOf(known.firstMs)) : words.asking;
	return { label: checks.starts, value, worry: false };
}

function timeOf(wallMs: number): string {
	const minute = Math.floor(wallMs / 60_000) % 60;
	return `${dayOf(wallMs)} ${hourOf(wallMs)}:${String(minute).padStart(2, "0")}`;
}
