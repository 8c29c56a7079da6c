// The face of 逃生: a drawn scene in which smoke spreads, the visitor walks and decides at doors.
import type { Activity } from "../../core/activity.ts";
import { Scene } from "./content.ts";
import { sample } from "./sample.ts";

export default { title: "逃生演练", content: Scene, sample } satisfies Activity<Scene>;
