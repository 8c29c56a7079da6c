// A queue that gives the smallest key first: for ways through the plan and for the smoke's front.

/** Binary heap of cell numbers by key; equal keys come out by cell number, so every run is the same. */
export class CellQueue {
	private readonly cells: number[] = [];
	private readonly keys: number[] = [];

	get size(): number {
		return this.cells.length;
	}

	push(cell: number, key: number): void {
		let at = this.cells.length;
		this.cells.push(cell);
		this.keys.push(key);
		while (at > 0) {
			const above = (at - 1) >> 1;
			if (!this.before(at, above)) return;
			this.swap(at, above);
			at = above;
		}
	}

	/** The cell with the smallest key, and that key. Ask `size` first. */
	pop(): { cell: number; key: number } {
		const cell = this.cells[0] as number;
		const key = this.keys[0] as number;
		const lastCell = this.cells.pop() as number;
		const lastKey = this.keys.pop() as number;
		if (this.cells.length > 0) {
			this.cells[0] = lastCell;
			this.keys[0] = lastKey;
			this.sink();
		}
		return { cell, key };
	}

	private sink(): void {
		let at = 0;
		for (;;) {
			const left = 2 * at + 1;
			let least = at;
			if (left < this.cells.length && this.before(left, least)) least = left;
			if (left + 1 < this.cells.length && this.before(left + 1, least)) least = left + 1;
			if (least === at) return;
			this.swap(at, least);
			at = least;
		}
	}

	private before(a: number, b: number): boolean {
		const difference = (this.keys[a] as number) - (this.keys[b] as number);
		return difference < 0 || (difference === 0 && (this.cells[a] as number) < (this.cells[b] as number));
	}

	private swap(a: number, b: number): void {
		[this.cells[a], this.cells[b]] = [this.cells[b] as number, this.cells[a] as number];
		[this.keys[a], this.keys[b]] = [this.keys[b] as number, this.keys[a] as number];
	}
}
