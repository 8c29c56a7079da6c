// A plan as people write it: rooms, doors, stairs, exits, signs, hazards and people as data, in metres and seconds.
import * as v from "valibot";
import { Hazard } from "./hazard.ts";
import { Id, metres, number, Outline, Point, seconds, Title } from "./measures.ts";

export { Hazard } from "./hazard.ts";
export { Point } from "./measures.ts";

/** What a value is drawn from; the result is in the unit of the field that carries it. */
export const Spread = v.variant(
	"kind",
	[
		v.strictObject({ kind: v.literal("fixed"), value: number("固定值", 0, 100_000) }),
		v.strictObject({
			kind: v.literal("uniform"),
			from: number("下限", 0, 100_000),
			to: number("上限", 0, 100_000),
		}),
		v.strictObject({
			kind: v.literal("normal"),
			mean: number("平均值", 0, 100_000),
			deviation: number("标准差", 0, 100_000),
			/** Draws outside are drawn again. */
			from: v.optional(number("下限", 0, 100_000)),
			to: v.optional(number("上限", 0, 100_000)),
		}),
		v.strictObject({
			kind: v.literal("log-normal"),
			mu: number("对数均值", -20, 20),
			sigma: number("对数标准差", 0, 10),
		}),
		v.strictObject({
			kind: v.literal("gamma"),
			shape: number("形状", 0.01, 1000),
			scale: number("尺度", 0, 100_000),
		}),
		v.strictObject({
			kind: v.literal("weibull"),
			shape: number("形状", 0.01, 1000),
			scale: number("尺度", 0, 100_000),
		}),
	],
	"分布只能是 fixed、uniform、normal、log-normal、gamma 或 weibull",
);
export type Spread = v.InferOutput<typeof Spread>;

export const Level = v.strictObject({
	id: Id,
	title: v.optional(Title, ""),
	/** Height of this floor above the ground, metres. */
	elevation: v.optional(metres("标高", -100, 700), 0),
	/** An endless corridor for measuring: the level repeats along x with this period, starting at x = 0. */
	repeatsEvery: v.optional(metres("循环长度", 4, 2000)),
});
export type Level = v.InferOutput<typeof Level>;

export const Room = v.strictObject({
	id: Id,
	title: v.optional(Title, ""),
	level: Id,
	outline: Outline,
	/** Height of the ceiling above this floor, metres; outdoors has none. */
	ceiling: v.optional(metres("层高", 1.8, 60), 3),
	outdoors: v.optional(v.boolean("室外应为是或否"), false),
	/** A flight of stairs; `up` points uphill on the plan. Lengths on the plan are lengths along the slope. */
	stair: v.optional(v.strictObject({ up: Point })),
});
export type Room = v.InferOutput<typeof Room>;

export const DoorState = v.picklist(
	["open", "closed", "locked", "blocked"],
	"门只能是 open（开着）、closed（关着，能推开）、locked（锁着）或 blocked（堵住）",
);
export type DoorState = v.InferOutput<typeof DoorState>;

/** An opening in the walls between two rooms; its width is the distance of its two points. */
export const Door = v.strictObject({
	id: Id,
	title: v.optional(Title, ""),
	level: Id,
	/** For an opening between a floor and a flight of stairs: the level on the other side. */
	toLevel: v.optional(Id),
	from: Point,
	to: Point,
	state: v.optional(DoorState, "open"),
});
export type Door = v.InferOutput<typeof Door>;

export const Wall = v.strictObject({ level: Id, from: Point, to: Point });
export type Wall = v.InferOutput<typeof Wall>;

/** Something that stands on the floor and cannot be walked through. */
export const Obstacle = v.strictObject({ id: Id, level: Id, outline: Outline, kind: v.optional(Title, "") });
export type Obstacle = v.InferOutput<typeof Obstacle>;

/**
 * Where people are safe. Either an `outline` (a person is out when standing in it) or a `door` in the outer wall
 * (a person is out when past it; the open ground behind is made when the plan is read, so that nobody vanishes in the opening).
 */
export const Exit = v.pipe(
	v.strictObject({
		id: Id,
		title: v.optional(Title, ""),
		level: Id,
		outline: v.optional(Outline),
		door: v.optional(Id),
	}),
	v.check(
		({ outline, door }) => (outline === undefined) !== (door === undefined),
		"出口要么画出区域（outline），要么指明一扇门（door），只写一样",
	),
);
export type Exit = v.InferOutput<typeof Exit>;

export const Sign = v.strictObject({ id: Id, level: Id, at: Point, exit: Id });

/** A lift moves people between its stops while it works. In a fire it fails: see the events. */
export const Lift = v.strictObject({
	id: Id,
	stops: v.pipe(v.array(v.strictObject({ level: Id, outline: Outline })), v.minLength(2, "电梯至少停两层")),
	persons: v.optional(v.pipe(number("载客数", 1, 60), v.integer("载客数应为整数")), 10),
	/** Metres per second between floors. */
	speed: v.optional(number("梯速", 0.1, 10), 1.75),
	works: v.optional(v.boolean("电梯可用应为是或否"), true),
});
export type Lift = v.InferOutput<typeof Lift>;

