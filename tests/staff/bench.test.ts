// A module on the bench against a small server: autosave, clash, lost answers, refusals.
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Activity } from "../../src/core/activity.ts";
import type { Draft } from "../../src/core/desk.ts";
import type { ActivityKind, ModuleId } from "../../src/core/ids.ts";
import type { Pack } from "../../src/core/packs.ts";
import { Bench } from "../../src/staff/bench.svelte.ts";
import { deskClient } from "../../src/ui/desk/desk-client.ts";

const face: Activity<{ line: string }> = {
	title: "试",
	content: v.strictObject({ line: v.pipe(v.string(), v.minLength(2, "至少 2 字")) }),
	sample: { line: "样例" },
};
const pack = (line: string): Pack => ({
	schema: 1,
	module: "trial" as ModuleId,
	activity: "trial" as ActivityKind,
	title: "试一试",
	invitation: "来试一试",
	place: "stage",
	content: { line },
});

function server() {
	let draft: Draft = {
		module: "trial" as ModuleId,
		version: 1,
		changedMs: 0,
		changedBy: "office",
		pack: pack("起初"),
	};
	const state = { puts: 0, down: false, loseAnswer: false, refuse: false };
	const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
	const send: typeof fetch = async (path, request) => {
		if (state.down) throw new TypeError("down");
		if (request?.method !== "PUT") {
			return answer(200, { drafts: [draft], publishedEdition: 0, unpublishedChanges: [] });
		}
		expect(path).toBe("/api/packs/trial");
		state.puts += 1;
		const body = JSON.parse(String(request.body)) as { version: number; pack: Pack };
		if (state.refuse)
			return answer(422, { error: "不合规定", problems: [{ where: "content.line", what: "换一句" }] });
		if (body.version !== draft.version) return answer(409, { error: "刚刚被改过" });
		draft = { ...draft, version: draft.version + 1, changedBy: "me", pack: body.pack };
		if (state.loseAnswer) {
			state.loseAnswer = false;
			throw new TypeError("lost");
		}
		return answer(200, draft);
	};
	return {
		state,
		send,
		get draft() {
			return draft;
		},
		otherSaves(line: string) {
			draft = { ...draft, version: draft.version + 1, changedBy: "王", pack: pack(line) };
		},
	};
}

function benchAt(house: ReturnType<typeof server>): Bench {
	const client = deskClient(house.send, () => Promise.reject(new Error("no session in this test")));
	const clock = { wallMs: () => Date.now(), monoMs: () => Date.now() };
	return new Bench(house.draft, face, client, clock, () => {});
}
const line = ({ content }: Pack) => (content as { line: string }).line;
const lineOf = ({ pack: shown }: { pack: Pack }) => line(shown);

describe("a bench", () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it("saves once after a burst of changes", async () => {
		const house = server();
		const bench = benchAt(house);
		for (const text of ["改一", "改一下", "改一下吧"]) bench.edit(pack(text));
		expect(bench.saving.is).toBe("waiting");
		await vi.advanceTimersByTimeAsync(1500);
		expect([house.state.puts, lineOf(house.draft), bench.saving.is]).toEqual([1, "改一下吧", "saved"]);
	});

	it("does not save what has not changed", async () => {
		const house = server();
		const bench = benchAt(house);
		bench.edit(pack("起初"));
		await vi.advanceTimersByTimeAsync(5000);
		expect([house.state.puts, bench.history.past.length]).toEqual([0, 0]);
	});

	it("keeps a faulty draft to itself until it is mended", async () => {
		const house = server();
		const bench = benchAt(house);
		bench.edit(pack("短".slice(0, 1)));
		await vi.advanceTimersByTimeAsync(5000);
		expect([house.state.puts, bench.saving.is]).toEqual([0, "blocked"]);
		expect(bench.problems).toEqual([{ where: "content.line", what: "至少 2 字" }]);
		bench.undo();
		await vi.advanceTimersByTimeAsync(5000);
		expect([bench.saving.is, lineOf(house.draft)]).toEqual(["saved", "起初"]);
	});

	it("loses neither version in a clash", async () => {
		const house = server();
		const bench = benchAt(house);
		bench.edit(pack("我的话"));
		house.otherSaves("对方的话");
		await vi.advanceTimersByTimeAsync(2000);
		expect([bench.saving.is, bench.theirs && lineOf(bench.theirs), lineOf(bench)]).toEqual([
			"clash",
			"对方的话",
			"我的话",
		]);
		expect(lineOf(house.draft)).toBe("对方的话");

		bench.keepMine();
		await vi.advanceTimersByTimeAsync(2000);
		expect([bench.saving.is, lineOf(house.draft)]).toEqual(["saved", "我的话"]);
		bench.undo();
		expect(lineOf(bench)).toBe("对方的话");
		bench.undo();
		expect(lineOf(bench)).toBe("我的话");
	});

	it("takes theirs and keeps mine one step back", async () => {
		const house = server();
		const bench = benchAt(house);
		bench.edit(pack("我的话"));
		house.otherSaves("对方的话");
		await vi.advanceTimersByTimeAsync(2000);
		bench.takeTheirs();
		expect([lineOf(bench), bench.saving.is, bench.theirs]).toEqual(["对方的话", "saved", null]);
		bench.undo();
		await vi.advanceTimersByTimeAsync(2000);
		expect([lineOf(bench), lineOf(house.draft)]).toEqual(["我的话", "我的话"]);
	});

	it("knows its own save again when only the answer was lost", async () => {
		const house = server();
		const bench = benchAt(house);
		house.state.loseAnswer = true;
		bench.edit(pack("存上了"));
		await vi.advanceTimersByTimeAsync(1500);
		expect([bench.saving.is, lineOf(house.draft)]).toEqual(["failed", "存上了"]);
		bench.edit(pack("又改了"));
		await vi.advanceTimersByTimeAsync(10_000);
		expect([bench.theirs, bench.saving.is, lineOf(house.draft)]).toEqual([null, "saved", "又改了"]);
	});

	it("goes on trying while the server is down", async () => {
		const house = server();
		const bench = benchAt(house);
		house.state.down = true;
		bench.edit(pack("等网络"));
		await vi.advanceTimersByTimeAsync(20_000);
		expect(bench.saving.is).toBe("failed");
		house.state.down = false;
		await vi.advanceTimersByTimeAsync(6000);
		expect([bench.saving.is, lineOf(house.draft)]).toEqual(["saved", "等网络"]);
	});

	it("shows what the server refuses, until the next change", async () => {
		const house = server();
		const bench = benchAt(house);
		house.state.refuse = true;
		bench.edit(pack("不妥的"));
		await vi.advanceTimersByTimeAsync(2000);
		expect([bench.saving.is, bench.problems]).toEqual([
			"blocked",
			[{ where: "content.line", what: "换一句" }],
		]);
		house.state.refuse = false;
		bench.edit(pack("妥当的"));
		expect(bench.problems).toEqual([]);
		await vi.advanceTimersByTimeAsync(2000);
		expect([bench.saving.is, lineOf(house.draft)]).toEqual(["saved", "妥当的"]);
	});

	it("follows a newer draft only while nothing of ours is unsaved", async () => {
		const house = server();
		const bench = benchAt(house);
		house.otherSaves("新的");
		expect(bench.follow(house.draft)).toBe(true);
		expect(lineOf(bench)).toBe("新的");
		bench.edit(pack("我改着"));
		house.otherSaves("更新的");
		expect(bench.follow(house.draft)).toBe(false);
		expect(lineOf(bench)).toBe("我改着");
	});
});
