// Every drawn piece and shared part on one sheet, to look at them: ?elder · sun
import "../../src/ui/fonts.ts";
import "../../src/ui/theme.css";
import { mount } from "svelte";
import Pieces from "./Pieces.svelte";

const query = new URLSearchParams(location.search);
for (const mode of ["elder", "sun"])
	document.documentElement.toggleAttribute(`data-${mode}`, query.has(mode));
mount(Pieces, { target: document.body });
