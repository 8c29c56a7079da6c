// Puts a file where staff want it: by the save dialog, read back and compared; else as a download.

export type Saved = "compared" | "downloaded" | "cancelled" | "differs";

interface Picker {
	showSaveFilePicker(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

/**
 * Asks for the place first, while the touch still counts as the user's wish, and packs the file then.
 * @param pack null: there is nothing to save after all
 */
export async function saveFile(
	suggestedName: string,
	pack: () => Promise<Uint8Array<ArrayBuffer> | null>,
): Promise<Saved | "nothing"> {
	if (!hasPicker(window)) return downloaded(suggestedName, await pack());
	let handle: FileSystemFileHandle;
	try {
		handle = await window.showSaveFilePicker({ suggestedName });
	} catch (error) {
		if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
		return downloaded(suggestedName, await pack());
	}
	const bytes = await pack();
	if (!bytes) return "nothing";
	const writing = await handle.createWritable();
	await writing.write(bytes);
	await writing.close();
	const back = new Uint8Array(await (await handle.getFile()).arrayBuffer());
	return sameBytes(bytes, back) ? "compared" : "differs";
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function hasPicker(where: object): where is Picker {
	return "showSaveFilePicker" in where;
}

function downloaded(name: string, bytes: Uint8Array<ArrayBuffer> | null): Saved | "nothing" {
	if (!bytes) return "nothing";
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([bytes], { type: "application/gzip" }));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
	return "downloaded";
}
