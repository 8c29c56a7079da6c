// Where a line may break: after its punctuation, so that no word is torn in two.

/** "关阀、开窗，出门。" → its phrases, each with its own mark at the end. */
export function phrasesOf(line: string): string[] {
	return line.split(/(?<=[，。；：！？])/u).filter((phrase) => phrase !== "");
}

/** Width of a line of large type in characters; Latin letters and digits are narrow. */
export function widthOf(line: string): number {
	return [...line].reduce((width, char) => width + (char < "\u2000" ? 0.6 : 1), 0);
}
