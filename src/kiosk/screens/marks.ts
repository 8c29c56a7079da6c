// The small marks of the kiosk's own buttons, drawn on a 24 × 24 field with a round pen.

export const MARKS = {
	home: "M4 11 12 4l8 7M6 10v10h12V10M10 20v-6h4v6",
	elder: "M3 19 8 6l5 13M5 15h6M15 19l3-8 3 8M16 17h4",
	sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4",
	sound: "M4 10v4h4l5 4V6L8 10ZM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11",
	silent: "M4 10v4h4l5 4V6L8 10ZM16.5 9.5l5 5M21.5 9.5l-5 5",
	lower: "M4 3h16M12 7v11M7 13.5l5 5 5-5M4 22h16",
	raise: "M4 2h16M12 17V6M7 10.5l5-5 5 5M4 21h16",
	next: "M8 4.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M2.5 20c0-4 2-6.5 5.5-6.5S13.5 16 13.5 20M15 9h7M18.5 5.5 22 9l-3.5 3.5",
} as const;
export type Mark = keyof typeof MARKS;
