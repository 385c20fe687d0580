import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Which lessons (slugs) link an entry of the glossary or of the references. */
export interface Uses {
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly references: Readonly<Record<string, readonly string[]>>;
}

const moduleId = 'virtual:uses';
const folder = 'content/ko';

/** Reads `<Term id="…">` and `<Cite id="…">` out of the lessons, so that glossary and references can link back. */
export function usesOfContent(): Plugin {
  return {
    name: 'uses-of-content',
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
    load(id) {
      if (id !== `\0${moduleId}`) return undefined;
      const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.mdx')) : [];
      const lessons = files.map((file) => {
        this.addWatchFile(`${folder}/${file}`);
        return { slug: file.slice(0, -'.mdx'.length), text: readFileSync(`${folder}/${file}`, 'utf8') };
      });
      const uses: Uses = { terms: usesOf('Term', lessons), references: usesOf('Cite', lessons) };
      return `export default ${JSON.stringify(uses)};`;
    },
  };
}

function usesOf(tag: string, lessons: readonly { slug: string; text: string }[]): Record<string, string[]> {
  const uses: Record<string, string[]> = {};
  for (const { slug, text } of lessons) {
    const ids = [...text.matchAll(new RegExp(`<${tag}\\b[^>]*?\\bid="([\\w-]+)"`, 'g'))].map(([, id]) => id ?? '');
    for (const id of new Set(ids)) uses[id] = [...(uses[id] ?? []), slug];
  }
  return uses;
}