export const PersonKind = v.picklist(
	["adult", "male", "female", "child", "small-child", "elder", "wheelchair", "crutches"],
	"没有这种人",
);
export type PersonKind = v.InferOutput<typeof PersonKind>;

/** People who start in one area. */
export const People = v.pipe(
	v.strictObject({
		id: Id,
		level: Id,
		outline: Outline,
		count: v.pipe(number("人数", 1, 20_000), v.integer("人数应为整数")),
		kind: v.optional(PersonKind, "adult"),
		/** Free walking speed in metres per second; without it the spread of the kind. */
		speed: v.optional(Spread),
		/** Seconds from the alarm to the first step; without it nobody waits. */
		reaction: v.optional(Spread, { kind: "fixed", value: 0 }),
		/** An assigned exit; without it each person chooses by way and queue. */
		exit: v.optional(Id),
		/** Exits these people know; they weigh less familiar ones by 1.5. Empty: they know all. */
		knows: v.optional(v.array(Id), []),
		/** Size of the groups that stay together; 1: alone. */
		group: v.optional(v.pipe(number("结伴人数", 1, 200), v.integer("结伴人数应为整数")), 1),
		/** People of other entries with the same name belong to the same group. */
		together: v.optional(Id),
		/** Endless walkers for measuring: a direction instead of a goal. */
		heading: v.optional(Point),
		/** Whether they take a working lift. */
		takesLift: v.optional(v.boolean("乘电梯应为是或否"), false),
	}),
);
export type People = v.InferOutput<typeof People>;

/** What happens during a run, at its moment. A visitor's touches are such events too. */
export const RunEvent = v.variant(
	"kind",
	[
		v.strictObject({ kind: v.literal("door"), at: seconds("时刻"), door: Id, state: DoorState }),
		v.strictObject({
			kind: v.literal("lift"),
			at: seconds("时刻"),
			lift: Id,
			works: v.boolean("电梯可用应为是或否"),
		}),
	],
	"没有这种事件",
);
export type RunEvent = v.InferOutput<typeof RunEvent>;

/** A line across which people are counted, in both directions. */
export const Counter = v.strictObject({ id: Id, level: Id, from: Point, to: Point });
export type Counter = v.InferOutput<typeof Counter>;

/** An area in which density and speed are measured every second. */
export const Area = v.strictObject({ id: Id, level: Id, outline: Outline });
export type Area = v.InferOutput<typeof Area>;

export const Plan = v.strictObject({
	schema: v.literal(1, "平面图版本不认识，请更新程序"),
	title: Title,
	levels: v.pipe(v.array(Level), v.minLength(1, "至少要有一层"), v.maxLength(120, "最多 120 层")),
	rooms: v.pipe(v.array(Room), v.minLength(1, "至少要有一个房间"), v.maxLength(2000, "房间最多 2000 个")),
	doors: v.optional(v.pipe(v.array(Door), v.maxLength(4000, "门最多 4000 扇")), []),
	walls: v.optional(v.pipe(v.array(Wall), v.maxLength(20_000, "墙最多 20000 段")), []),
	obstacles: v.optional(v.pipe(v.array(Obstacle), v.maxLength(4000, "障碍物最多 4000 个")), []),
	exits: v.optional(v.pipe(v.array(Exit), v.maxLength(64, "出口最多 64 个")), []),
	signs: v.optional(v.pipe(v.array(Sign), v.maxLength(2000, "标志最多 2000 个")), []),
	lifts: v.optional(v.pipe(v.array(Lift), v.maxLength(64, "电梯最多 64 部")), []),
	people: v.optional(v.pipe(v.array(People), v.maxLength(2000, "人群最多 2000 组")), []),
	hazards: v.optional(v.pipe(v.array(Hazard), v.maxLength(64, "险情最多 64 处")), []),
	events: v.optional(v.pipe(v.array(RunEvent), v.maxLength(2000, "事件最多 2000 个")), []),
	counters: v.optional(v.pipe(v.array(Counter), v.maxLength(200, "计数线最多 200 条")), []),
	areas: v.optional(v.pipe(v.array(Area), v.maxLength(200, "测量区最多 200 个")), []),
	/** Named parameter set; "code" is the cautious one that the building codes assume. */
	population: v.optional(
		v.picklist(["code", "hurried", "calm"], "人群参数只能是 code、hurried 或 calm"),
		"code",
	),
	/** The run ends when nobody is left, at the latest now. */
	endsAt: v.optional(number("最长时间（秒）", 1, 86_400), 600),
});
export type Plan = v.InferOutput<typeof Plan>;
/** A plan as written in a file: what has a default may be left out. */
export type PlanInput = v.InferInput<typeof Plan>;
