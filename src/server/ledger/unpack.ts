// A carried file's bytes made into text, without trusting them: packed size, unpacked size and ratio are capped while reading.
import { constants, createGunzip } from "node:zlib";

export const MAX_PACKED_BYTES = 20_000_000;
export const MAX_UNPACKED_BYTES = 200_000_000;
const MAX_RATIO = 100;
/** Small files of equal lines pack well and do no harm. */
const RATIO_COUNTS_FROM_BYTES = 2_000_000;

export type Unpacked = { ok: true; text: string } | { ok: false; why: "foreign" | "damaged" | "too-large" };

/** A file that ends too early gives the text up to there. */
export async function unpack(packed: Uint8Array, maxUnpackedBytes = MAX_UNPACKED_BYTES): Promise<Unpacked> {
	if (packed[0] !== 0x1f || packed[1] !== 0x8b) return { ok: false, why: "foreign" };
	const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
	const pieces: Buffer[] = [];
	let unpackedBytes = 0;
	try {
		gunzip.end(packed);
		for await (const piece of gunzip) {
			pieces.push(piece);
			unpackedBytes += piece.length;
			if (isTooLarge(unpackedBytes, packed.length, maxUnpackedBytes)) return { ok: false, why: "too-large" };
		}
	} catch {
		return { ok: false, why: "damaged" };
	} finally {
		gunzip.destroy();
	}
	return { ok: true, text: new TextDecoder().decode(Buffer.concat(pieces)) };
}

function isTooLarge(unpackedBytes: number, packedBytes: number, maxUnpackedBytes: number): boolean {
	const bomb = unpackedBytes > RATIO_COUNTS_FROM_BYTES && unpackedBytes > packedBytes * MAX_RATIO;
	return bomb || unpackedBytes > maxUnpackedBytes;
}
