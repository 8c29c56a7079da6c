// One round with the server: say hello, send what is missing there, move the pointer by its answers only.

import type * as v from "valibot";
import type { Head } from "../../core/chain.ts";
import type { Clock } from "../../core/clock.ts";
import type { HelloAnswer } from "../../core/protocol.ts";
import type { Ledger } from "../outbox/ledger.ts";
import { afterAnswer, beginRound, nextRequest, type SyncAnswer, type SyncPlan } from "../rules/sync-plan.ts";
import type { Told, Wire } from "./wire.ts";

type Hello = v.InferOutput<typeof HelloAnswer>;

export interface RoundMeans {
	ledger: Pick<Ledger, "identity" | "genesis" | "head" | "ack" | "moveAck" | "linksAfter" | "hashAt">;
	wire: Pick<Wire, "hello" | "push">;
	clock: Clock;
	token: string;
	app: string;
	edition: number;
}
export interface RoundEnd {
	failures: number;
	/** The last good hello of this round. */
	hello: Hello | null;
	/** What went wrong, for staff; empty when all went well. */
	trouble: string;
}

/** @param failures how many rounds have failed in a row */
export async function syncRound(means: RoundMeans, failures: number): Promise<RoundEnd> {
	const { ledger } = means;
	const end: RoundEnd = { failures, hello: null, trouble: "" };
	let plan = beginRound(await ledger.head(), await ledger.ack(), ledger.genesis, failures);
	for (;;) {
		const request = nextRequest(plan);
		if (request.kind === "none") return { ...end, failures: plan.failures };
		const answer =
			request.kind === "hello" ? await sayHello(means, plan, end) : await push(means, request, end);
		const next = afterAnswer(plan, answer);
		if (next.ack.seq !== plan.ack.seq || next.ack.h !== plan.ack.h) await ledger.moveAck(next.ack);
		plan = next;
	}
}

async function sayHello(means: RoundMeans, { head }: SyncPlan, end: RoundEnd): Promise<SyncAnswer> {
	const { ledger, wire, clock, token, app, edition } = means;
	const told = await wire.hello(token, {
		...ledger.identity,
		head: { seq: head.seq, h: head.h },
		wallMs: Math.max(0, Math.round(clock.wallMs())),
		monoMs: Math.max(0, Math.round(clock.monoMs())),
		app,
		edition,
	});
	if (!told.ok) return failure(told, end, ledger);
	end.hello = told.value;
	return { kind: "hello", have: told.value.have, ours: await ledger.hashAt(told.value.have.seq) };
}

async function push(
	{ ledger, wire, token }: RoundMeans,
	{ prev, count }: { prev: Head; count: number },
	end: RoundEnd,
): Promise<SyncAnswer> {
	const links = await ledger.linksAfter(prev.seq, count);
	const last = links.at(-1);
	if (!last) {
		end.trouble = "本机账本缺了一段，请导出带回文件并联系维护人员";
		return { kind: "failed" };
	}
	const told = await wire.push(token, {
		...ledger.identity,
		prev: { seq: prev.seq, h: prev.h },
		lines: links.map(({ line }) => line),
		last: { seq: last.seq, h: last.h },
	});
	if (!told.ok) return failure(told, end, ledger);
	const { have } = told.value;
	return { kind: "pushed", last: { seq: last.seq, h: last.h }, have, ours: await ledger.hashAt(have.seq) };
}

async function failure(
	told: Exclude<Told<unknown>, { ok: true }>,
	end: RoundEnd,
	ledger: RoundMeans["ledger"],
): Promise<SyncAnswer> {
	end.trouble = told.error;
	if (told.status === 413) return { kind: "too-large" };
	if (told.status === 409 && told.have) {
		return { kind: "conflict", have: told.have, ours: await ledger.hashAt(told.have.seq) };
	}
	return { kind: "failed" };
}
