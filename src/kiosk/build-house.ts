// Makes everything the kiosk consists of, once, and joins it up.
import { version } from "../../package.json";
import type { BootId } from "../core/ids.ts";
import { createSounds } from "../ui/sounds.ts";
import { browserClock, randomHex, waitFor } from "./browser.ts";
import { faceOf } from "./content/activities.ts";
import { builtInEdition } from "./content/built-in.ts";
import { Shelf } from "./content/shelf.ts";
import { Showcase } from "./content/showcase.svelte.ts";
import { Ease } from "./ease.svelte.ts";
import { Health } from "./health.svelte.ts";
import type { House } from "./house.ts";
import { Kiosk } from "./kiosk.svelte.ts";
import { Connection } from "./outbox/connection.ts";
import { Ledger } from "./outbox/ledger.ts";
import { Recorder } from "./outbox/recorder.ts";
import { stampNote } from "./outbox/stamping.ts";
import { Program } from "./program.ts";
import { closeOpenVisit } from "./rules/open-visit.ts";
import { knownIdentity, noteStart } from "./settings/identity.ts";
import { Settings } from "./settings/settings.ts";
import { Setup } from "./settings/setup.svelte.ts";
import { News } from "./sync/news.ts";
import { Postman } from "./sync/postman.ts";
import type { Wire } from "./sync/wire.ts";
import { Touch } from "./touch.svelte.ts";

const clock = browserClock;

/** Throws where the database cannot be read or written: the caller says so and tries again. */
export async function buildHouse(): Promise<House> {
	const connection = new Connection(waitFor);
	const settings = new Settings(connection);
	const ledger = new Ledger(connection, await knownIdentity(settings, randomHex));
	const shelf = new Shelf(connection, faceOf, builtInEdition);
	const [health, showcase, setup] = [new Health(), new Showcase(), new Setup()];
	const ease = new Ease(window.matchMedia("(prefers-reduced-motion: reduce)"));
	await noteStart(settings, clock.wallMs());
	await recall({ settings, ledger, health, setup });

	const boot = randomHex(8) as BootId;
	const edition = () => showcase.edition?.number ?? 0;
	const recorder = new Recorder({
		append: (entries) => ledger.append(entries),
		stamp: (note) => stampNote({ clock, hex: randomHex, boot, edition }, note),
		makeRoom: () => shelf.makeRoom(),
		wait: waitFor,
		appended: (head) => {
			health.head = head;
		},
		failed: (error) => {
			health.storage = isFull(error) ? "full" : "failing";
			void kiosk.send({ kind: "storage-failed" });
		},
		recovered: () => {
			health.storage = null;
			void kiosk.send({ kind: "storage-recovered" });
		},
	});
	const kiosk = new Kiosk({ clock, recorder, limits: () => setup.limits });
	const program = new Program(clock);
	const touch: Touch = new Touch({
		clock,
		guarded: () => setup.enrolled && kiosk.shown.name !== "staff" && !touch.door,
		present: () => void kiosk.send({ kind: "present" }),
	});
	const news = new News({
		settings,
		shelf,
		wire,
		clock,
		token: () => setup.token,
		newest: () => showcase.newest,
		configured: (config) => {
			setup.config = config;
		},
		offered: (offered) => showcase.offer(offered),
		refused: (refused) => {
			health.refused = refused;
		},
	});
	const postman = new Postman({
		round: async () => {
			const { token } = setup;
			if (token === null) return null;
			return { ledger, wire: await wire(), clock, token, app: version, edition: edition() };
		},
		heard: async (hello) => {
			await news.take(hello);
			program.look();
		},
		ended: async (end) => {
			health.trouble = end.trouble;
			health.ack = await ledger.ack();
			health.contact = await settings.read("contact");
		},
		dice: Math.random,
	});
	await recorder.record(closeOpenVisit(await ledger.lastEvents()));
	let tokens = 0;
	return {
		clock,
		kiosk,
		ease,
		showcase,
		shelf,
		health,
		ledger,
		setup,
		settings,
		postman,
		wire,
		touch,
		program,
		sounds: createSounds(setup.volume),
		freshToken: () => ++tokens,
	};
}

async function wire(): Promise<Wire> {
	const { httpWire } = await import("./sync/wire.ts");
	return httpWire((...request) => fetch(...request));
}

async function recall(to: Pick<House, "settings" | "ledger" | "health" | "setup">): Promise<void> {
	const { settings, ledger, health, setup } = to;
	setup.token = await settings.read("token");
	setup.config = await settings.read("config");
	health.head = await ledger.head();
	health.ack = await ledger.ack();
	health.contact = await settings.read("contact");
	health.starts = await settings.read("starts");
	health.refused = await settings.read("refused");
}

function isFull(error: unknown): boolean {
	return error instanceof DOMException && error.name === "QuotaExceededError";
}
