// The names things go by. Every id is either random hex or a short slug: none can hold a person's name or number.
import * as v from "valibot";

const hex = (bytes: number, what: string) =>
	v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), `${what}应为 ${bytes * 2} 位十六进制`));

/** One installation of the kiosk, made at first start. */
export const DeviceId = v.pipe(hex(16, "设备编号"), v.brand("DeviceId"));
export type DeviceId = v.InferOutput<typeof DeviceId>;

/** One gapless chain of events that one installation writes. */
export const LedgerId = v.pipe(hex(16, "账本编号"), v.brand("LedgerId"));
export type LedgerId = v.InferOutput<typeof LedgerId>;

/** SHA-256 over the former hash and the event's line: an event's identity everywhere. */
export const ChainHash = v.pipe(hex(32, "链校验值"), v.brand("ChainHash"));
export type ChainHash = v.InferOutput<typeof ChainHash>;

/** One start of the page. */
export const BootId = v.pipe(hex(8, "启动编号"), v.brand("BootId"));
export type BootId = v.InferOutput<typeof BootId>;

/** One visitor's turn, from first touch to 下一位 or reset. */
export const VisitId = v.pipe(hex(8, "参与编号"), v.brand("VisitId"));
export type VisitId = v.InferOutput<typeof VisitId>;

/** A 场次: opened and closed by staff. */
export const OccasionId = v.pipe(hex(8, "场次编号"), v.brand("OccasionId"));
export type OccasionId = v.InferOutput<typeof OccasionId>;

const slugText = (what: string) =>
	v.pipe(
		v.string(),
		v.regex(/^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/, `${what}只能用小写字母、数字和短横线，最长 48 个`),
	);

/** A piece of content in one folder of kiosk-config/packs. */
export const ModuleId = v.pipe(slugText("模块编号"), v.brand("ModuleId"));
export type ModuleId = v.InferOutput<typeof ModuleId>;

/** The name of a mechanic: a folder of src/activities. */
export const ActivityKind = v.pipe(slugText("玩法名"), v.brand("ActivityKind"));
export type ActivityKind = v.InferOutput<typeof ActivityKind>;

/** A question, entry, decision or slide inside a module. */
export const ItemId = slugText("条目编号");
export type ItemId = v.InferOutput<typeof ItemId>;

/** What was chosen: option letters or a slug, never free text. */
export const Choice = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{0,48}$/, "选择只能是选项字母或短名"));

/** A kiosk as the office names it: a file of kiosk-config/kiosks. */
export const KioskId = v.pipe(slugText("屏编号"), v.brand("KioskId"));
export type KioskId = v.InferOutput<typeof KioskId>;

/** A calendar day in Beijing time, YYYY-MM-DD. */
export const Day = v.pipe(
	v.string(),
	v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "日期应写成 2027-06-16 的样子"),
);
export type Day = v.InferOutput<typeof Day>;
