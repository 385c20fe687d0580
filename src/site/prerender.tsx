/**
 * Writes every page of the site as HTML, so that prose, formulas and the figures' first state are
 * there without script, and the service worker that keeps them. Run by `npm run build` after the client build.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { partsOf } from 'virtual:words';
import { prerenderToNodeStream } from 'react-dom/static';
import { Router } from 'wouter';
import { App } from './App.tsx';
import { base } from './base.ts';
import { bilingualHead, pageHead } from './head.ts';
import { assetLinks, type Manifest } from './manifest.ts';
import { writeServiceWorker } from './offline/write.ts';
import { allPaths, findPage, loadPage } from './routes.tsx';

const dist = process.env['OUT_DIR'] ?? 'dist';

async function renderPath(path: string): Promise<string> {
  const errors: unknown[] = [];
  const { prelude } = await prerenderToNodeStream(
    <Router base={base} ssrPath={base + path}>
      <App />
    </Router>,
    // A boundary larger than this would be written hidden at the end and moved into place by a script.
    // React would leave a part that fails to the browser; here it is a fault of the build.
    { progressiveChunkSize: Number.POSITIVE_INFINITY, onError: (error) => void errors.push(error) },
  );
  const chunks: Uint8Array[] = [];
  for await (const chunk of prelude) chunks.push(chunk as Uint8Array);
  if (errors.length > 0) throw new AggregateError(errors, `"${path}" cannot be rendered: ${errors[0]}`);
  return Buffer.concat(chunks).toString('utf8');
}

/** Scripts and styles of the page and of its first figure, to be fetched at once; the other figures follow. */
function pageAssets(path: string, html: string): string {
  const found = findPage(path);
  if (!found) return '';
  const [first, ...others] = [...html.matchAll(/data-figure="([\w-]+)"/g)].map(
    ([, name]) => `src/figures/${name}/Figure.tsx`,
  );
  const modules = [...found.page.modules(found.locale), ...(first ? [first] : [])];
  const parts = ['shared', ...modules.flatMap((source) => partsOf[source] ?? [])];
  const words = [...new Set(parts)].map((part) => `virtual:words/${found.locale}/${part}`);
  return assetLinks(manifest, base, [...words, ...modules], others);
}

async function headOf(path: string): Promise<string> {
  const found = findPage(path);
  if (!found) return bilingualHead(base, path === '/' ? path : undefined);
  const { title, summary } = await loadPage(found.locale, found.page);
  return pageHead(base, { title, summary, locale: found.locale, path: found.page.path });
}

async function writePage(template: string, path: string, file: string): Promise<void> {
  const head = await headOf(path);
  const page = await renderPath(path);
  const html = template
    .replace('<html lang="en">', `<html lang="${findPage(path)?.locale ?? 'ko'}">`)
    .replace('<!--head-->', () => head + pageAssets(path, page))
    .replace('<!--page-->', () => page);
  const target = join(dist, file);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, html);
}

const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
const template = await readFile(join(dist, 'index.html'), 'utf8');
for (const path of allPaths()) await writePage(template, path, join(path, 'index.html'));
await writePage(template, '/404', '404.html');
await writeServiceWorker(dist);
