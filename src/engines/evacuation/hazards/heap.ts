// A queue of cells by time of arrival: the earliest first, the lower index first among equals.

export interface Heap {
	/** Seconds per cell; read only here. */
	readonly keys: Float64Array;
	readonly cells: Int32Array;
	/** Place of each cell in `cells`, −1 when it does not wait. */
	readonly place: Int32Array;
	size: number;
}

export function openHeap(keys: Float64Array): Heap {
	return { keys, cells: new Int32Array(keys.length), place: new Int32Array(keys.length).fill(-1), size: 0 };
}

export function clearHeap(heap: Heap): void {
	for (let i = 0; i < heap.size; i++) heap.place[heap.cells[i] as number] = -1;
	heap.size = 0;
}

/** Puts a cell in, or moves it forward after its key has fallen. */
export function offer(heap: Heap, cell: number): void {
	let at = heap.place[cell] as number;
	if (at < 0) {
		at = heap.size++;
		heap.cells[at] = cell;
		heap.place[cell] = at;
	}
	rise(heap, at);
}

/** Takes the earliest cell out. @returns −1 when none waits */
export function takeFirst(heap: Heap): number {
	if (heap.size === 0) return -1;
	const first = heap.cells[0] as number;
	heap.place[first] = -1;
	heap.size--;
	if (heap.size > 0) {
		const last = heap.cells[heap.size] as number;
		heap.cells[0] = last;
		heap.place[last] = 0;
		sink(heap, 0);
	}
	return first;
}

function isBefore(heap: Heap, one: number, other: number): boolean {
	const a = heap.keys[one] as number;
	const b = heap.keys[other] as number;
	return a < b || (a === b && one < other);
}

function swap(heap: Heap, i: number, j: number): void {
	const one = heap.cells[i] as number;
	const other = heap.cells[j] as number;
	heap.cells[i] = other;
	heap.cells[j] = one;
	heap.place[other] = i;
	heap.place[one] = j;
}

function rise(heap: Heap, from: number): void {
	let at = from;
	while (at > 0) {
		const above = (at - 1) >> 1;
		if (!isBefore(heap, heap.cells[at] as number, heap.cells[above] as number)) return;
		swap(heap, at, above);
		at = above;
	}
}

function sink(heap: Heap, from: number): void {
	let at = from;
	for (;;) {
		let least = at;
		for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.size; child++)
			if (isBefore(heap, heap.cells[child] as number, heap.cells[least] as number)) least = child;
		if (least === at) return;
		swap(heap, at, least);
		at = least;
	}
}
