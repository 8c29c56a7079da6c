// A kiosk's configuration for tests.
import type { KioskId } from "../../src/core/ids.ts";
import type { KioskConfig } from "../../src/core/kiosk-config.ts";

export const aConfig: KioskConfig = {
	schema: 1,
	kiosk: "square-1" as KioskId,
	name: "广场 1 号屏",
	place: "府君山广场",
	placeType: "公共场所",
	unit: "区安委办",
	screen: { diagonalInches: 43, lowerEdgeMillimetres: 700 },
	idle: { menu: 30, playing: 45, reading: 90, answer: 20 },
	volume: 0.6,
};
