import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { isLocale, type Locale, locales } from '../../language/locale.ts';

/** Name of the part with what all pages share. */
const shared = 'shared';

/** What the laboratory loads when it is opened there: `src/lab/…/<name>/…Tool.tsx`, with keys `lab.<name>.…`. */
const tool = /^src\/lab\/(?:.+\/)?([^/]+)\/\w+Tool\.tsx$/;

/** Pages whose texts nobody else needs; their keys begin with these words. */
const pageParts = ['home', 'lab', 'glossary', 'references', 'questions', 'about', 'card'];

const moduleId = 'virtual:words';
const toolModuleId = 'virtual:tool-words';

/**
 * Serves content/strings in parts, so that a page fetches what it says and no more: one part for all pages, one
 * for each figure (keys that begin with its name), for each tool of the laboratory and for each large page.
 * `virtual:words` lists the parts, and which of them a figure or page needs, itself or by what it imports;
 * `virtual:tool-words` does so for tools. While one develops, all is one part.
 */
export function wordsModules(): Plugin {
  let parts: readonly string[] = [];
  return {
    name: 'words-modules',
    configResolved({ command }) {
      parts = command === 'build' ? wordParts() : [];
    },
    resolveId: (id) => ([moduleId, toolModuleId].includes(id) || id.startsWith(`${moduleId}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${moduleId}`) return listOf(parts, false);
      if (id === `\0${toolModuleId}`) return listOf(parts, true);
      const [locale, part] = id.startsWith(`\0${moduleId}/`) ? id.slice(moduleId.length + 2).split('/') : [];
      if (!isLocale(locale) || !part) return undefined;
      // Vite wants it whole.
      this.addWatchFile(resolve(stringsFile(locale)));
      return `export default ${JSON.stringify(wordsOf(locale, part, parts))};`;
    },
  };
}

function stringsFile(locale: Locale): string {
  return `content/strings/${locale}.json`;
}

/** All parts but the shared one. */
export function wordParts(): string[] {
  const figures = readdirSync('src/figures').filter((name) => existsSync(`src/figures/${name}/Figure.tsx`));
  // A tool's texts are the laboratory's no more, so they come first.
  return [...figures, ...toolFiles().map(partOfTool), ...pageParts];
}

function toolFiles(): string[] {
  const files = readdirSync('src/lab', { recursive: true, encoding: 'utf8' }).map((file) => `src/lab/${file}`);
  return files.filter((file) => tool.test(file)).toSorted();
}

function partOfTool(file: string): string {
  return `lab.${tool.exec(file)?.[1] ?? ''}`;
}

/** The list of tools, which every other page does without, or of all else. */
function listOf(parts: readonly string[], ofTools: boolean): string {
  const isTool = (name: string) => name.startsWith('lab.') || name.startsWith('src/lab/');
  const listed = [shared, ...parts].filter((part) => isTool(part) === ofTools);
  const loaders = locales.map((locale) => {
    const each = listed.map((part) => `'${part}': () => import('${moduleId}/${locale}/${part}')`);
    return `${locale}: { ${each.join(', ')} }`;
  });
  const needed = Object.fromEntries(Object.entries(needs(parts)).filter(([name]) => isTool(name) === ofTools));
  return `export const words = { ${loaders.join(', ')} };\nexport const partsOf = ${JSON.stringify(needed)};`;
}

/** The texts of one part. */
export function wordsOf(locale: Locale, part: string, parts: readonly string[]): Record<string, string> {
  const all = JSON.parse(readFileSync(stringsFile(locale), 'utf8')) as Record<string, string>;
  const partOf = (key: string) => parts.find((name) => key.startsWith(`${name}.`)) ?? shared;
  return Object.fromEntries(Object.entries(all).filter(([key]) => partOf(key) === part));
}

/** Parts that each figure and each page needs, by source file, and each tool, by its folder. */
export function needs(parts: readonly string[]): Record<string, string[]> {
  const figures = parts.filter((name) => existsSync(`src/figures/${name}/Figure.tsx`));
  const roots = [
    ...figures.map((name) => `src/figures/${name}/Figure.tsx`),
    ...toolFiles(),
    ...readdirSync('src/site/pages', { recursive: true, encoding: 'utf8' }).map((file) => `src/site/pages/${file}`),
  ].filter((file) => file.endsWith('.tsx'));
  const found = roots.map((root) => {
    const text = [...reach(root)].map((file) => readFileSync(file, 'utf8')).join('\n');
    const own = tool.test(root) ? partOfTool(root) : figures.find((name) => root === `src/figures/${name}/Figure.tsx`);
    const speaks = (part: string) => new RegExp(`['"\`]${part.replace('.', '\\.')}\\.`).test(text);
    const name = tool.test(root) ? dirname(root) : root;
    return [name, parts.filter((part) => part === own || speaks(part))] as const;
  });
  return Object.fromEntries(found.filter(([, needed]) => needed.length > 0));
}

/** The file and all that it imports of ours, but no tools; `src/share` names figures without saying anything. */
function reach(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file) || file.startsWith('src/share/') || !/\.tsx?$/.test(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8').replace(/import type [^;]+;/g, '');
  for (const [, address = ''] of text.matchAll(/(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"?]+)['"]/g)) {
    const imported = join(dirname(file), address);
    if (!tool.test(imported)) reach(imported, seen);
  }
  return seen;
}
