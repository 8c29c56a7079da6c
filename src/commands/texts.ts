// What the terminal commands say.

export const USAGE = `用法：npm run evacuate -- 平面图.json [--seed 1] [--runs 10] [--out 文件夹]
  --seed  第一次计算的随机种子，整数，默认 1
  --runs  算几次，每次换下一个种子，1 到 1000，默认 1
  --out   把人、轨迹、计数线、测量区写成 CSV 文件`;

export const TEXTS = {
	noFile: (path: string) => `读不到文件 ${path}，请检查路径`,
	noFolder: (path: string) => `写不进文件夹 ${path}，请换一个文件夹或检查权限`,
	notWhole: (option: string, got: string, least: number, most: number) =>
		`${option} 应为 ${least} 到 ${most} 的整数，收到的是 ${got}`,
	oneFile: "请写一个平面图文件",
	unknownOption: "有不认识的选项",
	problems: (path: string, count: number) => `${path} 有 ${count} 处问题，没有计算：`,
	title: (title: string, persons: number, runs: number) =>
		`${title}：${persons} 人，算 ${runs} 次${runs > 1 ? "（每格写 平均 [最小–最大]）" : ""}`,
	columns: ["出口", "人数", "第一人（秒）", "最后一人（秒）", "人流（人/秒）", "每米宽（人/米·秒）"],
	all: "全部",
	notOut: (count: string) => `未能撤离：${count} 人`,
	stillInside: (count: string, seconds: number) => `到 ${seconds} 秒还没出来：${count} 人`,
	written: (folder: string) => `已写入 ${folder}`,
	parameters: (version: string) => `参数 ${version}。这是模型的结果，不是对真实灾害的预测。`,
} as const;
