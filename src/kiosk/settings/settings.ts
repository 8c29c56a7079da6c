// Who this kiosk is and how staff have set it, kept in the database behind a schema for each entry.
import * as v from "valibot";
import { DeviceId, LedgerId } from "../../core/ids.ts";
import { KioskConfig } from "../../core/kiosk-config.ts";
import type { Connection } from "../outbox/connection.ts";

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const SCHEMAS = {
	identity: v.strictObject({ device: DeviceId, ledger: LedgerId }),
	token: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	config: KioskConfig,
	pin: v.strictObject({ salt: v.string(), rounds: Whole, hash: v.string() }),
	tries: v.strictObject({ wrong: Whole, waitUntilMs: Whole }),
	/** Written at every start: tells staff whether this machine forgets at a reboot. */
	starts: v.strictObject({ count: Whole, firstMs: Whole, lastMs: Whole }),
	/** The edition that was refused last, and why. */
	refused: v.strictObject({ edition: Whole, why: v.string() }),
	/** The last good answer of the server: when, and server minus own clock. */
	contact: v.strictObject({ wallMs: Whole, offsetMs: v.pipe(v.number(), v.safeInteger()) }),
} as const;

export type SettingName = keyof typeof SCHEMAS;
export type Setting<Name extends SettingName> = v.InferOutput<(typeof SCHEMAS)[Name]>;
export type SomeSettings = { [Name in SettingName]?: Setting<Name> | null };

export class Settings {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** null where nothing is kept, or something this version does not know. */
	async read<Name extends SettingName>(name: Name): Promise<Setting<Name> | null> {
		const kept = await this.#connection.read(["settings"] as const, (tx) =>
			tx.objectStore("settings").get(name),
		);
		const read = v.safeParse(SCHEMAS[name], kept);
		return read.success ? (read.output as Setting<Name>) : null;
	}

	/** All together or none; null takes an entry away. */
	async write(some: SomeSettings): Promise<void> {
		await this.#connection.write(["settings"] as const, async (tx) => {
			const table = tx.objectStore("settings");
			await Promise.all(
				Object.entries(some).map(([name, value]) =>
					value === null ? table.delete(name) : table.put(value, name),
				),
			);
		});
	}
}
