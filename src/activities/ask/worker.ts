// The search worker: reads the entries once, then answers queries; the screen never waits for either.
import * as v from "valibot";
import { buildIndex, type Index, search } from "../../engines/search/search.ts";
import { type FromWorker, ToWorker } from "./rules/messages.ts";

let index: Index = buildIndex([], []);

self.addEventListener("message", (event: MessageEvent<unknown>) => {
	const message = v.parse(ToWorker, event.data);
	if (message.kind === "read") {
		index = buildIndex(message.entries, message.concepts);
		return;
	}
	const answer: FromWorker = {
		turn: message.turn,
		hits: search(index, message.query, message.limit),
	};
	self.postMessage(answer);
});
