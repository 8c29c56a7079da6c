// Where the paper signs of the menu hang: near their place, never over one another, within reach. Millimetres.
import { breakLines, widthInEm } from "./line-breaks.ts";
import type { Box, Point } from "./town-plan.ts";

export interface WantedSign {
	key: string;
	title: string;
	invitation: string;
	/** Where its string is tied. */
	knot: Point;
}
export interface Board {
	width: number;
	height: number;
	/** Signs stay below this. */
	reachTop: number;
	/** 1, in elder mode 1.33. */
	type: number;
	/** Smallest side of a sign. */
	target: number;
	/** The guide and its bubble. */
	guide: Box;
	/** The signpost to 为什么可信, where there is one. */
	why?: Box | undefined;
	/** Kept free along the lower edge when there is more than one page. */
	pager: number;
}
export interface Sign extends Box {
	key: string;
	titleLines: string[];
	invitationLines: string[];
	knot: Point;
}
export interface SignPages {
	pages: Sign[][];
	/** False where the signs need the guide's corner. */
	guide: boolean;
}

/** As in the sign's style sheet. */
export const TITLE = { em: 8, line: 1.25 };
export const INVITATION = { em: 6.4, line: 1.35 };
export const PADDING = { x: 4.5, y: 2.6 };
/** Ink line on three sides, the coloured edge on top. */
const BORDERS = 3.4;
const TITLE_EM = 8;
const INVITATION_EM = 12;
export const GAP = 4;
const MARGIN = 3;
const STEP = 6;
/** A sign farther than this from its string's knot would confuse: then rather leave the invitations out. */
const STRAY = 64;

export function layOutSigns(wanted: readonly WantedSign[], board: Board): SignPages {
	const post = board.why ? [board.why] : [];
	for (const invited of [true, false]) {
		const page = placeAll(wanted, board, [board.guide, ...post], invited);
		if (page && (!invited || page.every((sign) => strayOf(sign) < STRAY)))
			return { pages: [page], guide: true };
	}
	const bare = placeAll(wanted, board, post, false);
	if (bare) return { pages: [bare], guide: false };
	return { pages: paginate(wanted, board), guide: false };
}

function paginate(wanted: readonly WantedSign[], board: Board): Sign[][] {
	const shorter = { ...board, height: board.height - board.pager };
	for (let each = wanted.length - 1; each > 1; each--) {
		const pages: Sign[][] = [];
		const even = Math.ceil(wanted.length / Math.ceil(wanted.length / each));
		for (let at = 0; at < wanted.length; at += even) {
			const page = placeAll(wanted.slice(at, at + even), shorter, [], false);
			if (page) pages.push(page);
		}
		if (pages.length === Math.ceil(wanted.length / even)) return pages;
	}
	return wanted.map((sign) => [forced(sizeSign(sign, shorter, false), shorter)]);
}

/** Tries a few orders of hanging them up, keeps the one in which the signs stray least from their places. */
function placeAll(wanted: readonly WantedSign[], board: Board, taken: readonly Box[], invited: boolean) {
	const sized = wanted.map((one) => sizeSign(one, board, invited));
	let best: { page: Sign[]; cost: number } | undefined;
	for (const before of ORDERS) {
		const hung = hangInOrder([...sized].sort(before), board, taken);
		const cost = hung ? hung.reduce((sum, sign) => sum + costOf(sign), 0) : 0;
		if (hung && (!best || cost < best.cost)) best = { page: hung, cost };
	}
	const page = best && settle(best.page, board, taken);
	return page && wanted.map((one) => page.find((sign) => sign.key === one.key) as Sign);
}

const ORDERS: ((a: Sign, b: Sign) => number)[] = [
	(a, b) => a.knot.y - b.knot.y,
	(a, b) => b.knot.y - a.knot.y,
	(a, b) => a.knot.x - b.knot.x,
	(a, b) => b.width * b.height - a.width * a.height,
];

function hangInOrder(signs: readonly Sign[], board: Board, taken: readonly Box[]): Sign[] | undefined {
	const placed: Sign[] = [];
	for (const one of signs) {
		const sign = placeOne(one, board, [...taken, ...placed]);
		if (!sign) return undefined;
		placed.push(sign);
	}
	return placed;
}

