// Who is asking: address, origin, session, device.
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { House } from "../house.ts";
import { secretHash } from "../secrets.ts";
import type { Device } from "../store/port.ts";
import { texts } from "../texts.ts";
import { Refused } from "./refused.ts";

export interface Env {
	/** Bindings are absent where a test asks without a socket. */
	Bindings: Partial<HttpBindings>;
}
export type Asked = Context<Env>;

export const IDLE_MS = 2 * 3_600_000;
export const ABSOLUTE_MS = 8 * 3_600_000;
const NOTED_EVERY_MS = 60_000;

export function addressOf(c: Asked): string {
	return c.env?.incoming?.socket.remoteAddress ?? "unknown";
}

/** Asked on this very machine, and not passed on by a proxy that stands on it. */
export function isFromHere(c: Asked): boolean {
	const passedOn = ["x-forwarded-for", "forwarded", "x-real-ip", "via"].some((name) => c.req.header(name));
	return !passedOn && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(addressOf(c));
}

/** Also behind a proxy that ends TLS: the header decides only over the cookie's name and its Secure flag. */
export function isSecure(c: Asked): boolean {
	return new URL(c.req.url).protocol === "https:" || c.req.header("x-forwarded-proto") === "https";
}

export function cookieName(c: Asked): string {
	return isSecure(c) ? "__Host-session" : "session";
}

/** A page of another origin must not change anything, whatever cookies the browser adds. */
export function refuseOtherOrigins(c: Asked): void {
	if (c.req.method === "GET" || c.req.method === "HEAD") return;
	const site = c.req.header("sec-fetch-site");
	if (site !== undefined && site !== "same-origin" && site !== "none")
		throw new Refused(403, texts.otherOrigin);
	const origin = c.req.header("origin");
	if (origin !== undefined && hostOf(origin) !== c.req.header("host"))
		throw new Refused(403, texts.otherOrigin);
}

function hostOf(origin: string): string | null {
	try {
		return new URL(origin).host;
	} catch {
		return null;
	}
}

/** The name of whoever is logged in. */
export async function nameOf(house: House, c: Asked): Promise<string> {
	const token = getCookie(c, cookieName(c));
	const hash = token ? secretHash(token) : "";
	const session = token ? await house.store.accounts.session(hash) : null;
	const nowMs = Math.round(house.clock.wallMs());
	if (!session) throw new Refused(401, texts.noSession);
	if (nowMs - session.seenMs > IDLE_MS || nowMs - session.createdMs > ABSOLUTE_MS) {
		await house.store.accounts.closeSession(hash);
		throw new Refused(401, texts.noSession);
	}
	if (nowMs - session.seenMs > NOTED_EVERY_MS) await house.store.accounts.touchSession(hash, nowMs);
	return session.name;
}

/** The enrolled device that sends its token. */
export async function deviceOf(house: House, c: Asked): Promise<Device> {
	const token = /^Bearer ([0-9a-f]{64})$/.exec(c.req.header("authorization") ?? "")?.[1];
	const device = token ? await house.store.kiosks.deviceByToken(secretHash(token)) : null;
	if (!device) throw new Refused(401, texts.noDevice);
	return device;
}
