// What the shared pieces say.
export const texts = {
	earlier: "上一页",
	later: "下一页",
	pageOf: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
	source: "出处：",
	secondsLeft: (seconds: number) => `还剩 ${seconds} 秒`,
	guide: "安安",
};
