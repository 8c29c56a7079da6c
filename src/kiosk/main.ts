// The kiosk's entry: one window, the database, everything built once, the page; then what can come later.
import "../ui/theme.css";
import "./kiosk.css";
import { mount, unmount } from "svelte";
import { measureScreen } from "../ui/screen.ts";
import App from "./App.svelte";
import { missingFeatures, waitFor } from "./browser.ts";
import { buildHouse } from "./build-house.ts";
import type { House } from "./house.ts";
import Notice from "./screens/Notice.svelte";
import { texts } from "./texts.ts";

const WRITER = "ledger-writer";
/** A page being reloaded lets go of the lock a little late. */
const LOCK_PATIENCE_MS = 1500;
const RETRY_MS = 3000;
const DESIGNED_INCHES = 21.5;

async function open(): Promise<void> {
	const missing = missingFeatures();
	if (missing.length > 0) return showTooOld(missing);
	// Beside the program, not before it: 45 kB of style for 101 slices of one typeface.
	void import("../ui/fonts.ts");
	measureScreen(document.documentElement, DESIGNED_INCHES);
	await becomeWriter();
	const house = await houseAtLast();
	document.getElementById("opening")?.remove();
	mount(App, { target: document.body, props: { house } });
	void openLater(house);
}

/** Only one window may write the ledger: waits, and says so, until the other one is closed. */
async function becomeWriter(): Promise<void> {
	const mine = new Promise<void>((granted) => {
		// Held until the page goes away.
		void navigator.locks.request(WRITER, () => {
			granted();
			return new Promise(() => {});
		});
	});
	const quickly = await Promise.race([mine.then(() => true), waitFor(LOCK_PATIENCE_MS).then(() => false)]);
	if (!quickly) await saying("already-open", texts.alreadyOpen, mine);
}

/** A database that cannot be opened yet is no reason to give up: the plug may just have been pulled. */
async function houseAtLast(): Promise<House> {
	const first = await buildHouse().catch(() => null);
	if (first) return first;
	const words = { ...texts.outOfOrder, staff: texts.outOfOrder.storage };
	return saying("out-of-order", words, keepBuilding());
}

async function keepBuilding(): Promise<House> {
	for (;;) {
		await waitFor(RETRY_MS);
		const house = await buildHouse().catch(() => null);
		if (house) return house;
	}
}

async function saying<T>(
	state: string,
	words: { title: string; line: string; staff?: string },
	until: Promise<T>,
): Promise<T> {
	document.documentElement.dataset.state = state;
	const { title, line, staff } = words;
	const notice = mount(Notice, {
		target: document.body,
		props: staff ? { title, line, staff } : { title, line },
	});
	const result = await until;
	await unmount(notice);
	return result;
}

/** What the first picture need not wait for. */
async function openLater(house: House): Promise<void> {
	const { shelf, showcase, health, settings, ledger, program } = house;
	const { edition, passedOver } = await shelf.choose();
	showcase.offer(edition);
	if (passedOver) {
		health.refused = passedOver;
		await settings.write({ refused: passedOver }).catch(() => {});
	}
	if (import.meta.env.PROD) {
		await program
			.register(() => {
				health.programWaiting = true;
			})
			.catch(() => {});
	}
	health.audit = await ledger.audit().catch(() => null);
	health.persisted = (await navigator.storage?.persist?.()) ?? false;
	const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
	health.freeBytes = quota === undefined ? null : quota - (usage ?? 0);
}

function showTooOld(missing: readonly string[]): void {
	document.documentElement.dataset.state = "too-old";
	document.getElementById("opening")?.classList.add("too-old");
	const where = document.getElementById("missing");
	if (where) where.textContent = missing.join("、");
}

void open();
