// A queue of one: work given to it runs strictly one after another, whatever fails.

export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function oneAfterAnother(): InTurn {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const mine = last.then(work);
		last = mine.catch(() => undefined);
		return mine;
	};
}
