// Never more than one frame in the queue: a weak GPU drops frames instead of falling behind the finger.

/** After so many frames left out one is drawn in any case. */
const SKIPPED_MOST = 120;

/** Over so many frames it is judged whether the picture is too fine for this GPU. */
const JUDGED_OVER = 45;

export class Patience {
	private seen = 0;
	private late = 0;
	private readonly gl: WebGL2RenderingContext | null;
	private fence: WebGLSync | null = null;
	private skipped = 0;

	constructor(canvas: HTMLCanvasElement) {
		// The context the renderer already made; null where it draws without WebGL 2.
		this.gl = canvas.getContext("webgl2");
	}

	/** Whether the frame before is still being drawn. Ask once a frame. */
	isBusy(): boolean {
		this.seen += 1;
		if (!this.gl || !this.fence || this.skipped >= SKIPPED_MOST) return false;
		if (this.gl.getSyncParameter(this.fence, this.gl.SYNC_STATUS) === this.gl.SIGNALED) return false;
		this.skipped += 1;
		this.late += 1;
		return true;
	}

	/** Whether most of the last frames had to be left out; judged anew after each answer. */
	wantsLess(): boolean {
		if (this.seen < JUDGED_OVER) return false;
		const isTooFine = this.late > this.seen * 0.6;
		this.seen = 0;
		this.late = 0;
		return isTooFine;
	}

	/** Call after each frame that was drawn. */
	drew(): void {
		if (!this.gl) return;
		this.skipped = 0;
		this.gl.deleteSync(this.fence);
		this.fence = this.gl.fenceSync(this.gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
		this.gl.flush();
	}
}
