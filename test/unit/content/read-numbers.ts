import { readFileSync } from 'node:fs';
import type { Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { attributesOf, isJsx } from '../../../src/site/build/mdx-nodes.ts';
import { parseLesson } from './parse-lesson.ts';

/**
 * What readers read in a lesson, piece by piece: text, titles of notes, title and summary. What is worked out
 * (`<Value>`), code, formulas and mistakes that are quoted are left out.
 */
export async function wordsOf(path: string): Promise<string[]> {
  const text = readFileSync(path, 'utf8');
  const pieces = [...text.matchAll(/^(?:title|summary|question): (.*)$/gm)].map(([, words = '']) => words);
  visit(await parseLesson(text, path), (node: RootContent | Root) => {
    if (node.type === 'element' && ['code', 'del'].includes(node.tagName)) return SKIP;
    if (isJsx(node) && node.name === 'Note') pieces.push(attributesOf(node)['title'] ?? '');
    if (node.type === 'text') pieces.push(node.value);
    return undefined;
  });
  return pieces;
}
