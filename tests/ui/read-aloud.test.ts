// Only a voice that lives on this machine may read; mainland Mandarin goes first.
import { expect, test } from "vitest";
import { createReader, localChineseVoice } from "../../src/ui/read-aloud.ts";

const voice = (lang: string, localService = true) => ({ lang, localService });

test("takes the local mainland voice before other Chinese ones", () => {
	expect(localChineseVoice([voice("zh-TW"), voice("zh-CN"), voice("en-US")])?.lang).toBe("zh-CN");
	expect(localChineseVoice([voice("zh-HK"), voice("zh_Hans_CN")])?.lang).toBe("zh_Hans_CN");
	expect(localChineseVoice([voice("en-US"), voice("cmn-CN")])?.lang).toBe("cmn-CN");
	expect(localChineseVoice([voice("zh-TW")])?.lang).toBe("zh-TW");
});

test("a voice from the network does not count", () => {
	expect(localChineseVoice([voice("zh-CN", false), voice("en-US")])).toBeUndefined();
});

test("without a voice, with no speech at all or at volume 0 it says that nothing can be heard", async () => {
	const silent = { getVoices: () => [voice("zh-CN", false)], cancel() {} } as unknown as SpeechSynthesis;
	const able = { getVoices: () => [voice("zh-CN")], cancel() {} } as unknown as SpeechSynthesis;
	expect(await createReader(1, silent).read("好")).toBe("unavailable");
	expect(createReader(0, able).available()).toBe(false);
	expect(createReader(1, able).available()).toBe(true);
});
