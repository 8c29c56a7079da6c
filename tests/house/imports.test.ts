// Who may import whom, and which packages each room may use.
import { describe, expect, it } from "vitest";
import { codeFiles, importsOf, type SourceFile } from "./source-files.ts";

type Room = "core" | "engines" | "ui" | "activities" | "kiosk" | "staff" | "office" | "server" | "commands";

/** "faces": only src/activities/<kind>/index.ts. */
const MAY_IMPORT: Record<Room, Partial<Record<Room, "all" | "faces">>> = {
	core: { core: "all" },
	engines: { core: "all" },
	ui: { core: "all", ui: "all" },
	activities: { core: "all", engines: "all", ui: "all" },
	kiosk: { core: "all", engines: "all", ui: "all", activities: "all", kiosk: "all" },
	staff: { core: "all", engines: "all", ui: "all", activities: "all", staff: "all" },
	office: { core: "all", ui: "all", activities: "faces", office: "all" },
	server: { core: "all", engines: "all", activities: "faces", server: "all" },
	commands: { core: "all", engines: "all", commands: "all" },
};

const MAY_USE: Record<Room, string[]> = {
	core: ["valibot", "@noble/hashes"],
	engines: ["valibot"],
	ui: ["svelte", "valibot", "@fontsource-variable/noto-sans-sc"],
	activities: ["svelte", "valibot", "pixi.js"],
	kiosk: [
		"svelte",
		"valibot",
		"idb",
		"workbox-window",
		"workbox-core",
		"workbox-precaching",
		"workbox-routing",
	],
	staff: ["svelte", "valibot"],
	office: ["svelte", "valibot"],
	server: ["valibot", "hono", "@hono/node-server", "libsql", "pg", "hucre", "node:"],
	commands: ["valibot", "node:"],
};

/** Parts of the build that stand beside what they build. */
const BUILD_FILES =
	/^src\/(kiosk\/service-worker-plugin\.ts|server\/(dev-plugin\.ts|build\.mjs|setup\.mjs|start\.mjs)|commands\/(evacuate|validate)\.mjs)$/;
const BUILD_PACKAGES = ["vite", "node:", "@sveltejs/vite-plugin-svelte", "@playwright/test"];

const roomOf = (path: string) => path.split("/")[1] as Room;
const isFace = (target: string) => /^src\/activities\/[^/]+\/index\.ts$/.test(target);

function faultsOf(file: SourceFile): string[] {
	const room = roomOf(file.path);
	const faults: string[] = [];
	for (const { target, ours } of importsOf(file)) {
		if (!ours) {
			const packages = BUILD_FILES.test(file.path) ? [...MAY_USE[room], ...BUILD_PACKAGES] : MAY_USE[room];
			if (!packages.includes(target)) faults.push(`${file.path} uses the package ${target}`);
			continue;
		}
		if (!target.startsWith("src/")) {
			if (!/^(kiosk-config|assets|public|dist|package\.json|src$|\.)/.test(target))
				faults.push(`${file.path} reaches ${target}`);
			continue;
		}
		if (!mayReach(file.path, room, target)) faults.push(`${file.path} imports ${target}`);
	}
	return faults;
}

function mayReach(path: string, room: Room, target: string): boolean {
	const to = roomOf(target);
	if (room === "activities" && to === "activities") return path.split("/")[2] === target.split("/")[2];
	if (room === "engines" && to === "engines") return path.split("/")[2] === target.split("/")[2];
	const rule = MAY_IMPORT[room]?.[to];
	return rule === "all" || (rule === "faces" && isFace(target));
}

describe("imports", () => {
	const files = codeFiles();
	it("finds the house", () => {
		expect(files.length).toBeGreaterThan(50);
		for (const room of Object.keys(MAY_IMPORT))
			expect(
				files.some(({ path }) => roomOf(path) === room),
				room,
			).toBe(true);
	});
	it("keep to the table", () => {
		expect(files.filter(({ path }) => path.split("/").length > 2).flatMap(faultsOf)).toEqual([]);
	});
	it.each([
		["src/core/a.ts", 'import { x } from "../engines/search/index.ts";'],
		["src/kiosk/a.ts", 'import x from "../server/app.ts";'],
		["src/activities/quiz/a.ts", 'import x from "../ask/index.ts";'],
		["src/office/a.ts", 'import x from "../activities/quiz/rules/round.ts";'],
		["src/engines/search/a.ts", 'import x from "../evacuation/index.ts";'],
		["src/staff/a.svelte", 'const pages = import.meta.glob("../office/*.svelte");'],
		["src/core/a.ts", 'import { readFileSync } from "node:fs";'],
		["src/commands/a.ts", 'import { start } from "../server/main.ts";'],
		["src/commands/a.ts", 'import { createServer } from "vite";'],
		["src/activities/quiz/a.ts", 'import { openDB } from "idb";'],
	])("of %s: %s is found", (path, text) => {
		expect(faultsOf({ path, text })).toHaveLength(1);
	});
});