/** Lets each sign move nearer to its place now that all the others hang. */
function settle(signs: readonly Sign[], board: Board, taken: readonly Box[]): Sign[] {
	const settled = [...signs];
	for (let round = 0; round < 2; round++)
		for (const [at, sign] of settled.entries())
			settled[at] = placeOne(sign, board, [...taken, ...settled.filter((_, other) => other !== at)]) ?? sign;
	return settled;
}

function sizeSign(one: WantedSign, board: Board, invited: boolean): Sign {
	const room = board.width - 2 * (MARGIN + PADDING.x) - BORDERS;
	const em = TITLE.em * board.type;
	const small = INVITATION.em * board.type;
	const titleLines = breakLines(one.title, Math.min(TITLE_EM, Math.floor(room / em)));
	const invitationLines = invited
		? breakLines(one.invitation, Math.min(INVITATION_EM, Math.floor(room / small)))
		: [];
	const text = Math.max(widest(titleLines) * em, widest(invitationLines) * small);
	const tall = titleLines.length * em * TITLE.line + invitationLines.length * small * INVITATION.line;
	return {
		key: one.key,
		knot: one.knot,
		titleLines,
		invitationLines,
		left: 0,
		top: 0,
		width: Math.max(board.target, text + 2 * PADDING.x + BORDERS),
		height: Math.max(board.target, tall + 2 * PADDING.y + BORDERS),
	};
}

const widest = (lines: readonly string[]) => Math.max(0, ...lines.map(widthInEm));

/** The nearest free spot on a grid around the knot; sideways counts more, so that signs of one place stack. */
function placeOne(sign: Sign, board: Board, taken: readonly Box[]): Sign | undefined {
	const ideal = { left: sign.knot.x - sign.width / 2, top: sign.knot.y };
	const most = { left: board.width - MARGIN - sign.width, top: board.height - MARGIN - sign.height };
	const besides = taken.flatMap((box) => [box.left + box.width + GAP, box.left - GAP - sign.width]);
	const stacked = taken.flatMap((box) => [box.top + box.height + GAP, box.top - GAP - sign.height]);
	const lefts = stepsBetween(MARGIN, most.left, [ideal.left, ...besides]);
	const { width, height, knot } = sign;
	const there = { left: 0, top: 0, width, height, knot };
	let best: { left: number; top: number } | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const top of stepsBetween(board.reachTop, most.top, [ideal.top, ...stacked]))
		for (const left of lefts) {
			there.left = left;
			there.top = top;
			const cost = costOf(there);
			if (cost >= least) break;
			if (!taken.every((box) => areApart(there, box, GAP))) continue;
			best = { left, top };
			least = cost;
		}
	return best && { ...sign, ...best };
}

/** Every STEP from `least` to `most`, and the wishes, drawn into that range; nearest to the first wish first. */
function stepsBetween(least: number, most: number, wishes: readonly [number, ...number[]]): number[] {
	if (most < least) return [];
	const steps = [most, ...wishes.map((wish) => Math.min(most, Math.max(least, wish)))];
	for (let at = least; at < most; at += STEP) steps.push(at);
	return steps.sort((a, b) => Math.abs(a - wishes[0]) - Math.abs(b - wishes[0]));
}

function forced(sign: Sign, board: Board): Sign {
	return { ...sign, left: Math.max(0, (board.width - sign.width) / 2), top: board.reachTop };
}

export function areApart(a: Box, b: Box, gap: number): boolean {
	return (
		a.left + a.width + gap <= b.left + 1e-6 ||
		b.left + b.width + gap <= a.left + 1e-6 ||
		a.top + a.height + gap <= b.top + 1e-6 ||
		b.top + b.height + gap <= a.top + 1e-6
	);
}

function strayOf({ left, top, width, knot }: Sign): number {
	return Math.abs(left + width / 2 - knot.x) + Math.abs(top - knot.y);
}

/** Grows faster than the way, so that two signs a little off are better than one far off; sideways counts more. */
function costOf({ left, top, width, knot }: Box & { knot: Point }): number {
	const aside = 1.3 * Math.abs(left + width / 2 - knot.x);
	const along = Math.abs(top - knot.y);
	return aside + along + (aside * aside + along * along) / 40;
}
