import { readFileSync } from 'node:fs';
import mdx from '@mdx-js/rollup';
import type { Root, RootContent } from 'hast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { SKIP, visit } from 'unist-util-visit';
import { attributesOf, isJsx } from '../../../src/site/build/mdx-nodes.ts';

/**
 * What readers read in a lesson, piece by piece: text, titles of notes, title and summary. What is worked out
 * (`<Value>`), code, formulas and mistakes that are quoted are left out.
 */
export async function wordsOf(path: string): Promise<string[]> {
  const text = readFileSync(path, 'utf8');
  let tree: Root | undefined;
  const keep = () => (root: Root) => {
    tree = structuredClone(root);
  };
  const compiler = mdx({ remarkPlugins: [remarkFrontmatter, remarkGfm, remarkMath], rehypePlugins: [keep] });
  await compiler.transform(text, path);
  if (!tree) throw new Error(`${path} cannot be parsed.`);
  const pieces = [...text.matchAll(/^(?:title|summary|question): (.*)$/gm)].map(([, words = '']) => words);
  visit(tree, (node: RootContent | Root) => {
    if (node.type === 'element' && ['code', 'del'].includes(node.tagName)) return SKIP;
    if (isJsx(node) && node.name === 'Note') pieces.push(attributesOf(node)['title'] ?? '');
    if (node.type === 'text') pieces.push(node.value);
    return undefined;
  });
  return pieces;
}
