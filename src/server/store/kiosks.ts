// Kiosks, the devices enrolled for them, and one-time enrolment codes.
import type { DeviceId, KioskId } from "../../core/ids.ts";
import type { KioskConfig } from "../../core/kiosk-config.ts";
import type { Database, Query } from "./database.ts";
import type { Device, Enrolment, Kiosks } from "./port.ts";

const PUT_KIOSK = `INSERT INTO kiosk (kiosk, config) VALUES (?,?)
	ON CONFLICT (kiosk) DO UPDATE SET config = excluded.config`;
const DEVICES = "SELECT device, kiosk, token_hash, contact_ms, clock_offset_ms, edition, app FROM device";
/** One machine stands for a kiosk; another that did so before keeps its ledgers and loses its token. */
const RETIRE_OTHERS = "UPDATE device SET token_hash = NULL WHERE kiosk = ? AND device <> ?";
/** A device that enrols again gets a new token; its ledgers stay its own. */
const PUT_DEVICE = `INSERT INTO device (device, kiosk, token_hash, enrolled_ms) VALUES (?,?,?,?)
	ON CONFLICT (device) DO UPDATE SET
	kiosk = excluded.kiosk, token_hash = excluded.token_hash, enrolled_ms = excluded.enrolled_ms`;
/** In one statement, so that of two devices only one gets it; an answer that was lost may be asked for again. */
const USE_CODE = `UPDATE enrolment_code SET used_by = ?
	WHERE code_hash = ? AND valid_until_ms > ? AND (used_by IS NULL OR used_by = ?) RETURNING kiosk`;
const CONTACT =
	"UPDATE device SET contact_ms = ?, clock_offset_ms = ?, edition = ?, app = ? WHERE device = ?";

interface DeviceRow {
	device: DeviceId;
	kiosk: KioskId;
	token_hash: string | null;
	contact_ms: number | null;
	clock_offset_ms: number | null;
	edition: number | null;
	app: string | null;
}

export function kiosksIn({ query, transact }: Database): Kiosks {
	return {
		async put(config) {
			await query(PUT_KIOSK, [config.kiosk, JSON.stringify(config)]);
		},
		async all() {
			const rows = await query<{ config: string }>("SELECT config FROM kiosk ORDER BY kiosk");
			return rows.map(({ config }) => JSON.parse(config) as KioskConfig);
		},
		async devices() {
			return (await query<DeviceRow>(`${DEVICES} ORDER BY enrolled_ms, device`)).map(deviceOf);
		},
		async deviceByToken(tokenHash) {
			const [row] = await query<DeviceRow>(`${DEVICES} WHERE token_hash = ?`, [tokenHash]);
			return row ? deviceOf(row) : null;
		},
		enrolFirst(enrolment, kiosk) {
			return transact(async (inside) => {
				if ((await inside("SELECT device FROM device LIMIT 1")).length > 0) return false;
				await putDevice(inside, enrolment, kiosk);
				return true;
			});
		},
		enrolByCode(enrolment, codeHash) {
			const { device, atMs } = enrolment;
			return transact(async (inside) => {
				const [used] = await inside<{ kiosk: KioskId }>(USE_CODE, [device, codeHash, atMs, device]);
				if (!used) return null;
				await putDevice(inside, enrolment, used.kiosk);
				return used.kiosk;
			});
		},
		async addCode(codeHash, kiosk, validUntilMs) {
			await query("INSERT INTO enrolment_code (code_hash, kiosk, valid_until_ms) VALUES (?,?,?)", [
				codeHash,
				kiosk,
				validUntilMs,
			]);
		},
		async recordContact(device, { atMs, clockOffsetMs, edition, app }) {
			await query(CONTACT, [atMs, clockOffsetMs, edition, app, device]);
		},
	};
}

async function putDevice(
	query: Query,
	{ device, tokenHash, atMs }: Enrolment,
	kiosk: KioskId,
): Promise<void> {
	await query(PUT_DEVICE, [device, kiosk, tokenHash, atMs]);
	await query(RETIRE_OTHERS, [kiosk, device]);
}

function deviceOf(row: DeviceRow): Device {
	const { device, kiosk, edition, app } = row;
	const mayReport = row.token_hash !== null;
	return {
		device,
		kiosk,
		mayReport,
		contactMs: row.contact_ms,
		clockOffsetMs: row.clock_offset_ms,
		edition,
		app,
	};
}
