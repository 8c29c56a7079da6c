// Reads a request's body while counting its bytes, whatever its headers claim; JSON comes out checked.
import { check, type Schema } from "../../core/problems.ts";
import { texts } from "../texts.ts";
import { Refused } from "./refused.ts";

export const MAX_JSON_BYTES = 3_000_000;

/** Refuses at the first byte too many. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
	const tooLarge = new Refused(413, texts.tooLarge(Math.floor(maxBytes / 1_000_000)));
	if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge;
	if (!request.body) return new Uint8Array();
	const pieces: Uint8Array[] = [];
	let bytes = 0;
	const reader = request.body.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return Buffer.concat(pieces);
		bytes += value.length;
		if (bytes > maxBytes) {
			await reader.cancel().catch(() => undefined);
			throw tooLarge;
		}
		pieces.push(value);
	}
}

/** The body as a T, or a refusal that names every problem. */
export async function readJson<T>(
	request: Request,
	schema: Schema<T>,
	maxBytes = MAX_JSON_BYTES,
): Promise<T> {
	if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
		throw new Refused(415, texts.wantJson);
	const bytes = await readBytes(request, maxBytes);
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		throw new Refused(400, texts.notJson);
	}
	const checked = check(schema, value);
	if (!checked.ok) throw new Refused(422, texts.badRequest, { problems: checked.problems });
	return checked.value;
}
