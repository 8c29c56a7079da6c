// What the office calls an activity: the title on the activity's own face.
import type { Activity } from "../core/activity.ts";

const faces = import.meta.glob<Activity<unknown>>("../activities/*/index.ts", {
	eager: true,
	import: "default",
});
const titles = new Map(
	Object.entries(faces).map(([path, face]) => [path.split("/").at(-2) ?? path, face.title]),
);

/** Folder names of all activities of this program. */
export const ACTIVITIES: readonly string[] = [...titles.keys()];

/** An activity that only older kiosks know goes by its folder name. */
export function activityTitle(kind: string): string {
	return titles.get(kind) ?? kind;
}
