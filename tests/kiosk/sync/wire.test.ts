// Answers from the network: taken only when they are the server's own.
import { describe, expect, it } from "vitest";
import { httpWire } from "../../../src/kiosk/sync/wire.ts";
import { aConfig } from "../kiosk-config.ts";

const H = "0".repeat(64);
const good = { serverMs: 5, have: { seq: 0, h: H }, edition: 3, config: aConfig };
const request = {
	device: "d".repeat(32),
	ledger: "a".repeat(32),
	head: { seq: 0, h: H },
	wallMs: 1,
	monoMs: 1,
	app: "0",
	edition: 0,
};
const answering = (body: string, status = 200) => {
	const asked: Request[] = [];
	const send = (async (path: string, init: RequestInit) => {
		asked.push(new Request(`http://kiosk${path}`, init));
		return new Response(body, { status });
	}) as typeof fetch;
	return { wire: httpWire(send), asked };
};

describe("an answer", () => {
	it("of the right form is taken", async () => {
		const { wire, asked } = answering(JSON.stringify(good));
		expect(await wire.hello("ab", request)).toMatchObject({ ok: true, value: { edition: 3 } });
		expect(asked[0]?.headers.get("authorization")).toBe("Bearer ab");
		expect(await asked[0]?.json()).toEqual(request);
	});
	it.each([
		["a captive portal's page", "<!doctype html><title>登录</title>", 200],
		["a proxy's error page", "<html>502</html>", 502],
		["truncated JSON", JSON.stringify(good).slice(0, -9), 200],
		["somebody else's JSON", '{"ok":true}', 200],
		["somebody else's refusal", '{"message":"nope"}', 403],
	])("that is %s is no answer", async (_, body, status) => {
		expect(await answering(body, status).wire.hello("ab", request)).toMatchObject({
			ok: false,
			status: null,
		});
	});
	it("that refuses says why, and where the server stands", async () => {
		const body = JSON.stringify({ error: "接不上", have: { seq: 4, h: H } });
		const told = await answering(body, 409).wire.push("ab", {
			device: request.device,
			ledger: request.ledger,
			prev: request.head,
			lines: ["x"],
			last: request.head,
		});
		expect(told).toEqual({ ok: false, status: 409, error: "接不上", have: { seq: 4, h: H } });
	});
	it("too large, even from a proxy, is understood", async () => {
		expect(await answering("<html>413</html>", 413).wire.hello("ab", request)).toMatchObject({ status: 413 });
	});
	it("that never comes is a failure, not an exception", async () => {
		const wire = httpWire(async () => {
			throw new TypeError("Failed to fetch");
		});
		expect(await wire.offer()).toMatchObject({ ok: false, status: null, error: "联系不上服务器" });
	});
});
