// Svelte with runes everywhere; no preprocessors: TypeScript in components is stripped by Svelte itself.
import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

export default { preprocess: vitePreprocess({ style: false }), compilerOptions: { runes: true } };
