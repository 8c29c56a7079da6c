// What a schema cannot see in a scene: loose ends, unreachable steps, verdicts without ground, places in walls.
import type { Option, Scene } from "../content.ts";
import { doorsAtStart, groundOf, standable, WALL } from "./ground.ts";

/** All faults of a scene, in words staff can act on. */
export function lintScene(scene: Scene): string[] {
	return [
		...doubledIds(scene),
		...looseEnds(scene),
		...unreached(scene),
		...weakVerdicts(scene),
		...badPlaces(scene),
		...badDoors(scene),
	];
}

function doubledIds(scene: Scene): string[] {
	const groups: [string, string[]][] = [
		["选择或结局", [...scene.decisions, ...scene.endings].map(({ id }) => id)],
		["地点", scene.plan.places.map(({ id }) => id)],
		["门", scene.plan.doors.map(({ id }) => id)],
		["情况", scene.variants.map(({ id }) => id)],
		...scene.decisions.map((decision): [string, string[]] => [
			`选择「${decision.question}」的选项`,
			decision.options.map(({ id }) => id),
		]),
	];
	return groups.flatMap(([what, ids]) =>
		[...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map(
			(id) => `${what}编号 ${id} 用了两次，请改一个`,
		),
	);
}

function looseEnds(scene: Scene): string[] {
	const targets = new Set([...scene.decisions, ...scene.endings].map(({ id }) => id));
	const places = new Set(scene.plan.places.map(({ id }) => id));
	const doors = new Set(scene.plan.doors.map(({ id }) => id));
	const variants = new Set(scene.variants.map(({ id }) => id));
	const out: string[] = [];
	const want = (known: Set<string>, id: string, what: string) => {
		if (!known.has(id)) out.push(`${what}写的是 ${id}，没有这一项`);
	};
	want(new Set(scene.decisions.map(({ id }) => id)), scene.first, "第一个选择");
	want(places, scene.start, "起点");
	const endings = new Set(scene.endings.map(({ id }) => id));
	want(endings, scene.overcome, "被烟困住的结局");
	want(endings, scene.outOfTime, "时间用完的结局");
	want(new Set(scene.predict.options.map(({ id }) => id)), scene.predict.right, "开场问题的答案");
	for (const decision of scene.decisions) {
		want(places, decision.at, `「${decision.question}」的地点`);
		for (const option of decision.options) {
			const where = `「${decision.question}」选「${option.text}」`;
			for (const { to, variant } of option.next) {
				want(targets, to, `${where}之后`);
				if (variant !== null) want(variants, variant, `${where}的情况`);
			}
			const missing = scene.variants.filter(
				({ id }) => !option.next.some(({ variant }) => variant === null || variant === id),
			);
			for (const { name } of missing) out.push(`${where}在「${name}」里没有下一步`);
			for (const act of option.acts) {
				if (act.kind === "walk" || act.kind === "people") want(places, act.to, `${where}要走去的地点`);
				if (act.kind === "watch") want(places, act.place, `${where}要看的地点`);
				if (act.kind === "door") want(doors, act.door, `${where}要动的门`);
			}
		}
	}
	return out;
}

function unreached(scene: Scene): string[] {
	const seen = new Set<string>([scene.overcome, scene.outOfTime]);
	const open = [scene.first];
	while (open.length > 0) {
		const id = open.pop() as string;
		if (seen.has(id)) continue;
		seen.add(id);
		const decision = scene.decisions.find((candidate) => candidate.id === id);
		for (const option of decision?.options ?? []) open.push(...option.next.map(({ to }) => to));
	}
	return [
		...scene.decisions
			.filter(({ id }) => !seen.has(id))
			.map(({ question }) => `选择「${question}」没有路能走到`),
		...scene.endings.filter(({ id }) => !seen.has(id)).map(({ title }) => `结局「${title}」没有路能走到`),
	];
}

function weakVerdicts(scene: Scene): string[] {
	const isWeak = ({ provenance }: Pick<Option, "provenance">) =>
		(provenance.sure === "M" || provenance.sure === "V2w") && !provenance.confirmed;
	const options = scene.decisions.flatMap((decision) =>
		decision.options
			.filter(isWeak)
			.map((option) => `「${decision.question}」选「${option.text}」的依据还没有核实，不能上屏`),
	);
	const others = [scene.hook, scene.predict, ...scene.endings]
		.filter(isWeak)
		.map(() => "开场或结局的依据还没有核实，不能上屏");
	const unscored = scene.decisions
		.filter(({ options: all }) => !all.some(({ right }) => right === true))
		.map(({ question }) => `选择「${question}」没有正确的选项`);
	return [...options, ...others, ...unscored];
}

function badPlaces(scene: Scene): string[] {
	const ground = groundOf(scene.plan);
	const open = { ...doorsAtStart(scene.plan) };
	for (const door of scene.plan.doors) open[door.id] = "open";
	const free = standable(ground, open);
	const near = (x: number, y: number) =>
		[-2, -1, 0, 1, 2].some((dy) =>
			[-2, -1, 0, 1, 2].some((dx) => free[(y + dy) * ground.columns + x + dx] === 1),
		);
	return scene.plan.places
		.filter(({ x, y }) => !near(x, y))
		.map(({ name }) => `地点「${name}」在墙里或家具里，人站不下`);
}

function badDoors(scene: Scene): string[] {
	const ground = groundOf({ ...scene.plan, doors: [], furniture: [] });
	return scene.plan.doors
		.filter(
			({ x, y, w, h }) => ground.kind[(y + ((h / 2) | 0)) * ground.columns + x + ((w / 2) | 0)] !== WALL,
		)
		.map(({ id }) => `门 ${id} 不在墙上`);
}
