// The kiosk's side of the protocol: each question to the server, and an answer only if it is one.
import * as v from "valibot";
import type { Head } from "../../core/chain.ts";
import { check, type Schema } from "../../core/problems.ts";
import {
	EnrolAnswer,
	EnrolmentOffer,
	type EnrolRequest,
	HelloAnswer,
	type HelloRequest,
	PushAnswer,
	type PushRequest,
	Refusal,
} from "../../core/protocol.ts";

const PATIENCE_MS = 20_000;

/** `status` null: no answer at all, or one that is not from our server (a captive portal, a proxy's page). */
export type Told<T> =
	| { ok: true; value: T }
	| { ok: false; status: number | null; error: string; have?: Head };

export interface Wire {
	hello(
		token: string,
		request: v.InferInput<typeof HelloRequest>,
	): Promise<Told<v.InferOutput<typeof HelloAnswer>>>;
	push(
		token: string,
		request: v.InferInput<typeof PushRequest>,
	): Promise<Told<v.InferOutput<typeof PushAnswer>>>;
	edition(token: string, number: number): Promise<Told<unknown>>;
	offer(): Promise<Told<v.InferOutput<typeof EnrolmentOffer>>>;
	enrol(request: v.InferInput<typeof EnrolRequest>): Promise<Told<v.InferOutput<typeof EnrolAnswer>>>;
}

/** @param send the browser's `fetch`, or a test's */
export function httpWire(send: typeof fetch): Wire {
	const ask = <T>(schema: Schema<T>, path: string, init: RequestInit) => request(send, schema, path, init);
	const post = <T>(schema: Schema<T>, path: string, body: unknown, token?: string) =>
		ask(schema, path, {
			method: "POST",
			headers: { "content-type": "application/json", ...bearer(token) },
			body: JSON.stringify(body),
		});
	return {
		hello: (token, body) => post(HelloAnswer, "/sync/hello", body, token),
		push: (token, body) => post(PushAnswer, "/sync/push", body, token),
		edition: (token, number) => ask(v.unknown(), `/sync/edition/${number}`, { headers: bearer(token) }),
		offer: () => ask(EnrolmentOffer, "/sync/enrolment", {}),
		enrol: (body) => post(EnrolAnswer, "/sync/enrol", body),
	};
}

function bearer(token: string | undefined): Record<string, string> {
	return token ? { authorization: `Bearer ${token}` } : {};
}

async function request<T>(
	send: typeof fetch,
	schema: Schema<T>,
	path: string,
	init: RequestInit,
): Promise<Told<T>> {
	let status: number | null = null;
	try {
		const answer = await send(path, { ...init, cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
		status = answer.status;
		const body: unknown = JSON.parse(await answer.text());
		if (!answer.ok) return refusal(status, body);
		const read = check(schema, body);
		return read.ok ? read : { ok: false, status: null, error: "回答的不是本系统的服务器" };
	} catch {
		// Not JSON: somebody else's page, whatever its status says, except that a 413 may come from a proxy.
		if (status === 413) return { ok: false, status, error: "一次发送太多" };
		return {
			ok: false,
			status: null,
			error: status === null ? "联系不上服务器" : "回答的不是本系统的服务器",
		};
	}
}

function refusal(
	status: number,
	body: unknown,
): { ok: false; status: number | null; error: string; have?: Head } {
	const read = v.safeParse(Refusal, body);
	if (!read.success) return { ok: false, status: null, error: "回答的不是本系统的服务器" };
	const { error, have } = read.output;
	return have ? { ok: false, status, error, have } : { ok: false, status, error };
}
