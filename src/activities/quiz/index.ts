// The quiz's face: a contest in short rounds that teaches after each answer.
import type { Activity } from "../../core/activity.ts";
import { QuizContent } from "./rules/content.ts";
import { SAMPLE } from "./rules/sample.ts";

const quiz: Activity<QuizContent> = { title: "知识擂台", content: QuizContent, sample: SAMPLE };

export default quiz;
