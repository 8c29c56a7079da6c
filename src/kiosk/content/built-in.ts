// Edition 0: the content this program was built with, always at hand.
import { digestOf, type Edition, type Pack } from "../../core/packs.ts";

const packs = import.meta.glob<Pack>("../../../kiosk-config/packs/*/pack.json", { import: "default" });

export async function builtInEdition(): Promise<Edition> {
	const all = await Promise.all(
		Object.keys(packs)
			.sort()
			.map((path) => packs[path]?.()),
	);
	const known = all.filter((pack) => pack !== undefined);
	return { schema: 1, number: 0, publishedMs: 0, digest: digestOf(known), packs: known };
}
