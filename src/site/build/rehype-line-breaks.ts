import type { Root, RootContent, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { isJsx } from './mdx-nodes.ts';

/** Forbids a line break where it stands. */
const joiner = '\u2060';
const unbreakableSpace = '\u00a0';

/**
 * Keeps together in a line what is read as one word: a Korean particle and the formula or bracket before it
 * (`C`를, 너비(width)를), the two halves of 식 (1) and of ResNet-50.
 */
export function rehypeLineBreaks() {
  return (tree: Root): void => {
    visit(tree, 'text', (node: Text, index, parent) => {
      const before = index ? parent?.children[index - 1] : undefined;
      node.value = joined(before && endsOpen(before) ? `)${node.value}` : node.value);
      if (before && endsOpen(before)) node.value = node.value.slice(1);
    });
  };
}

function joined(text: string): string {
  return text
    .replace(/\)(?=[가-힣])/g, `)${joiner}`)
    .replace(/식 \(/g, `식${unbreakableSpace}(`)
    .replace(/(?<=[A-Za-z]-)(?=\d)/g, joiner);
}

/** Whether a line could be broken right after the element. */
function endsOpen(node: RootContent): boolean {
  return (isJsx(node) && node.name === 'Formula') || textOf(node as Parameters<typeof textOf>[0]).endsWith(')');
}
