import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { rehypeLineBreaks } from './rehype-line-breaks.ts';

const joiner = '\u2060';
const text = (value: string) => ({ type: 'text', value });

/** What is in a paragraph after the pass: its texts, and for elements what is in them. */
function after(...children: readonly object[]): unknown[] {
  const tree = { type: 'root', children: [{ type: 'element', tagName: 'p', properties: {}, children }] };
  rehypeLineBreaks()(tree as unknown as Root);
  return (tree.children[0]?.children ?? []).map(told);
}

function told(node: object): unknown {
  if ('value' in node) return node.value;
  return 'name' in node ? node.name : (node as { children: object[] }).children.map(told);
}

test('a particle stays with the bracket or the formula before it', () => {
  const formula = { type: 'mdxJsxTextElement', name: 'Formula', attributes: [], children: [] };
  const term = { type: 'mdxJsxTextElement', name: 'Term', attributes: [], children: [text('너비(width)')] };
  expect(after(text('식 (1)은'))).toEqual([`식\u00a0(1)${joiner}은`]);
  expect(after(formula, text('를 늘립니다.'))).toEqual([['Formula', '를'], ' 늘립니다.']);
  expect(after(term, text('를 늘립니다.'))).toEqual(['Term', `${joiner}를 늘립니다.`]);
});

test('a name stays with its number, and other texts are left alone', () => {
  expect(after(text('ResNet-50'))).toEqual([`ResNet-${joiner}50`]);
  const plain = text('채널(channel), grouped (see Fig. 3) and so on');
  expect(after(plain)).toEqual([plain.value]);
});
