// Shows one activity alone and writes down what it tells: for looking at it, and for the conformance suite.
// ?activity= kind · module= folder of kiosk-config/packs (else the sample) · seed= · elder · sun · calm · edit
import "@fontsource-variable/noto-sans-sc";
import "../../src/ui/theme.css";
import type { Component } from "svelte";
import { mount, unmount } from "svelte";
import type { Activity, EditProps, Moment, PlayProps, Result } from "../../src/core/activity.ts";
import { seededRandom } from "../../src/core/clock.ts";
import type { Pack } from "../../src/core/packs.ts";
import { measureScreen } from "../../src/ui/screen.ts";

export interface Stage {
	moments: Moment[];
	results: Result[];
	agains: number;
	edited: unknown;
	content: unknown;
	problems: unknown;
	close(): Promise<void>;
}
declare global {
	interface Window {
		stage?: Stage;
	}
}

const faces = import.meta.glob<{ default: Activity<unknown> }>("../../src/activities/*/index.ts");
const plays = import.meta.glob<{ default: Component<PlayProps<unknown>> }>(
	"../../src/activities/*/Play.svelte",
);
const edits = import.meta.glob<{ default: Component<EditProps<unknown>> }>(
	"../../src/activities/*/Edit.svelte",
);
const packs = import.meta.glob<{ default: Pack }>("../../kiosk-config/packs/*/pack.json");

async function open(query: URLSearchParams): Promise<void> {
	const kind = query.get("activity") ?? "";
	const folder = `../../src/activities/${kind}`;
	const face = (await faces[`${folder}/index.ts`]?.())?.default;
	if (!face) throw new Error(`No activity «${kind}»; there are ${Object.keys(faces).join(", ")}`);
	const module = query.get("module");
	const content = module
		? (await packs[`../../kiosk-config/packs/${module}/pack.json`]?.())?.default.content
		: face.sample;

	for (const mode of ["elder", "sun"])
		document.documentElement.toggleAttribute(`data-${mode}`, query.has(mode));
	measureScreen(document.documentElement, Number(query.get("inches") ?? 21.5));

	const stage: Stage = {
		moments: [],
		results: [],
		agains: 0,
		edited: undefined,
		content,
		problems: null,
		close: async () => {},
	};
	window.stage = stage;
	if (query.has("edit")) {
		const Edit = (await edits[`${folder}/Edit.svelte`]?.())?.default;
		if (!Edit) throw new Error(`${kind} has no Edit.svelte`);
		const shown = mount(Edit, {
			target: document.body,
			props: {
				content,
				change: (next: unknown) => {
					stage.edited = next;
				},
			},
		});
		stage.close = () => unmount(shown);
		return;
	}
	const Play = (await plays[`${folder}/Play.svelte`]?.())?.default;
	if (!Play) throw new Error(`${kind} has no Play.svelte`);
	const shown = mount(Play, {
		target: document.body,
		props: {
			content,
			clock: { wallMs: () => Date.now(), monoMs: () => performance.now() },
			random: seededRandom(Number(query.get("seed") ?? 1)),
			comfort: { elder: query.has("elder"), sun: query.has("sun"), calm: query.has("calm") },
			tell: async (moment: Moment) => {
				stage.moments.push(moment);
			},
			finish: (result: Result) => {
				stage.results.push(result);
			},
			again: () => {
				stage.agains += 1;
			},
		},
	});
	stage.close = () => unmount(shown);
}

void open(new URLSearchParams(location.search));
