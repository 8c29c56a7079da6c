// Reads text aloud with a Chinese voice that lives on this machine; says so when there is none.

export interface Reader {
	/** Voices may arrive late; ask again whenever a read-aloud button is about to be shown. */
	available(): boolean;
	/** Settles when the reading ended or was stopped; "unavailable" when nothing can be heard. */
	read(text: string): Promise<"read" | "stopped" | "unavailable">;
	stop(): void;
}

interface Voice {
	lang: string;
	localService: boolean;
}

/** A voice that needs no network; mainland Mandarin first. */
export function localChineseVoice<V extends Voice>(voices: readonly V[]): V | undefined {
	const local = voices.filter((voice) => voice.localService && /^(zh|cmn)([-_]|$)/i.test(voice.lang));
	return local.find((voice) => /^(zh|cmn)[-_](Hans[-_])?CN/i.test(voice.lang)) ?? local[0];
}

export function createReader(
	volume: number,
	speech: SpeechSynthesis | undefined = window.speechSynthesis,
): Reader {
	const voice = () => (speech && volume > 0 ? localChineseVoice(speech.getVoices()) : undefined);
	return {
		available: () => voice() !== undefined,
		read(text) {
			const speaker = voice();
			if (!speech || !speaker) return Promise.resolve("unavailable");
			speech.cancel();
			const words = new SpeechSynthesisUtterance(text);
			words.voice = speaker;
			words.lang = speaker.lang;
			words.rate = 0.9;
			words.volume = volume;
			return new Promise((settle) => {
				words.onend = () => settle("read");
				words.onerror = (event) =>
					settle(event.error === "canceled" || event.error === "interrupted" ? "stopped" : "unavailable");
				speech.speak(words);
			});
		},
		stop: () => speech?.cancel(),
	};
}
