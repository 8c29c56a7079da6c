// What the town says by itself.
export const texts = {
	hint: "点一点，走进去",
	places: "小镇上的地方",
	/** May break into two lines here. */
	why: ["为什么", "可信"],
	town: "府君山下的小镇：广场、高楼、学校、商场、作坊、河边村庄、山和长城",
};
