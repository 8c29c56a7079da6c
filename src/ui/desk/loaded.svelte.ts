// Something fetched from the server: the last good value stays while a newer one is on its way or fails to come.
import type { DeskClient, Order } from "./desk-client.ts";

export class Loaded<T> {
	value = $state.raw<T | null>(null);
	/** Why the last attempt failed; "" when it did not. */
	error = $state("");
	#turn = 0;
	readonly #client: DeskClient;

	constructor(client: DeskClient) {
		this.#client = client;
	}

	/** Asks; of several under way only the latest counts. True when its value has arrived. */
	async load(order: Order<T>): Promise<boolean> {
		this.#turn += 1;
		const turn = this.#turn;
		const answer = await this.#client.ask(order);
		if (turn !== this.#turn) return false;
		if (answer.ok) this.value = answer.value;
		this.error = answer.ok ? "" : answer.error;
		return answer.ok;
	}
}
