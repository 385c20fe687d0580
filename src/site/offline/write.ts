/**
 * Writes `sw.js`, the service worker that lets the site be read and run offline. Runs at build time, after
 * all pages are there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSW } from 'workbox-build';
import { usedFonts } from './used-fonts.ts';

/** The network that the laboratory opens with; the others are kept once they have been used. */
const firstModel = '8x4d';

/**
 * Everything of one version is stored together and used together: a page that is open keeps the version it
 * began with, and a new version takes over when no page of the old one is open any more.
 */
export async function writeServiceWorker(dist: string): Promise<void> {
  const fonts = usedFonts(readAll(dist, /\.css$/), readAll(dist, /\.(html|js)$/));
  const { warnings } = await generateSW({
    globDirectory: dist,
    globPatterns: [
      '**/*.{html,js,css,wasm,woff2,svg}',
      'samples/*.{webp,json}',
      'models/*.json',
      `models/${firstModel}.safetensors`,
    ],
    globIgnores: ['sw.js'],
    manifestTransforms: [
      (entries) => ({
        manifest: entries.filter(({ url }) => !url.endsWith('.woff2') || fonts.has(url.split('/').at(-1) ?? '')),
      }),
    ],
    // Names in assets/ change with their content, so that they need no revision.
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: 4 * 2 ** 20,
    swDest: join(dist, 'sw.js'),
    inlineWorkboxRuntime: true,
    sourcemap: false,
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    skipWaiting: false,
    // The query is a page's state, not another page.
    ignoreURLParametersMatching: [/./],
    runtimeCaching: [
      {
        urlPattern: ({ request }) => request.mode === 'navigate',
        handler: 'NetworkOnly',
        options: { precacheFallback: { fallbackURL: '404.html' } },
      },
      { urlPattern: /\.safetensors$/, handler: 'NetworkFirst', options: { cacheName: 'models' } },
      { urlPattern: /\.woff2$/, handler: 'CacheFirst', options: { cacheName: 'fonts' } },
    ],
  });
  if (warnings.length > 0) throw new Error(`The service worker is not complete: ${warnings.join(' ')}`);
}

function readAll(dist: string, name: RegExp): string {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => readFileSync(join(dist, file), 'utf8'))
    .join('\n');
}
