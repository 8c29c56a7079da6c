// From a schema's issues to sentences that a member of staff can act on: where, what, how to cure.
import * as v from "valibot";

export interface Problem {
	/** Dotted path inside the document, e.g. "questions.3.options"; "" for the whole. */
	where: string;
	/** What is wrong and what to do, in Chinese. */
	what: string;
}

/** A schema for content or configuration of type T. */
export type Schema<T> = v.GenericSchema<unknown, T>;

export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** `value` as a T, or all problems that keep it from being one. */
export function check<T>(schema: Schema<T>, value: unknown): Checked<T> {
	const read = v.safeParse(schema, value);
	if (read.success) return { ok: true, value: read.output };
	return { ok: false, problems: read.issues.flatMap(problemsOf) };
}

/** Like `check`, starting from JSON text. */
export function checkJson<T>(schema: Schema<T>, text: string): Checked<T> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return {
			ok: false,
			problems: [{ where: "", what: "文件不是完整的 JSON，可能被截断或改坏，请重新导出" }],
		};
	}
	return check(schema, value);
}

function problemsOf(issue: v.BaseIssue<unknown>): Problem[] {
	const where = v.getDotPath(issue) ?? "";
	// A union's own issue says little: the issues of its branches say more.
	if (issue.type === "union" && issue.issues?.length) return issue.issues.flatMap(problemsOf);
	return [{ where, what: inChinese(issue) }];
}

function inChinese(issue: v.BaseIssue<unknown>): string {
	if (/\p{Script=Han}/u.test(issue.message)) return issue.message;
	if (issue.type === "strict_object") {
		return issue.expected === "never" ? "多出了不认识的栏目，请删除" : "缺少这一栏，请补上";
	}
	if (issue.received === "undefined") return "缺少这一栏，请补上";
	if (issue.expected === null) return "内容不合规定";
	return `应为 ${issue.expected}，收到 ${issue.received}`;
}
