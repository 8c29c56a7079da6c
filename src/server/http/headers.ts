// The headers of every answer: what the pages may load, who may embed or read them.
import type { MiddlewareHandler } from "hono";
import type { Env } from "./caller.ts";
import { isSecure } from "./caller.ts";

const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' blob: data:",
	"font-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"media-src 'self' blob:",
	"manifest-src 'self'",
	"base-uri 'none'",
	"object-src 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'",
].join("; ");

const HEADERS = {
	"Content-Security-Policy": POLICY,
	"X-Content-Type-Options": "nosniff",
	"Referrer-Policy": "no-referrer",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Embedder-Policy": "require-corp",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

export const secureHeaders: MiddlewareHandler<Env> = async (c, next) => {
	await next();
	for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
	if (isSecure(c)) c.res.headers.set("Strict-Transport-Security", "max-age=31536000");
	if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store");
};
