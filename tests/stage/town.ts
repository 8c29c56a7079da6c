// Shows the town alone, to look at it: ?mode=menu|attract · n= how many modules · elder · sun · calm · zoom= place · inches=
import "../../src/ui/fonts.ts";
import "../../src/ui/theme.css";
import { mount } from "svelte";
import type { TownPlace } from "../../src/core/packs.ts";
import Town from "../../src/kiosk/screens/town/Town.svelte";
import { measureScreen } from "../../src/ui/screen.ts";
import { townModules } from "./town-modules.ts";

const query = new URLSearchParams(location.search);
for (const mode of ["elder", "sun"])
	document.documentElement.toggleAttribute(`data-${mode}`, query.has(mode));
measureScreen(document.documentElement, Number(query.get("inches") ?? 21.5));
mount(Town, {
	target: document.body,
	props: {
		modules: townModules(Number(query.get("n") ?? 4)),
		mode: query.get("mode") === "attract" ? "attract" : "menu",
		open: (module) => {
			document.title = module;
		},
		comfort: { elder: query.has("elder"), sun: query.has("sun"), calm: query.has("calm") },
		zoom: query.get("zoom") as TownPlace | null,
	},
});
