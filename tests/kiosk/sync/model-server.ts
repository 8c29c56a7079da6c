// A server as the protocol describes it, and a network that loses, doubles and spoils.
import { genesis, type Head, linkLines } from "../../../src/core/chain.ts";
import type { Random } from "../../../src/core/clock.ts";
import type { Told, Wire } from "../../../src/kiosk/sync/wire.ts";
import { aConfig } from "../kiosk-config.ts";
import { identity } from "../outbox/disk.ts";

type Lines = Map<number, { line: string; h: string }>;

export class ModelServer {
	stored: Lines = new Map();
	pushes = 0;
	readonly genesis = genesis(identity.ledger, identity.device);

	get have(): Head {
		const last = [...this.stored.entries()].at(-1);
		return last ? { seq: last[0], h: last[1].h as Head["h"] } : this.genesis;
	}

	/** As after a restore from a backup of that many events. */
	forgetAfter(seq: number): void {
		for (const at of [...this.stored.keys()]) if (at > seq) this.stored.delete(at);
	}

	hello(): ReturnType<Wire["hello"]> {
		return Promise.resolve({
			ok: true,
			value: { serverMs: 1000, have: this.have, edition: 0, config: aConfig },
		});
	}

	push(prev: Head, lines: readonly string[]): Awaited<ReturnType<Wire["push"]>> {
		this.pushes += 1;
		const known = prev.seq === 0 ? this.genesis.h : this.stored.get(prev.seq)?.h;
		if (known !== prev.h) return { ok: false, status: 409, error: "接不上", have: this.have };
		const links = linkLines(prev, lines);
		let stored = 0;
		for (const { seq, h, line } of links) {
			if (this.stored.has(seq)) continue;
			this.stored.set(seq, { line, h });
			stored += 1;
		}
		return { ok: true, value: { have: this.have, stored, already: links.length - stored } };
	}
}

/** The wire over a bad network: `odds` of each fault, a new draw for every message. */
export function badWire(server: ModelServer, random: Random, odds: number): Pick<Wire, "hello" | "push"> {
	const lost = { ok: false, status: null, error: "联系不上服务器" } as const;
	async function carry<T>(deliver: () => Told<T> | Promise<Told<T>>): Promise<Told<T>> {
		if (random.next() < odds) return lost;
		if (random.next() < odds) return { ok: false, status: 500, error: "出错了" };
		if (random.next() < odds) await deliver();
		const answer = await deliver();
		return random.next() < odds ? lost : answer;
	}
	return {
		hello: () => carry(() => server.hello()),
		push: (_token, { prev, lines }) => {
			if (lines.length > 100 && random.next() < odds) {
				return Promise.resolve({ ok: false, status: 413, error: "一次发送太多" });
			}
			return carry(() => server.push(prev as Head, lines));
		},
	};
}
