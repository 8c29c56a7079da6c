// Asks the server for a desk page: every answer is checked, every refusal becomes a sentence, an expired log-in is waited out.
import { check, type Problem, type Schema } from "../../core/problems.ts";
import { Refusal } from "../../core/protocol.ts";
import { texts } from "./texts.ts";

/** `status` is 0 where no answer came at all. */
export type Answer<T> =
	| { ok: true; value: T }
	| { ok: false; status: number; error: string; problems: Problem[] };

export interface Order<T> {
	method?: "GET" | "POST" | "PUT" | "DELETE";
	path: string;
	/** Sent as JSON, or as it is where it is a Blob. */
	body?: unknown;
	answer: Schema<T>;
}

export interface DeskClient {
	/** Waits for a new log-in and asks again where the session has ended. */
	ask<T>(order: Order<T>): Promise<Answer<T>>;
	/** One request, whatever comes back. */
	askOnce<T>(order: Order<T>): Promise<Answer<T>>;
}

/**
 * @param send the browser's fetch, or a stand-in
 * @param whenBackIn called on 401; settles when somebody has logged in again
 */
export function deskClient(send: typeof fetch, whenBackIn: () => Promise<void>): DeskClient {
	async function askOnce<T>(order: Order<T>): Promise<Answer<T>> {
		let response: Response;
		try {
			response = await send(order.path, requestFor(order));
		} catch {
			return { ok: false, status: 0, error: texts.noServer, problems: [] };
		}
		return readAnswer(order, response);
	}
	return {
		askOnce,
		async ask(order) {
			for (;;) {
				const answer = await askOnce(order);
				if (answer.ok || answer.status !== 401) return answer;
				await whenBackIn();
			}
		},
	};
}

function requestFor({ method = "GET", body }: Order<unknown>): RequestInit {
	const request: RequestInit = { method, credentials: "same-origin", cache: "no-store" };
	if (body === undefined) return request;
	if (body instanceof Blob) {
		return { ...request, body, headers: { "content-type": "application/octet-stream" } };
	}
	return { ...request, body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

async function readAnswer<T>(order: Order<T>, response: Response): Promise<Answer<T>> {
	const value = await readJson(response);
	if (!response.ok) return refused(response.status, value);
	const read = check(order.answer, value);
	if (read.ok) return read;
	return { ok: false, status: response.status, error: texts.oddAnswer(order.path), problems: read.problems };
}

function refused(status: number, value: unknown): Answer<never> {
	const read = check(Refusal, value);
	if (!read.ok) return { ok: false, status, error: texts.oddRefusal(status), problems: [] };
	return { ok: false, status, error: read.value.error, problems: read.value.problems };
}

async function readJson(response: Response): Promise<unknown> {
	try {
		return await response.json();
	} catch {
		return null;
	}
}
