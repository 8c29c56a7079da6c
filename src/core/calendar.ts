// Calendar days in Beijing time (UTC+8 all year), counted without any clock.
import type { Day } from "./ids.ts";

const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/** The Beijing day on which a wall time (ms since 1970 UTC) falls. */
export function dayOf(wallMs: number): Day {
	const { year, month, day } = civil(Math.floor((wallMs + BEIJING_MS) / DAY_MS));
	return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Hour 0–23 in Beijing. */
export function hourOf(wallMs: number): number {
	return Math.floor(((((wallMs + BEIJING_MS) % DAY_MS) + DAY_MS) % DAY_MS) / 3_600_000);
}

/** Whole days from `from` to `to`; negative when `to` is past. */
export function daysBetween(from: Day, to: Day): number {
	return ordinal(to) - ordinal(from);
}

/** Days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
function ordinal(day: Day): number {
	const [y = 0, m = 0, d = 0] = day.split("-").map(Number);
	const year = m <= 2 ? y - 1 : y;
	const era = Math.floor(year / 400);
	const yearOfEra = year - era * 400;
	const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
	return (
		era * 146_097 +
		yearOfEra * 365 +
		Math.floor(yearOfEra / 4) -
		Math.floor(yearOfEra / 100) +
		dayOfYear -
		719_468
	);
}

/** Inverse of `ordinal`, same source. */
function civil(days: number): { year: number; month: number; day: number } {
	const z = days + 719_468;
	const era = Math.floor(z / 146_097);
	const doe = z - era * 146_097;
	const yoe = Math.floor(
		(doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
	);
	const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
	const mp = Math.floor((5 * doy + 2) / 153);
	const month = mp + (mp < 10 ? 3 : -9);
	return {
		year: yoe + era * 400 + (month <= 2 ? 1 : 0),
		month,
		day: doy - Math.floor((153 * mp + 2) / 5) + 1,
	};
}
