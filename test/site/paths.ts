import { readdirSync } from 'node:fs';

const dist = new URL('../../dist/', import.meta.url);

/** A file of the built site. */
export function distFile(path: string): URL {
  return new URL(path, dist);
}

/** Addresses of every built page, e.g. `ko/lab/`; taken from the built files, so none is forgotten. */
export const builtPages: readonly string[] = readdirSync(dist, { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('index.html'))
  .map((path) => path.slice(0, -'index.html'.length))
  .sort();

/** Pages in a language, without the one that chooses it. */
export const languagePages = builtPages.filter((path) => path !== '');
