// What main.ts creates once and every screen may reach.
import { createContext } from "svelte";
import type { Clock } from "../core/clock.ts";
import type { Sounds } from "../ui/sounds.ts";
import type { Shelf } from "./content/shelf.ts";
import type { Showcase } from "./content/showcase.svelte.ts";
import type { Ease } from "./ease.svelte.ts";
import type { Health } from "./health.svelte.ts";
import type { Kiosk } from "./kiosk.svelte.ts";
import type { Ledger } from "./outbox/ledger.ts";
import type { Program } from "./program.ts";
import type { Settings } from "./settings/settings.ts";
import type { Setup } from "./settings/setup.svelte.ts";
import type { Postman } from "./sync/postman.ts";
import type { Wire } from "./sync/wire.ts";
import type { Touch } from "./touch.svelte.ts";

export interface House {
	clock: Clock;
	kiosk: Kiosk;
	ease: Ease;
	showcase: Showcase;
	shelf: Shelf;
	health: Health;
	ledger: Ledger;
	setup: Setup;
	settings: Settings;
	postman: Postman;
	/** Fetched when first needed. */
	wire(): Promise<Wire>;
	touch: Touch;
	program: Program;
	sounds: Sounds;
	/** Names the next unit of an activity. */
	freshToken(): number;
}

export const [getHouse, setHouse] = createContext<House>();
