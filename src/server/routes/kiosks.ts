// The office's board of kiosks: who was heard when, what is missing; and codes to enrol new machines.

import type { Head } from "../../core/chain.ts";
import { genesis } from "../../core/chain.ts";
import { CodeRequest, type KioskState } from "../../core/desk.ts";
import type { KioskConfig } from "../../core/kiosk-config.ts";
import type { House } from "../house.ts";
import type { App } from "../http/app.ts";
import { readJson } from "../http/body.ts";
import { nameOf } from "../http/caller.ts";
import { Refused } from "../http/refused.ts";
import type { ChainAccount } from "../ledger/account-of-chain.ts";
import { newCode, secretHash } from "../secrets.ts";
import type { Chain, Device } from "../store/port.ts";
import { texts } from "../texts.ts";

const CODE_VALID_MS = 24 * 3_600_000;

export function kioskRoutes(app: App, house: House): void {
	const { store, ledger } = house;

	app.get("/api/kiosks", async (c) => {
		await nameOf(house, c);
		const nowMs = Math.round(house.clock.wallMs());
		const [configs, devices, known, accounts] = await Promise.all([
			store.kiosks.all(),
			store.kiosks.devices(),
			store.events.known(),
			ledger.chains(),
		]);
		const chains = known.map(({ head, ...chain }) => chainState(chain, head, accounts));
		const kiosks = configs.map((config) => stateOf(config, devices, chains));
		return c.json({ kiosks, nowMs });
	});

	app.post("/api/enrolment-codes", async (c) => {
		const name = await nameOf(house, c);
		const { kiosk } = await readJson(c.req.raw, CodeRequest);
		if (!(await store.kiosks.all()).some((one) => one.kiosk === kiosk)) throw new Refused(404, texts.noKiosk);
		const nowMs = Math.round(house.clock.wallMs());
		const code = newCode();
		await store.kiosks.addCode(secretHash(code), kiosk, nowMs + CODE_VALID_MS);
		await store.audit.add(name, "enrolment-code", { kiosk }, nowMs);
		return c.json({ kiosk, code, validUntilMs: nowMs + CODE_VALID_MS });
	});
}

type ChainState = KioskState["ledgers"][number] & { device: Device["device"] };

function stateOf(config: KioskConfig, devices: readonly Device[], chains: readonly ChainState[]): KioskState {
	const own = devices.filter(({ kiosk }) => kiosk === config.kiosk);
	const current = own.findLast(({ mayReport }) => mayReport) ?? null;
	const ledgers = chains
		.filter(({ device }) => own.some((one) => one.device === device))
		.map(({ device: _, ...state }) => state);
	return {
		config,
		device: current?.device ?? null,
		lastContactMs: current?.contactMs ?? null,
		clockOffsetMs: current?.clockOffsetMs ?? null,
		edition: current?.edition ?? null,
		app: current?.app ?? null,
		ledgers,
	};
}

function chainState(chain: Chain, said: Head, accounts: readonly ChainAccount[]): ChainState {
	const account = accounts.find(
		({ chain: one }) => one.ledger === chain.ledger && one.device === chain.device,
	);
	const { seq, h } = account?.shape.end ?? genesis(chain.ledger, chain.device);
	const known = said.seq > seq ? said : { seq, h };
	const upTo = (account?.shape.loose ?? known.seq + 1) - 1;
	return {
		...chain,
		known: { seq: known.seq, h: known.h },
		have: { seq, h },
		missing: known.seq > seq ? { from: seq + 1, to: upTo } : null,
		quarantined: account?.quarantined ?? 0,
		forks: account?.shape.forks ?? 0,
	};
}
