// Asks the search engine: in a worker, or in place where entries are few or the worker does not come up.
import * as v from "valibot";
import { buildIndex, type Hit, type Index, type Searchable, search } from "../../engines/search/search.ts";
import { FromWorker, type ToWorker } from "./rules/messages.ts";

/** Fewer entries than this are searched in place sooner than a worker has started. */
const WORKER_FROM = 20;

interface Finder {
	/** `found` is called once, unless a later query overtakes this one. */
	find(query: string, limit: number, found: (hits: Hit[]) => void): void;
	close(): void;
}

export function createFinder(entries: readonly Searchable[], concepts: readonly string[][]): Finder {
	let turn = 0;
	let waiting: { query: string; limit: number; found: (hits: Hit[]) => void } | null = null;
	let index: Index | null = null;
	let worker = entries.length < WORKER_FROM ? null : startWorker();

	function startWorker(): Worker | null {
		const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
		started.addEventListener("message", (event: MessageEvent<unknown>) => {
			const answer = v.safeParse(FromWorker, event.data);
			if (answer.success && answer.output.turn === turn) settle(answer.output.hits);
		});
		started.addEventListener("error", () => {
			close();
			if (waiting) settle(findInPlace(waiting.query, waiting.limit));
		});
		const message: ToWorker = {
			kind: "read",
			entries: entries.map(({ id, questions, answer }) => ({ id, questions: [...questions], answer })),
			concepts: concepts.map((group) => [...group]),
		};
		started.postMessage(message);
		return started;
	}
	function settle(hits: Hit[]): void {
		const asked = waiting;
		waiting = null;
		asked?.found(hits);
	}
	function findInPlace(query: string, limit: number): Hit[] {
		index ??= buildIndex(entries, concepts);
		return search(index, query, limit);
	}
	function close(): void {
		worker?.terminate();
		worker = null;
	}
	return {
		find(query, limit, found) {
			turn += 1;
			waiting = { query, limit, found };
			const message: ToWorker = { kind: "find", turn, query, limit };
			if (worker) worker.postMessage(message);
			else settle(findInPlace(query, limit));
		},
		close() {
			waiting = null;
			close();
		},
	};
}
