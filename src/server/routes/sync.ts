// What kiosks ask: enrolment, hello, events in, editions out.
import { genesis, linkLines } from "../../core/chain.ts";
import { EnrolRequest, HelloRequest, PushRequest } from "../../core/protocol.ts";
import type { House } from "../house.ts";
import type { App } from "../http/app.ts";
import { readJson } from "../http/body.ts";
import { type Asked, addressOf, deviceOf, isFromHere } from "../http/caller.ts";
import { Refused } from "../http/refused.ts";
import { newToken, secretHash } from "../secrets.ts";
import type { Device } from "../store/port.ts";
import { texts } from "../texts.ts";

const MAX_SMALL_BYTES = 10_000;
const MAX_PUSH_BYTES = 3_000_000;

export function syncRoutes(app: App, house: House): void {
	const { ledger, store } = house;

	app.get("/sync/enrolment", async (c) => {
		const byOneTouch = isFromHere(c) && (await store.kiosks.devices()).length === 0;
		return c.json({ byOneTouch, kiosks: byOneTouch ? await store.kiosks.all() : [] });
	});

	app.post("/sync/enrol", async (c) => {
		const { device, code, kiosk } = await readJson(c.req.raw, EnrolRequest, MAX_SMALL_BYTES);
		const token = newToken();
		const enrolment = { device, tokenHash: secretHash(token), atMs: Math.round(house.clock.wallMs()) };
		const enrolled =
			code === ""
				? await enrolFirst(house, c, enrolment, kiosk)
				: await enrolByCode(house, c, enrolment, code);
		await store.audit.add("", "enrol", { device, kiosk: enrolled, byCode: code !== "" }, enrolment.atMs);
		return c.json({ token, config: await configOf(house, enrolled) });
	});

	app.post("/sync/hello", async (c) => {
		const device = await deviceOf(house, c);
		const hello = await readJson(c.req.raw, HelloRequest, MAX_SMALL_BYTES);
		const chain = { ledger: hello.ledger, device: mustBe(device, hello.device) };
		const serverMs = Math.round(house.clock.wallMs());
		const { edition, app: version, head } = hello;
		const contact = { atMs: serverMs, clockOffsetMs: serverMs - hello.wallMs, edition, app: version };
		await store.kiosks.recordContact(device.device, contact);
		if (head.seq > 0) await store.events.know(chain, head);
		const { seq, h } = await ledger.haveFor(chain, head);
		return c.json({
			serverMs,
			have: { seq, h },
			edition: await store.contents.newestEdition(),
			config: await configOf(house, device.kiosk),
		});
	});

	app.post("/sync/push", async (c) => {
		const device = await deviceOf(house, c);
		const push = await readJson(c.req.raw, PushRequest, MAX_PUSH_BYTES);
		const chain = { ledger: push.ledger, device: mustBe(device, push.device) };
		const links = linkLines(push.prev, push.lines);
		const last = links.at(-1) ?? push.prev;
		if (last.seq !== push.last.seq || last.h !== push.last.h) throw new Refused(422, texts.chainBroken);
		if (!(await ledger.knows(chain, push.prev))) {
			const have =
				push.prev.seq === 0 ? genesis(chain.ledger, chain.device) : await ledger.placeBelow(chain, push.prev);
			throw new Refused(409, texts.gap, { have });
		}
		const { have, stored, already } = await ledger.take(
			chain,
			push.prev,
			links,
			"wire",
			Math.round(house.clock.wallMs()),
		);
		return c.json({ have: { seq: have.seq, h: have.h }, stored, already });
	});

	app.get("/sync/edition/:number", async (c) => {
		await deviceOf(house, c);
		const number = Number(/^\d{1,9}$/.exec(c.req.param("number"))?.[0] ?? 0);
		const edition = await store.contents.edition(number);
		if (!edition) throw new Refused(404, texts.noEdition(number));
		const { publishedMs, digest, packs } = edition;
		return c.json({ schema: 1, number, publishedMs, digest, packs });
	});
}

interface NewDevice {
	device: Device["device"];
	tokenHash: string;
	atMs: number;
}

/** The first kiosk on this very machine needs no code: nothing is there yet that a code would guard. */
async function enrolFirst(
	{ store }: House,
	c: Asked,
	enrolment: NewDevice,
	kiosk: Device["kiosk"] | null,
): Promise<Device["kiosk"]> {
	if (!isFromHere(c)) throw new Refused(403, texts.needCode);
	const wanted = (await store.kiosks.all()).find((one) => one.kiosk === kiosk);
	if (!wanted) throw new Refused(422, texts.noKiosk);
	if (!(await store.kiosks.enrolFirst(enrolment, wanted.kiosk))) throw new Refused(403, texts.needCode);
	return wanted.kiosk;
}

async function enrolByCode(
	house: House,
	c: Asked,
	enrolment: NewDevice,
	code: string,
): Promise<Device["kiosk"]> {
	const { code: byAddress, allCodes } = house.throttles;
	const { atMs } = enrolment;
	const from = addressOf(c);
	const waitMs = Math.max(byAddress.waitMs(from, atMs), allCodes.waitMs("", atMs));
	if (waitMs > 0)
		throw new Refused(429, texts.waitBeforeCode(Math.ceil(waitMs / 1000)), { retryAfterMs: waitMs });
	byAddress.count(from, atMs);
	allCodes.count("", atMs);
	const kiosk = await house.store.kiosks.enrolByCode(enrolment, secretHash(code));
	if (!kiosk) throw new Refused(403, texts.wrongCode);
	byAddress.clear(from);
	allCodes.clear("");
	return kiosk;
}

async function configOf({ store }: House, kiosk: Device["kiosk"]) {
	const config = (await store.kiosks.all()).find((one) => one.kiosk === kiosk);
	if (!config) throw new Refused(404, texts.noKiosk);
	return config;
}

function mustBe({ device }: Device, claimed: Device["device"]): Device["device"] {
	if (device !== claimed) throw new Refused(403, texts.otherDevice);
	return device;
}
