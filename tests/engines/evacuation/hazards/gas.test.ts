// Gas: it needs the lower limit to be lit, keeps its mass, lies low or hangs high, passes doors as they stand.
import { describe, expect, it } from "vitest";
import { present } from "../../../../src/engines/evacuation/hazards/cloud.ts";
import { fireAt, type HazardInput, oneRoom, open, twoFloors, twoRooms } from "./plans.ts";

const leak = (more: Record<string, unknown> = {}): HazardInput =>
	({ kind: "gas", id: "l", level: "g", at: [3, 3], rate: 0.005, ...more }) as HazardInput;
const kinds = (tried: ReturnType<typeof open>) => tried.hazards.log.map(({ kind }) => kind);

describe("leaking gas", () => {
	it("below the lower limit is not lit by a spark", () => {
		const tried = open(oneRoom(leak({ rate: 0.0005, sparkAt: 60 })));
		tried.run(61);
		expect(Math.max(...tried.hazards.gas)).toBeLessThan(1);
		expect(kinds(tried)).toEqual(["spark-harmless"]);
		expect(tried.hazards.fires[0]?.kilowatts).toBe(0);
		expect(Math.max(...tried.hazards.celsius)).toBe(20);
	});

	it("above it flashes, burns off and leaves a flame at the leak", () => {
		const tried = open(oneRoom(leak({ rate: 0.02, sparkAt: 120 })));
		tried.run(119.5);
		expect(Math.max(...tried.hazards.gas)).toBeGreaterThan(1);
		expect(kinds(tried)).toEqual(["gas-limit"]);
		tried.run(1);
		expect(kinds(tried).slice(0, 2)).toEqual(["gas-limit", "gas-lit"]);
		expect(Math.max(...tried.hazards.celsius)).toBe(600);
		expect(Math.max(...tried.hazards.gas)).toBeLessThan(1);
		tried.run(30);
		expect(tried.hazards.fires[0]?.kilowatts).toBeCloseTo(0.02 * 50_000, 6);
		expect(Math.max(...tried.hazards.celsius)).toBeLessThan(400);
		expect(Math.max(...tried.hazards.soot)).toBeGreaterThan(0);
	});

	it("without a spark is lit by a fire that it reaches", () => {
		const tried = open(oneRoom(leak({ rate: 0.02 }), fireAt([7, 7], { startsAt: 60 })));
		tried.run(59);
		expect(kinds(tried)).not.toContain("gas-lit");
		tried.run(180);
		expect(kinds(tried)).toContain("gas-lit");
	});

	it.each(["natural", "petroleum"])("%s keeps its mass", (gas) => {
		const tried = open(twoRooms("open", leak({ gas, rate: 0.003 })));
		tried.run(200);
		const cloud = tried.hazards.leaking[0]?.cloud;
		if (!cloud) throw new Error("No leak was opened");
		expect(cloud.made).toBeCloseTo(0.6, 1);
		expect(Math.abs(cloud.made - cloud.vented - cloud.burnt - present(cloud))).toBeLessThan(
			1e-6 * cloud.made,
		);
	});

	it("is at least halved behind a closed door", () => {
		const beyond = (state: "open" | "closed") => {
			const tried = open(twoRooms(state, leak({ gas: "petroleum" })));
			tried.run(180);
			return tried.hazards.leaking[0]?.cloud.perRoom[1] as number;
		};
		expect(beyond("closed")).toBeLessThan(beyond("open") / 2);
		expect(beyond("open")).toBeGreaterThan(0);
	});

	it("petroleum gas flows downstairs, natural gas upstairs", () => {
		const share = (gas: string, level: string, at: [number, number], to: number) => {
			const tried = open(twoFloors(leak({ gas, level, at, rate: 0.01 })));
			tried.run(300);
			const cloud = tried.hazards.leaking[0]?.cloud;
			return (cloud?.perRoom[to] ?? 0) / (cloud?.made ?? 1);
		};
		expect(share("petroleum", "high", [18, 2], 0)).toBeGreaterThan(3 * share("natural", "high", [18, 2], 0));
		expect(share("natural", "low", [8, 2], 2)).toBeGreaterThan(3 * share("petroleum", "low", [8, 2], 2));
	});
});
