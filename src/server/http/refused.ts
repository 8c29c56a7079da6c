// A refusal on its way to the answer: thrown wherever it becomes clear, written out in one place.
import type { Head } from "../../core/chain.ts";
import type { Problem } from "../../core/problems.ts";

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429;

export interface RefusalParts {
	problems?: Problem[];
	have?: Head;
	retryAfterMs?: number;
}

export class Refused extends Error {
	readonly status: Status;
	readonly parts: RefusalParts;

	/** @param error one clear sentence in Chinese */
	constructor(status: Status, error: string, parts: RefusalParts = {}) {
		super(error);
		this.status = status;
		this.parts = parts;
	}

	/** In the shape of `Refusal`. */
	toResponse(): Response {
		const { problems = [], have, retryAfterMs } = this.parts;
		const headers = new Headers();
		if (retryAfterMs !== undefined) headers.set("Retry-After", String(Math.ceil(retryAfterMs / 1000)));
		const body = { error: this.message, problems, ...(have ? { have: { seq: have.seq, h: have.h } } : {}) };
		return Response.json(body, { status: this.status, headers });
	}
}
