// Who this installation is: made once, at the very first start, and never again while the database lives.
import type { DeviceId, LedgerId } from "../../core/ids.ts";
import type { Identity } from "../outbox/ledger.ts";
import type { Settings } from "./settings.ts";

export async function knownIdentity(settings: Settings, hex: (bytes: number) => string): Promise<Identity> {
	const known = await settings.read("identity");
	if (known) return known;
	const identity = { device: hex(16) as DeviceId, ledger: hex(16) as LedgerId };
	await settings.write({ identity });
	return identity;
}

/** Notes this start, so that staff can see whether the machine forgets when it is switched off. */
export async function noteStart(settings: Settings, wallMs: number): Promise<void> {
	const before = await settings.read("starts");
	const now = Math.max(0, Math.round(wallMs));
	await settings.write({
		starts: { count: (before?.count ?? 0) + 1, firstMs: before?.firstMs ?? now, lastMs: now },
	});
}
