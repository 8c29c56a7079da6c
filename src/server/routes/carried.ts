// The carried file at the office's door.

import type { House } from "../house.ts";
import type { App } from "../http/app.ts";
import { readBytes } from "../http/body.ts";
import { nameOf } from "../http/caller.ts";
import { Refused } from "../http/refused.ts";
import { readWhatIsSound, takeCarried, unreadableIn } from "../ledger/carried.ts";
import { MAX_PACKED_BYTES, unpack } from "../ledger/unpack.ts";
import { texts } from "../texts.ts";

const FAULTS = {
	foreign: new Refused(422, texts.fileForeign),
	damaged: new Refused(422, texts.fileDamaged),
	"too-large": new Refused(413, texts.fileTooLarge),
};

export function carriedRoutes(app: App, house: House): void {
	const { ledger, store } = house;
	app.post("/api/carried", async (c) => {
		const name = await nameOf(house, c);
		const packed = await readBytes(c.req.raw, MAX_PACKED_BYTES);
		if (packed.length === 0) throw new Refused(422, texts.fileEmpty);
		const unpacked = await unpack(packed);
		if (!unpacked.ok) throw FAULTS[unpacked.why];
		const read = readWhatIsSound(unpacked.text);
		if (!read.ok)
			throw new Refused(422, read.problems[0]?.what ?? texts.fileForeign, { problems: read.problems });
		const { carried } = read;
		const nowMs = Math.round(house.clock.wallMs());
		const taken = await takeCarried(ledger, carried, nowMs);
		const device = (await store.kiosks.devices()).find((one) => one.device === carried.header.device);
		// Of a device that is not enrolled here, everything waits until it is.
		const quarantined = device ? unreadableIn(carried) : carried.links.length;
		const { header, whole } = carried;
		await store.audit.add(
			name,
			"carried-file",
			{ device: header.device, ledger: header.ledger, whole, ...taken },
			nowMs,
		);
		return c.json({
			device: header.device,
			kiosk: device?.kiosk ?? null,
			ledger: header.ledger,
			whole,
			quarantined,
			...taken,
		});
	});
}
