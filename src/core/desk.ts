// What the staff and office pages ask of the server. All of it needs a session; every change is JSON by POST, PUT or DELETE.
import * as v from "valibot";
import { Day, DeviceId, KioskId, LedgerId, ModuleId } from "./ids.ts";
import { KioskConfig } from "./kiosk-config.ts";
import { Pack } from "./packs.ts";
import { Counts, HeadShape, PushAnswer } from "./protocol.ts";

const Milliseconds = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** POST /api/session. GET answers Session or 401; DELETE ends it. */
export const LogIn = v.strictObject({
	name: v.pipe(v.string(), v.minLength(1, "请填账号"), v.maxLength(40)),
	password: v.pipe(v.string(), v.minLength(1, "请填密码"), v.maxLength(200)),
});
export const Session = v.strictObject({ name: v.string() });

/** A pack being edited. `version` goes up by one with every save. */
export const Draft = v.strictObject({
	module: ModuleId,
	version: Whole,
	changedMs: Milliseconds,
	changedBy: v.string(),
	pack: Pack,
});
export type Draft = v.InferOutput<typeof Draft>;
/** GET /api/packs */
export const Drafts = v.strictObject({
	drafts: v.array(Draft),
	publishedEdition: Whole,
	unpublishedChanges: v.array(ModuleId),
});
export type Drafts = v.InferOutput<typeof Drafts>;
/** PUT /api/packs/:module → Draft; 409 when `version` is not the one last seen, 422 with problems. */
export const SaveDraft = v.strictObject({ version: Whole, pack: Pack });

/** GET /api/editions, newest first; POST /api/editions publishes all drafts as the next number → EditionNote. */
export const EditionNote = v.strictObject({
	number: Whole,
	publishedMs: Milliseconds,
	by: v.string(),
	note: v.string(),
	digest: v.string(),
});
export type EditionNote = v.InferOutput<typeof EditionNote>;
export const Editions = v.strictObject({ editions: v.array(EditionNote) });
export type Editions = v.InferOutput<typeof Editions>;
export const Publish = v.strictObject({ note: v.pipe(v.string(), v.maxLength(80, "说明最长 80 字")) });

/** One kiosk on the office's board. */
export const KioskState = v.strictObject({
	config: KioskConfig,
	device: v.nullable(DeviceId),
	lastContactMs: v.nullable(Milliseconds),
	/** Server minus kiosk clock at the last hello. */
	clockOffsetMs: v.nullable(v.pipe(v.number(), v.safeInteger())),
	edition: v.nullable(Whole),
	app: v.nullable(v.string()),
	ledgers: v.array(
		v.strictObject({
			ledger: LedgerId,
			/** The highest event the kiosk said it has. */
			known: HeadShape,
			/** The highest event stored here without a gap. */
			have: HeadShape,
			/** known − have, by number: first and last missing; null when nothing is missing. */
			missing: v.nullable(v.strictObject({ from: Whole, to: Whole })),
			/** Stored lines of a form this version does not know: kept, not counted. */
			quarantined: Whole,
			/** The chain splits here: two screens share a past. */
			forks: Whole,
		}),
	),
});
export type KioskState = v.InferOutput<typeof KioskState>;
/** GET /api/kiosks */
export const KioskBoard = v.strictObject({ kiosks: v.array(KioskState), nowMs: Milliseconds });
export type KioskBoard = v.InferOutput<typeof KioskBoard>;

/** POST /api/enrolment-codes {kiosk} → a one-time code for that kiosk, shown once. */
export const CodeRequest = v.strictObject({ kiosk: KioskId });
export const CodeAnswer = v.strictObject({ kiosk: KioskId, code: v.string(), validUntilMs: Milliseconds });
export type CodeAnswer = v.InferOutput<typeof CodeAnswer>;

/** GET /api/counts?from=YYYY-MM-DD&to=YYYY-MM-DD: rows by day, kiosk and activity; activity "*" is all together. */
export const CountsRow = v.strictObject({
	day: Day,
	device: DeviceId,
	kiosk: v.nullable(KioskId),
	activity: v.string(),
	counts: Counts,
});
export type CountsRow = v.InferOutput<typeof CountsRow>;
export const CountsTable = v.strictObject({ from: Day, to: Day, rows: v.array(CountsRow) });
export type CountsTable = v.InferOutput<typeof CountsTable>;

/** POST /api/carried with the file's bytes → what it brought. Taking it in twice stores nothing twice. */
export const CarriedAnswer = v.strictObject({
	device: DeviceId,
	kiosk: v.nullable(KioskId),
	ledger: LedgerId,
	whole: v.boolean(),
	quarantined: Whole,
	...PushAnswer.entries,
});
export type CarriedAnswer = v.InferOutput<typeof CarriedAnswer>;

/** GET /api/forms/:form?from&to → FilledForm (core/forms); same path + "/xlsx" → the workbook. PUT /api/forms/:form/figures. */
export const TypeFigure = v.strictObject({
	cell: v.string(),
	/** null takes the typed figure away. */
	value: v.nullable(
		v.pipe(
			v.number("请填数字"),
			v.safeInteger("请填整数"),
			v.minValue(0, "不能小于 0"),
			v.maxValue(1e9, "过大"),
		),
	),
	why: v.pipe(v.string(), v.maxLength(80, "说明最长 80 字")),
});
export const FormList = v.strictObject({
	forms: v.array(v.strictObject({ form: v.string(), title: v.string() })),
});
export type FormList = v.InferOutput<typeof FormList>;
