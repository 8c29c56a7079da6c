// Everything one running server holds: store, ledger, clock, throttles, and what the program brought along.
import type { Clock } from "../core/clock.ts";
import { digestOf } from "../core/packs.ts";
import { Ledger } from "./ledger/ledger.ts";
import { hashPassword, newPassword, OFFICE_COST, type PasswordCost } from "./secrets.ts";
import type { Shipped } from "./shipped.ts";
import type { Store } from "./store/port.ts";
import { texts } from "./texts.ts";
import { Throttle } from "./throttle.ts";

export interface House {
	store: Store;
	ledger: Ledger;
	clock: Clock;
	shipped: Shipped;
	throttles: { account: Throttle; address: Throttle; code: Throttle; allCodes: Throttle };
	passwordCost: PasswordCost;
}

const MINUTE_MS = 60_000;
export const OFFICE_ACCOUNT = "office";

/** Reads the ledger once, brings in what is shipped, and publishes edition 1 at the very first start. */
export async function openHouse(
	store: Store,
	shipped: Shipped,
	clock: Clock,
	passwordCost: PasswordCost = OFFICE_COST,
): Promise<House> {
	const house: House = {
		store,
		ledger: await Ledger.open(store),
		clock,
		shipped,
		passwordCost,
		throttles: {
			// Anyone can name an account: its own wait stays short, or visitors could lock the office out.
			account: new Throttle({ free: 5, longestMs: MINUTE_MS }),
			address: new Throttle({ free: 10, longestMs: 15 * MINUTE_MS }),
			code: new Throttle({ free: 5, longestMs: 15 * MINUTE_MS }),
			allCodes: new Throttle({ free: 50, longestMs: MINUTE_MS / 2 }),
		},
	};
	await moveIn(house);
	return house;
}

async function moveIn({ store, shipped, clock }: House): Promise<void> {
	const nowMs = Math.round(clock.wallMs());
	for (const kiosk of shipped.kiosks) await store.kiosks.put(kiosk);
	for (const pack of shipped.packs) await store.contents.ship(pack, texts.program, nowMs);
	if ((await store.contents.newestEdition()) > 0) return;
	const packs = (await store.contents.drafts()).map(({ pack }) => pack);
	if (packs.length === 0) return;
	await store.contents.publish(packs, digestOf(packs), texts.program, texts.firstEdition, nowMs);
	await store.audit.add(texts.program, "publish", { edition: 1 }, nowMs);
}

/** The office's first log-in, made where there is no account yet; null where there is one. Shown once, never stored. */
export async function firstPassword({ store, passwordCost }: House): Promise<string | null> {
	if (await store.accounts.anyone()) return null;
	const password = newPassword();
	return (await store.accounts.add(OFFICE_ACCOUNT, await hashPassword(password, passwordCost)))
		? password
		: null;
}

/** A new password for the office account, for when the old one is lost; ends its sessions. */
export async function renewPassword({ store, passwordCost, clock }: House): Promise<string> {
	const password = newPassword();
	await store.accounts.setPassword(OFFICE_ACCOUNT, await hashPassword(password, passwordCost));
	await store.audit.add(
		texts.program,
		"new-password",
		{ account: OFFICE_ACCOUNT },
		Math.round(clock.wallMs()),
	);
	return password;
}
