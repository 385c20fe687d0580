import { readFileSync } from 'node:fs';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Locale } from '../../../src/language/locale.ts';
import { attributesOf, isJsx } from '../../../src/site/build/mdx-nodes.ts';
import { parseLesson } from './parse-lesson.ts';

/** A word of the vocabulary as the text uses it. */
export interface Use {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What a lesson's text holds, as far as the two languages can be compared. */
export interface Reading {
  readonly frontmatter: Readonly<Record<string, string>>;
  /** `h2 identity`, `h3 bias`, … */
  readonly headings: readonly string[];
  readonly uses: readonly Use[];
  readonly formulas: number;
  /** Text of each paragraph and list item, without formulas and without what is struck out (~~quoted mistakes~~). */
  readonly prose: readonly string[];
}

/** Parses `content/<locale>/<slug>.mdx`. */
export async function readLesson(locale: Locale, slug: string): Promise<Reading> {
  const path = `content/${locale}/${slug}.mdx`;
  const text = readFileSync(path, 'utf8');
  return { frontmatter: frontmatterOf(text), ...gather(await parseLesson(text, path)) };
}

function frontmatterOf(text: string): Record<string, string> {
  const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const lines = head.split('\n').map((line) => /^(\w+): (.*)$/.exec(line));
  return Object.fromEntries(
    lines.map((found) => [found?.[1] ?? '', (found?.[2] ?? '').replace(/^(['"])(.*)\1$/, '$2')]),
  );
}

function gather(tree: Root): Omit<Reading, 'frontmatter'> {
  const headings: string[] = [];
  const uses: Use[] = [];
  const prose: string[] = [];
  let formulas = 0;
  visit(tree, (node: RootContent | Root) => {
    if (isJsx(node) && node.name) {
      uses.push({ name: node.name, attributes: attributesOf(node), text: textOf(node as unknown as Element) });
    }
    if (node.type !== 'element') return;
    if (/^h[2-4]$/.test(node.tagName)) headings.push(`${node.tagName} ${/\[#([\w-]+)\]$/.exec(textOf(node))?.[1]}`);
    if (isFormula(node)) formulas++;
    if (['p', 'li'].includes(node.tagName)) prose.push(plainText(node.children));
  });
  return { headings, uses, formulas, prose };
}

function isFormula(element: Element): boolean {
  const classes = element.properties['className'];
  return Array.isArray(classes) && classes.includes('language-math');
}

function plainText(nodes: readonly ElementContent[]): string {
  const pieces: string[] = [];
  visit({ type: 'root', children: [...nodes] } as Root, (node) => {
    if (node.type === 'element' && (node.tagName === 'del' || node.tagName === 'code')) return SKIP;
    if (node.type === 'text') pieces.push(node.value);
    return undefined;
  });
  return pieces.join('').trim();
}
