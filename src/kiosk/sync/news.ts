// What an answer of the server brings besides the pointer: the configuration, the time, a new edition of content.
import type * as v from "valibot";
import type { Clock } from "../../core/clock.ts";
import type { KioskConfig } from "../../core/kiosk-config.ts";
import type { Edition } from "../../core/packs.ts";
import type { HelloAnswer } from "../../core/protocol.ts";
import type { Shelf } from "../content/shelf.ts";
import type { Settings } from "../settings/settings.ts";
import type { Wire } from "./wire.ts";

interface Means {
	settings: Pick<Settings, "write">;
	shelf: Pick<Shelf, "keep" | "clear">;
	wire(): Promise<Pick<Wire, "edition">>;
	clock: Clock;
	token(): string | null;
	/** The newest edition kept, shown or waiting to be. */
	newest(): number;
	configured(config: KioskConfig): void;
	offered(edition: Edition): void;
	refused(refused: { edition: number; why: string } | null): void;
}

/** A refused edition never changes, but may have been hurt on its way: it is asked for again, not at every round. */
const ASK_AGAIN_MS = 10 * 60_000;

export class News {
	readonly #means: Means;
	#refused: { edition: number; untilMs: number } | null = null;

	constructor(means: Means) {
		this.#means = means;
	}

	async take(hello: v.InferOutput<typeof HelloAnswer>): Promise<void> {
		const { settings, clock } = this.#means;
		const wallMs = Math.max(0, Math.round(clock.wallMs()));
		this.#means.configured(hello.config);
		await settings.write({
			config: hello.config,
			contact: { wallMs, offsetMs: Math.round(hello.serverMs - wallMs) },
		});
		if (hello.edition !== this.#means.newest()) await this.#fetch(hello.edition);
	}

	async #fetch(number: number): Promise<void> {
		const { wire, shelf, clock, token, offered } = this.#means;
		const bearer = token();
		if (number === 0) return offered(await shelf.clear());
		if (!bearer || (this.#refused?.edition === number && clock.monoMs() < this.#refused.untilMs)) return;
		const told = await (await wire()).edition(bearer, number);
		if (!told.ok) return;
		const kept = await shelf
			.keep(told.value)
			.catch(() => ({ ok: false as const, why: "存储已满，存不下新内容" }));
		await this.#settle(number, kept.ok ? null : kept.why);
		if (kept.ok) offered(kept.edition);
	}

	async #settle(edition: number, why: string | null): Promise<void> {
		const { settings, clock, refused } = this.#means;
		this.#refused = why === null ? null : { edition, untilMs: clock.monoMs() + ASK_AGAIN_MS };
		const note = why === null ? null : { edition, why: why.slice(0, 200) };
		refused(note);
		await settings.write({ refused: note });
	}
}
