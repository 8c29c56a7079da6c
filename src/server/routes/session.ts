// Logging in and out.
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { LogIn } from "../../core/desk.ts";
import type { House } from "../house.ts";
import type { App } from "../http/app.ts";
import { readJson } from "../http/body.ts";
import { ABSOLUTE_MS, type Asked, addressOf, cookieName, IDLE_MS, isSecure, nameOf } from "../http/caller.ts";
import { Refused } from "../http/refused.ts";
import { isPassword, newToken, secretHash } from "../secrets.ts";
import { texts } from "../texts.ts";

const MAX_BYTES = 10_000;

export function sessionRoutes(app: App, house: House): void {
	const { accounts, audit } = house.store;
	app.get("/api/session", async (c) => c.json({ name: await nameOf(house, c) }));
	app.post("/api/session", async (c) => {
		const { name, password } = await readJson(c.req.raw, LogIn, MAX_BYTES);
		await mustKnow(house, c, name, password);
		const nowMs = Math.round(house.clock.wallMs());
		await accounts.dropSessions(nowMs - IDLE_MS, nowMs - ABSOLUTE_MS);
		// A session from before this log-in ends: a token that somebody planted must not become a good one.
		const former = getCookie(c, cookieName(c));
		if (former) await accounts.closeSession(secretHash(former));
		const token = newToken();
		await accounts.openSession(secretHash(token), name, nowMs);
		await audit.add(name, "log-in", { address: addressOf(c) }, nowMs);
		setCookie(c, cookieName(c), token, {
			path: "/",
			httpOnly: true,
			sameSite: "Strict",
			secure: isSecure(c),
		});
		return c.json({ name });
	});
	// No Clear-Site-Data here: the kiosk's ledger lives under the same origin.
	app.delete("/api/session", async (c) => {
		const token = getCookie(c, cookieName(c));
		if (token) await accounts.closeSession(secretHash(token));
		deleteCookie(c, cookieName(c), { path: "/", secure: isSecure(c) });
		return c.json({ done: true });
	});
}

async function mustKnow(house: House, c: Asked, name: string, password: string): Promise<void> {
	const { account, address } = house.throttles;
	const nowMs = Math.round(house.clock.wallMs());
	const from = addressOf(c);
	const waitMs = Math.max(account.waitMs(name, nowMs), address.waitMs(from, nowMs));
	if (waitMs > 0)
		throw new Refused(429, texts.waitBeforeLogIn(Math.ceil(waitMs / 1000)), { retryAfterMs: waitMs });
	account.count(name, nowMs);
	address.count(from, nowMs);
	const stored = await house.store.accounts.passwordOf(name);
	if (!(await isPassword(password, stored, house.passwordCost))) {
		await house.store.audit.add("", "log-in-refused", { address: from }, nowMs);
		throw new Refused(401, texts.wrongLogIn);
	}
	account.clear(name);
	address.clear(from);
}
