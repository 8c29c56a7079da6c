// Who is logged in at this page. When the session ends, whoever needs the server waits here until somebody is back in.
import * as v from "valibot";
import { Session } from "../../core/desk.ts";
import { type DeskClient, deskClient } from "./desk-client.ts";

/** `ended`: was in, the server no longer knows us; the page keeps its work under the log-in. */
type State = { is: "looking" } | { is: "out" } | { is: "in"; name: string } | { is: "ended"; name: string };

const PATH = "/api/session";

export class DeskSession {
	state = $state.raw<State>({ is: "looking" });
	readonly client: DeskClient;
	#waiting: (() => void)[] = [];

	constructor(send: typeof fetch) {
		this.client = deskClient(send, () => this.#whenBackIn());
	}

	/** Asks whether this browser is still logged in. */
	async look(): Promise<void> {
		const answer = await this.client.askOnce({ path: PATH, answer: Session });
		this.state = answer.ok ? { is: "in", name: answer.value.name } : { is: "out" };
	}

	/** null when in, else why not. */
	async logIn(name: string, password: string): Promise<string | null> {
		const answer = await this.client.askOnce({
			method: "POST",
			path: PATH,
			body: { name, password },
			answer: v.unknown(),
		});
		if (!answer.ok) return answer.error;
		this.state = { is: "in", name };
		for (const goOn of this.#waiting.splice(0)) goOn();
		return null;
	}

	async logOut(): Promise<void> {
		await this.client.askOnce({ method: "DELETE", path: PATH, answer: v.unknown() });
		this.state = { is: "out" };
	}

	#whenBackIn(): Promise<void> {
		if (this.state.is === "in") this.state = { is: "ended", name: this.state.name };
		return new Promise((goOn) => this.#waiting.push(goOn));
	}
}
