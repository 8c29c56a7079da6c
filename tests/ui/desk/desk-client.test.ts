// The desk's client: answers are checked, refusals are sentences, an ended session is waited out.
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { deskClient } from "../../../src/ui/desk/desk-client.ts";
import { agoText, clockText, countText, momentText } from "../../../src/ui/desk/moments.ts";

const Number_ = v.strictObject({ number: v.number() });
const order = { path: "/api/number", answer: Number_ };
const answering = (...answers: (Response | Error)[]) => {
	const seen: RequestInit[] = [];
	const send: typeof fetch = async (_path, request) => {
		seen.push(request ?? {});
		const next = answers.shift();
		if (!next || next instanceof Error) throw next ?? new Error("asked too often");
		return next;
	};
	return { send, seen };
};
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const never = () => new Promise<void>(() => {});

describe("an answer", () => {
	it("comes through when it is of the right form", async () => {
		const { send } = answering(json({ number: 7 }));
		expect(await deskClient(send, never).ask(order)).toEqual({ ok: true, value: { number: 7 } });
	});
	it("of another form is refused, not shown", async () => {
		const { send } = answering(json({ number: "七" }), new Response("<html>"));
		const client = deskClient(send, never);
		expect(await client.ask(order)).toMatchObject({ ok: false, status: 200 });
		expect(await client.ask(order)).toMatchObject({ ok: false, status: 200 });
	});
	it("that is a refusal keeps its sentence and problems", async () => {
		const problems = [{ where: "content.line", what: "至少 2 字" }];
		const { send } = answering(json({ error: "不合规定", problems }, 422), new Response("", { status: 500 }));
		const client = deskClient(send, never);
		expect(await client.ask(order)).toEqual({ ok: false, status: 422, error: "不合规定", problems });
		expect(await client.ask(order)).toMatchObject({
			ok: false,
			status: 500,
			error: expect.stringContaining("500"),
		});
	});
	it("that never came says so", async () => {
		const { send } = answering(new TypeError("down"));
		expect(await deskClient(send, never).ask(order)).toMatchObject({ ok: false, status: 0 });
	});
});

describe("a request", () => {
	it("waits for a new log-in and is sent again with the same body", async () => {
		const { send, seen } = answering(
			json({ error: "请登录" }, 401),
			json({ error: "请登录" }, 401),
			json({ number: 1 }),
		);
		let logIns = 0;
		const client = deskClient(send, async () => {
			logIns += 1;
		});
		const answer = await client.ask({ ...order, method: "PUT", body: { draft: "我的" } });
		expect(answer).toEqual({ ok: true, value: { number: 1 } });
		expect(logIns).toBe(2);
		expect(seen.map(({ body }) => body)).toEqual(Array(3).fill('{"draft":"我的"}'));
	});
	it("sends a file as bytes", async () => {
		const { send, seen } = answering(json({ number: 1 }));
		const body = new Blob(["abc"]);
		await deskClient(send, never).ask({ ...order, method: "POST", body });
		expect(seen[0]?.body).toBe(body);
		expect(seen[0]?.headers).toEqual({ "content-type": "application/octet-stream" });
	});
});

describe("times", () => {
	const now = Date.UTC(2027, 5, 16, 4);
	it("are those of Beijing", () => {
		expect(clockText(Date.UTC(2027, 5, 15, 16, 5))).toBe("00:05");
		expect(momentText(Date.UTC(2027, 5, 15, 16, 5), now)).toBe("6月16日 00:05");
		expect(momentText(Date.UTC(2026, 11, 31, 15, 59), now)).toBe("2026年12月31日 23:59");
	});
	it.each([
		[30, "刚刚"],
		[5 * 60, "5 分钟前"],
		[3 * 3600, "3 小时前"],
		[47 * 3600, "47 小时前"],
		[72 * 3600, "3 天前"],
	])("%d seconds ago is %s", (seconds, text) => expect(agoText(now - seconds * 1000, now)).toBe(text));
	it("numbers have commas", () =>
		expect([0, 999, 1000, 1234567].map(countText)).toEqual(["0", "999", "1,000", "1,234,567"]));
});
