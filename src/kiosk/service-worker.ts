// The service worker: everything the kiosk can ever show, kept on the machine; a new program waits until it is called.
import { clientsClaim } from "workbox-core";
import {
	addPlugins,
	cleanupOutdatedCaches,
	createHandlerBoundToURL,
	precacheAndRoute,
} from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope;
/** Written by service-worker-plugin.ts. */
declare const PRECACHE: { url: string; revision: string | null }[];

const PAGE = "/kiosk/index.html";

/** A server or portal that answers every address with some page must not poison the cache. */
const TYPES: [RegExp, RegExp][] = [
	[/\.js$/, /javascript/],
	[/\.css$/, /^text\/css/],
	[/\.html$/, /^text\/html/],
	[/\.woff2$/, /font|octet-stream/],
	[/\.svg$/, /^image\/svg/],
	[/\.png$/, /^image\/png/],
	[/\.(json|webmanifest)$/, /json/],
];

addPlugins([
	{
		cacheWillUpdate: async ({ request, response }) => {
			const { pathname } = new URL(request.url);
			const type = response.headers.get("content-type") ?? "";
			const rule = TYPES.find(([ending]) => ending.test(pathname));
			const right = rule ? rule[1].test(type) : !/^text\/html/.test(type);
			return response.status === 200 && right ? response : null;
		},
	},
]);
precacheAndRoute(PRECACHE, { directoryIndex: "index.html", ignoreURLParametersMatching: [/.*/] });
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL(PAGE), { allowlist: [/^\/kiosk(\/|$)/] }));
clientsClaim();

self.addEventListener("message", ({ data }) => {
	if (data?.type === "SKIP_WAITING") void self.skipWaiting();
});
