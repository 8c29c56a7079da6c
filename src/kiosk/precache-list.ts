// Which built files a page can ever ask for: followed from file to file by the names they mention.

/** Path below the output folder, with forward slashes → content. */
export type Built = ReadonlyMap<string, Uint8Array>;

const TEXTS = /\.(html|js|css|json|webmanifest|svg)$/;
/** What Vite and this house put between a name and its ending. */
const HASHED = /^assets\/.+-[\w-]{8,}\.\w+$/;

/** The name changes with the content. */
export function isHashed(name: string): boolean {
	return HASHED.test(name);
}

/**
 * `entry` and every hashed file whose name is mentioned in a reachable one: chunks, lazy chunks, styles, fonts,
 * workers. Names carry a hash of the content, so a mention is a reference.
 */
export function reachableFrom(entry: string, built: Built): Set<string> {
	const assets = [...built.keys()].filter((name) => name.startsWith("assets/"));
	const found = new Set<string>([entry]);
	const open = [entry];
	for (let name = open.pop(); name !== undefined; name = open.pop()) {
		const bytes = built.get(name);
		if (!bytes || !TEXTS.test(name)) continue;
		const text = new TextDecoder().decode(bytes);
		for (const asset of assets) {
			if (found.has(asset) || !text.includes(asset.slice(asset.lastIndexOf("/") + 1))) continue;
			found.add(asset);
			open.push(asset);
		}
	}
	return found;
}
