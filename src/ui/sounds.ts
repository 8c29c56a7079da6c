// Short wooden and paper sounds, made on the spot. Nothing sounds before the first touch; volume 0 is silence.

export type SoundName = "tap" | "page" | "open" | "right" | "wrong" | "finish" | "warn";

export interface Sounds {
	play(name: SoundName): void;
	/** 0–1. */
	setVolume(volume: number): void;
	close(): Promise<void>;
}

/** A struck piece of wood: `hz` its pitch, `tailMs` how long it rings. */
interface Knock {
	atMs: number;
	hz: number;
	tailMs: number;
	loud: number;
}
/** A sheet of paper moved: filtered noise around `hz`. */
interface Rustle {
	atMs: number;
	hz: number;
	tailMs: number;
	loud: number;
	paper: true;
}
type Stroke = Knock | Rustle;

const knock = (atMs: number, hz: number, tailMs: number, loud = 0.5): Knock => ({ atMs, hz, tailMs, loud });
const rustle = (atMs: number, hz: number, tailMs: number, loud = 0.25): Rustle => ({
	...knock(atMs, hz, tailMs, loud),
	paper: true,
});

/** Pitches are a pentatonic scale on G, as a wooden xylophone would have it. */
const SCORES: Record<SoundName, readonly Stroke[]> = {
	tap: [knock(0, 392, 70)],
	page: [rustle(0, 2600, 120), rustle(70, 1800, 150, 0.15)],
	open: [rustle(0, 1500, 160), knock(60, 294, 120), knock(150, 440, 160)],
	right: [knock(0, 440, 140), knock(110, 587, 220)],
	wrong: [knock(0, 220, 160, 0.45), knock(130, 196, 200, 0.35)],
	finish: [knock(0, 392, 150), knock(120, 494, 150), knock(240, 587, 150), knock(380, 784, 380)],
	warn: [knock(0, 587, 120), knock(260, 587, 120), knock(520, 587, 200)],
};

export function createSounds(startVolume: number): Sounds {
	let volume = startVolume;
	let audio: { context: AudioContext; out: GainNode; noise: AudioBuffer } | null = null;

	function wake() {
		if (audio) return audio;
		const context = new AudioContext({ latencyHint: "interactive" });
		const out = new GainNode(context, { gain: volume });
		out.connect(context.destination);
		audio = { context, out, noise: makeNoise(context) };
		return audio;
	}
	return {
		play(name) {
			if (volume <= 0 || !touchedOnce()) return;
			const { context, out, noise } = wake();
			if (context.state === "suspended") void context.resume();
			for (const stroke of SCORES[name]) strike(context, out, noise, stroke);
		},
		setVolume(next) {
			volume = Math.min(1, Math.max(0, next));
			if (audio) audio.out.gain.value = volume;
		},
		async close() {
			await audio?.context.close();
			audio = null;
		},
	};
}

function touchedOnce(): boolean {
	return navigator.userActivation?.hasBeenActive ?? true;
}

/** 0.3 s of noise from a fixed integer generator: the same paper every time. */
function makeNoise(context: AudioContext): AudioBuffer {
	const buffer = context.createBuffer(1, Math.round(context.sampleRate * 0.3), context.sampleRate);
	const samples = buffer.getChannelData(0);
	let state = 8616;
	for (let at = 0; at < samples.length; at++) {
		state = (Math.imul(state, 1664525) + 1013904223) | 0;
		samples[at] = state / 2147483648;
	}
	return buffer;
}

function strike(context: AudioContext, out: AudioNode, noise: AudioBuffer, stroke: Stroke): void {
	const start = context.currentTime + stroke.atMs / 1000;
	const end = start + stroke.tailMs / 1000;
	const envelope = new GainNode(context, { gain: 0 });
	envelope.gain.setValueAtTime(0, start);
	envelope.gain.linearRampToValueAtTime(stroke.loud, start + 0.004);
	envelope.gain.exponentialRampToValueAtTime(0.001, end);
	envelope.connect(out);
	const voice =
		"paper" in stroke ? paper(context, noise, stroke.hz, envelope) : wood(context, stroke.hz, envelope);
	voice.start(start);
	voice.stop(end + 0.02);
}

function wood(context: AudioContext, hz: number, into: AudioNode): AudioScheduledSourceNode {
	const voice = new OscillatorNode(context, { type: "triangle", frequency: hz });
	voice.connect(into);
	return voice;
}

function paper(
	context: AudioContext,
	noise: AudioBuffer,
	hz: number,
	into: AudioNode,
): AudioScheduledSourceNode {
	const voice = new AudioBufferSourceNode(context, { buffer: noise });
	const filter = new BiquadFilterNode(context, { type: "bandpass", frequency: hz, Q: 0.8 });
	voice.connect(filter).connect(into);
	return voice;
}
