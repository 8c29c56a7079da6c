// What kiosk, staff, office and server say to each other. The only place where they meet.
import * as v from "valibot";
import { ChainHash, DeviceId, KioskId, LedgerId } from "./ids.ts";
import { KioskConfig } from "./kiosk-config.ts";

export const MAX_LINES_PER_PUSH = 500;
export const MAX_LINE_BYTES = 4096;

const Seq = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Milliseconds = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Token = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const HeadShape = v.strictObject({ seq: Seq, h: ChainHash });

/** POST /sync/enrol. `code` is what the office page shows; empty only for the first kiosk, from localhost. */
export const EnrolRequest = v.strictObject({
	device: DeviceId,
	code: v.pipe(v.string(), v.regex(/^\d{8}$|^$/, "登记码是 8 位数字")),
	/** Wanted kiosk; with a code the code decides. */
	kiosk: v.nullable(KioskId),
});
export const EnrolAnswer = v.strictObject({ token: Token, config: KioskConfig });

/** GET /sync/enrolment: may this browser enrol without a code, and as which kiosk? */
export const EnrolmentOffer = v.strictObject({ byOneTouch: v.boolean(), kiosks: v.array(KioskConfig) });

/** POST /sync/hello, with `Authorization: Bearer <token>`. */
export const HelloRequest = v.strictObject({
	device: DeviceId,
	ledger: LedgerId,
	head: HeadShape,
	wallMs: Milliseconds,
	monoMs: Milliseconds,
	/** Version of the program. */
	app: v.pipe(v.string(), v.maxLength(40)),
	/** Number of the edition shown. */
	edition: Seq,
});
export const HelloAnswer = v.strictObject({
	serverMs: Milliseconds,
	/** The highest event of the kiosk's own chain that is stored; seq 0 with the genesis hash when none is. */
	have: HeadShape,
	/** The edition the kiosk should show. */
	edition: Seq,
	config: KioskConfig,
});

/** POST /sync/push: lines that follow `prev`; `last` is their final hash. */
export const PushRequest = v.strictObject({
	device: DeviceId,
	ledger: LedgerId,
	prev: HeadShape,
	lines: v.pipe(
		v.array(v.pipe(v.string(), v.maxLength(MAX_LINE_BYTES))),
		v.minLength(1),
		v.maxLength(MAX_LINES_PER_PUSH),
	),
	last: HeadShape,
});
/** Also the receipt of a carried file. `already`: lines known before. */
export const PushAnswer = v.strictObject({ have: HeadShape, stored: Seq, already: Seq });

/** Any refusal: one clear sentence, and problems by place where there are some. */
export const Refusal = v.object({
	error: v.string(),
	problems: v.optional(v.array(v.strictObject({ where: v.string(), what: v.string() })), []),
	/** On 409: where the server's copy of the chain ends. */
	have: v.optional(HeadShape),
});

/** First line of a carried file; event lines follow, then the trailer. Gzip around it all. */
export const CarriedHeader = v.strictObject({
	magic: v.literal("fujunshan-ledger"),
	schema: v.literal(1),
	device: DeviceId,
	ledger: LedgerId,
	kiosk: v.nullable(KioskId),
	/** The place in the chain before the first line. */
	prev: HeadShape,
	writtenMs: Milliseconds,
});
export const CarriedTrailer = v.strictObject({
	end: v.literal("fujunshan-ledger"),
	count: Seq,
	last: HeadShape,
});

/** Counts of one cell: a day, a kiosk, an activity, or a sum of such. */
export const Counts = v.strictObject({
	visits: Seq,
	answers: Seq,
	right: Seq,
	completions: Seq,
	seen: Seq,
	loopPlays: Seq,
});
