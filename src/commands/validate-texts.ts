// What `npm run validate` says.

export const VALIDATE_USAGE = `用法：npm run validate [-- 选项]
  --only V4,V6  只算这几项
  --short       少算几个种子（测试用），结论只作参考
  --strict      有一行没通过，就以状态 1 结束
  --publish     写入 assets/validation.json（只在完整计算时）`;

export const VALIDATE_TEXTS = {
	unknownOption: "有不认识的选项",
	unknownIds: (ids: string, known: string) => `没有这几项：${ids}。可以算的有：${known}`,
	wholeOnly: "只有完整计算的结果才能公布：--publish 不能和 --only、--short 一起用",
	measuring: (ids: string) => `正在算 ${ids} …`,
	columns: ["编号", "测试", "标准", "测得", "结论"],
	verdict: (pass: boolean) => (pass ? "PASS" : "FAIL"),
	parameters: (version: string) => `参数 ${version}，全部测试用同一套，没有逐项调整。`,
	effort: (seeds: number, seconds: number) => `种子 ${seeds} 个（另有说明的除外），用时 ${seconds} 秒。`,
	passed: (passed: number, rows: number) => `${rows} 行，通过 ${passed}，没通过 ${rows - passed}。`,
	written: (path: string) => `已写入 ${path}`,
} as const;
