// What visitors read on the kiosk, apart from content.
export const texts = {
	title: "府君山安全互动站",
	attract: {
		start: "触摸开始",
		hint: "点一下屏幕，走进小镇",
		updating: "正在换上新内容，请稍等几秒",
		month: (number: number) => `第 ${number} 个全国“安全生产月”`,
	},
	menu: { where: "想去哪里看看？", sorry: "刚才那一项出了点问题，我们记下了。请换一个地方看看。" },
	bar: {
		home: "回小镇",
		elder: "大字",
		sun: "明亮",
		sound: "声音",
		silent: "静音",
		lower: "降低",
		raise: "升高",
		next: "下一位",
		nextHint: "我玩好了，请下一位来",
		label: "常用按钮",
	},
	loading: "正在打开……",
	stillThere: {
		title: "还在吗？",
		line: "没有人点，屏幕就回到小镇，等下一位。",
		go: "继续",
		next: "下一位",
	},
	outOfOrder: {
		title: "这块屏正在休息",
		line: "请到旁边的屏继续，谢谢。",
		storage:
			"给工作人员：存储已满或写不进去，记录都还在，没有丢失。请勿关机，请进入工作人员界面导出带回文件，并清理磁盘空间。",
		staff: "给工作人员：点左上角五次可以恢复。",
	},
	alreadyOpen: {
		title: "已在另一个窗口打开",
		line: "互动站一次只能开一个窗口，请回到原来的窗口。那个窗口关上后，这里会自动打开。",
	},
	ghost: {
		rain: "屏幕感到有很多点按，可能是雨水或污渍。歇几秒，马上就好。",
		stuck: "有东西一直按着屏幕。请把手拿开，等几秒再点。",
	},
};
