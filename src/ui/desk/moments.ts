// Times and numbers as a desk page writes them, in Beijing time whatever the PC is set to.
import { dayOf } from "../../core/calendar.ts";

const BEIJING_MS = 8 * 3_600_000;
const MINUTE_MS = 60_000;

/** 6月16日 09:05, with the year where it is not this one. */
export function momentText(wallMs: number, nowMs: number): string {
	const day = dayOf(wallMs);
	const year = day.slice(0, 4) === dayOf(nowMs).slice(0, 4) ? "" : `${day.slice(0, 4)}年`;
	return `${year}${dayText(day)} ${clockText(wallMs)}`;
}

/** 6月16日 */
export function dayText(day: string): string {
	return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

export function clockText(wallMs: number): string {
	const minutes = Math.floor((wallMs + BEIJING_MS) / MINUTE_MS) % 1440;
	const two = (value: number) => String(value).padStart(2, "0");
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** 刚刚, 12 分钟前, 3 小时前, 5 天前. */
export function agoText(wallMs: number, nowMs: number): string {
	const minutes = Math.floor(Math.max(0, nowMs - wallMs) / MINUTE_MS);
	if (minutes < 2) return "刚刚";
	if (minutes < 60) return `${minutes} 分钟前`;
	if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} 小时前`;
	return `${Math.floor(minutes / 1440)} 天前`;
}

/** 12,345 */
export function countText(value: number): string {
	return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
