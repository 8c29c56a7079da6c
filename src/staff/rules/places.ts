// Paths inside a pack in words that staff use: content.questions.3.options → 题目第 4 项 · 选项.

const WORDS: Record<string, string> = {
	module: "模块编号",
	activity: "玩法",
	title: "标题",
	invitation: "邀请语",
	place: "位置",
	banks: "题库",
	questions: "题目",
	question: "问题",
	entries: "问答",
	topics: "分类",
	topic: "分类",
	slides: "画面",
	invitations: "提问",
	theme: "主题",
	main: "主题",
	sub: "副题",
	month: "活动月",
	countdown: "倒计时",
	day: "日期",
	name: "名称",
	line: "说明",
	scene: "画",
	seconds: "停留秒数",
	options: "选项",
	option: "选项",
	answer: "答案",
	answers: "答案",
	right: "正确答案",
	correct: "正确答案",
	explanation: "解释",
	why: "理由",
	steps: "步骤",
	words: "说法",
	keywords: "关键词",
	asks: "问法",
	further: "谁来解答",
	text: "文字",
	kind: "种类",
	id: "编号",
	facts: "事实编号",
	source: "出处",
	sure: "可靠程度",
	checkedOn: "核对日期",
	validFrom: "生效日期",
	validUntil: "失效日期",
	confirmed: "已确认",
	plan: "平面图",
	rooms: "房间",
	doors: "门",
	decisions: "决定",
	choices: "选择",
	endings: "结局",
	year: "年份",
	number: "届次",
	from: "开始",
	to: "结束",
};

/** A path in words; steps that have no word keep their own name. */
export function placeText(path: string): string {
	const parts = path.split(".").filter((part) => part !== "" && part !== "content");
	const words: string[] = [];
	for (const part of parts) {
		const last = words.at(-1);
		if (/^\d+$/.test(part)) words[Math.max(0, words.length - 1)] = `${last ?? ""}第 ${Number(part) + 1} 项`;
		else words.push(WORDS[part] ?? part);
	}
	return words.join(" · ");
}

/** The path itself and its beginnings, longest first: where a field has no mark of its own, its item may. */
export function pathsUpward(path: string): string[] {
	const parts = path.split(".").filter(Boolean);
	return parts.map((_, index) => parts.slice(0, parts.length - index).join("."));
}
