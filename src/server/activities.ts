// The faces of all activities by folder name: what the server knows of an activity is its content's schema.
import type { Activity } from "../core/activity.ts";

const FACES = import.meta.glob<Activity<unknown>>("../activities/*/index.ts", {
	eager: true,
	import: "default",
});

export const activities: ReadonlyMap<string, Activity<unknown>> = new Map(
	Object.entries(FACES).map(([path, face]) => [path.split("/").at(-2) ?? path, face]),
);
