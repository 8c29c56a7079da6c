// The consultation tent: questions people really ask, on ten shelves and by search, each with steps, source and desk.
import type { Activity } from "../../core/activity.ts";
import { AskContent } from "./rules/content.ts";
import { sample } from "./rules/sample.ts";

const ask: Activity<AskContent> = { title: "问一问", content: AskContent, sample };
export default ask;
