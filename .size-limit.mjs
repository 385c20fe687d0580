/**
 * What a reader has to fetch, measured on the built files: `npm run build && npm run check:size`. Names change
 * with their content, so the files are read off the pages and scripts that name them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const assets = 'dist/assets/';
const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'));

const gzipped = (files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
const heaviest = (sets) => sets.sort((a, b) => gzipped(b.files) - gzipped(a.files))[0];
const asset = (address) => assets + address.split('/').at(-1);

/** Scripts that a page loads at once: its entry and what it preloads. */
function scriptsOf(page) {
  const html = readFileSync(`dist/${page}`, 'utf8');
  const tags = html.matchAll(/<(?:script type="module"|link rel="modulepreload")[^>]*(?:src|href)="([^"]+\.js)"/g);
  return [...new Set([...tags].map(([, address]) => asset(address)))];
}

/** Scripts that `file` imports, at once or later. */
function imports(file, later) {
  const pattern = later ? /import\(\s*["'`]([^"'`]+\.js)["'`]/g : /(?:from|import)\s*["'`]([^"'`]+\.js)["'`]/g;
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, address]) => asset(address));
}

/** `files` and all that they import at once. */
function withImports(files, found = new Set()) {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    withImports(imports(file, false), found);
  }
  return [...found];
}

/** The worker with the heaviest of its backends: it only ever loads one of them at a time. */
function workerScripts() {
  const worker = asset(readdirSync(assets).find((file) => file.includes('engine.worker-')) ?? 'engine.worker.js');
  const sets = imports(worker, true).map((backend) => ({ name: backend, files: withImports([worker, backend]) }));
  return heaviest(sets) ?? { name: worker, files: withImports([worker]) };
}

function ofPages(name, kind, limit) {
  const found = heaviest(pages.filter((page) => kind.test(page)).map((page) => ({ page, files: scriptsOf(page) })));
  return found
    ? [{ name: `script of ${name} (the heaviest is ${found.page})`, path: found.files, limit, gzip: true }]
    : [];
}

const worker = workerScripts();

export default [
  ...ofPages('a lesson', /lessons\//, '130 kB'),
  ...ofPages('the first page', /^(ko|en)\/index/, '130 kB'),
  ...ofPages('the laboratory', /lab\//, '150 kB'),
  { name: `worker with ${worker.name}`, path: worker.files, limit: '200 kB', gzip: true },
  { name: 'styles of every page', path: `${assets}index-*.css`, limit: '24 kB', gzip: true },
];
